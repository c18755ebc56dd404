/** Which statements are shown when some are unfolded, what is folded into the others, and how to bring one to light. */
import { findTheses, findRoots } from '../analysis/chains/theses.ts';
import { isReadBothWays } from '../analysis/chains/steps.ts';
import { relationsInto, relationsOutOf } from '../model/adjacency.ts';
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { directPremises, directRelations } from './bearers.ts';
import { listedPremises } from './listed.ts';
import { matterOf } from './matter.ts';
import { CARD_LIMIT, type Fold, type ViewOptions } from './view.ts';

/** The statements at the top of the map: theses first, then whatever argues for nothing further, in file order. */
export function findTops(graph: ArgumentGraph): readonly Id[] {
  return tops(graph).list;
}

const tops = oncePerStructure((graph) => {
  const found = new Set<Id>(findTheses(graph));
  for (const id of findRoots(graph)) found.add(id);
  return { list: [...found], set: found };
});

/** The most cards of an opening that more than one thesis is unfolded for. */
const OPENING = 40;

/** What is unfolded when a map is opened: its first thesis and its rivals, and everything while it stays a handful. */
export function openingFolds(graph: ArgumentGraph, handful = 12): ReadonlySet<Id> {
  if (graph.statements.size <= handful) return new Set(graph.statements.keys());
  const first = findTops(graph).find((id) => directPremises(graph, id).length > 0);
  if (first === undefined) return new Set();
  const opened = new Set([first]);
  const cards = new Set([first, ...listedPremises(graph, first, undefined)]);
  for (const rival of rivalsOf(graph, first)) {
    const more = [rival, ...listedPremises(graph, rival, undefined)].filter((id) => !cards.has(id));
    if (cards.size + more.length > OPENING) continue;
    opened.add(rival);
    for (const id of more) cards.add(id);
  }
  return opened;
}

/** The other theses of the same question, and what it and they attack each other. */
function rivalsOf(graph: ArgumentGraph, thesis: Id): readonly Id[] {
  const axis = graph.axes.find(({ positions }) => positions.some((position) => position.thesis === thesis));
  const rivals = new Set<Id>();
  for (const position of axis?.positions ?? []) if (position.thesis) rivals.add(position.thesis);
  for (const relation of relationsInto(graph, thesis)) {
    if (isReadBothWays(graph, relation)) for (const id of relation.from) rivals.add(id);
  }
  for (const relation of relationsOutOf(graph, thesis))
    if (isReadBothWays(graph, relation)) rivals.add(relation.to);
  rivals.delete(thesis);
  return [...rivals].filter((id) => graph.statements.has(id));
}

/**
 * At most `limit` statements, in this order: what is kept with its way up, the first tops, what is unfolded below them, the
 * other tops. Half of the room is for what stands below; there, what matters more goes first, the nearer to a top the sooner.
 * Cost: what is shown, and what hangs directly below it.
 */
export function findShown(graph: ArgumentGraph, options: ViewOptions): ReadonlySet<Id> {
  const { unfolded, kept = [], limit = CARD_LIMIT } = options;
  const half = Math.ceil(limit / 2);
  const shown = new Set<Id>();
  const show = (ids: readonly Id[], most = limit) => {
    for (const id of ids) {
      if (shown.size >= most) return;
      shown.add(id);
    }
  };
  for (const id of kept) show([...unfoldingTo(graph, id), id].slice(-half), half);
  const all = findTops(graph);
  const first = all.filter((id) => unfolded.has(id));
  show([...first, ...all.filter((id) => !unfolded.has(id))].slice(0, half));
  unfoldShown(graph, shown, options);
  show(all);
  return shown;
}

/** Unfolds what is shown and unfolded, and what comes to light so, as long as there is room. */
export function unfoldShown(
  graph: ArgumentGraph,
  shown: Set<Id>,
  { unfolded, listed, limit = CARD_LIMIT }: Pick<ViewOptions, 'unfolded' | 'listed' | 'limit'>,
): void {
  const waiting: { readonly id: Id; readonly rank: number; readonly depth: number }[] = [];
  const wait = (id: Id, depth: number) => {
    if (unfolded.has(id)) waiting.push({ id, depth, rank: depth - matterOf(graph, id) });
  };
  for (const id of shown) wait(id, 0);
  let isFirst = true;
  while (waiting.length > 0) {
    let at = 0;
    waiting.forEach(({ rank }, index) => {
      if (rank < (waiting[at]?.rank ?? 0)) at = index;
    });
    const [next] = waiting.splice(at, 1);
    if (!next) break;
    const fresh = listedPremises(graph, next.id, listed?.get(next.id)).filter((id) => !shown.has(id));
    // A card is unfolded whole or not at all, for half of its reasons would be a wrong picture; but one always is.
    if (!isFirst && shown.size + fresh.length > limit) continue;
    for (const id of fresh) {
      if (shown.size >= limit) break;
      shown.add(id);
      wait(id, next.depth + 1);
    }
    if (fresh.length > 0) isFirst = false;
  }
}

/** Everything that stands below the unfolded statements of a map, for "unfold all". O(relations), once a map. */
export const foldableStatements: (graph: ArgumentGraph) => ReadonlySet<Id> = oncePerStructure((graph) => {
  const foldable = new Set<Id>();
  for (const relation of graph.relations.values())
    if (graph.statements.has(relation.to)) foldable.add(relation.to);
  return foldable;
});

/** What is folded into one card is counted no further than this. */
export const MOST_FOLDED = 300;

/**
 * What is folded into a shown statement: the hidden statements that reach it through hidden ones alone, and how they bear
 * on it along the shortest way. Null when nothing is. Cost: what it counts.
 */
export function foldOf(
  graph: ArgumentGraph,
  id: Id,
  shown: ReadonlySet<Id>,
  disputed: ReadonlySet<Id>,
  isUnfolded = false,
): Fold | null {
  const signs = new Map<Id, number>([[id, 1]]);
  const counts = { count: 0, for: 0, against: 0, disputed: 0 };
  let direct = 0;
  for (const [at, sign] of signs) {
    for (const [premise, step] of signedPremises(graph, at)) {
      if (shown.has(premise) || signs.has(premise)) continue;
      if (at === id) direct += 1;
      if (counts.count === MOST_FOLDED) {
        if (at === id) continue;
        break;
      }
      const product = sign * step;
      signs.set(premise, product);
      counts.count += 1;
      if (product > 0) counts.for += 1;
      if (product < 0) counts.against += 1;
      if (disputed.has(premise)) counts.disputed += 1;
    }
    if (counts.count === MOST_FOLDED && at !== id) break;
  }
  if (counts.count === 0) return null;
  const isPaged = isUnfolded && directPremises(graph, id).some((premise) => shown.has(premise));
  return { ...counts, atLeast: counts.count === MOST_FOLDED, paged: isPaged ? direct : 0 };
}

/**
 * The statements to unfold so that this one is shown, on a way up to a top: none where it is a top itself. It is a way on which
 * the fewest are not `unfolded` yet, so that nothing else comes to light, and a shortest one where none is.
 */
export function unfoldingTo(
  graph: ArgumentGraph,
  id: Id,
  unfolded: ReadonlySet<Id> = new Set(),
): readonly Id[] {
  const isTop = tops(graph).set;
  const cameFrom = new Map<Id, Id | null>([[id, null]]);
  /** What takes equally many to unfold: it grows by what is unfolded already. */
  let layer: Id[] = [id];
  while (layer.length > 0) {
    const next: Id[] = [];
    for (const at of layer) {
      if (isTop.has(at)) return wayBack(cameFrom, at);
      for (const relation of relationsOutOf(graph, at)) {
        const host = hostOf(graph, relation);
        if (cameFrom.has(host)) continue;
        cameFrom.set(host, at);
        (unfolded.has(host) ? layer : next).push(host);
      }
    }
    layer = next;
  }
  return [];
}

function wayBack(cameFrom: ReadonlyMap<Id, Id | null>, top: Id): readonly Id[] {
  const way: Id[] = [];
  for (let at: Id | null = top; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.slice(0, -1);
}

/** The statement under which a relation hangs: its target, or the target of the relation it aims at. */
function hostOf(graph: ArgumentGraph, relation: Relation): Id {
  let to = relation.to;
  for (let next = graph.relations.get(to); next; next = graph.relations.get(to)) to = next.to;
  return to;
}

const KIND_SIGN = { supports: 1, attacks: -1, rephrases: 1, answers: 0 } as const;

function signedPremises(graph: ArgumentGraph, id: Id): readonly (readonly [Id, number])[] {
  /** Of relations that others aim at. */
  let signs: Map<Id, number> | null = null;
  const premises: (readonly [Id, number])[] = [];
  for (const relation of directRelations(graph, id)) {
    const sign = KIND_SIGN[relation.kind] * (relation.to === id ? 1 : (signs?.get(relation.to) ?? 1));
    if (relationsInto(graph, relation.id).length > 0) (signs ??= new Map()).set(relation.id, sign);
    for (const from of relation.from) premises.push([from, sign]);
  }
  return premises;
}
