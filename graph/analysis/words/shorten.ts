/** Cuts a text to a length between words; which part of it tells most is decided elsewhere. */

const SURROGATE = /[\ud800-\udbff]/;

/** Whether a text has no more than so many characters, of which some are written with two code units. */
export function isWithin(text: string, length: number): boolean {
  if (text.length <= length) return true;
  const start = text.slice(0, length * 2 + 1);
  return SURROGATE.test(start) && [...start].length <= length;
}

/** Most texts are flat as they are, and are kept as they are. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** The text on one line, with single spaces and none around it. */
export function flatten(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Cuts at the last word that fits, counting code points, and ends with `…` where something is left out. */
export function shorten(text: string, length: number): string {
  const start = flatten(text.slice(0, length * 4));
  if (text.length <= length * 4 && isWithin(start, length)) return start;
  const cut = SURROGATE.test(start) ? [...start].slice(0, length - 1).join('') : start.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
