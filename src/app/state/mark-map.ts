/** What is marked of a map as it is looked at. */
import {
  markView,
  type ArgumentGraph,
  type GraphView,
  type Id,
  type Lens,
  type Marks,
  type SupposedElement,
} from '../../../graph/index.ts';
import type { Analyses } from './analyses.svelte.ts';
import type { ChainWalk } from './chain-walk.svelte.ts';
import type { DisputeList } from './dispute-list.svelte.ts';

/** All that it depends on. */
export interface Looked {
  readonly added: readonly SupposedElement[];
  readonly proposed: ReadonlyMap<Id, Id>;
  readonly lens: Lens;
  readonly selected: Id | null;
  readonly other: Id | null;
  readonly walk: ChainWalk;
  readonly disputedLit: boolean;
  readonly hits: ReadonlySet<Id> | null;
  readonly analyses: Analyses;
  readonly points: DisputeList;
  readonly view: GraphView | null;
}

export function markMap(graph: ArgumentGraph, looked: Looked): Marks {
  const { added, proposed, lens, view } = looked;
  return markView(graph, {
    added,
    proposed: proposed.values(),
    lens,
    among: view ? shownIn(view) : undefined,
    ...markingOf(looked),
  });
}

/** What is pointed out on it, in a picture of what is in hand too: what is selected, followed, disputed, found and reckoned. */
export function markingOf({
  selected,
  other,
  walk,
  disputedLit,
  hits,
  analyses,
  points,
}: Pick<Looked, 'selected' | 'other' | 'walk' | 'disputedLit' | 'hits' | 'analyses' | 'points'>) {
  return {
    selected: selected ?? undefined,
    other: other ?? undefined,
    trail: walk.lit ? new Set(walk.lit.ids) : undefined,
    disputed: disputedLit,
    hits: hits ?? undefined,
    scores: analyses.disputes ? points.scores : undefined,
    ...analyses.marking,
  };
}

/** Everything of a map that a view draws: what is marked of a large map is no more than that. */
function* shownIn({ cards, lines }: GraphView): Iterable<Id> {
  yield* cards.keys();
  for (const { relation } of lines) yield relation;
}
