/** Gives every card one place to hang, so that what bears on a statement stands together below it. */
import type { Bearer, GraphView, Id } from '../../view/view.ts';
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
    const hanging = bearers.filter(({ mutual }) => !mutual);
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
 * right, in the file's order: so nothing changes sides when something is unfolded.
 */
export function createForest(view: GraphView, draft: Draft): Forest {
  const rowOf = (id: Id) => draft.get(id) ?? 0;
  const owner = new Map<Id, Id>();
  for (const [from, to] of arrowsOf(view)) {
    if (rowOf(to) >= rowOf(from)) continue;
    const best = owner.get(from);
    if (best === undefined || rowOf(to) > rowOf(best)) owner.set(from, to);
  }
  const children = new Map<Id, readonly Id[]>();
  for (const [id, bearers] of view.bearers) {
    const order = (['reason', 'other', 'objection'] as const).flatMap((side) =>
      bearers.filter((bearer) => bearer.side === side).flatMap((bearer) => ownPremises(bearer, id, owner)),
    );
    children.set(id, [...new Set(order)]);
  }
  return { roots: [...view.cards.keys()].filter((id) => !owner.has(id)).sort(topsFirst(view)), children };
}

function ownPremises(bearer: Bearer, id: Id, owner: ReadonlyMap<Id, Id>): readonly Id[] {
  return bearer.premises.filter((premise) => owner.get(premise) === id);
}

function topsFirst(view: GraphView) {
  const place = new Map([...view.tops, ...view.cards.keys()].reverse().map((id, index) => [id, -index]));
  return (a: Id, b: Id) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
}
