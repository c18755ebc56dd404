/** Bottom up: the few best sizes of every block, each with the way to stand that reaches it. Sizes only, no coordinates. */
import { arrange, membersOf, type Arranger } from './arrange.ts';
import { createDealer, dealUnits, type Deal, type Dealer, type Units } from './deal.ts';
import {
  COLUMNS,
  CORNER,
  createFronts,
  LEAF,
  lowestWithin,
  narrowestWithin,
  ROW,
  type Fronts,
} from './fronts.ts';
import { UNDER } from './spacing.ts';
import { thin } from './thin.ts';

/** How much is tried. */
export interface Search {
  /** Sizes kept for each block. */
  readonly front: number;
  /** Heights of columns tried, besides those of single units. */
  readonly talls: number;
  /** Widths tried for what stands in a column. */
  readonly widths: number;
  /** Whether things slide up into the room that stands free above them. */
  readonly useRoom: boolean;
  readonly row: boolean;
  readonly columns: boolean;
  readonly corner: boolean;
  /** Columns beside a card in a corner, at most. */
  readonly beside: number;
  /** Whether opposites stand in one row. */
  readonly inOneRow: boolean;
}

/** More units than these do not stand in one row. */
const LONGEST_ROW = 12;
const MOST_TALLS = 24;
const ROW_HEIGHTS = 6;
const MOST_STEPS = 12;

export function findSizes(
  arranger: Arranger,
  search: Search,
  only?: (block: number) => Candidates | null,
): Fronts {
  const { tree } = arranger;
  const fronts = createFronts(tree.blocks);
  const sizer = createSizer(arranger, fronts, search);
  for (const block of tree.bottomUp) {
    const own = only?.(block);
    const { candidates } = sizer;
    candidates.count = candidates.deals = candidates.stairs = 0;
    candidates.seen.clear();
    if (tree.unitStart[block] === tree.unitStart[block + 1]) addLeaf(sizer, block);
    else if (own) own.addTo(sizer, block);
    else addCandidates(sizer, block);
    keepBest(sizer, block);
  }
  return fronts;
}

/** Gives a block's shapes instead of the search. */
export interface Candidates {
  addTo(sizer: Sizer, block: number): void;
}

export interface Sizer {
  readonly arranger: Arranger;
  readonly fronts: Fronts;
  readonly search: Search;
  readonly dealer: Dealer;
  readonly units: Units;
  /** By width and member: the shape that the member has where it may be so wide. */
  table: Int32Array;
  readonly candidates: CandidateList;
}

/** What is tried for one block. The lists keep their room from block to block; only the first `count` entries hold. */
export interface CandidateList {
  readonly seen: Set<number>;
  count: number;
  deals: number;
  stairs: number;
  readonly width: number[];
  readonly height: number[];
  readonly way: number[];
  readonly tall: number[];
  readonly under: number[];
  readonly dealEnd: number[];
  readonly dealUnits: number[];
  readonly dealLimit: number[];
  readonly stairEnd: number[];
  readonly stairX: number[];
  readonly stairY: number[];
}

function createCandidateList(): CandidateList {
  return {
    seen: new Set(),
    count: 0,
    deals: 0,
    stairs: 0,
    width: [],
    height: [],
    way: [],
    tall: [],
    under: [],
    dealEnd: [],
    dealUnits: [],
    dealLimit: [],
    stairEnd: [],
    stairX: [],
    stairY: [],
  };
}

/** The last candidate has one more column. */
export function addDealt(candidates: CandidateList, units: number, limit: number): void {
  candidates.dealUnits[candidates.deals] = units;
  candidates.dealLimit[candidates.deals] = limit;
  candidates.deals += 1;
  candidates.dealEnd[candidates.count - 1] = candidates.deals;
}

function createSizer(arranger: Arranger, fronts: Fronts, search: Search): Sizer {
  const most = arranger.chosen.length;
  const units: Units = {
    count: 0,
    widths: 0,
    width: new Float64Array(search.widths + 1),
    sum: new Float64Array((search.widths + 1) * (most + 2)),
    gap: new Float64Array(most + 2),
    leads: new Uint8Array(most + 2),
  };
  const table = new Int32Array((search.widths + 1) * (most + 1));
  return {
    arranger,
    fronts,
    search,
    dealer: createDealer(most),
    units,
    table,
    candidates: createCandidateList(),
  };
}

function addLeaf({ candidates, arranger: { tree } }: Sizer, block: number): void {
  candidates.width[0] = tree.width[block]!;
  candidates.height[0] = tree.height[block]!;
  candidates.way[0] = LEAF;
  candidates.tall[0] = candidates.under[0] = candidates.dealEnd[0] = 0;
  candidates.stairX[0] = 0;
  candidates.stairY[0] = tree.height[block]!;
  candidates.stairEnd[0] = 1;
  candidates.count = 1;
}

function addCandidates(sizer: Sizer, block: number): void {
  const { arranger, search, dealer, units } = sizer;
  const { tree } = arranger;
  measureUnits(sizer, block);
  const card = tree.height[block]!;
  const hasMany = units.count > LONGEST_ROW;
  if (search.columns || search.corner) {
    for (const tall of tallsOf(sizer, block)) {
      if (search.columns) addDeal(sizer, block, COLUMNS, dealUnits(dealer, units, tall, 0, 0));
      if (!search.corner) continue;
      const t = Math.max(tall, card);
      const deal = dealUnits(dealer, units, t, t - card - UNDER, tree.width[block]!);
      if (deal.columns - (deal.under ? 1 : 0) <= search.beside) addDeal(sizer, block, CORNER, deal);
    }
  }
  if ((search.row && !hasMany) || sizer.candidates.count === 0) addRows(sizer, block);
}

/** The widths to try for a block's members, and how high its units are at each. */
function measureUnits(sizer: Sizer, block: number): void {
  const { arranger, fronts, search, units } = sizer;
  const { tree, stacker } = arranger;
  const { from, count } = membersOf(tree, block);
  const first = tree.unitStart[block]!;
  units.count = tree.unitStart[block + 1]! - first;
  const widths = sampleShapes(sizer, block, fronts.width, search.widths);
  units.widths = widths.length;
  for (let unit = 0; unit < units.count; unit += 1)
    units.leads[unit] = search.inOneRow ? tree.unitOpposed[first + unit]! : 0;
  widths.forEach((width, i) => {
    units.width[i] = width;
    const base = i * (units.count + 1);
    let sum = 0;
    for (let unit = 0; unit < units.count; unit += 1) {
      units.sum[base + unit] = sum;
      units.gap[unit] = stacker.gap[tree.memberStart[first + unit]!]!;
      for (let m = tree.memberStart[first + unit]!; m < tree.memberStart[first + unit + 1]!; m += 1) {
        const s = lowestWithin(fronts, tree.memberBlock[m]!, width);
        sizer.table[i * count + m - from] = s;
        sum += fronts.height[s]! + stacker.gap[m]!;
      }
    }
    units.sum[base + units.count] = sum;
  });
}

/** Heights of columns to try: from the lowest that could do to everything in one column, and the height of each unit. */
function tallsOf({ arranger: { tree }, search, units }: Sizer, block: number): readonly number[] {
  const { count, widths, sum, gap } = units;
  const talls = new Set<number>();
  let least = 0;
  const wide = (widths - 1) * (count + 1);
  for (let unit = 0; unit < count; unit += 1)
    least = Math.max(least, sum[wide + unit + 1]! - sum[wide + unit]! - gap[unit]!);
  const most = sum[count]! + tree.height[block]!;
  const steps = Math.min(search.talls, 2 + 3 * count);
  for (let i = 0; i <= steps; i += 1) talls.add(Math.round(least * (most / least) ** (i / steps)) + 1);
  for (let unit = 0; unit < count && talls.size < MOST_TALLS; unit += 1)
    talls.add(Math.round(sum[unit + 1]! - sum[unit]! - gap[unit]!) + 1);
  return [...talls];
}

function addDeal(sizer: Sizer, block: number, way: number, deal: Deal): void {
  const { arranger, table, candidates, units } = sizer;
  let hash = way * 2 + (deal.under ? 1 : 0);
  for (let column = 0; column < deal.columns; column += 1)
    hash = (Math.imul(hash, 31_337) + deal.units[column]! * 17 + deal.width[column]!) >>> 0;
  if (candidates.seen.has(hash)) return;
  candidates.seen.add(hash);
  const { tree } = arranger;
  const { from, count } = membersOf(tree, block);
  arranger.columns = deal.columns;
  arranger.under = deal.under;
  let m = from;
  let unit = tree.unitStart[block]!;
  for (let column = 0; column < deal.columns; column += 1) {
    arranger.units[column] = deal.units[column]!;
    unit += deal.units[column]!;
    const base = deal.width[column]! * count;
    for (; m < tree.memberStart[unit]!; m += 1) arranger.chosen[m - from] = table[base + m - from]!;
  }
  addArranged(sizer, block, way, 0);
  for (let column = 0; column < deal.columns; column += 1)
    addDealt(candidates, deal.units[column]!, units.width[deal.width[column]!]!);
}

function addRows(sizer: Sizer, block: number): void {
  for (const tall of sampleShapes(sizer, block, sizer.fronts.height, ROW_HEIGHTS)) addRow(sizer, block, tall);
}

/** The row in which every member is as narrow as it can be at that height. */
export function addRow({ arranger, fronts, candidates, search }: Sizer, block: number, tall: number): void {
  const { tree } = arranger;
  const { from, count } = membersOf(tree, block);
  for (let m = from; m < from + count; m += 1)
    arranger.chosen[m - from] = narrowestWithin(fronts, tree.memberBlock[m]!, tall);
  addArranged({ arranger, fronts, candidates, search }, block, ROW, tall);
}

export function addArranged(
  { arranger, fronts, search, candidates }: Pick<Sizer, 'arranger' | 'fronts' | 'search' | 'candidates'>,
  block: number,
  way: number,
  tall: number,
): void {
  arrange(arranger, fronts, block, way, search.useRoom);
  const at = candidates.count;
  candidates.count += 1;
  candidates.width[at] = arranger.width;
  candidates.height[at] = arranger.height;
  candidates.way[at] = way;
  candidates.tall[at] = tall;
  candidates.under[at] = way === CORNER && arranger.under ? 1 : 0;
  candidates.dealEnd[at] = candidates.deals;
  const { stair } = arranger;
  const steps = search.useRoom ? Math.min(stair.count, MOST_STEPS) : 1;
  for (let step = 0; step < steps; step += 1) {
    // What has more steps than are kept is as deep as it gets from the last one on.
    const isWhole = steps < stair.count && step === steps - 1;
    candidates.stairX[candidates.stairs] = stair.x[step]!;
    candidates.stairY[candidates.stairs] = isWhole ? arranger.height : stair.y[step]!;
    candidates.stairs += 1;
  }
  candidates.stairEnd[at] = candidates.stairs;
}

function keepBest({ fronts, candidates, search }: Sizer, block: number): void {
  fronts.first[block] = fronts.width.length;
  for (const at of thin(candidates.width, candidates.height, candidates.count, search.front)) {
    fronts.width.push(candidates.width[at]!);
    fronts.height.push(candidates.height[at]!);
    fronts.way.push(candidates.way[at]!);
    fronts.tall.push(candidates.tall[at]!);
    fronts.under.push(candidates.under[at]!);
    const deal = at > 0 ? candidates.dealEnd[at - 1]! : 0;
    fronts.dealFirst.push(fronts.dealUnits.length);
    fronts.dealCount.push(candidates.dealEnd[at]! - deal);
    for (let i = deal; i < candidates.dealEnd[at]!; i += 1) {
      fronts.dealUnits.push(candidates.dealUnits[i]!);
      fronts.dealLimit.push(candidates.dealLimit[i]!);
    }
    const stair = at > 0 ? candidates.stairEnd[at - 1]! : 0;
    fronts.stairFirst.push(fronts.stairX.length);
    fronts.stairCount.push(candidates.stairEnd[at]! - stair);
    for (let i = stair; i < candidates.stairEnd[at]!; i += 1) {
      fronts.stairX.push(candidates.stairX[i]!);
      fronts.stairY.push(candidates.stairY[i]!);
    }
  }
  fronts.count[block] = fronts.width.length - fronts.first[block];
}

/** The widths or heights of all shapes of a block's members, in rising order, none twice, at most so many of them. */
function sampleShapes(
  sizer: Sizer,
  block: number,
  sizes: readonly number[],
  most: number,
): readonly number[] {
  const { arranger, fronts } = sizer;
  const { tree } = arranger;
  const { from, count } = membersOf(tree, block);
  const all: number[] = [];
  for (let m = from; m < from + count; m += 1) {
    const begin = fronts.first[tree.memberBlock[m]!]!;
    const end = begin + fronts.count[tree.memberBlock[m]!]!;
    for (let s = begin; s < end; s += 1) all.push(sizes[s]!);
  }
  const sorted = Float64Array.from(all).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!;
  if (kept <= most) return [...sorted.subarray(0, kept)];
  return Array.from({ length: most }, (_, i) => sorted[Math.round((i * (kept - 1)) / (most - 1))]!);
}
