/** Cuts a text to a length between words; which part of it tells most is decided elsewhere. */

/** Cuts at the last word that fits, counting code points, and ends with `…` where something is left out. */
export function shorten(text: string, length: number): string {
  const points = [
    ...text
      .slice(0, length * 4)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  if (points.length <= length && text.length <= length * 4) return points.join('');
  const cut = points.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
