/** How a map is to be looked at, as a request says it, and the view that comes of it. */
import {
  finalTarget,
  foldableStatements,
  openingFolds,
  projectView,
  showProposals,
  supposeAdditions,
  unfoldingTo,
  type Addition,
  type ArgumentGraph,
  type GraphView,
  type Id,
  type Status,
} from '../../../graph/index.ts';
import { isPart, WHOLE, type Part } from '../state/part.ts';

export type Unfolded = ReadonlySet<Id>;

/** What is unfolded, and what is to be on the map besides. */
export interface Look {
  /** `all`, or null for the way a map opens. */
  readonly unfolded: Unfolded | 'all' | null;
  /** Shown before all others, as not everything can be; the latest first. */
  readonly kept: readonly Id[];
  /** Statements and relations that are to be seen, whatever is folded. */
  readonly wanted: readonly Id[];
  /** One thing alone or what passes a filter, in place of what is unfolded from the theses on. */
  readonly part?: Part;
  /** Answers and reasons that nobody has given: on the map beside what they speak to, and not of it. */
  readonly added?: readonly Addition[];
  /** Without what is only proposed, as for pictures. */
  readonly bare?: boolean;
}

/** What became of it. */
export interface Seen {
  readonly view: GraphView;
  readonly unfolded: Unfolded;
  readonly kept: readonly Id[];
}

/** The most statements that are shown before all others because they were looked for. */
export const MOST_KEPT = 30;

/** Unfolds the ways to what is wanted; what finds no room even so is kept before all others. */
export function seeMap(graph: ArgumentGraph, look: Look, statuses?: ReadonlyMap<Id, Status>): Seen {
  const { added = [], wanted, part = WHOLE, bare = false } = look;
  if (isPart(part)) return see(graph, look, statuses);
  const proposing = bare ? null : showProposals(graph);
  const whole = proposing?.graph ?? graph;
  if (added.length === 0) {
    const seen = see(whole, look, statuses);
    const isOwn = (id: Id) => graph.statements.has(id);
    return proposing ? { ...seen, kept: seen.kept.filter(isOwn) } : seen;
  }
  const supposed = supposeAdditions(whole, added);
  const fresh = new Set(supposed.added.map(({ statement }) => statement));
  const seen = see(supposed.graph, { ...look, wanted: [...fresh, ...wanted] }, statuses);
  // What is not of the map is not kept for later looks at it.
  return { ...seen, kept: seen.kept.filter((id) => !fresh.has(id)) };
}

function see(
  graph: ArgumentGraph,
  { unfolded: asked, kept, wanted, part = WHOLE }: Look,
  statuses?: ReadonlyMap<Id, Status>,
): Seen {
  let unfolded = foldsOf(graph, asked);
  const { focus, filter, listed } = part;
  if (isPart(part)) {
    const options = { unfolded, filter, listed, statuses, ...(focus && { focus }) };
    return { view: projectView(graph, options), unfolded, kept };
  }
  for (const id of wanted) unfolded = unfoldTo(graph, unfolded, id);
  const view = projectView(graph, { unfolded, kept, listed });
  const hidden = wanted.flatMap((id) => endsOf(graph, id)).filter((id) => !view.cards.has(id));
  if (hidden.length === 0) return { view, unfolded, kept };
  const keptNow = [...new Set([...hidden, ...kept])].slice(0, MOST_KEPT);
  return { view: projectView(graph, { unfolded, kept: keptNow, listed }), unfolded, kept: keptNow };
}

function foldsOf(graph: ArgumentGraph, asked: Look['unfolded']): Unfolded {
  if (asked === 'all') return foldableStatements(graph);
  return asked ?? openingFolds(graph);
}

/** With the way to a statement or relation unfolded, so that it is on the map. The same set if it already is. */
export function unfoldTo(graph: ArgumentGraph, unfolded: Unfolded, id: Id): Unfolded {
  const wanted = new Set(unfolded);
  for (const end of endsOf(graph, id)) for (const way of unfoldingTo(graph, end, wanted)) wanted.add(way);
  return wanted.size > unfolded.size ? wanted : unfolded;
}

/** The statements that must be on the map for a statement or relation to be seen. */
function endsOf(graph: ArgumentGraph, id: Id): readonly Id[] {
  const relation = graph.relations.get(id);
  if (relation) return [...relation.from, finalTarget(graph, relation)];
  return graph.statements.has(id) ? [id] : [];
}
