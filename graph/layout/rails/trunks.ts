/**
 * The rails of one card: a trunk for each kind in each column, and from there one way into the card, so that all lines of a
 * kind end in one head. Of the few orders in which rails can lie, the one with the fewest crossings is taken.
 */
import type { CaseTree } from '../case-tree/case-tree.ts';
import { COLUMNS, ROW } from '../sizes/fronts.ts';

import { PORT, RAIL_GAP, RAIL_TOP, ROW_DROP, TIP, TRUNK_GAP } from '../sizes/spacing.ts';
import type { Standing } from '../sheet/stand.ts';
import { exitX, exitY } from './exits.ts';

/** A flat list of x and y in turn. */
export type Way = number[];

export interface Trunk {
  readonly kind: number;
  /** Where stubs run into it; of a row, every unit has its own. */
  readonly x: number;
  /** From there into the card. */
  readonly tail: Way;
}

/** By unit, counted from the first of the block: the trunk that its line runs into. */
export type Trunks = readonly Trunk[];

interface Order {
  readonly trunks: boolean;
  readonly rails: boolean;
  readonly ports: boolean;
  /** How far the ports are moved along the edge, so that none lies on a trunk. */
  readonly shift: number;
}

const ORDERS: readonly Order[] = [true, false].flatMap((trunks) =>
  [false, true].flatMap((rails) => [false, true].map((ports) => ({ trunks, rails, ports, shift: 0 }))),
);

const SHIFTS = [5, -5, 10] as const;
/** Lines of two kinds on each other are as bad as this many crossings. */
const LYING = 1_000;
/** Lines nearer than this lie on each other. */
const NEAR = 3.5;

/** Cards with more units than these take the first order, that their rails cost no more than they do. */
const MANY = 400;

export function layTrunks(tree: CaseTree, standing: Standing, block: number): Trunks {
  const kinds = kindsBelow(tree, block);
  const count = tree.unitStart[block + 1]! - tree.unitStart[block]!;
  let best: Trunks | null = null;
  let least = Infinity;
  const tryOrder = (order: Order) => {
    const trunks =
      standing.way[block] === ROW
        ? inRow(tree, standing, block, order)
        : inColumns(tree, standing, block, order);
    const crossings = kinds.length > 1 ? countCrossings(tree, standing, block, trunks) : 0;
    if (crossings >= least) return;
    least = crossings;
    best = trunks;
  };
  for (const order of kinds.length > 1 && count <= MANY ? ORDERS : ORDERS.slice(0, 1)) {
    tryOrder(order);
    if (least === 0) break;
  }
  for (const shift of least >= LYING && least < Infinity ? SHIFTS : [])
    for (const order of ORDERS) if (least >= LYING) tryOrder({ ...order, shift });
  return best ?? [];
}

function kindsBelow(tree: CaseTree, block: number): readonly number[] {
  let kinds = 0;
  for (let unit = tree.unitStart[block]!; unit < tree.unitStart[block + 1]!; unit += 1)
    kinds |= 1 << tree.unitKind[unit]!;
  return listKinds(kinds);
}

function listKinds(bits: number): readonly number[] {
  return [0, 1, 2, 3].filter((kind) => bits & (1 << kind));
}

function placeIn(kinds: readonly number[], kind: number, isFlipped: boolean): number {
  const place = kinds.indexOf(kind);
  return isFlipped ? kinds.length - 1 - place : place;
}

/** The ports of some kinds on an edge, around a middle. */
function portAt(kinds: readonly number[], place: number, middle: number, length: number): number {
  const gap = kinds.length < 2 ? 0 : Math.min(2 * PORT, (length - 16) / (kinds.length - 1));
  return Math.round(middle + (place - (kinds.length - 1) / 2) * gap);
}

function inRow(tree: CaseTree, standing: Standing, block: number, order: Order): Trunks {
  const kinds = kindsBelow(tree, block);
  const [left, width] = [standing.x[block]!, tree.width[block]!];
  const bottom = Math.round(standing.y[block]! + tree.height[block]!);
  const trunks: Trunk[] = [];
  for (let unit = tree.unitStart[block]!; unit < tree.unitStart[block + 1]!; unit += 1) {
    const kind = tree.unitKind[unit]!;
    const rail = bottom + RAIL_TOP + ROW_DROP - 2 + RAIL_GAP * placeIn(kinds, kind, order.rails);
    const port = portAt(kinds, placeIn(kinds, kind, order.ports), left + width / 2 + order.shift, width);
    const x = exitX(tree, standing, tree.memberBlock[tree.memberStart[unit]!]!);
    trunks.push({ kind, x, tail: [NaN, rail, port, rail, port, bottom + TIP] });
  }
  return trunks;
}

function inColumns(tree: CaseTree, standing: Standing, block: number, order: Order): Trunks {
  const { x, y, columnFirst, columnCount, columnKinds, columnTrunk, columnUnit } = standing;
  const [left, top] = [x[block]!, y[block]!];
  const [width, height] = [tree.width[block]!, tree.height[block]!];
  const bottom = Math.round(top + height);
  const first = columnFirst[block]!;
  const count = columnCount[block]!;
  const isBelow = standing.way[block] === COLUMNS;
  const beside = isBelow ? count : standing.under[block]!;
  let railBits = 0;
  let sideBits = 0;
  for (let column = 0; column < count; column += 1) {
    if (isBelow) railBits |= columnKinds[first + column]!;
    else if (column >= beside) sideBits |= columnKinds[first + column]!;
  }
  const railKinds = listKinds(railBits);
  const sideKinds = listKinds(sideBits);
  const trunkOf = (column: number, kind: number) => {
    const kinds = listKinds(columnKinds[first + column]!);
    return columnTrunk[first + column]! + TRUNK_GAP * placeIn(kinds, kind, order.trunks);
  };
  const sideY = sidePorts(tree, standing, block, sideKinds, beside, order.shift);
  const tailOf = (column: number, kind: number): Way => {
    const trunk = trunkOf(column, kind);
    if (isBelow && count > 1) {
      const rail = bottom + RAIL_TOP + RAIL_GAP * placeIn(railKinds, kind, order.rails);
      const port = portAt(
        railKinds,
        placeIn(railKinds, kind, order.ports),
        left + width / 2 + order.shift,
        width,
      );
      return [trunk, rail, port, rail, port, bottom + TIP];
    }
    if (column < beside || isBelow) return [trunk, bottom + TIP];
    const enter = sideY(kind);
    const edge = left + width + TIP;
    if (column === beside) return [trunk, enter, edge, enter];
    const strip = top + 2 + RAIL_GAP * placeIn(sideKinds, kind, !order.rails);
    const down = trunkOf(beside, kind);
    return [trunk, strip, down, strip, down, enter, edge, enter];
  };
  const trunks: Trunk[] = [];
  let unit = tree.unitStart[block]!;
  for (let column = 0; column < count; column += 1) {
    const end = column + 1 < count ? columnUnit[first + column + 1]! : tree.unitStart[block + 1]!;
    const own: (Trunk | undefined)[] = [];
    for (; unit < end; unit += 1) {
      const kind = tree.unitKind[unit]!;
      own[kind] ??= { kind, x: trunkOf(column, kind), tail: tailOf(column, kind) };
      trunks.push(own[kind]);
    }
  }
  return trunks;
}

/** Where each kind enters the right edge of a card in a corner: the first at the height of the first line beside it. */
function sidePorts(
  tree: CaseTree,
  standing: Standing,
  block: number,
  kinds: readonly number[],
  beside: number,
  shift: number,
): (kind: number) => number {
  if (kinds.length === 0) return () => 0;
  const unit = standing.columnUnit[standing.columnFirst[block]! + beside]!;
  const member = tree.memberBlock[tree.memberStart[unit]!]!;
  const top = standing.y[block]!;
  const height = tree.height[block]!;
  const gap = Math.min(2 * PORT, (height - 16) / kinds.length);
  const last = top + height - 8 - (kinds.length - 1) * gap;
  const start = Math.max(top + 8, Math.min(last, exitY(tree, standing, member, 0) + shift));
  return (kind) => Math.round(start + gap * kinds.indexOf(kind));
}

/** Crossings of trunks, rails and stubs of different kinds. */
function countCrossings(tree: CaseTree, standing: Standing, block: number, trunks: Trunks): number {
  const flat: number[] = [];
  const steep: number[] = [];
  const add = (kind: number, x1: number, y1: number, x2: number, y2: number) => {
    if (y1 === y2) flat.push(kind, Math.min(x1, x2), Math.max(x1, x2), y1);
    else steep.push(kind, Math.min(y1, y2), Math.max(y1, y2), x1);
  };
  const isRow = standing.way[block] === ROW;
  const seen = new Map<Trunk, number>();
  trunks.forEach((trunk, at) => {
    const unit = tree.unitStart[block]! + at;
    const member = lastPremise(tree, unit);
    const rows = member >= tree.cards ? tree.told[member - tree.cards]!.length : 1;
    // Linked premises leave their dot at the height of the last row; of others every row runs into the trunk.
    for (let row = tree.unitLevels[unit]! > 0 ? rows - 1 : 0; row < rows; row += 1) {
      const y = exitY(tree, standing, member, row);
      if (!isRow) add(trunk.kind, exitX(tree, standing, member), y, trunk.x, y);
      seen.set(trunk, Math.max(seen.get(trunk) ?? -Infinity, y));
    }
  });
  for (const [{ kind, x, tail }, low] of seen) {
    let [px, py] = [x, low];
    for (let i = 0; i < tail.length; i += 2) {
      const nx = Number.isNaN(tail[i]!) ? x : tail[i]!;
      add(kind, px, py, nx, tail[i + 1]!);
      [px, py] = [nx, tail[i + 1]!];
    }
  }
  let crossings = LYING * (countLying(flat) + countLying(steep));
  for (let f = 0; f < flat.length; f += 4) {
    for (let s = 0; s < steep.length; s += 4) {
      const isCrossed =
        flat[f] !== steep[s] &&
        steep[s + 3]! > flat[f + 1]! &&
        steep[s + 3]! < flat[f + 2]! &&
        flat[f + 3]! > steep[s + 1]! &&
        flat[f + 3]! < steep[s + 2]!;
      if (isCrossed) crossings += 1;
    }
  }
  return crossings;
}

/** Stretches of different kinds, side by side in one direction, that lie on each other. */
function countLying(stretches: readonly number[]): number {
  let lying = 0;
  for (let a = 0; a < stretches.length; a += 4) {
    for (let b = a + 4; b < stretches.length; b += 4) {
      const isLying =
        stretches[a] !== stretches[b] &&
        Math.abs(stretches[a + 3]! - stretches[b + 3]!) < NEAR &&
        Math.min(stretches[a + 2]!, stretches[b + 2]!) - Math.max(stretches[a + 1]!, stretches[b + 1]!) > 1;
      if (isLying) lying += 1;
    }
  }
  return lying;
}

/** The block of a unit's last premise; what aims at the relation comes after it. */
function lastPremise(
  { memberStart, memberBlock, memberRelation, unitRelation }: CaseTree,
  unit: number,
): number {
  const first = memberStart[unit]!;
  let last = first;
  for (let m = first; m < memberStart[unit + 1]!; m += 1)
    if (memberRelation[m] === unitRelation[unit]) last = m;
  return memberBlock[last]!;
}
