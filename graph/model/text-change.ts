/** What differs between two states of the text that a map is written as: one piece that gives way to another. */
import type { MapText, TextSplice } from './types.ts';

export interface TextChange extends TextSplice {
  readonly form: MapText['form'];
  readonly good?: TextSplice;
}

/** Undefined where nothing differs, null where there is no text afterwards. O(length). */
export function diffText(
  before: MapText | undefined,
  after: MapText | undefined,
): TextChange | null | undefined {
  if (before === after) return undefined;
  if (!after) return null;
  const { form, text, good } = after;
  const isAlike = before && before.form === form && before.text === text;
  if (isAlike && isSameSplice(before.good, good)) return undefined;
  return { form, ...findSplice(before?.text ?? '', text), ...(good && { good }) };
}

function isSameSplice(one: TextSplice | undefined, other: TextSplice | undefined): boolean {
  return (
    one === other ||
    (one?.at === other?.at && one?.removed === other?.removed && one?.inserted === other?.inserted)
  );
}

/** The text after a change that was found with this text before it. */
export function spliceText(before: MapText | undefined, change: TextChange | null): MapText | undefined {
  if (!change) return undefined;
  const { form, good } = change;
  return { form, text: applySplice(before?.text ?? '', change), ...(good && { good }) };
}

/** The shortest piece in which two texts differ. O(length). */
export function findSplice(before: string, after: string): TextSplice {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let end = 0;
  while (
    end < most - at &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) };
}

/** The text with the piece given way. O(length). */
export function applySplice(text: string, { at, removed, inserted }: TextSplice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** The last text that could be read. */
export function readableText({ text, good }: MapText): string {
  return good ? applySplice(text, good) : text;
}
