/** Deals units to columns: the narrowest way to stand them, in order, in columns no higher than wished. */

/** What is known of the units of one block, for a few widths each. */
export interface Units {
  /** How many units, and how many widths. */
  count: number;
  widths: number;
  width: Float64Array;
  /** For each width in turn: how high the units before each unit are together, with the room above each. */
  sum: Float64Array;
  /** By unit: the room above it, which the first of a column does not need. */
  gap: Float64Array;
  /** By unit: 1 where it must be the first of a column, below the card or beside it as all of these are. */
  leads: Uint8Array;
}

/** How the units are dealt, written by `dealUnits`. */
export interface Deal {
  /** Whether the first column stands below the card in a corner. */
  under: boolean;
  columns: number;
  /** By column: how many units, and which of the widths they may take. */
  readonly units: Int32Array;
  readonly width: Int32Array;
}

/** What a column costs besides its cards: half a gutter and half a gap. */
const COLUMN = 34;
/** Units that may stand in one column where every end of a column is tried. */
const LONGEST = 14;
/** More units than these are dealt first come, first served. */
const MANY = 60;

export interface Dealer {
  best: Float64Array;
  end: Int32Array;
  pick: Int32Array;
  deal: { under: boolean; columns: number; units: Int32Array; width: Int32Array };
}

export function createDealer(most: number): Dealer {
  return {
    best: new Float64Array(most + 2),
    end: new Int32Array(most + 2),
    pick: new Int32Array(most + 2),
    deal: { under: false, columns: 0, units: new Int32Array(most + 2), width: new Int32Array(most + 2) },
  };
}

/** How high the units a up to b are in one column, each at most so wide. */
function heightOf({ count, sum, gap }: Units, width: number, a: number, b: number): number {
  const base = width * (count + 1);
  return sum[base + b]! - sum[base + a]! - gap[a]!;
}

/** The least of the widths at which the units fit into that height; one unit alone takes the widest in the end. */
function widthFor(units: Units, a: number, b: number, tall: number): number {
  for (let i = 0; i < units.widths; i += 1) if (heightOf(units, i, a, b) <= tall + 0.5) return i;
  return b - a === 1 ? units.widths - 1 : -1;
}

/**
 * By dynamic programming over where columns end. `first` is the room of a first column below a card `card` px wide; 0 for
 * none. Cost: O(units), with at most LONGEST ends and all widths tried for each.
 */
export function dealUnits(dealer: Dealer, units: Units, tall: number, first: number, card: number): Deal {
  const { count } = units;
  const { best, end, pick, deal } = dealer;
  if (count > MANY) dealInTurn(dealer, units, tall);
  else {
    best[count] = 0;
    for (let a = count - 1; a >= 0; a -= 1) {
      best[a] = Infinity;
      const last = Math.min(count, a + LONGEST);
      for (let b = a + 1; b <= last; b += 1) {
        const i = b - a > 1 && units.leads[b - 1] ? -1 : widthFor(units, a, b, tall);
        if (i < 0) break;
        const cost = units.width[i]! + COLUMN + best[b]!;
        if (cost >= best[a]!) continue;
        best[a] = cost;
        end[a] = b;
        pick[a] = i;
      }
    }
  }
  deal.under = false;
  deal.columns = 0;
  let a = 0;
  if (first > 0) {
    let least = best[0]! + card;
    for (let b = 1; b <= count; b += 1) {
      const i = units.leads[b - 1] ? -1 : widthFor(units, 0, b, first);
      if (i < 0 || (b === 1 && heightOf(units, i, 0, 1) > first + 0.5)) break;
      const cost = Math.max(units.width[i]!, card) + best[b]! + (b === count ? 20 : 0);
      if (cost >= least) continue;
      least = cost;
      a = b;
      deal.under = true;
      deal.columns = 1;
      deal.units[0] = b;
      deal.width[0] = i;
    }
  }
  for (; a < count; a = end[a]!) {
    deal.units[deal.columns] = end[a]! - a;
    deal.width[deal.columns] = pick[a]!;
    deal.columns += 1;
  }
  return deal;
}

/** For very many units: at each width in turn every column is filled; the width that takes least paper wins. From every
 * unit on it is known where its column would end. */
function dealInTurn({ best, end, pick }: Dealer, units: Units, tall: number): void {
  const { count, widths, width } = units;
  let choice = widths - 1;
  let least = Infinity;
  for (let i = 0; i < widths; i += 1) {
    let columns = 0;
    for (let a = 0; a < count; columns += 1) a = endOf(units, i, a, tall);
    const cost = columns * (width[i]! + COLUMN);
    if (cost >= least) continue;
    least = cost;
    choice = i;
  }
  best[count] = 0;
  for (let a = count - 1; a >= 0; a -= 1) {
    end[a] = endOf(units, choice, a, tall);
    pick[a] = choice;
    best[a] = width[choice]! + COLUMN + best[end[a]!]!;
  }
}

/** Where a column that begins with unit a ends, by halving. */
function endOf(units: Units, width: number, a: number, tall: number): number {
  let low = a + 1;
  let high = units.count;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (heightOf(units, width, a, middle) <= tall + 0.5) low = middle;
    else high = middle - 1;
  }
  return low;
}
