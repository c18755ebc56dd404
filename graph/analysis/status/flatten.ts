/**
 * A map as an abstract argumentation framework: which of its elements attack which. It labels nothing.
 *
 * Every statement and every relation is an argument. An attack relation attacks what it aims at, statement or relation.
 * A relation needs its premises: what attacks one of them attacks the relation. This is polynomial where building every
 * structured argument (ASPIC+) is not, and a simplification of it: every statement counts as an ordinary premise and
 * there are no preferences. Attacks on attacks are read as in Baroni, Cerutti, Giacomin & Guida, "AFRA" (IJAR 52, 2011).
 */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { addAttack, addInnerArgument, addNeed, createDraft } from './draft-framework.ts';
import { finishDraft, type Draft } from './draft-framework.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Links } from '../numbers/links.ts';
import { premisesReadBack } from '../chains/steps.ts';
import { argumentsOf, readSupport, type Flattening, type SupportReading } from './support-reading.ts';

export interface Flattened {
  /** Its first arguments are the elements of the map in the order of `ids`; any more are inner ones. */
  readonly framework: Framework;
  /** Statements, then relations that are arguments, in file order. */
  readonly ids: readonly Id[];
  readonly numberOf: ReadonlyMap<Id, number>;
  /** From each argument to those that need it. */
  readonly dependants: Links;
  /** The mirrors of relations read both ways: inner arguments that read them from their target to each premise. */
  readonly mirrors: ReadonlyMap<Id, number>;
  /** By statement that is read as in need of support: the inner argument that attacks it while no support stands. */
  readonly unsupported: ReadonlyMap<Id, number>;
}

/** Elements taken as rejected or accepted for the sake of argument. What is in both is rejected. */
export interface Supposition {
  /** Out, and with them whatever needs them. */
  readonly rejected?: ReadonlySet<Id>;
  /** Safe from attack, and in need of nothing. */
  readonly accepted?: ReadonlySet<Id>;
}

/**
 * A relation that rephrases or answers does nothing to others, but needs its premises and can be attacked. A symmetric
 * attack between statements is read a second time, from its target to each premise, by its mirror, which whatever attacks
 * the relation attacks too. `plain` are attacks from one statement on another that are no arguments of their own: the one
 * statement attacks the other, which labels everything else the same. Cost: O(elements + ends).
 */
export function flattenGraph(
  graph: ArgumentGraph,
  support: SupportReading = 'assumed',
  supposition: Supposition = {},
  plain: ReadonlySet<Id> = new Set(),
): Flattened {
  const { ids, numberOf } = numberArguments(graph, plain);
  const draft = createDraft(ids);
  const flattening: Flattening = {
    graph,
    support,
    numberOf,
    mirrors: addMirrors(graph, draft),
    unsupported: new Map(),
    accepted: supposition.accepted ?? new Set(),
    draft,
  };
  for (const relation of graph.relations.values()) {
    if (plain.has(relation.id)) attackPlainly(flattening, relation);
    else readRelation(flattening, relation);
  }
  rejectAll(flattening, supposition.rejected ?? new Set());
  const { mirrors, unsupported } = flattening;
  return { ...finishDraft(draft), ids, numberOf, mirrors, unsupported };
}

/** All elements, numbered once for a graph, unless some are no arguments. */
function numberArguments(graph: ArgumentGraph, plain: ReadonlySet<Id>) {
  const all = numberElements(graph);
  if (plain.size === 0) return all;
  const ids = all.ids.filter((id) => !plain.has(id));
  return { ids, numberOf: new Map(ids.map((id, number) => [id, number])) };
}

function addMirrors(graph: ArgumentGraph, draft: Draft): ReadonlyMap<Id, number> {
  const mirrors = new Map<Id, number>();
  for (const relation of graph.relations.values()) {
    if (!relation.symmetric || premisesReadBack(graph, relation).length === 0) continue;
    mirrors.set(relation.id, addInnerArgument(draft, `mirror:${relation.id}`));
  }
  return mirrors;
}

function readRelation(flattening: Flattening, relation: Relation): void {
  const { id, kind, from, to } = relation;
  const node = numberIn(flattening.numberOf, id);
  addNeeds(flattening, relation, node, from);
  if (kind === 'supports') readSupport(flattening, relation);
  if (kind !== 'attacks') return;
  attackUnlessAccepted(flattening, node, to);
  const mirror = flattening.mirrors.get(id);
  if (mirror === undefined) return;
  addNeeds(flattening, relation, mirror, [to]);
  for (const premise of premisesReadBack(flattening.graph, relation)) {
    attackUnlessAccepted(flattening, mirror, premise);
  }
}

function attackPlainly(flattening: Flattening, { from, to }: Relation): void {
  for (const source of from) attackUnlessAccepted(flattening, numberIn(flattening.numberOf, source), to);
}

function addNeeds(
  { draft, numberOf, accepted }: Flattening,
  { id }: Relation,
  node: number,
  needed: readonly Id[],
): void {
  if (accepted.has(id)) return;
  for (const each of needed) addNeed(draft, node, numberIn(numberOf, each));
}

function attackUnlessAccepted(flattening: Flattening, source: number, target: Id): void {
  if (!flattening.accepted.has(target)) attackAll(flattening, source, target);
}

function rejectAll(flattening: Flattening, rejected: ReadonlySet<Id>): void {
  const known = [...rejected].filter((id) => flattening.numberOf.has(id));
  if (known.length === 0) return;
  const refusal = addInnerArgument(flattening.draft, 'rejected');
  for (const id of known) attackAll(flattening, refusal, id);
}

function attackAll(flattening: Flattening, source: number, target: Id): void {
  for (const argument of argumentsOf(flattening, target)) addAttack(flattening.draft, source, argument);
}
