/** Turns a graph and what is unfolded into a view: the cards, junctions and lines to be placed and drawn. */
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { rolesOf } from '../analysis/chains/roles.ts';
import { isReadBothWays } from '../analysis/chains/steps.ts';
import { finalTarget, relationsInto, relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { directRelations } from './bearers.ts';
import { createCard } from './card.ts';
import { chooseShown, tellChoice, type Choice } from './choose-shown.ts';
import { deriveLines } from './derive-lines.ts';
import { inFileOrder } from './file-order.ts';
import { findTops, foldOf } from './folding.ts';
import type { Bearer, Card, GraphView, ViewLine, ViewOptions } from './view.ts';

/**
 * Cost: what is shown and what hangs directly below it, up to 300 statements folded into each card; a filter looks at every
 * statement, and a focus costs its analysis once a map.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'hold', kind: 'claim', text: 'The cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * const view = projectView(graph, { unfolded: openingFolds(graph) });
 * [...view.cards.keys()].join(' '); // 'close unsafe hold'
 * ```
 */
export function projectView(graph: ArgumentGraph, options: ViewOptions): GraphView {
  const choice = chooseShown(graph, options);
  const { shown } = choice;
  const roles = rolesOf(graph);
  const { lit } = findDisputes(graph);
  const cards = new Map<Id, Card>();
  for (const id of inFileOrder(graph, shown)) {
    const statement = graph.statements.get(id);
    if (!statement) continue;
    const card = createCard(graph, statement, {
      role: roles.get(id) ?? 'statement',
      fold: choice.folds ? foldOf(graph, id, shown, lit, isUnfolded(choice, options, id)) : null,
      detail: options.titled?.has(id) ? 'titles' : (options.detail ?? 'full'),
      sections: options.sections === true,
      onward: choice.scope && !choice.isFiltered ? countOnward(graph, id, shown) : 0,
    });
    cards.set(id, card);
  }
  const relations = shownRelations(graph, cards, choice.relations);
  const junctions = new Set<Id>();
  for (const relation of relations.values())
    if (hasJunction(graph, relation, relations)) junctions.add(relation.id);
  const lines = [...relations.values()].flatMap((relation) => linesOf(graph, relation, junctions));
  const derived = choice.isFiltered
    ? deriveLines(graph, new Set(cards.keys()), new Set(relations.keys()), lines)
    : [];
  const all = [...lines, ...derived];
  return {
    cards,
    junctions,
    lines: all,
    bearers: bearersOf(graph, cards, relations, derived),
    tops:
      choice.isPart || isSome(graph, options)
        ? topsAmong(graph, cards, all)
        : findTops(graph).filter((id) => cards.has(id)),
    rivals: rivalsOf(graph, cards),
    hidden: graph.statements.size - cards.size,
    ...(choice.isPart ? { sentence: tellChoice(graph, options, choice, cards.size, lines) } : {}),
  };
}

/** Whether only certain statements are wanted: what they bear on may then not be among them. */
function isSome(graph: ArgumentGraph, { exactly }: ViewOptions): boolean {
  return exactly !== undefined && exactly.size < graph.statements.size;
}

/** Of an unfolded statement some may be left out: then its plate leads to more of them. */
function isUnfolded({ isPart }: Choice, { unfolded }: ViewOptions, id: Id): boolean {
  return !isPart && unfolded.has(id);
}

/** Statements that it bears on and that are not shown; a question that it answers is none. */
function countOnward(graph: ArgumentGraph, id: Id, shown: ReadonlySet<Id>): number {
  const steps = relationsOutOf(graph, id).filter(({ kind }) => kind !== 'answers');
  const targets = new Set(steps.map((relation) => finalTarget(graph, relation)));
  return [...targets].filter((target) => !shown.has(target)).length;
}

/** Of a part of a map, tops are what has nothing above it there, and the theses. */
function topsAmong(
  graph: ArgumentGraph,
  cards: ReadonlyMap<Id, Card>,
  lines: readonly ViewLine[],
): readonly Id[] {
  const isTop = new Set(findTops(graph));
  const goesOn = new Set(
    lines.filter(({ from, to, mutual }) => from !== to && !mutual).map(({ from }) => from),
  );
  return [...cards.keys()].filter((id) => isTop.has(id) || !goesOn.has(id));
}

/** Relations with all premises shown and a target that is shown; only the given ones where some are. */
function shownRelations(
  graph: ArgumentGraph,
  cards: ReadonlyMap<Id, Card>,
  only: ReadonlySet<Id> | null,
): ReadonlyMap<Id, Relation> {
  const shown = new Map<Id, Relation>();
  for (const id of cards.keys()) {
    for (const relation of directRelations(graph, id)) {
      const aimsAtShown = relation.to === id || shown.has(relation.to);
      const isWanted = only === null || only.has(relation.id);
      if (isWanted && aimsAtShown && relation.from.every((from) => cards.has(from)))
        shown.set(relation.id, relation);
    }
  }
  return new Map(inFileOrder(graph, shown.keys()).map((id) => [id, shown.get(id) as Relation]));
}

function rivalsOf({ axes }: ArgumentGraph, cards: ReadonlyMap<Id, Card>): readonly (readonly [Id, Id])[] {
  return axes.flatMap(({ positions }) => {
    const named = new Set(positions.flatMap(({ thesis }) => thesis ?? []));
    const theses = [...named].filter((id) => cards.has(id));
    return theses.flatMap((one, at) => theses.slice(at + 1).map((other) => [one, other] as const));
  });
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
  derived: readonly ViewLine[],
): ReadonlyMap<Id, readonly Bearer[]> {
  const derivedTo = new Map<Id, ViewLine[]>();
  for (const line of derived) derivedTo.set(line.to, [...(derivedTo.get(line.to) ?? []), line]);
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
    for (const { relation, kind, from } of derivedTo.get(id) ?? []) {
      below.push({ relation, side: SIDES[kind], premises: [from], mutual: false });
    }
    const order = (['reason', 'other', 'objection'] as const).flatMap((wanted) =>
      below.filter((bearer) => bearer.side === wanted),
    );
    if (order.length > 0) bearers.set(id, order);
  }
  return bearers;
}
