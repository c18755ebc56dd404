/** How far each character moves the pen: Inter's own number where Inter has the character, an estimate elsewhere. */
import { estimateWidth } from './estimate.ts';
import { decodeNumbers } from './numbers.ts';
import type { TextStyle } from './style.ts';
import { PLACES, ROWS, RUNS, UNITS_PER_EM, WEIGHTS } from './tables/advances.ts';

/** In whole units, `UNITS_PER_EM` of them to the font size, so that sums are exact. */
export type Advance = (codePoint: number) => number;

const UNKNOWN = 0xffff;
const made = new Map<TextStyle['weight'], Advance>();

/** The advances of one weight. Its first call decodes the table; after that it costs nothing. */
export function advancesOf(weight: TextStyle['weight']): Advance {
  let advance = made.get(weight);
  if (!advance) {
    advance = createAdvance(weight);
    made.set(weight, advance);
  }
  return advance;
}

function createAdvance(weight: TextStyle['weight']): Advance {
  const units = new Uint16Array(0x10000).fill(UNKNOWN);
  for (const [codePoint, row] of readTable()) units[codePoint] = row[WEIGHTS.indexOf(weight)] ?? UNKNOWN;
  // Tabs and line ends are drawn as a space where text is drawn as one line.
  units.fill(units[0x20] ?? UNKNOWN, 0x09, 0x0e);
  return (codePoint) => {
    const known = units[codePoint] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const estimate = Math.round(estimateWidth(codePoint) * UNITS_PER_EM);
    if (codePoint < units.length) units[codePoint] = estimate;
    return estimate;
  };
}

/** The code points of Inter, each with its advances in the order of `WEIGHTS`. */
function* readTable(): Generator<[codePoint: number, row: readonly number[]]> {
  const rows = readRows();
  const places = decodeNumbers(PLACES);
  const runs = decodeNumbers(RUNS);
  let codePoint = 0;
  let index = 0;
  let place = 0;
  for (let run = 0; run < runs.length; run += 2) {
    codePoint += runs[run] ?? 0;
    for (let left = runs[run + 1] ?? 0; left > 0; left--) {
      place += places[index++] ?? 0;
      yield [codePoint++, rows[place] ?? []];
    }
  }
}

function readRows(): number[][] {
  const steps = decodeNumbers(ROWS);
  const rows: number[][] = [];
  for (let at = 0; at < steps.length; at += WEIGHTS.length) {
    let advance = rows.at(-1)?.[0] ?? 0;
    rows.push(steps.slice(at, at + WEIGHTS.length).map((step) => (advance += step)));
  }
  return rows;
}
