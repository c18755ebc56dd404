/** Single cells: kept from being run as formulas by spreadsheets, and lists written into one cell. */

/** Spreadsheets run what begins like this; an apostrophe before it makes it text. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `guardCell`, exactly. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** `a; b`. Semicolons, backslashes and white space around an item stand behind a backslash. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]|^\s|\s$/g, (found) => `\\${found}`)).join('; ');
}

/** The items of a list cell; an empty cell is an empty list. O(cell). */
export function splitList(cell: string): readonly string[] {
  if (cell.trim() === '') return [];
  const items: string[] = [];
  let item = '';
  // How much of the item ends with a character that was meant.
  let meant = 0;
  for (let at = 0; at < cell.length; at++) {
    const character = cell.charAt(at);
    if (character === '\\') {
      item += cell.charAt(++at);
      meant = item.length;
    } else if (character === ';') {
      items.push(item.slice(0, meant));
      [item, meant] = ['', 0];
    } else if (item !== '' || character.trim() !== '') {
      item += character;
      if (character.trim() !== '') meant = item.length;
    }
  }
  return [...items, item.slice(0, meant)];
}

/** `~critics` where the mapper placed it; a name that begins with such a mark stands behind `^`. */
export function markInferred(position: string, inferred = false): string {
  if (inferred) return `~${position}`;
  return /^[~^]/.test(position) ? `^${position}` : position;
}

/** Undoes `markInferred`. */
export function readInferred(item: string): { readonly position: string; readonly inferred?: boolean } {
  if (item.startsWith('~')) return { position: item.slice(1), inferred: true };
  return { position: item.startsWith('^') ? item.slice(1) : item };
}
