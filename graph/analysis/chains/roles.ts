/** What part every statement plays in the debate, derived from what it aims at. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { groupBy } from '../../model/group-by.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { unpackValues } from '../numbers/by-number.ts';
import { findComponents } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks, targetsOf } from '../numbers/links.ts';
import { findNearestTargets } from './nearest-target.ts';
import { numberSteps } from './numbered-steps.ts';
import { findAllTheses } from './theses.ts';

const ROLES = ['thesis', 'question', 'reason', 'evidence', 'counterargument', 'reply', 'statement'] as const;

/** What a statement does in the argument; derived, never written down. */
export type Role = (typeof ROLES)[number];

/**
 * The role of every statement, in file order. Questions and theses first; else the support or attack that comes nearest to a
 * thesis decides, and of equally near ones an attack. Used in a support, evidence is `evidence` and all else a `reason`. Used
 * in an attack, whatever its kind, it is a `reply` if all its deciding attacks aim at counterarguments or at the attacking
 * steps of such, and else a `counterargument`, as are attacks that aim at each other in a circle. Nothing of this depends
 * on the order of the file. Cost: O(ends).
 */
export const rolesOf: OncePerGraph<ReadonlyMap<Id, Role>> = oncePerStructure((graph) => {
  const { numberOf } = numberElements(graph);
  const theses = findAllTheses(graph);
  const isThesis = new Uint8Array(graph.statements.size);
  for (const id of theses) isThesis[numberIn(numberOf, id)] = 1;
  const { attacks, supporting } = findDeciding(graph, theses, isThesis);
  const replies = findReplies(graph, attacks);
  const values = new Int8Array(graph.statements.size + graph.relations.size).fill(-1);
  let number = 0;
  for (const { kind } of graph.statements.values()) {
    let role: Role = 'statement';
    if (kind === 'question') role = 'question';
    else if (isThesis[number]) role = 'thesis';
    else if (attacks.has(number)) role = replies.has(number) ? 'reply' : 'counterargument';
    else if (kind === 'evidence') role = 'evidence';
    else if (supporting[number]) role = 'reason';
    values[number++] = ROLES.indexOf(role);
  }
  return unpackValues(graph, { values, words: ROLES, others: [] });
});

/**
 * What of the steps out of each statement decides on its role: of those that come nearest to a thesis, the attacks before all.
 * Statements and steps by their numbers.
 */
function findDeciding(graph: ArgumentGraph, theses: readonly Id[], isThesis: Uint8Array) {
  const { lengthOf } = findNearestTargets(graph, theses);
  const { relationOf, signOf, from, to } = numberSteps(graph);
  const kinds = Array.from(graph.relations.values(), ({ kind }) => kind);
  // A rephrase says the same again and an answer settles nothing for or against: neither gives a role.
  const isArgument = (step: number) => {
    const kind = kinds[(relationOf[step] ?? 0) - graph.statements.size];
    return kind === 'supports' || kind === 'attacks';
  };
  // The fewest relations from an element to a thesis, an element aimed at counting itself; Infinity where none leads there.
  const distanceTo = (step: number) => {
    const target = to[step] ?? 0;
    return isThesis[target] ? 0 : lengthOf[target] || Infinity;
  };
  const least = new Float64Array(graph.statements.size).fill(Infinity);
  for (let step = 0; step < to.length; step++) {
    if (!isArgument(step)) continue;
    const distance = distanceTo(step);
    for (const premise of targetsOf(from, step))
      if (distance < (least[premise] ?? 0)) least[premise] = distance;
  }
  /** None for a statement whose nearest steps are all supports. */
  const attacks = new Map<number, number[]>();
  const supporting = new Uint8Array(graph.statements.size);
  for (let step = 0; step < to.length; step++) {
    if (!isArgument(step)) continue;
    const distance = distanceTo(step);
    for (const premise of targetsOf(from, step)) {
      if (isThesis[premise] || distance !== least[premise]) continue;
      if (signOf[step] !== -1) supporting[premise] = 1;
      else if (!attacks.get(premise)?.push(step)) attacks.set(premise, [step]);
    }
  }
  return { attacks, supporting };
}

/**
 * The statements and relations whose attacks all aim at counterarguments: at what attacks and is no reply itself. All by
 * their numbers, attacks by those of their steps.
 */
function findReplies(graph: ArgumentGraph, attacks: ReadonlyMap<number, number[]>): ReadonlySet<number> {
  const { relationOf, signOf, to } = numberSteps(graph);
  // Only what attacks can be a reply, or be replied to: on most maps that is far less than everything.
  const against = [...to.keys()].filter((step) => signOf[step] === -1);
  const stepsOf = new Map([...attacks, ...groupBy(against, (step) => relationOf[step] ?? 0)]);
  const elements = [...stepsOf.keys()];
  const placeOf = new Map(elements.map((element, place) => [element, place]));
  const sources: number[] = [];
  const targets: number[] = [];
  elements.forEach((element, target) => {
    for (const step of stepsOf.get(element) ?? []) {
      const source = placeOf.get(to[step] ?? 0);
      if (source === undefined) continue;
      // What is aimed at is sorted before what aims at it.
      sources.push(source);
      targets.push(target);
    }
  });
  const links = createLinks(elements.length, sources, targets);
  const { count, from, members, cyclic } = findComponents(links);
  const replies = new Set<number>();
  for (let component = 0; component < count; component++) {
    if (cyclic[component]) continue;
    const element = elements[members[from[component] ?? 0] ?? 0] ?? -1;
    const isAnswer = (step: number) => stepsOf.has(to[step] ?? 0) && !replies.has(to[step] ?? 0);
    if (stepsOf.get(element)?.every(isAnswer)) replies.add(element);
  }
  return replies;
}
