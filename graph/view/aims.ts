/** Where the lines of a view lead once junctions are passed: the card that a relation finally bears on. */
import { groupBy } from '../model/group-by.ts';
import type { GraphView, Id, ViewLine } from './view.ts';

export interface Aim {
  /** A card; the last junction reached where lines lead round in a circle. */
  readonly card: Id;
  /** Whether it is aimed at by way of a step that bears on it. */
  readonly isStep: boolean;
  /** The cards from which that step starts; none where it is no step. */
  readonly premises: readonly Id[];
}

interface Ways {
  /** What each relation of the view aims at: a card or another relation. */
  readonly targets: ReadonlyMap<Id, Id>;
  /** The lines with which each begins. */
  readonly premises: ReadonlyMap<Id, readonly ViewLine[]>;
}

const known = new WeakMap<GraphView, Ways>();

/** Where the line's relation aims. O(depth), and O(lines) the first time a view is seen. */
export function findAim(view: GraphView, line: ViewLine): Aim {
  const { targets, premises } = waysOf(view);
  const seen = new Set<Id>();
  const first = targets.get(line.relation) ?? line.to;
  let card = first;
  for (let next = targets.get(card); next !== undefined && !seen.has(card); next = targets.get(card)) {
    seen.add(card);
    card = next;
  }
  return { card, isStep: seen.size > 0, premises: (premises.get(first) ?? []).map(({ from }) => from) };
}

function waysOf(view: GraphView): Ways {
  let ways = known.get(view);
  if (!ways) {
    const starts = view.lines.filter(({ part }) => part !== 'conclusion');
    const ends = view.lines.filter(({ part }) => part !== 'premise');
    ways = {
      targets: new Map(ends.map(({ relation, to }) => [relation, to])),
      premises: groupBy(starts, ({ relation }) => relation),
    };
    known.set(view, ways);
  }
  return ways;
}
