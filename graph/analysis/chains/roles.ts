/** What part every statement plays in the debate, derived from what it aims at. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { oncePerGraph } from '../../model/once-per-graph.ts';
import { stepsOutOf, stepsThrough, type Step } from './steps.ts';
import { findTheses } from './theses.ts';

export type Role = 'thesis' | 'question' | 'reason' | 'evidence' | 'counterargument' | 'reply' | 'statement';

/** The role of one statement; `statement`, the plain word, where nothing more is known or the id is none. */
export function roleOf(graph: ArgumentGraph, id: Id): Role {
  return rolesOf(graph).get(id) ?? 'statement';
}

/**
 * The role of every statement, in file order. Questions and theses first; else the first relation that supports or attacks
 * decides. Used in a support, evidence is `evidence` and all else a `reason`. Used in an attack, whatever its kind, it is a
 * `reply` if it attacks a counterargument or the attacking step of one, and a `counterargument` if it attacks anything else,
 * a reply among it. Of two that attack each other, the first in file order is the counterargument. Cost: O(ends).
 */
export const rolesOf: (graph: ArgumentGraph) => ReadonlyMap<Id, Role> = oncePerGraph((graph) => {
  const theses = new Set(findTheses(graph));
  const roles = new Map<Id, Role>();
  /** The step that decides what a statement is, for those that are not fixed beforehand. */
  const deciding = new Map<Id, Step>();
  for (const { id, kind } of graph.statements.values()) {
    const step = stepsOutOf(graph, id).find((each) => isArgument(graph, each));
    if (step && kind !== 'question' && !theses.has(id)) deciding.set(id, step);
  }
  /** The attack that decides whether an attack on it is a reply: the step aimed at, or that of the statement aimed at. */
  const attackBehind = ({ to }: Step): Step | undefined => {
    const behind = graph.relations.has(to) ? stepsThrough(graph, to)[0] : deciding.get(to);
    return behind?.sign === -1 ? behind : undefined;
  };
  const replies = new Map<Step, boolean>();
  const isReply = (attack: Step): boolean => {
    const waiting: Step[] = [];
    let at: Step | undefined = attack;
    while (at && !replies.has(at)) {
      // What a ring of attacks finds when it comes back here.
      replies.set(at, false);
      waiting.push(at);
      at = attackBehind(at);
    }
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      const behind = attackBehind(step);
      replies.set(step, behind !== undefined && replies.get(behind) === false);
    }
    return replies.get(attack) === true;
  };
  for (const { id, kind } of graph.statements.values()) {
    const step = deciding.get(id);
    if (kind === 'question') roles.set(id, 'question');
    else if (theses.has(id)) roles.set(id, 'thesis');
    else if (step?.sign === -1) roles.set(id, isReply(step) ? 'reply' : 'counterargument');
    else if (kind === 'evidence') roles.set(id, 'evidence');
    else roles.set(id, step ? 'reason' : 'statement');
  }
  return roles;
});

/** A rephrase says the same again and an answer settles nothing for or against: neither gives a role. */
function isArgument(graph: ArgumentGraph, { relation }: Step): boolean {
  const kind = graph.relations.get(relation)?.kind;
  return kind === 'supports' || kind === 'attacks';
}
