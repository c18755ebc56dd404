/** Which characters leave no ink and may be dropped at the ends of a line. */

/** The first place from `from` that is not white, or `to`. */
export function skipWhite(text: string, from: number, to: number): number {
  while (from < to && isWhite(text, from)) from++;
  return from;
}

/** The place behind the last character before `to` that is not white, or `from`. */
export function skipWhiteBack(text: string, from: number, to: number): number {
  while (to > from && isWhite(text, to - 1)) to--;
  return to;
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x80) return false;
  // U+0085 ends a line, though JavaScript does not count it as white space.
  return /[\s\u0085]/.test(text.charAt(at));
}
