/** What a debate is about: the theses of its camps or, where none is named, what its chains end at. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { findLandings } from './signs.ts';
import { findSinks } from '../numbers/sinks.ts';
import { findLoneStatements } from './lone.ts';
import { findNearestTargets } from './nearest-target.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { isReadBothWays, stepsInto } from './steps.ts';

/** The most that are analysed, where nobody says which. */
const MOST_THESES = 20;

/** Up to 20 theses, as `findAllTheses` lists them. */
export const findTheses: (graph: ArgumentGraph) => readonly Id[] = oncePerStructure((graph) =>
  findAllTheses(graph).slice(0, MOST_THESES),
);

/**
 * Each position's thesis in file order, without repeats. Where no position names one: the roots on which something bears,
 * those answers to a question from which nothing but answers goes on, and of every loop that nothing leads out of the
 * members on which most bears directly; the one to which most belongs first, equal ones in file order. What is connected to
 * nothing is no thesis, nor is a question. Which statements are listed never depends on the order of the file. O(ends).
 */
export const findAllTheses: OncePerGraph<readonly Id[]> = oncePerStructure((graph) => {
  const lone = findLoneStatements(graph);
  const canBe = (id: Id) => !lone.has(id) && graph.statements.get(id)?.kind !== 'question';
  const named = new Set<Id>();
  for (const { positions } of graph.axes) {
    for (const { thesis } of positions) if (thesis !== undefined && canBe(thesis)) named.add(thesis);
  }
  if (named.size > 0) return [...named];
  const answers = findAnswers(graph);
  const found = new Set<Id>();
  for (const sink of findClosings(graph)) {
    const heads = sink.length > 1 ? findHeads(graph, sink) : sink.filter((id) => countBearers(graph, id) > 0);
    for (const id of heads) if (canBe(id)) found.add(id);
    for (const id of answers.get(sink[0] ?? '') ?? []) found.add(id);
  }
  return sortByWeight(graph, [...found]);
});

/** Of a loop, the members on which most bears directly. */
function findHeads(graph: ArgumentGraph, loop: readonly Id[]): readonly Id[] {
  const counts = new Map(loop.map((id) => [id, countBearers(graph, id)]));
  const most = Math.max(...counts.values());
  return loop.filter((id) => counts.get(id) === most);
}

/** How many other statements bear directly on one, for or against. */
function countBearers(graph: ArgumentGraph, id: Id): number {
  const bearers = new Set<Id>();
  for (const { from, sign } of stepsInto(graph, id))
    if (sign !== 0) for (const each of from) bearers.add(each);
  return bearers.size;
}

/** Those first to which most elements are nearest. */
function sortByWeight(graph: ArgumentGraph, theses: readonly Id[]): readonly Id[] {
  const { ids } = numberElements(graph);
  const { reached, targetOf } = findNearestTargets(graph, theses);
  const weights = new Map<Id, number>();
  for (const element of reached) {
    const target = ids[targetOf[element] ?? 0] ?? '';
    weights.set(target, (weights.get(target) ?? 0) + 1);
  }
  return [...theses].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

/**
 * The statements from which no relation goes on, in file order. A relation of a statement to itself does not go on, nor
 * does a symmetric attack, whose ends stand side by side, nor anything from a question, where chains end.
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
 * findRoots(graph).join(); // 'close'
 * ```
 */
export const findRoots: OncePerGraph<readonly Id[]> = oncePerStructure((graph) => {
  const goesOn = new Uint8Array(graph.statements.size);
  for (const source of findWaysOn(graph).sources) goesOn[source] = 1;
  return [...graph.statements.keys()].filter((_, number) => goesOn[number] === 0);
});

/** The roots and, for every loop that nothing leads out of, its first statement; in file order. Cost: O(ends). */
export const findEnds: OncePerGraph<readonly Id[]> = oncePerStructure((graph) =>
  findClosings(graph).map(([first = '']) => first),
);

/** The roots, each alone, and the loops that nothing leads out of; in file order. */
const findClosings = oncePerStructure((graph): readonly (readonly Id[])[] => {
  const { ids } = numberElements(graph);
  const { sources, targets } = findWaysOn(graph);
  return findSinks(graph.statements.size, sources, targets).map((sink) =>
    Array.from(sink, (number) => ids[number] ?? ''),
  );
});

/** From each statement to those that its relations finally bear on, by their numbers, in which statements come first. */
const findWaysOn = oncePerStructure((graph) => {
  const { numberOf } = numberElements(graph);
  const landings = findLandings(graph);
  const sources: number[] = [];
  const targets: number[] = [];
  for (const relation of graph.relations.values()) {
    const to = landings.get(relation.id)?.statement;
    if (to === undefined || isReadBothWays(graph, relation)) continue;
    for (const id of relation.from) {
      const statement = graph.statements.get(id);
      if (!statement || id === to || statement.kind === 'question') continue;
      sources.push(numberIn(numberOf, id));
      targets.push(numberOf.get(to) ?? -1);
    }
  }
  return { sources, targets };
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
