/**
 * How each part of a map is said in Argdown: which relations are a line with a sign, which need an argument of their own
 * because a line cannot say all about them, and which cannot be said.
 */
import { relationsInto, relationsOutOf } from '../../model/adjacency.ts';
import type { ArgumentGraph, Group, Id, Relation } from '../../model/types.ts';

export interface Plan {
  /** Lines under the statement, or step, they aim at. */
  readonly lines: ReadonlySet<Id>;
  /** Relations that are an argument of one step. */
  readonly singles: ReadonlySet<Id>;
  /** Sections that stand for a reconstructed argument, with its steps in order. */
  readonly reconstructions: ReadonlyMap<Id, readonly Relation[]>;
  /** By step. */
  readonly groupOf: ReadonlyMap<Id, Group>;
  /** Statements that are written as an argument without premises. */
  readonly sketches: ReadonlySet<Id>;
  /** Rephrasings, and what aims at them. */
  readonly lost: ReadonlySet<Id>;
  /** In strict mode support is entailment, and an attack between statements holds both ways. */
  readonly isStrict: boolean;
}

/** What reading Argdown keeps in `extra.argdown`. */
export interface ArgdownExtra {
  readonly type?: unknown;
  readonly undefined?: unknown;
  readonly markup?: unknown;
  readonly variants?: unknown;
  readonly tags?: unknown;
  readonly data?: unknown;
  readonly frontMatter?: unknown;
}

export function extraOf({ extra }: { readonly extra?: Readonly<Record<string, unknown>> }): ArgdownExtra {
  const own = extra?.['argdown'];
  return typeof own === 'object' && own !== null ? own : {};
}

/** O(elements + ends). */
export function planDocument(graph: ArgumentGraph): Plan {
  const lost = findLost(graph);
  const reconstructions = findReconstructions(graph, lost);
  const groupOf = new Map<Id, Group>();
  for (const [id, steps] of reconstructions) {
    const group = graph.groups.get(id);
    for (const step of steps) if (group) groupOf.set(step.id, group);
  }
  const isStrict = readMode(graph) === 'strict';
  const written = [...graph.relations.values()].filter(({ id }) => !lost.has(id) && !groupOf.has(id));
  const bare = findBare(graph, written, isStrict);
  const sketches = findSketches(graph, bare, lost);
  const isOneWay = ({ from, to, kind, symmetric, scheme }: Relation) =>
    isStrict &&
    kind === 'attacks' &&
    !symmetric &&
    !scheme &&
    !sketches.has(from[0] ?? '') &&
    !sketches.has(to);
  const isLine = (relation: Relation) =>
    bare.has(relation.id) && !(graph.statements.has(relation.to) && isOneWay(relation));
  const lines = new Set(written.filter(isLine).map(({ id }) => id));
  const singles = new Set(written.map(({ id }) => id).filter((id) => !lines.has(id)));
  return { lines, singles, reconstructions, groupOf, sketches, lost, isStrict };
}

function findLost(graph: ArgumentGraph): ReadonlySet<Id> {
  const lost = new Set<Id>();
  for (const { id, kind } of graph.relations.values()) if (kind === 'rephrases') lost.add(id);
  for (const id of lost) for (const follower of relationsInto(graph, id)) lost.add(follower.id);
  return lost;
}

/** A section that reading made for an argument, as long as it still holds nothing but steps to statements. */
function findReconstructions(
  graph: ArgumentGraph,
  lost: ReadonlySet<Id>,
): ReadonlyMap<Id, readonly Relation[]> {
  const steps = new Map<Id, Relation[]>();
  for (const relation of graph.relations.values()) {
    const group = relation.group === undefined ? undefined : graph.groups.get(relation.group);
    if (!group || extraOf(group).type !== 'argument' || lost.has(relation.id)) continue;
    const list = steps.get(group.id);
    if (list) list.push(relation);
    else steps.set(group.id, [relation]);
  }
  const isStep = ({ kind, to, symmetric }: Relation) =>
    kind === 'supports' && graph.statements.has(to) && !symmetric;
  return new Map([...steps].filter(([, relations]) => relations.every(isStep)));
}

/** Relations about which a line says all. Argdown takes the same line twice for one, so a second one is none. */
function findBare(graph: ArgumentGraph, written: readonly Relation[], isStrict: boolean): ReadonlySet<Id> {
  const bare = new Set<Id>();
  const said = new Set<string>();
  for (const relation of written) {
    const { from, to, kind, symmetric = false } = relation;
    const ends = symmetric ? [from[0], to].sort() : [from[0], to];
    const key = JSON.stringify([kind, symmetric, ...ends]);
    if (said.has(key) || !isBare(graph, relation, isStrict)) continue;
    said.add(key);
    bare.add(relation.id);
  }
  return bare;
}

function isBare(graph: ArgumentGraph, relation: Relation, isStrict: boolean): boolean {
  const { id, from, to, kind, scheme, symmetric, title, tags, heldBy, cites, weight, note, group } = relation;
  // The library mistakes a statement that aims at itself for others that aim at it.
  if (from.length !== 1 || from[0] === to) return false;
  if (relationsInto(graph, id).length > 0 || extraOf(relation).data !== undefined) return false;
  if (title ?? tags ?? heldBy ?? cites ?? weight ?? note ?? group) return false;
  const target = graph.statements.get(to);
  if (!target) return !symmetric && scheme === undefined && kind !== 'answers';
  if (symmetric)
    return (
      kind === 'attacks' && scheme === (isStrict && scheme === 'contrary' ? 'contrary' : 'contradictory')
    );
  if (kind === 'attacks') return scheme === undefined || scheme === 'undercut';
  const isAnswer = target.kind === 'question';
  return scheme === undefined && (kind === 'answers') === isAnswer;
}

/** Arguments without premises, as long as nothing needs them to be statements. */
function findSketches(graph: ArgumentGraph, bare: ReadonlySet<Id>, lost: ReadonlySet<Id>): ReadonlySet<Id> {
  const canTouch = (id: Id) => (relation: Relation) =>
    lost.has(relation.id) ||
    (bare.has(relation.id) &&
      !(relation.symmetric && (relation.to === id || relation.scheme === 'contrary')));
  const sketches = [...graph.statements.values()].filter(
    (statement) =>
      extraOf(statement).type === 'argument' &&
      relationsInto(graph, statement.id).every(canTouch(statement.id)) &&
      relationsOutOf(graph, statement.id).every(canTouch(statement.id)),
  );
  return new Set(sketches.map(({ id }) => id));
}

function readMode(graph: ArgumentGraph): unknown {
  const { frontMatter } = extraOf(graph.meta);
  const { model } = (frontMatter ?? {}) as { model?: { mode?: unknown } | null };
  return model?.mode;
}

/** Statements from which nothing goes on: the tops of the trees that are written. */
export function isTop(graph: ArgumentGraph, id: Id): boolean {
  return relationsOutOf(graph, id).every(({ kind, symmetric }) => kind === 'rephrases' || symmetric === true);
}
