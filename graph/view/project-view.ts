/** Turns a graph and what is unfolded into a view: the cards, junctions and lines to be placed and drawn. */
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { rolesOf } from '../analysis/chains/roles.ts';
import { isReadBothWays } from '../analysis/chains/steps.ts';
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { directRelations } from './bearers.ts';
import { createCard } from './card.ts';
import { findShown, findTops, foldOf } from './folding.ts';
import type { Bearer, Card, GraphView, ViewLine, ViewOptions } from './view.ts';

/** Cost: what is shown, plus one walk below each card for what is folded into it. */
export function projectView(graph: ArgumentGraph, options: ViewOptions): GraphView {
  const shown = findShown(graph, options);
  const roles = rolesOf(graph);
  const { disputed } = findDisputes(graph);
  const cards = new Map<Id, Card>();
  for (const statement of graph.statements.values()) {
    if (!shown.has(statement.id)) continue;
    const role = roles.get(statement.id) ?? 'statement';
    cards.set(statement.id, createCard(graph, statement, role, foldOf(graph, statement.id, shown, disputed)));
  }
  const relations = shownRelations(graph, cards);
  const junctions = new Set<Id>();
  for (const relation of relations.values())
    if (hasJunction(graph, relation, relations)) junctions.add(relation.id);
  return {
    cards,
    junctions,
    lines: [...relations.values()].flatMap((relation) => linesOf(graph, relation, junctions)),
    bearers: bearersOf(graph, cards, relations),
    tops: findTops(graph).filter((id) => cards.has(id)),
    hidden: graph.statements.size - cards.size,
  };
}

/** Relations with all premises shown and a target that is shown. */
function shownRelations(graph: ArgumentGraph, cards: ReadonlyMap<Id, Card>): ReadonlyMap<Id, Relation> {
  const shown = new Set<Id>();
  for (const id of cards.keys()) {
    for (const relation of directRelations(graph, id)) {
      const aimsAtShown = relation.to === id || shown.has(relation.to);
      if (aimsAtShown && relation.from.every((from) => cards.has(from))) shown.add(relation.id);
    }
  }
  return new Map([...graph.relations].filter(([id]) => shown.has(id)));
}

function hasJunction(graph: ArgumentGraph, relation: Relation, shown: ReadonlyMap<Id, Relation>): boolean {
  return relation.from.length > 1 || relationsInto(graph, relation.id).some(({ id }) => shown.has(id));
}

function linesOf(graph: ArgumentGraph, relation: Relation, junctions: ReadonlySet<Id>): readonly ViewLine[] {
  const { id, kind, to } = relation;
  const common = { relation: id, kind, mutual: isReadBothWays(graph, relation) };
  if (!junctions.has(id)) {
    return relation.from.map((from) => ({ ...common, key: `${id}/0`, from, to, part: 'whole' }));
  }
  const premises = relation.from.map((from, index): ViewLine => {
    return { ...common, key: `${id}/${index + 1}`, from, to: id, part: 'premise' };
  });
  return [...premises, { ...common, key: `${id}/0`, from: id, to, part: 'conclusion' }];
}

const SIDES = { supports: 'reason', attacks: 'objection', rephrases: 'other', answers: 'other' } as const;

/** Reasons, then whatever is neither, then objections, each in file order and followed by what aims at the step. */
function bearersOf(
  graph: ArgumentGraph,
  cards: ReadonlyMap<Id, Card>,
  relations: ReadonlyMap<Id, Relation>,
): ReadonlyMap<Id, readonly Bearer[]> {
  const bearers = new Map<Id, readonly Bearer[]>();
  for (const id of cards.keys()) {
    const below: Bearer[] = [];
    let side: Bearer['side'] = 'other';
    for (const relation of directRelations(graph, id)) {
      if (!relations.has(relation.id)) continue;
      // What aims at a step stays beside that step, whichever way it counts.
      if (relation.to === id) side = SIDES[relation.kind];
      below.push({
        relation: relation.id,
        side,
        premises: relation.from.filter((from) => from !== id),
        mutual: isReadBothWays(graph, relation),
      });
    }
    const order = (['reason', 'other', 'objection'] as const).flatMap((wanted) =>
      below.filter((bearer) => bearer.side === wanted),
    );
    if (order.length > 0) bearers.set(id, order);
  }
  return bearers;
}
