/** What a support does to the status of its ends, in each of the four ways it can be read. */
import { relationsInto } from '../../model/adjacency.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
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

/** What a support may be taken to do to a status. */
export const SUPPORT_READINGS: readonly SupportReading[] = ['assumed', 'evidence', 'deductive', 'necessary'];

/** A map on its way to being a framework. */
export interface Flattening {
  readonly graph: ArgumentGraph;
  readonly support: SupportReading;
  /** The arguments of statements and relations. */
  readonly numberOf: ReadonlyMap<Id, number>;
  /** The inner arguments that read symmetric attacks backwards, by relation. */
  readonly mirrors: ReadonlyMap<Id, number>;
  /** The inner arguments that say that nothing supports a statement, by statement. */
  readonly unsupported: Map<Id, number>;
  /** Elements that are safe from attack and in need of nothing. */
  readonly accepted: ReadonlySet<Id>;
  readonly draft: Draft;
}

/** The arguments that stand for an element: a symmetric attack has two. */
export function argumentsOf({ numberOf, mirrors }: Flattening, id: Id): readonly number[] {
  const number = numberIn(numberOf, id);
  const mirror = mirrors.get(id);
  return mirror === undefined ? [number] : [number, mirror];
}

/** Adds what a support does beyond needing its premises, under the reading of the flattening. */
export function readSupport(flattening: Flattening, relation: Relation): void {
  if (flattening.support === 'necessary') needSupport(flattening, relation);
  else if (flattening.support === 'evidence') countAsSupport(flattening, relation);
  else if (flattening.support === 'deductive') bindPremises(flattening, relation);
}

function needSupport(flattening: Flattening, { id, to }: Relation): void {
  const { draft, numberOf, accepted } = flattening;
  if (accepted.has(to)) return;
  for (const argument of argumentsOf(flattening, to)) addNeed(draft, argument, numberIn(numberOf, id));
}

/** A statement in need of support is attacked by an inner argument that each of its supports attacks. */
function countAsSupport(flattening: Flattening, { id, to }: Relation): void {
  const { graph, draft, numberOf, unsupported, accepted } = flattening;
  const statement = graph.statements.get(to);
  if (!statement || accepted.has(to)) return;
  if (statement.kind === 'evidence' || statement.tags?.includes('accepted')) return;
  let lack = unsupported.get(to);
  if (lack === undefined) {
    lack = addInnerArgument(draft, `unsupported:${to}`);
    unsupported.set(to, lack);
    addAttack(draft, lack, numberIn(numberOf, to));
  }
  addAttack(draft, numberIn(numberOf, id), lack);
}

function bindPremises(flattening: Flattening, { id, from, to }: Relation): void {
  const { graph, draft, numberOf, accepted } = flattening;
  const conclusion = numberIn(numberOf, to);
  const [only, ...others] = from;
  if (only === undefined) return;
  if (others.length > 0) {
    if (!accepted.has(id)) addNeed(draft, numberIn(numberOf, id), conclusion);
    return;
  }
  if (accepted.has(only)) return;
  const premise = numberIn(numberOf, only);
  const undercuts = relationsInto(graph, id).filter(({ kind }) => kind === 'attacks');
  if (undercuts.length === 0 || accepted.has(id)) {
    addNeed(draft, premise, conclusion);
    return;
  }
  // Only while no undercut stands does a fallen conclusion take the premise with it.
  const fall = addInnerArgument(draft, `fallen:${to}`);
  addAttack(draft, conclusion, fall);
  for (const undercut of undercuts) addAttack(draft, numberIn(numberOf, undercut.id), fall);
  addAttack(draft, fall, premise);
}
