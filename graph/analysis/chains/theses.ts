/** What a debate is about: the theses of its camps or, where none is named, the places where its chains end. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerGraph } from '../../model/once-per-graph.ts';
import { findLandings } from './signs.ts';
import { findSinks } from '../numbers/sinks.ts';
import { isReadBothWays } from './steps.ts';

const MOST_THESES = 20;

/**
 * Each position's thesis in file order, without repeats; else what the debate ends at. Up to 20. There, a question stands
 * for its answers, each a thesis of its own if it leads nowhere else, and is listed itself only where nobody answers it.
 */
export const findTheses: (graph: ArgumentGraph) => readonly Id[] = oncePerGraph((graph) => {
  const named = new Set<Id>();
  for (const { positions } of graph.axes) {
    for (const { thesis } of positions) if (thesis !== undefined) named.add(thesis);
  }
  if (named.size > 0) return [...named].slice(0, MOST_THESES);
  const answers = findAnswers(graph);
  const listed = new Set<Id>();
  for (const end of findEnds(graph)) {
    for (const id of answers.get(end) ?? [end]) listed.add(id);
  }
  return [...listed].slice(0, MOST_THESES);
});

/**
 * The statements from which no relation goes on, in file order. A relation of a statement to itself does not go on, nor
 * does a symmetric attack, whose ends stand side by side, nor anything from a question, where chains end.
 */
export const findRoots: (graph: ArgumentGraph) => readonly Id[] = oncePerGraph((graph) => {
  const waysOn = findWaysOn(graph);
  return [...graph.statements.keys()].filter((id) => waysOn.get(id)?.length === 0);
});

/** The roots and, for every loop that nothing leads out of, its first statement; in file order. Cost: O(ends). */
export const findEnds: (graph: ArgumentGraph) => readonly Id[] = oncePerGraph((graph) =>
  findSinks(findWaysOn(graph)),
);

/** For every statement, those that its relations finally bear on. */
const findWaysOn = oncePerGraph((graph): ReadonlyMap<Id, readonly Id[]> => {
  const waysOn = new Map<Id, Id[]>([...graph.statements.keys()].map((id) => [id, []]));
  const landings = findLandings(graph);
  for (const relation of graph.relations.values()) {
    const to = landings.get(relation.id)?.statement;
    if (to === undefined || isReadBothWays(graph, relation)) continue;
    for (const id of relation.from) {
      if (id !== to && graph.statements.get(id)?.kind !== 'question') waysOn.get(id)?.push(to);
    }
  }
  return waysOn;
});

/** For every question with answers, those among them from which nothing but answers goes on. */
function findAnswers(graph: ArgumentGraph): ReadonlyMap<Id, ReadonlySet<Id>> {
  const answers = new Map<Id, Set<Id>>();
  const goesOn = new Set<Id>();
  const landings = findLandings(graph);
  for (const relation of graph.relations.values()) {
    const { kind, from, to } = relation;
    if (kind === 'answers' && graph.statements.get(to)?.kind === 'question') {
      const known = answers.get(to) ?? new Set();
      answers.set(to, known);
      for (const id of from) known.add(id);
    } else if (!isReadBothWays(graph, relation)) {
      for (const id of from) if (landings.get(relation.id)?.statement !== id) goesOn.add(id);
    }
  }
  for (const ids of answers.values()) {
    for (const id of ids) if (goesOn.has(id) || graph.statements.get(id)?.kind === 'question') ids.delete(id);
  }
  return answers;
}
