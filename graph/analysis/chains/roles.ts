/** What part every statement plays in the debate, derived from what it aims at. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { unpackValues } from '../numbers/by-number.ts';
import { findComponents } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks, targetsOf } from '../numbers/links.ts';
import { findNearestTargets } from './nearest-target.ts';
import { numberSteps } from './numbered-steps.ts';
import { listSteps, stepsThrough, type Step } from './steps.ts';
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
  const { attacks, attacking, supporting } = findDeciding(graph, theses, isThesis);
  const replies = findReplies(graph, attacks);
  const values = new Int8Array(graph.statements.size + graph.relations.size).fill(-1);
  let number = 0;
  for (const { id, kind } of graph.statements.values()) {
    let role: Role = 'statement';
    if (kind === 'question') role = 'question';
    else if (isThesis[number]) role = 'thesis';
    else if (attacking[number]) role = replies.has(id) ? 'reply' : 'counterargument';
    else if (kind === 'evidence') role = 'evidence';
    else if (supporting[number]) role = 'reason';
    values[number++] = ROLES.indexOf(role);
  }
  return unpackValues(graph, { values, words: ROLES, others: [] });
});

/** What of the steps out of each statement decides on its role: of those that come nearest to a thesis, the attacks before all. */
function findDeciding(graph: ArgumentGraph, theses: readonly Id[], isThesis: Uint8Array) {
  const { ids } = numberElements(graph);
  const { lengthOf } = findNearestTargets(graph, theses);
  const { relationOf, from, to } = numberSteps(graph);
  const steps = listSteps(graph);
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
  for (let step = 0; step < steps.length; step++) {
    if (!isArgument(step)) continue;
    const distance = distanceTo(step);
    for (const premise of targetsOf(from, step))
      if (distance < (least[premise] ?? 0)) least[premise] = distance;
  }
  /** None for a statement whose nearest steps are all supports. */
  const attacks = new Map<Id, Step[]>();
  const attacking = new Uint8Array(graph.statements.size);
  const supporting = new Uint8Array(graph.statements.size);
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (!step || !isArgument(index)) continue;
    const distance = distanceTo(index);
    for (const premise of targetsOf(from, index)) {
      if (isThesis[premise] || distance !== least[premise]) continue;
      if (step.sign !== -1) {
        supporting[premise] = 1;
        continue;
      }
      attacking[premise] = 1;
      const id = ids[premise] ?? '';
      if (!attacks.get(id)?.push(step)) attacks.set(id, [step]);
    }
  }
  return { attacks, attacking, supporting };
}

/** The statements and relations whose attacks all aim at counterarguments: at what attacks and is no reply itself. */
function findReplies(graph: ArgumentGraph, attacks: ReadonlyMap<Id, readonly Step[]>): ReadonlySet<Id> {
  const stepsOf = (id: Id) =>
    attacks.get(id) ?? (graph.relations.get(id)?.kind === 'attacks' ? stepsThrough(graph, id) : []);
  // Only what attacks can be a reply, or be replied to: on most maps that is far less than everything.
  const ids = [...attacks.keys()];
  for (const { id, kind } of graph.relations.values()) if (kind === 'attacks') ids.push(id);
  const numberOf = new Map<Id, number>();
  for (const id of ids) numberOf.set(id, numberOf.size);
  const sources: number[] = [];
  const targets: number[] = [];
  ids.forEach((id, target) => {
    for (const { to } of stepsOf(id)) {
      const source = numberOf.get(to);
      if (source === undefined) continue;
      // What is aimed at is sorted before what aims at it.
      sources.push(source);
      targets.push(target);
    }
  });
  const links = createLinks(ids.length, sources, targets);
  const { count, from, members, cyclic } = findComponents(links);
  const replies = new Set<Id>();
  for (let component = 0; component < count; component++) {
    if (cyclic[component]) continue;
    const id = ids[members[from[component] ?? 0] ?? 0] ?? '';
    const steps = stepsOf(id);
    const isAnswer = ({ to }: Step) => stepsOf(to).length > 0 && !replies.has(to);
    if (steps.length > 0 && steps.every(isAnswer)) replies.add(id);
  }
  return replies;
}
