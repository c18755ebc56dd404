/** What the inspector says about a statement or relation, gathered from the analyses. */
import {
  finalTarget,
  findBearings,
  findSides,
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
  readonly replies: readonly Step[];
}

export interface Voices {
  readonly for: readonly Voice[];
  readonly against: readonly Voice[];
}

/** Who speaks directly for and against a statement or a step, in the file's order. */
export function findVoices(graph: ArgumentGraph, id: Id): Voices {
  const { reasons, objections } = findSides(graph, id);
  const objectionsTo = (to: Id, except: Id) =>
    findSides(graph, to).objections.filter(({ relation }) => relation !== except);
  return {
    for: reasons.map(({ relation, premises }) => ({
      relation,
      premises,
      replies: objectionsTo(relation, relation),
    })),
    against: objections.map(({ relation, premises }) => ({
      relation,
      premises,
      replies: [relation, ...premises.filter((premise) => premise !== id)].flatMap((to) =>
        objectionsTo(to, relation),
      ),
    })),
  };
}

/** "2 reasons speak for it and 1 objection against it, which nothing answers."; '' where nothing objects. */
export function tellVoices({ for: reasons, against }: Voices): string {
  const answered = against.filter(({ replies }) => replies.length > 0).length;
  if (against.length === 0) return '';
  const objections = countOf(against.length, 'objection');
  const start =
    reasons.length === 0
      ? `${objections} ${against.length === 1 ? 'speaks' : 'speak'} against it`
      : `${countOf(reasons.length, 'reason')} ${reasons.length === 1 ? 'speaks' : 'speak'} for it and ${objections} against it`;
  if (against.length === 1) return `${start}, which ${answered === 1 ? 'is answered' : 'nothing answers'}.`;
  if (answered === 0) return `${start}; none of the objections is answered.`;
  if (answered === against.length) return `${start}; each objection is answered.`;
  return `${start}; ${answered} of the objections ${answered === 1 ? 'is' : 'are'} answered.`;
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
  const evidence = [...graph.statements.values()].filter(
    (statement) => statement.kind === 'evidence' && statement.id !== id && of.has(statement.id),
  );
  return {
    chains: evidence.slice(0, most).flatMap((statement) => shortestChains(graph, statement.id, id)),
    others: Math.max(0, evidence.length - most),
  };
}
