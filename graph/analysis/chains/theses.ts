/** What a debate is about: the theses of its camps or, where none is named, what its chains end at. */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { landingStatement } from './signs.ts';
import { findSinks } from '../numbers/sinks.ts';
import { findLoneStatements } from './lone.ts';
import { findNearestTargets } from './nearest-target.ts';
import { countBearers, isBorneOn, numberSteps } from './numbered-steps.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { isReadBothWays } from './steps.ts';

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
  const { ids } = numberElements(graph);
  const answers = findAnswers(graph);
  const found = new Set<Id>();
  for (const sink of findClosings(graph)) {
    const [first = 0] = sink;
    // Most of what a large map ends at stands alone: that is found out without a list of it.
    if (sink.length > 1 || isBorneOn(graph, first))
      for (const number of sink.length > 1 ? findHeads(graph, sink) : sink) {
        const id = ids[number] ?? '';
        if (canBe(id)) found.add(id);
      }
    if (answers.size > 0) for (const id of answers.get(ids[first] ?? '') ?? []) found.add(id);
  }
  return sortByWeight(graph, [...found]);
});

/** Of a loop, the members on which most bears directly. */
function findHeads(graph: ArgumentGraph, loop: Int32Array): Int32Array {
  const counts = loop.map((number) => countBearers(graph, number));
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  return loop.filter((_, at) => counts[at] === most);
}

/** Those first to which most elements are nearest. */
function sortByWeight(graph: ArgumentGraph, theses: readonly Id[]): readonly Id[] {
  const { ids, numberOf } = numberElements(graph);
  const { reached, targetOf } = findNearestTargets(graph, theses);
  const weights = new Int32Array(ids.length);
  for (const element of reached) {
    const target = targetOf[element] ?? 0;
    weights[target] = (weights[target] ?? 0) + 1;
  }
  const numbers = theses.map((id) => numberIn(numberOf, id));
  numbers.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return numbers.map((number) => ids[number] ?? '');
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
export const findEnds: OncePerGraph<readonly Id[]> = oncePerStructure((graph) => {
  const { ids } = numberElements(graph);
  return findClosings(graph).map(([first = 0]) => ids[first] ?? '');
});

/** The roots, each alone, and the loops that nothing leads out of, by the numbers of their statements; in file order. */
const findClosings = oncePerStructure((graph): readonly Int32Array[] => {
  const { sources, targets } = findWaysOn(graph);
  return findSinks(graph.statements.size, sources, targets);
});

/** From each statement to those that its relations finally bear on, by their numbers, in which statements come first. */
const findWaysOn = oncePerStructure((graph) => {
  const { numberOf } = numberElements(graph);
  const { relationOf, from, to } = numberSteps(graph);
  const relations = [...graph.relations.values()];
  const sources: number[] = [];
  const targets: number[] = [];
  for (let step = 0; step < relationOf.length; step++) {
    const relation = relations[(relationOf[step] ?? 0) - graph.statements.size];
    if (!relation || isReadBothWays(graph, relation)) continue;
    // The steps of all others lead on as they are written; nothing starts at a question or where the step leads.
    let target = to[step] ?? 0;
    if (target >= graph.statements.size) {
      const landing = landingStatement(graph, relation);
      if (landing === undefined) continue;
      target = numberOf.get(landing) ?? -1;
    }
    const end = from.offsets[step + 1] ?? 0;
    for (let at = from.offsets[step] ?? 0; at < end; at++) {
      const source = from.targets[at] ?? 0;
      if (source === target) continue;
      sources.push(source);
      targets.push(target);
    }
  }
  return { sources, targets };
});

/** For every question with answers, those among them from which nothing but answers goes on. */
function findAnswers(graph: ArgumentGraph): ReadonlyMap<Id, ReadonlySet<Id>> {
  const answers = new Map<Id, Set<Id>>();
  const isAnswer = ({ kind, to }: Relation) =>
    kind === 'answers' && graph.statements.get(to)?.kind === 'question';
  for (const relation of graph.relations.values()) {
    if (!isAnswer(relation)) continue;
    const known = answers.get(relation.to) ?? new Set();
    answers.set(relation.to, known);
    for (const id of relation.from) known.add(id);
  }
  if (answers.size === 0) return answers;
  const goesOn = new Set<Id>();
  for (const relation of graph.relations.values()) {
    if (isAnswer(relation) || isReadBothWays(graph, relation)) continue;
    for (const id of relation.from) if (landingStatement(graph, relation) !== id) goesOn.add(id);
  }
  for (const ids of answers.values()) {
    for (const id of ids) if (goesOn.has(id) || graph.statements.get(id)?.kind === 'question') ids.delete(id);
  }
  return answers;
}
