/** What the inspector says about a statement or relation, gathered from the analyses. */
import {
  answersTo,
  finalTarget,
  findBearings,
  findSides,
  inFileOrder,
  objectionsToAnswer,
  relationsInto,
  relationsOutOf,
  shortestChains,
  type ArgumentGraph,
  type Chain,
  type Id,
  type Relation,
  type Step,
} from '../../../graph/index.ts';

/** One reason or objection, and what is said against it in turn. */
export interface Voice {
  readonly relation: Id;
  /** Several only work together. */
  readonly premises: readonly Id[];
  /** To a reason: what objects to its step. To an objection: what answers it. */
  readonly replies: readonly Reply[];
}

/** What stands against a reason's step or an objection, and what is objected to it in turn. */
export interface Reply {
  readonly step: Step;
  readonly objections: readonly Step[];
}

export interface Voices {
  readonly for: readonly Voice[];
  readonly against: readonly Voice[];
}

/** Who speaks directly for and against a statement or a step, in the file's order. */
export function findVoices(graph: ArgumentGraph, id: Id): Voices {
  const { reasons, objections } = findSides(graph, id);
  const toReplies = (steps: readonly Step[]) =>
    steps.map((step) => ({ step, objections: objectionsToAnswer(graph, step) }));
  return {
    for: reasons.map(({ relation, premises }) => ({
      relation,
      premises,
      replies: toReplies(findSides(graph, relation).objections.filter((step) => step.relation !== relation)),
    })),
    against: objections.map((objection) => ({
      relation: objection.relation,
      premises: objection.premises,
      replies: toReplies(answersTo(graph, objection)),
    })),
  };
}

/**
 * "2 reasons speak for it and 1 objection against it, which nothing answers."; '' where nothing objects. An answer that is
 * itself objected to is told as such: whether it holds is for the status to say.
 */
export function tellVoices({ for: reasons, against }: Voices): string {
  if (against.length === 0) return '';
  const answered = against.filter(({ replies }) => replies.length > 0);
  const isCountered = answered.some(({ replies }) => replies.every((reply) => reply.objections.length > 0));
  const objections = countOf(against.length, 'objection');
  const start =
    reasons.length === 0
      ? `${objections} ${against.length === 1 ? 'speaks' : 'speak'} against it`
      : `${countOf(reasons.length, 'reason')} ${reasons.length === 1 ? 'speaks' : 'speak'} for it and ${objections} against it`;
  if (against.length === 1) {
    if (answered.length === 0) return `${start}, which nothing answers.`;
    return `${start}, which is answered${isCountered ? ', but the answer is objected to in turn' : ''}.`;
  }
  const end = isCountered ? ', though not without objections to the answers' : '';
  if (answered.length === 0) return `${start}; none of the objections is answered.`;
  if (answered.length === against.length) return `${start}; each objection is answered${end}.`;
  return `${start}; ${answered.length} of the objections ${answered.length === 1 ? 'is' : 'are'} answered${end}.`;
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A relation of the inspected element that takes no side, or one that it speaks through, with the other end. */
export interface Neighbour {
  readonly relation: Relation;
  readonly statement: Id;
  /** True where it bears on the step of another relation, not on a statement. */
  readonly onStep: boolean;
}

/** What says the same as the element, or answers it. */
export function findOtherVoices(graph: ArgumentGraph, id: Id): readonly Neighbour[] {
  return relationsInto(graph, id)
    .filter(({ kind }) => kind === 'rephrases' || kind === 'answers')
    .flatMap((relation) => relation.from.map((statement) => ({ relation, statement, onStep: false })));
}

/** What the statement itself speaks to. */
export function findNeighboursAbove(graph: ArgumentGraph, id: Id): readonly Neighbour[] {
  return relationsOutOf(graph, id).map((relation) => ({
    relation,
    statement: finalTarget(graph, relation),
    onStep: graph.relations.has(relation.to),
  }));
}

/** Chains from evidence, as many as were asked for. */
export interface EvidenceChains {
  readonly chains: readonly Chain[];
  /** How many further pieces of evidence have chains. */
  readonly others: number;
}

/** One shortest chain from each piece of evidence for each sign, in the file's order; from `most` pieces of evidence. */
export function findEvidenceChains(graph: ArgumentGraph, id: Id, most: number): EvidenceChains {
  const { of } = findBearings(graph, id);
  const isEvidence = (each: Id) => each !== id && graph.statements.get(each)?.kind === 'evidence';
  const evidence = inFileOrder(graph, [...of.keys()].filter(isEvidence));
  return {
    chains: evidence.slice(0, most).flatMap((each) => shortestChains(graph, each, id)),
    others: Math.max(0, evidence.length - most),
  };
}
