/** What part every statement plays in the debate, derived from what it aims at. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { findComponents } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks } from '../numbers/links.ts';
import { findNearestTargets } from './nearest-target.ts';
import { stepsOutOf, stepsThrough, type Step } from './steps.ts';
import { findAllTheses } from './theses.ts';

/** What a statement does in the argument; derived, never written down. */
export type Role = 'thesis' | 'question' | 'reason' | 'evidence' | 'counterargument' | 'reply' | 'statement';

/**
 * The role of every statement, in file order. Questions and theses first; else the support or attack that comes nearest to a
 * thesis decides, and of equally near ones an attack. Used in a support, evidence is `evidence` and all else a `reason`. Used
 * in an attack, whatever its kind, it is a `reply` if all its deciding attacks aim at counterarguments or at the attacking
 * steps of such, and else a `counterargument`, as are attacks that aim at each other in a circle. Nothing of this depends
 * on the order of the file. Cost: O(ends).
 */
export const rolesOf: OncePerGraph<ReadonlyMap<Id, Role>> = oncePerStructure((graph) => {
  const theses = new Set(findAllTheses(graph));
  const distanceTo = measureDistances(graph, theses);
  /** The attacks that decide what a statement is; none for one whose nearest step is a support. */
  const attacks = new Map<Id, readonly Step[]>();
  const supporting = new Set<Id>();
  for (const { id, kind } of graph.statements.values()) {
    if (kind === 'question' || theses.has(id)) continue;
    const steps = stepsOutOf(graph, id).filter((step) => isArgument(graph, step));
    const least = steps.reduce((nearest, { to }) => Math.min(nearest, distanceTo(to)), Infinity);
    const nearest = steps.filter(({ to }) => distanceTo(to) === least);
    const against = nearest.filter(({ sign }) => sign === -1);
    if (against.length > 0) attacks.set(id, against);
    else if (nearest.length > 0) supporting.add(id);
  }
  const replies = findReplies(graph, attacks);
  const roles = new Map<Id, Role>();
  for (const { id, kind } of graph.statements.values()) {
    if (kind === 'question') roles.set(id, 'question');
    else if (theses.has(id)) roles.set(id, 'thesis');
    else if (attacks.has(id)) roles.set(id, replies.has(id) ? 'reply' : 'counterargument');
    else if (kind === 'evidence') roles.set(id, 'evidence');
    else roles.set(id, supporting.has(id) ? 'reason' : 'statement');
  }
  return roles;
});

/** The fewest relations from an element to a thesis, an element aimed at counting itself; Infinity where none leads there. */
function measureDistances(graph: ArgumentGraph, theses: ReadonlySet<Id>): (id: Id) => number {
  const { numberOf } = numberElements(graph);
  const { lengthOf } = findNearestTargets(graph, theses);
  return (id) => (theses.has(id) ? 0 : lengthOf[numberIn(numberOf, id)] || Infinity);
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

/** A rephrase says the same again and an answer settles nothing for or against: neither gives a role. */
function isArgument(graph: ArgumentGraph, { relation }: Step): boolean {
  const kind = graph.relations.get(relation)?.kind;
  return kind === 'supports' || kind === 'attacks';
}
