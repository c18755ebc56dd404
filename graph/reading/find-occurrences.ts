/** Where one text stands in another. Knuth, Morris and Pratt 1977: linear for every text, however it repeats itself. */

/** The first units of all places that do not overlap, taken from the left; those that `fits` refuses are passed over. */
export function findOccurrences(
  text: string,
  wanted: string,
  fits: (at: number) => boolean = () => true,
): readonly number[] {
  if (wanted === '' || wanted.length > text.length) return [];
  const found: number[] = [];
  const back = findBorders(wanted);
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && unit !== wanted.charCodeAt(matched)) matched = back[matched - 1] ?? 0;
    if (unit === wanted.charCodeAt(matched)) matched++;
    if (matched < wanted.length) continue;
    const start = at - wanted.length + 1;
    if (fits(start)) {
      found.push(start);
      matched = 0;
    } else matched = back[matched - 1] ?? 0;
  }
  return found;
}

/** For each beginning of a text, the longest shorter beginning it ends with. */
function findBorders(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  for (let at = 1, length = 0; at < text.length; at++) {
    while (length > 0 && text.charCodeAt(at) !== text.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (text.charCodeAt(at) === text.charCodeAt(length)) length++;
    borders[at] = length;
  }
  return borders;
}
