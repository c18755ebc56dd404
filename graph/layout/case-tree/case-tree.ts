/**
 * The case tree: every card below its home, and every relation told in full at its target, with cards or with references.
 * Blocks are numbered: the cards first, in the file's order, then the references.
 */
import { outerHeight, REFERENCE_ROWS, referenceHeight, sizesOf } from '../../view/sizes.ts';
import { groupByKey } from './groups.ts';
import type { Opposites } from './opposites.ts';
import { orderMembers, type Hanging } from './units.ts';
import { KINDS, type ViewIndex } from './view-index.ts';

/**
 * What hangs below a card, in flat arrays. The units of block b are `unitStart[b]` up to `unitStart[b + 1]`, reasons before
 * objections; the members of unit u are `memberStart[u]` up to `memberStart[u + 1]`.
 */
export interface CaseTree {
  readonly index: ViewIndex;
  readonly cards: number;
  readonly blocks: number;
  /** By block, in px: its card or reference with what hangs at its border. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly parent: Int32Array;
  readonly roots: readonly number[];
  /** Blocks so that what hangs below a block comes before it. */
  readonly bottomUp: Int32Array;
  readonly unitStart: Int32Array;
  /** By unit: its kind, a number into KINDS; the relation that aims at the card; how many lanes of dots its lines need. */
  readonly unitKind: Uint8Array;
  readonly unitRelation: Int32Array;
  readonly unitLevels: Int32Array;
  readonly memberStart: Int32Array;
  readonly memberBlock: Int32Array;
  /** By member: the relation that it is a premise of, and the level of that. */
  readonly memberRelation: Int32Array;
  readonly memberLevel: Int32Array;
  /** By unit: 1 where it is a card that should stand in one row with another unit of the same block, its opposite. */
  readonly unitOpposed: Uint8Array;
  /** By block: 1 where some of its units are. */
  readonly hasOpposites: Uint8Array;
  readonly opposites: Opposites;
  /** By card: the line it hangs by, or -1. */
  readonly home: Int32Array;
  /** By reference, from the first: the lines that it tells. */
  readonly told: readonly (readonly number[])[];
  /** By card: its lines that references tell. */
  readonly away: ReadonlyMap<number, readonly number[]>;
}

/** `home` as `findHomes` gives it; `drawn` holds 1 for each line that is drawn across the tree and so told by nothing. */
export function createCaseTree(
  index: ViewIndex,
  opposites: Opposites,
  home: Int32Array,
  drawn: Uint8Array,
): CaseTree {
  const { ids, lines, lineFrom, lineRelation, host, kind, view } = index;
  const cards = ids.length;
  const hangs = (line: number) => lineFrom[line]! >= 0 && drawn[line] === 0;
  const byHost = groupByKey(lines.length, cards, (line) => (hangs(line) ? host[lineRelation[line]!]! : -1));
  const away = new Map<number, number[]>();
  const told: number[][] = [];
  const unitStart: number[] = [0];
  const unitKind: number[] = [];
  const unitRelation: number[] = [];
  const unitLevels: number[] = [];
  const memberStart: number[] = [0];
  const memberBlock: number[] = [];
  const memberRelation: number[] = [];
  const memberLevel: number[] = [];
  const addReference = (of: number[]) => cards + told.push(of) - 1;
  const addUnit = (relation: number, members: readonly Hanging[], levels: number) => {
    unitKind.push(kind[relation]!);
    unitRelation.push(relation);
    unitLevels.push(levels);
    for (const { relation: own, lines: of, isHome } of members) {
      memberBlock.push(isHome ? lineFrom[of[0]!]! : addReference([...of]));
      memberRelation.push(own);
      memberLevel.push(index.level[own]!);
    }
    memberStart.push(memberBlock.length);
  };
  for (let card = 0; card < cards; card += 1) {
    const own = byHost.items.subarray(byHost.starts[card], byHost.starts[card + 1]);
    for (const line of own) {
      const from = lineFrom[line]!;
      if (home[from] === line) continue;
      const others = away.get(from);
      if (others) others.push(line);
      else away.set(from, [line]);
    }
    for (const { relation, members, levels } of unitsBelow(own, index, home))
      addUnit(relation, members, levels);
    unitStart.push(unitKind.length);
  }
  const blocks = cards + told.length;
  while (unitStart.length <= blocks) unitStart.push(unitKind.length);
  const sizes = sizesOf(view);
  const width = new Float64Array(blocks);
  const height = new Float64Array(blocks);
  ids.forEach((id, card) => {
    const shown = view.cards.get(id)!;
    width[card] = shown.width;
    height[card] = outerHeight(shown, away.has(card), sizes);
  });
  const usual = usualWidth(width.subarray(0, cards));
  told.forEach((of, at) => {
    width[cards + at] = usual;
    height[cards + at] = referenceHeight(Math.min(of.length, REFERENCE_ROWS), sizes);
  });
  const parent = new Int32Array(blocks).fill(-1);
  for (let block = 0; block < cards; block += 1) {
    for (let m = memberStart[unitStart[block]!]!; m < memberStart[unitStart[block + 1]!]!; m += 1)
      parent[memberBlock[m]!] = block;
  }
  const tree = {
    index,
    cards,
    blocks,
    width,
    height,
    parent,
    unitStart: Int32Array.from(unitStart),
    unitKind: Uint8Array.from(unitKind),
    unitRelation: Int32Array.from(unitRelation),
    unitLevels: Int32Array.from(unitLevels),
    memberStart: Int32Array.from(memberStart),
    memberBlock: Int32Array.from(memberBlock),
    memberRelation: Int32Array.from(memberRelation),
    memberLevel: Int32Array.from(memberLevel),
    home,
    told,
    away,
    opposites,
  };
  const roots = rootsOf(index, parent);
  return { ...tree, ...markOpposites(tree, opposites), roots, bottomUp: orderBottomUp(tree, roots) };
}

/** Only cards that hang by a relation of their own can be moved beside each other. */
function markOpposites(
  {
    unitStart,
    memberStart,
    memberBlock,
    cards,
    blocks,
  }: Omit<CaseTree, 'unitOpposed' | 'hasOpposites' | 'roots' | 'bottomUp'>,
  { isOpposed, group }: Opposites,
): Pick<CaseTree, 'unitOpposed' | 'hasOpposites'> {
  const unitOpposed = new Uint8Array(memberStart.length - 1);
  const hasOpposites = new Uint8Array(blocks);
  const groupOf = (unit: number) => {
    const card = memberBlock[memberStart[unit]!]!;
    const isAlone = memberStart[unit + 1]! - memberStart[unit]! === 1;
    return isAlone && card < cards && isOpposed[card] ? group[card]! : -1;
  };
  for (let block = 0; block < cards; block += 1) {
    const seen = new Map<number, number>();
    for (let unit = unitStart[block]!; unit < unitStart[block + 1]!; unit += 1) {
      const own = groupOf(unit);
      if (own < 0) continue;
      const other = seen.get(own);
      seen.set(own, unit);
      if (other === undefined) continue;
      unitOpposed[other] = unitOpposed[unit] = hasOpposites[block] = 1;
    }
  }
  return { unitOpposed, hasOpposites };
}

interface Unit {
  readonly relation: number;
  readonly members: readonly Hanging[];
  readonly levels: number;
}

/** Reasons stand before what is neither, and both before objections. */
const SIDE = [0, 1, 1, 2] as const;

/**
 * One unit for each relation that aims at the card, with whatever aims at it, in the file's order; plain references of one
 * kind are gathered into one unit after the others of their side.
 */
function unitsBelow(own: Int32Array, index: ViewIndex, home: Int32Array): readonly Unit[] {
  const { lines, lineFrom, lineRelation, root, kind } = index;
  const byRoot = new Map<number, number[]>();
  for (const line of own) {
    const at = root[lineRelation[line]!]!;
    const others = byRoot.get(at);
    if (others) others.push(line);
    else byRoot.set(at, [line]);
  }
  const units: Unit[] = [];
  const plain: number[][] = KINDS.map(() => []);
  for (const relation of [...byRoot.keys()].sort((a, b) => a - b)) {
    const of = byRoot.get(relation)!;
    const [line = 0] = of;
    if (of.length === 1 && lines[line]!.part === 'whole' && index.level[lineRelation[line]!] === 0) {
      if (home[lineFrom[line]!] !== line) plain[kind[relation]!]!.push(line);
      else units.push({ relation, members: [{ relation, lines: of, isHome: true }], levels: 0 });
    } else units.push({ relation, ...orderMembers(of, relation, index, home) });
  }
  for (const of of plain) {
    if (of.length === 0) continue;
    const relation = lineRelation[of[0]!]!;
    units.push({ relation, members: [{ relation, lines: of, isHome: false }], levels: 0 });
  }
  return units.sort((a, b) => SIDE[kind[a.relation] as 0] - SIDE[kind[b.relation] as 0]);
}

/** A reference is as wide as most cards are. */
function usualWidth(widths: Float64Array): number {
  return widths.length === 0 ? 0 : [...widths].sort((a, b) => a - b)[widths.length >> 1]!;
}

/** Tops first, then whatever else hangs nowhere. */
function rootsOf({ view, cardOf, ids }: ViewIndex, parent: Int32Array): readonly number[] {
  const roots = new Set<number>();
  for (const id of view.tops) {
    const card = cardOf.get(id);
    if (card !== undefined && parent[card] === -1) roots.add(card);
  }
  for (let card = 0; card < ids.length; card += 1) if (parent[card] === -1) roots.add(card);
  return [...roots];
}

function orderBottomUp(
  tree: Pick<CaseTree, 'blocks' | 'unitStart' | 'memberStart' | 'memberBlock'>,
  roots: readonly number[],
): Int32Array {
  const order = new Int32Array(tree.blocks);
  let left = tree.blocks;
  const waiting = [...roots];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    order[--left] = block;
    const end = tree.memberStart[tree.unitStart[block + 1]!]!;
    for (let m = tree.memberStart[tree.unitStart[block]!]!; m < end; m += 1)
      waiting.push(tree.memberBlock[m]!);
  }
  return order.subarray(left);
}
