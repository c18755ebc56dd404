/** What of a map is looked at by itself, as a map of its own: the outline then lists what the map shows. */
import type { ArgumentGraph, GraphView, Id, Relation } from '../../../graph/index.ts';

/** The statements that have a card, and the steps that are drawn; a line through what a filter hides is a step too. O(cards and lines). */
export function partOf(graph: ArgumentGraph, { cards, lines }: GraphView): ArgumentGraph {
  const statements = new Map([...graph.statements].filter(([id]) => cards.has(id)));
  const relations = new Map<Id, Relation>();
  for (const { relation: id, kind, from, to, through } of lines) {
    const relation = through ? { id, kind, from: [from], to } : graph.relations.get(id);
    if (relation) relations.set(id, relation);
  }
  // What the map calls a thesis and isn't shown here stands at the top of nothing.
  const axes = graph.axes.map((axis) => ({
    ...axis,
    positions: axis.positions.map(({ thesis, ...position }) =>
      thesis !== undefined && statements.has(thesis) ? { ...position, thesis } : position,
    ),
  }));
  return { ...graph, statements, relations, axes };
}
