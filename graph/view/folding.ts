/** Which statements are shown when some are unfolded, what is folded into the others, and how to bring one to light. */
import { findTheses, findRoots } from '../analysis/chains/theses.ts';
import { relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { directPremises, directRelations } from './bearers.ts';
import { CARD_LIMIT, type Fold, type ViewOptions } from './view.ts';

/** The statements at the top of the map: theses first, then whatever argues for nothing further, in file order. */
export function findTops(graph: ArgumentGraph): readonly Id[] {
  const tops = new Set<Id>(findTheses(graph));
  for (const id of findRoots(graph)) tops.add(id);
  return [...tops];
}

/** What is unfolded when a map is opened: its first thesis, and everything while it stays a handful. */
export function openingFolds(graph: ArgumentGraph, handful = 12): ReadonlySet<Id> {
  if (graph.statements.size <= handful) return new Set(graph.statements.keys());
  const first = findTops(graph).find((id) => directPremises(graph, id).length > 0);
  return new Set(first === undefined ? [] : [first]);
}

/**
 * At most `limit` statements, in this order: what is kept with its way up, the first tops, what is unfolded below them, the
 * other tops. Half of the room is for what stands below.
 */
export function findShown(graph: ArgumentGraph, options: ViewOptions): ReadonlySet<Id> {
  const { unfolded, kept = [], limit = CARD_LIMIT } = options;
  const half = Math.ceil(limit / 2);
  const shown = new Set<Id>();
  const show = (ids: readonly Id[], most = limit) => {
    for (const id of ids) if (shown.size < most) shown.add(id);
  };
  for (const id of kept) show([...unfoldingTo(graph, id), id].slice(-half), half);
  const tops = findTops(graph);
  show([...tops.filter((id) => unfolded.has(id)), ...tops].slice(0, half));
  let isFirst = true;
  // The set grows while it is gone through.
  for (const id of shown) {
    if (!unfolded.has(id)) continue;
    const fresh = directPremises(graph, id).filter((premise) => !shown.has(premise));
    // A card is unfolded whole or not at all, for half of its reasons would be a wrong picture; but one always is.
    if (isFirst || shown.size + fresh.length <= limit) show(fresh);
    isFirst = false;
  }
  show(tops);
  return shown;
}

/** Everything that stands below the unfolded statements of a map, for "unfold all". */
export function foldableStatements(graph: ArgumentGraph): ReadonlySet<Id> {
  const foldable = new Set<Id>();
  for (const relation of graph.relations.values())
    if (graph.statements.has(relation.to)) foldable.add(relation.to);
  return foldable;
}

/**
 * What is folded into a shown statement: the hidden statements that reach it through hidden ones alone, and how they bear
 * on it along the shortest way. Null when nothing is.
 */
export function foldOf(
  graph: ArgumentGraph,
  id: Id,
  shown: ReadonlySet<Id>,
  disputed: ReadonlySet<Id>,
): Fold | null {
  const signs = new Map<Id, number>([[id, 1]]);
  const counts = { count: 0, for: 0, against: 0, disputed: 0 };
  for (const [at, sign] of signs) {
    for (const [premise, step] of signedPremises(graph, at)) {
      if (shown.has(premise) || signs.has(premise)) continue;
      const product = sign * step;
      signs.set(premise, product);
      counts.count += 1;
      if (product > 0) counts.for += 1;
      if (product < 0) counts.against += 1;
      if (disputed.has(premise)) counts.disputed += 1;
    }
  }
  return counts.count === 0 ? null : counts;
}

/** The statements to unfold so that this one is shown: a shortest way up to a top, or none where it is a top itself. */
export function unfoldingTo(graph: ArgumentGraph, id: Id): readonly Id[] {
  const tops = new Set(findTops(graph));
  const cameFrom = new Map<Id, Id | null>([[id, null]]);
  for (const at of cameFrom.keys()) {
    if (tops.has(at)) return wayBack(cameFrom, at);
    for (const relation of relationsOutOf(graph, at)) {
      const host = hostOf(graph, relation);
      if (!cameFrom.has(host)) cameFrom.set(host, at);
    }
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
  const signs = new Map<Id, number>([[id, 1]]);
  const premises: (readonly [Id, number])[] = [];
  for (const relation of directRelations(graph, id)) {
    const sign = KIND_SIGN[relation.kind] * (signs.get(relation.to) ?? 1);
    signs.set(relation.id, sign);
    for (const from of relation.from) premises.push([from, sign]);
  }
  return premises;
}
