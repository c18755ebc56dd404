/** A place in a small picture for each of any number of things in a row: columns from the left, each read from top to bottom. */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** In px, of one column and one row. */
  readonly width: number;
  readonly height: number;
}

/** How many times wider than high a place is. */
const FORM = 9;
/** Places are no higher than this, in px. */
const HIGHEST = 5;

export function gridFor(count: number, width: number, height: number): Grid {
  const ideal = Math.min(HIGHEST, Math.sqrt((width * height) / (FORM * Math.max(1, count))));
  const rows = Math.max(1, Math.floor(height / ideal));
  const columns = Math.max(1, Math.ceil(count / rows));
  return { columns, rows, width: width / columns, height: height / rows };
}

/** The upper left corner of a place, in px. */
export function cornerOf(
  { rows, width, height }: Grid,
  place: number,
): { readonly x: number; readonly y: number } {
  return { x: Math.floor(place / rows) * width, y: (place % rows) * height };
}

/** The place at a point, the nearest where the point lies outside. */
export function placeAt({ columns, rows, width, height }: Grid, count: number, x: number, y: number): number {
  const column = Math.max(0, Math.min(columns - 1, Math.floor(x / width)));
  const row = Math.max(0, Math.min(rows - 1, Math.floor(y / height)));
  return Math.max(0, Math.min(count - 1, column * rows + row));
}
