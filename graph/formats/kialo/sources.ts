/** The list of sources at the end of some exports, which claims refer to by number: "It is so [2]". */
import type { Citation, Source } from '../../model/types.ts';
import type { Claim } from './claims.ts';

const HEADING = /\n[ \t]*Sources:[ \t]*\n/i;
const ENTRY = /^[ \t]*\[(\d+)\][ \t:.]*(\S.*)$/;

export interface Listed {
  /** Without the list, which stands in the text of the last of them. */
  readonly claims: readonly Claim[];
  /** By their numbers. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** A list is taken for one only if each of its lines has a number of its own. O(length). */
export function splitSources(claims: readonly Claim[]): Listed {
  const last = claims.at(-1);
  const [text = '', list, ...more] = last?.text.split(HEADING) ?? [];
  const entries = (list ?? '').split('\n').filter((line) => line.trim() !== '');
  const found = entries.flatMap((line) => {
    const [, number = '', title = ''] = ENTRY.exec(line) ?? [];
    return number === '' ? [] : [[number, toSource(number, title.trim())] as const];
  });
  const sources = new Map(found);
  const isList = entries.length > 0 && sources.size === entries.length && more.length === 0;
  if (!last || !isList) return { claims, sources: new Map() };
  return { claims: [...claims.slice(0, -1), { ...last, text: text.trimEnd() }], sources };
}

/** The sources that a text refers to, each once. */
export function citationsIn(text: string, sources: ReadonlyMap<string, Source>): readonly Citation[] {
  const numbers = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number = '']) => number));
  return [...numbers].flatMap((number) => {
    const source = sources.get(number);
    return source ? [{ source: source.id, marker: `[${number}]` }] : [];
  });
}

function toSource(number: string, title: string): Source {
  const url = /https?:\/\/\S+/i.exec(title)?.[0];
  return { id: `source ${number}`, title, ...(url === undefined ? {} : { url }) };
}
