/** Where the lines of a view lead once junctions are passed: the card that a relation finally bears on. */
import type { GraphView, Id, ViewLine } from './view.ts';

export interface Aim {
  /** A card; the last junction reached where lines lead round in a circle. */
  readonly card: Id;
  /** Whether it is aimed at by way of a step that bears on it. */
  readonly isStep: boolean;
}

const known = new WeakMap<GraphView, ReadonlyMap<Id, Id>>();

/** Where the line's relation aims. O(depth), and O(lines) the first time a view is seen. */
export function findAim(view: GraphView, line: ViewLine): Aim {
  const targets = targetsOf(view);
  const seen = new Set<Id>();
  let card = targets.get(line.relation) ?? line.to;
  for (let next = targets.get(card); next !== undefined && !seen.has(card); next = targets.get(card)) {
    seen.add(card);
    card = next;
  }
  return { card, isStep: seen.size > 0 };
}

/** What each relation of the view aims at: a card or another relation. */
function targetsOf(view: GraphView): ReadonlyMap<Id, Id> {
  let targets = known.get(view);
  if (!targets) {
    targets = new Map(
      view.lines.filter(({ part }) => part !== 'premise').map(({ relation, to }) => [relation, to]),
    );
    known.set(view, targets);
  }
  return targets;
}
