/** What belongs to one thing that is laid out alone: a chain, a dispute, the surroundings of a statement, a case, a section. */
import { findChains } from '../analysis/chains/chains.ts';
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { caseOf } from '../analysis/speakers/camps.ts';
import { findPositions } from '../analysis/speakers/holders.ts';
import { attacksOn } from '../analysis/speakers/sides.ts';
import { inlineNameOf } from '../analysis/words/names.ts';
import { finalTarget, relationsInto, relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { directPremises, directRelations } from './bearers.ts';
import { inFileOrder } from './file-order.ts';
import { groupsInside } from './groups.ts';
import { byMatter } from './matter.ts';
import type { Focus } from './view.ts';

export interface Scope {
  /** Statements; those that are kept first where there is not room for all. */
  readonly statements: readonly Id[];
  /** Where only these relations are drawn, and not all between the statements. */
  readonly relations: ReadonlySet<Id> | null;
  /** Names the thing, without a full stop. */
  readonly name: string;
}

/** Nothing for ids that are not on the map. Cost: that of the analysis behind it, once a map, and what belongs to it. */
export function findScope(graph: ArgumentGraph, focus: Focus): Scope {
  switch (focus.kind) {
    case 'chain':
      return chainScope(graph, focus);
    case 'dispute':
      return disputeScope(graph, focus.id);
    case 'around':
      return aroundScope(graph, focus);
    case 'camp':
      return campScope(graph, focus.position);
    case 'group':
      return groupScope(graph, focus.group);
    case 'disputed':
      return disputedScope(graph);
  }
}

type Of<Kind extends Focus['kind']> = Extract<Focus, { kind: Kind }>;

function chainScope(graph: ArgumentGraph, { from, to, at }: Of<'chain'>): Scope {
  const { chains, truncated } = findChains(graph, from, to, { limit: at + 2 });
  const chain = chains[at];
  if (!chain) return { statements: [], relations: new Set(), name: 'There is no such chain' };
  const statements = new Set<Id>();
  const relations = new Set<Id>();
  for (const id of chain.ids) addWithEnds(graph, id, statements, relations);
  const count = chains.length > 1 || truncated ? `Chain ${at + 1}` : 'The chain';
  const says = { for: 'argues for', against: 'argues against', none: 'leads to an answer to' }[chain.sign];
  return {
    statements: [...statements],
    relations,
    name: `${count}: ${inlineNameOf(graph, from)} ${says} ${inlineNameOf(graph, to)}`,
  };
}

/** The statement, or the step with everything it takes to be read: its premises and what it aims at. */
function addWithEnds(graph: ArgumentGraph, id: Id, statements: Set<Id>, relations: Set<Id>): void {
  if (graph.statements.has(id)) statements.add(id);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const relation = graph.relations.get(next);
    if (!relation || relations.has(next)) continue;
    relations.add(next);
    for (const from of relation.from) statements.add(from);
    if (graph.statements.has(relation.to)) statements.add(relation.to);
    else waiting.push(relation.to);
  }
}

/** The disputed elements, what speaks for and against them, and what bears directly on that. */
function disputeScope(graph: ArgumentGraph, id: Id): Scope {
  const entry = findDisputes(graph).entries.find((each) => each.id === id || each.elements.includes(id));
  const elements = entry?.elements ?? (graph.statements.has(id) || graph.relations.has(id) ? [id] : []);
  const statements = new Set<Id>(entry && elements.length === 0 ? [entry.id] : []);
  const relations = new Set<Id>();
  for (const element of elements) addWithEnds(graph, element, statements, relations);
  for (const element of elements) {
    for (const relation of bearingOn(graph, element)) for (const from of relation.from) statements.add(from);
  }
  for (const side of [...(entry?.sides.for ?? []), ...(entry?.sides.against ?? [])]) statements.add(side);
  for (const each of [...statements])
    for (const premise of directPremises(graph, each)) statements.add(premise);
  const name =
    elements.length === 0
      ? 'There is no such dispute'
      : `The dispute over ${inlineNameOf(graph, entry?.id ?? id)}`;
  return { statements: [...statements], relations: null, name };
}

function bearingOn(graph: ArgumentGraph, element: Id) {
  return graph.statements.has(element) ? directRelations(graph, element) : relationsInto(graph, element);
}

function aroundScope(graph: ArgumentGraph, { id, steps }: Of<'around'>): Scope {
  const start = graph.relations.get(id);
  const distance = new Map<Id, number>();
  for (const each of start ? [...start.from, finalTarget(graph, start)] : [id]) {
    if (graph.statements.has(each)) distance.set(each, 0);
  }
  // The map grows while it is gone through.
  for (const [at, far] of distance) {
    if (far >= steps) continue;
    for (const next of neighboursOf(graph, at)) if (!distance.has(next)) distance.set(next, far + 1);
  }
  const name = `${inlineNameOf(graph, id)} and what is within ${steps === 1 ? '1 step' : `${steps} steps`} of it`;
  return { statements: [...distance.keys()], relations: null, name };
}

/** What bears directly on a statement, and what it bears on together with the other premises that takes. */
function neighboursOf(graph: ArgumentGraph, id: Id): readonly Id[] {
  const beyond = relationsOutOf(graph, id).flatMap((relation) => {
    const statements = new Set<Id>();
    addWithEnds(graph, relation.id, statements, new Set());
    return [...statements];
  });
  return [...directPremises(graph, id), ...beyond];
}

function campScope(graph: ArgumentGraph, position: Id): Scope {
  const place = findPositions(graph).get(position);
  if (!place) return { statements: [], relations: null, name: 'There is no such camp' };
  const found = caseOf(graph, position);
  const statements = [...found].filter((id) => graph.statements.has(id));
  // A step of the case that starts elsewhere is read with its premises.
  for (const id of found) statements.push(...(graph.relations.get(id)?.from ?? []));
  return {
    statements: [...new Set(statements)],
    relations: null,
    name: `The case of ${place.position.label}`,
  };
}

function groupScope(graph: ArgumentGraph, group: Id): Scope {
  const title = graph.groups.get(group)?.title;
  if (title === undefined) return { statements: [], relations: null, name: 'There is no such section' };
  const inside = groupsInside(graph, group);
  const statements = [...graph.statements.values()].filter((each) => inside.has(each.group ?? ''));
  return {
    statements: byMatter(
      graph,
      statements.map(({ id }) => id),
    ),
    relations: null,
    name: `The section "${title}"`,
  };
}

function disputedScope(graph: ArgumentGraph): Scope {
  const { disputed, objections, entries } = findDisputes(graph);
  const statements = new Set<Id>();
  const relations = new Set<Id>();
  for (const entry of entries) {
    statements.add(entry.id);
    // A bare objection to a bare statement is listed as a point, though nothing speaks for the statement.
    for (const element of entry.elements) {
      addWithEnds(graph, element, statements, relations);
      for (const { relation } of attacksOn(graph, element))
        addWithEnds(graph, relation, statements, relations);
    }
  }
  for (const id of [...disputed, ...objections]) addWithEnds(graph, id, statements, relations);
  const count = entries.length === 1 ? 'The disputed point' : `The ${entries.length} disputed points`;
  const isNothing = disputed.size === 0 && entries.length === 0;
  const said = `${entries.length === 0 ? 'What is disputed' : count} and what is said against ${entries.length > 1 ? 'them' : 'it'}`;
  return {
    statements: [...statements],
    relations: null,
    name: isNothing ? 'Nothing is disputed here' : said,
  };
}

/** Things of the same kind to step through, the given one among them unless it is no longer there. */
export function scopesBeside(graph: ArgumentGraph, focus: Focus): readonly Focus[] {
  switch (focus.kind) {
    case 'chain': {
      const { chains } = findChains(graph, focus.from, focus.to, { limit: MOST_CHAINS });
      return chains.map((_, at) => ({ ...focus, at }));
    }
    case 'dispute':
      return disputesBeside(graph, focus);
    case 'around':
      return inFileOrder(graph, neighboursAndSelf(graph, focus.id)).map((id) => ({ ...focus, id }));
    case 'camp': {
      const axis = findPositions(graph).get(focus.position)?.axis;
      const positions = graph.axes.find(({ id }) => id === axis)?.positions ?? [];
      return positions.map(({ id }) => ({ kind: 'camp', position: id }));
    }
    case 'group':
      return [...graph.groups.keys()].map((group) => ({ kind: 'group', group }));
    case 'disputed':
      return [focus];
  }
}

const MOST_CHAINS = 50;

/** What attacks each other is one dispute, of which any side may be looked at. */
function disputesBeside(graph: ArgumentGraph, focus: Focus & { readonly kind: 'dispute' }): readonly Focus[] {
  const beside = findDisputes(graph).entries.map(({ id, elements }): Focus =>
    id === focus.id || elements.includes(focus.id) ? focus : { kind: 'dispute', id },
  );
  return beside.includes(focus) ? beside : [focus, ...beside];
}

function neighboursAndSelf(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  return new Set([id, ...(graph.statements.has(id) ? neighboursOf(graph, id) : [])]);
}
