/** What of a text can be folded: a section to the next heading of its level, and a point with what stands further in below it. */
import { foldService } from '@codemirror/language';
import type { EditorState, Text } from '@codemirror/state';
import type { TextForm } from '../../../graph/index.ts';

export const foldText = foldService.of((state, from) => {
  const line = state.doc.lineAt(from);
  const level = levelOf(line.text);
  const last = level > 0 ? endOfSection(state.doc, line.number, level) : endOfBranch(state, line.number);
  return last > line.number ? { from: line.to, to: state.doc.line(last).to } : null;
});

function levelOf(text: string): number {
  return /^(#+)[ \t]/.exec(text)?.[1]?.length ?? 0;
}

function endOfSection(doc: Text, start: number, level: number): number {
  let last = start;
  for (let number = start + 1; number <= doc.lines; number++) {
    const { text } = doc.line(number);
    const other = levelOf(text);
    if (other > 0 && other <= level) break;
    if (text.trim() !== '') last = number;
  }
  return last;
}

/** So many lines are looked at below a point. */
const FURTHEST = 2000;

function endOfBranch({ doc, tabSize }: EditorState, start: number): number {
  const { text } = doc.line(start);
  if (text.trim() === '') return start;
  const indent = columnsOf(text, tabSize);
  let last = start;
  for (let number = start + 1; number <= doc.lines && number < start + FURTHEST; number++) {
    const below = doc.line(number).text;
    if (below.trim() === '') break;
    if (columnsOf(below, tabSize) <= indent) break;
    last = number;
  }
  return last;
}

function columnsOf(text: string, tabSize: number): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += tabSize - (columns % tabSize);
    else break;
  }
  return columns;
}

/** Data longer than this is folded at first, in characters. */
const LONG_DATA = 40;

/** Front matter of more than a title, and long data in braces, in order. O(length). */
export function findData(
  text: string,
  form: TextForm,
): readonly { readonly from: number; readonly to: number }[] {
  if (form !== 'argdown') return [];
  const found: { from: number; to: number }[] = [];
  const front = /^={3,}[ \t]*\n([^]*?)\n={3,}[ \t]*(?:\n|$)/.exec(text);
  if (front?.[1] !== undefined && front[1].length > 3 * LONG_DATA) {
    const from = front[0].indexOf('\n');
    found.push({ from, to: from + 1 + front[1].length });
  }
  for (const { 0: data, index } of text
    .slice(front?.[0].length ?? 0)
    .matchAll(/\{(?:"(?:[^"\\\n]|\\.)*"|[^"\n])*\}/g)) {
    const from = index + (front?.[0].length ?? 0);
    if (data.length > LONG_DATA) found.push({ from: from + 1, to: from + data.length - 1 });
  }
  return found;
}
