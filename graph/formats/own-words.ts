/** What a text that somebody writes beside the map has of its own, and no map says: what another form or format leaves out. */
import type { Loss } from '../model/problems.ts';
import { readableText } from '../model/text-change.ts';
import type { MapText } from '../model/types.ts';
import { takeOutFences } from './argdown/fences.ts';

/** What is in the text only. */
export interface OwnWords {
  readonly comments: number;
  /** Lines of a note around its argument. */
  readonly lines: number;
  /** Whether something is typed that can't be read yet. */
  readonly unfinished: boolean;
}

/** Each whole, to its end: what looks like a comment within another is none. One that isn't closed takes the rest. */
const COMMENT = /(?:^|[ \t])\/\/[^\n]*|\/\*[^]*?(?:\*\/|(?![^]))|<!--[^]*?(?:-->|(?![^]))/gm;

/** An outline has nothing but points, all of which are on the map. O(length). */
export function findOwnWords(text: MapText): OwnWords {
  const unfinished = text.good !== undefined;
  if (text.form !== 'argdown') return { comments: 0, lines: 0, unfinished };
  const whole = readableText(text);
  const { inside } = takeOutFences(whole);
  return { comments: inside.match(COMMENT)?.length ?? 0, lines: countAround(whole, inside), unfinished };
}

function countAround(whole: string, inside: string): number {
  if (inside === whole) return 0;
  const kept = inside.split('\n');
  return whole.split('\n').filter((line, index) => {
    return line.trim() !== '' && kept[index]?.trim() === '' && !/^\s*(?:`{3}|~{3})/.test(line);
  }).length;
}

/** In words, '' where there is nothing: "2 comments and 5 lines around the argument". */
export function tellOwnWords({ comments, lines, unfinished }: OwnWords): string {
  const words = [
    ...(comments > 0 ? [comments === 1 ? 'a comment' : `${comments} comments`] : []),
    ...(lines > 0 ? [lines === 1 ? 'a line around the argument' : `${lines} lines around the argument`] : []),
    ...(unfinished ? ['what can’t be read yet'] : []),
  ];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a file loses of them. */
export function findTextLosses(own: OwnWords): readonly Loss[] {
  const told = tellOwnWords(own);
  return told === ''
    ? []
    : [{ feature: 'wording', ids: [], message: `Only in the text beside the map: ${told}.` }];
}
