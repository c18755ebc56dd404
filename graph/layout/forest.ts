/** Gives every card one place to hang, so that what bears on a statement stands together below it. */
import type { Bearer, GraphView, Id } from '../view/view.ts';
import type { Draft } from './dagre-ranks.ts';

export interface Forest {
  readonly roots: readonly Id[];
  /** From left to right. */
  readonly children: ReadonlyMap<Id, readonly Id[]>;
}

/** From each premise to the card it hangs below, once each. Opposites stand beside each other: neither hangs. */
export function arrowsOf(view: GraphView): readonly (readonly [from: Id, to: Id])[] {
  const seen = new Map<Id, Set<Id>>();
  const arrows: (readonly [Id, Id])[] = [];
  for (const [to, bearers] of view.bearers) {
    const hanging = bearers.filter(({ symmetric }) => !symmetric);
    for (const from of hanging.flatMap(({ premises }) => premises)) {
      const targets = seen.get(from) ?? new Set();
      if (targets.has(to)) continue;
      seen.set(from, targets.add(to));
      arrows.push([from, to]);
    }
  }
  return arrows;
}

/**
 * A card hangs below the lowest of the cards it bears on; ties go by the file. Reasons hang on the left, objections on the
 * right, in the file's order; on a side where a card also bears on something elsewhere, dagre's order holds, since it
 * keeps lines from crossing.
 */
export function createForest(view: GraphView, draft: ReadonlyMap<Id, Draft>): Forest {
  const rowOf = (id: Id) => draft.get(id)?.row ?? 0;
  const owner = new Map<Id, Id>();
  const targets = new Map<Id, number>();
  for (const [from, to] of arrowsOf(view)) {
    targets.set(from, (targets.get(from) ?? 0) + 1);
    if (rowOf(to) >= rowOf(from)) continue;
    const best = owner.get(from);
    if (best === undefined || rowOf(to) > rowOf(best)) owner.set(from, to);
  }
  const shared = sharedBelow(view, owner, targets);
  const children = new Map<Id, readonly Id[]>();
  for (const [id, bearers] of view.bearers) {
    const order = (['reason', 'other', 'objection'] as const).flatMap((side) => {
      const groups = bearers
        .filter((bearer) => bearer.side === side)
        .map((bearer) => ownPremises(bearer, id, owner));
      return groups.some((group) => group.some((premise) => shared.has(premise)))
        ? orderByDraft(groups, draft)
        : groups.flat();
    });
    children.set(id, [...new Set(order)]);
  }
  return { roots: [...view.cards.keys()].filter((id) => !owner.has(id)).sort(topsFirst(view)), children };
}

function ownPremises(bearer: Bearer, id: Id, owner: ReadonlyMap<Id, Id>): readonly Id[] {
  return bearer.premises.filter((premise) => owner.get(premise) === id);
}

/** Cards that bear on more than one thing, or have such a card hanging below them. */
function sharedBelow(
  view: GraphView,
  owner: ReadonlyMap<Id, Id>,
  targets: ReadonlyMap<Id, number>,
): ReadonlySet<Id> {
  const shared = new Set<Id>();
  for (const id of view.cards.keys()) {
    if ((targets.get(id) ?? 0) < 2) continue;
    for (let at: Id | undefined = id; at !== undefined && !shared.has(at); at = owner.get(at)) shared.add(at);
  }
  return shared;
}

function orderByDraft(groups: readonly (readonly Id[])[], draft: ReadonlyMap<Id, Draft>): readonly Id[] {
  const middle = (group: readonly Id[]) =>
    group.reduce((sum, id) => sum + (draft.get(id)?.x ?? 0), 0) / Math.max(1, group.length);
  return groups
    .map((group, index) => ({ group, index, x: middle(group) }))
    .sort((a, b) => a.x - b.x || a.index - b.index)
    .flatMap(({ group }) => group);
}

function topsFirst(view: GraphView) {
  const place = new Map([...view.tops, ...view.cards.keys()].reverse().map((id, index) => [id, -index]));
  return (a: Id, b: Id) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
}
