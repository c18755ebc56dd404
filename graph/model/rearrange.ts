/** Edits that hang things elsewhere: new bearers, other targets, another order, premises joined and split, whole branches. */
import { relationsInto, relationsOutOf } from './adjacency.ts';
import { addRelation, addStatement, removeElements, updateRelation } from './edit.ts';
import { quote } from './problems.ts';
import type { ArgumentGraph, Id, Relation, Statement } from './types.ts';

/**
 * Adds a statement and its step to something that is there. `after` is the relation that the step stands right behind in the
 * order of the map, null for the first place; the last where it is absent. Throws what `addStatement` and `addRelation` throw.
 */
export function addBearer(
  graph: ArgumentGraph,
  statement: Statement,
  relation: Relation,
  after?: Id | null,
): ArgumentGraph {
  const added = addRelation(addStatement(graph, statement), relation);
  return after === undefined ? added : moveElement(added, relation.id, after);
}

/** Adds a statement to the end and makes it a premise that only works together with those of a step. Throws as its parts do. */
export function addPremise(graph: ArgumentGraph, statement: Statement, step: Id): ArgumentGraph {
  const { from } = relationOf(graph, step);
  return updateRelation(addStatement(graph, statement), step, { from: [...from, statement.id] });
}

/** Puts a statement or relation right behind another of its kind, or with null before all of them. Throws if either is missing. */
export function moveElement(graph: ArgumentGraph, id: Id, after: Id | null): ArgumentGraph {
  if (graph.statements.has(id)) return { ...graph, statements: moveInTable(graph.statements, id, after) };
  relationOf(graph, id);
  return { ...graph, relations: moveInTable(graph.relations, id, after) };
}

/** The steps of the same kind to the same target become one, whose premises only work together; what aimed at them aims at it. */
export function joinPremises(graph: ArgumentGraph, steps: readonly Id[]): ArgumentGraph {
  const [first, ...others] = steps.map((id) => relationOf(graph, id));
  if (!first || others.length === 0) return graph;
  if (others.some(({ to, kind }) => to !== first.to || kind !== first.kind))
    throw new Error('Only steps of one kind to one target can be joined: change those first.');
  const from = [...new Set([first, ...others].flatMap((step) => step.from))];
  let joined = updateRelation(graph, first.id, { from });
  for (const { id } of others)
    for (const aiming of relationsInto(graph, id))
      if (!steps.includes(aiming.id)) joined = updateRelation(joined, aiming.id, { to: first.id });
  return removeElements(
    joined,
    others.map(({ id }) => id),
  );
}

/** Each premise but the first gets a step of its own, right behind the old one. `ids` names them. Throws if there are too few ids. */
export function splitPremises(graph: ArgumentGraph, step: Id, ids: readonly Id[]): ArgumentGraph {
  const relation = relationOf(graph, step);
  const [first, ...others] = relation.from;
  if (first === undefined || others.length === 0) return graph;
  let split = updateRelation(graph, step, { from: [first] });
  let after = step;
  for (const [index, premise] of others.entries()) {
    const id = ids[index];
    if (id === undefined) throw new Error('There are fewer ids than steps: give one for each premise.');
    split = moveElement(addRelation(split, { ...relation, id, from: [premise] }), id, after);
    after = id;
  }
  return split;
}

/** Takes a statement out of a step; without a premise left, the step goes, and what aims at it. */
export function removePremise(graph: ArgumentGraph, step: Id, statement: Id): ArgumentGraph {
  const from = relationOf(graph, step).from.filter((id) => id !== statement);
  return from.length === 0 ? removeElements(graph, [step]) : updateRelation(graph, step, { from });
}

/**
 * The statements that go with one when it is cut out: those from which every way leads to it or to what goes with it, the
 * one itself first, in the order of a walk outwards. What also bears on something else isn't among them. O(ends).
 */
export function findBranch(graph: ArgumentGraph, id: Id): readonly Id[] {
  if (!graph.statements.has(id)) return [];
  const taken = new Set<Id>([id]);
  /** Steps that go with the branch: those from and to what is taken, and what aims at those. */
  const steps = new Set<Id>();
  const alone = relationsOutOf(graph, id).filter(({ from }) => from.length === 1);
  const waiting: Id[] = [id, ...alone.map((relation) => relation.id)];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const relation of relationsInto(graph, at)) {
      if (steps.has(relation.id)) continue;
      steps.add(relation.id);
      waiting.push(relation.id);
      for (const from of relation.from) {
        if (taken.has(from)) continue;
        const others = relationsOutOf(graph, from);
        if (!others.every((other) => steps.has(other.id) || taken.has(other.to))) continue;
        taken.add(from);
        waiting.push(from);
      }
    }
  }
  return [...taken];
}

/** Removes a statement with all that bears on nothing else; the premises that worked together with it go on without it. */
export function removeBranch(graph: ArgumentGraph, id: Id): ArgumentGraph {
  const branch = findBranch(graph, id);
  const linked = relationsOutOf(graph, id).filter(({ from }) => from.length > 1);
  return removeElements(
    linked.reduce((left, step) => removePremise(left, step.id, id), graph),
    branch,
  );
}

function relationOf(graph: ArgumentGraph, id: Id): Relation {
  const relation = graph.relations.get(id);
  if (!relation) throw new Error(`There is no relation ${quote(id)}: add it first.`);
  return relation;
}

function moveInTable<T>(table: ReadonlyMap<Id, T>, id: Id, after: Id | null): ReadonlyMap<Id, T> {
  const record = table.get(id);
  if (record === undefined) throw new Error(`There is no ${quote(id)} to move: add it first.`);
  if (after === id) return table;
  if (after !== null && !table.has(after)) throw new Error(`There is no ${quote(after)} to stand behind.`);
  const moved = new Map<Id, T>();
  if (after === null) moved.set(id, record);
  for (const [other, each] of table) {
    if (other === id) continue;
    moved.set(other, each);
    if (other === after) moved.set(id, record);
  }
  return moved;
}
