/** What a support does to the status of its ends, in each of the four ways it can be read. */
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';
import { addAttack, addInnerArgument, addNeed, type Draft } from './draft-framework.ts';

/**
 * `assumed`: nothing. A statement stands until it is attacked with success: a lost reason does not refute a thesis, nor a
 * refuted thesis its reasons.
 * `evidence`: a statement that has supports stands only if one of them does, unless it reports evidence or is tagged
 * `accepted`; a circle of supports that rests on nothing is left undecided. After Carneades (Gordon, Prakken & Walton,
 * Artificial Intelligence 171, 2007).
 * `necessary`: what is supported needs each of its supports (Nouioua & Risch, SUM 2011).
 * `deductive`: a premise needs what it supports, for if that falls, so must the premise (Boella et al., COMMA 2010). Of
 * several premises that only work together none is singled out: the step falls. A step that is undercut binds nobody.
 */
export type SupportReading = 'assumed' | 'evidence' | 'deductive' | 'necessary';

export const SUPPORT_READINGS: readonly SupportReading[] = ['assumed', 'evidence', 'deductive', 'necessary'];

/** A map on its way to being a framework. */
export interface Flattening {
  readonly graph: ArgumentGraph;
  readonly support: SupportReading;
  /** The arguments of statements and relations. */
  readonly numberOf: ReadonlyMap<Id, number>;
  /** The inner arguments that read symmetric relations backwards, by relation. */
  readonly mirrors: ReadonlyMap<Id, number>;
  /** The inner arguments that say that nothing supports a statement, by statement. */
  readonly unsupported: Map<Id, number>;
  /** Elements that are safe from attack and in need of nothing. */
  readonly accepted: ReadonlySet<Id>;
  readonly draft: Draft;
}

/** A relation read in one direction. */
export interface Step {
  readonly relation: Relation;
  /** The argument of this reading: the relation itself or its mirror. */
  readonly node: number;
  readonly sources: readonly Id[];
  readonly targets: readonly Id[];
}

/** The arguments that stand for an element: a symmetric relation has two. */
export function argumentsOf({ numberOf, mirrors }: Flattening, id: Id): readonly number[] {
  const number = numberOf.get(id) ?? 0;
  const mirror = mirrors.get(id);
  return mirror === undefined ? [number] : [number, mirror];
}

/** Adds what a support does beyond needing its premises, under the reading of the flattening. */
export function readSupport(flattening: Flattening, step: Step): void {
  if (flattening.support === 'necessary') {
    for (const target of step.targets) needStep(flattening, step, target);
  } else if (flattening.support === 'evidence') {
    for (const target of step.targets) countAsSupport(flattening, step, target);
  } else if (flattening.support === 'deductive') {
    for (const target of step.targets) bindPremises(flattening, step, target);
  }
}

function needStep(flattening: Flattening, { node }: Step, target: Id): void {
  if (flattening.accepted.has(target)) return;
  for (const argument of argumentsOf(flattening, target)) addNeed(flattening.draft, argument, node);
}

/** A statement in need of support is attacked by an inner argument that each of its supports attacks. */
function countAsSupport(flattening: Flattening, { node }: Step, target: Id): void {
  const { graph, draft, numberOf, unsupported, accepted } = flattening;
  const statement = graph.statements.get(target);
  if (!statement || accepted.has(target)) return;
  if (statement.kind === 'evidence' || statement.tags?.includes('accepted')) return;
  let lack = unsupported.get(target);
  if (lack === undefined) {
    lack = addInnerArgument(draft, `unsupported:${target}`);
    unsupported.set(target, lack);
    addAttack(draft, lack, numberOf.get(target) ?? 0);
  }
  addAttack(draft, node, lack);
}

function bindPremises(flattening: Flattening, { relation, node, sources }: Step, target: Id): void {
  const { graph, draft, numberOf, accepted } = flattening;
  const conclusion = numberOf.get(target) ?? 0;
  const [only, ...others] = sources;
  if (only === undefined) return;
  if (others.length > 0) {
    if (!accepted.has(relation.id)) addNeed(draft, node, conclusion);
    return;
  }
  if (accepted.has(only)) return;
  const premise = numberOf.get(only) ?? 0;
  const undercuts = relationsInto(graph, relation.id).filter(({ kind }) => kind === 'attacks');
  if (undercuts.length === 0 || accepted.has(relation.id)) {
    addNeed(draft, premise, conclusion);
    return;
  }
  // Only while no undercut stands does a fallen conclusion take the premise with it.
  const fall = addInnerArgument(draft, `fallen:${target}`);
  addAttack(draft, conclusion, fall);
  for (const undercut of undercuts) addAttack(draft, numberOf.get(undercut.id) ?? 0, fall);
  addAttack(draft, fall, premise);
}
