/** Compares a map with what its document gave: which records stay as they are, which change, which go. */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { isSame } from '../same.ts';
import { contentOf, type Draft } from './draft.ts';
import { forEachEdge } from './network.ts';
import type { AifReading } from './read.ts';

/** A scheme node whose relations changed, as they were and as they are. Neither list is empty. */
export interface Restatement {
  readonly node: number;
  readonly was: readonly Relation[];
  readonly now: readonly Relation[];
}

export interface Review {
  /** Relations that need a scheme node of their own. */
  readonly fresh: ReadonlySet<Relation>;
  readonly restatements: readonly Restatement[];
  /** Node ids of the relations that have a scheme node. */
  readonly nodeIds: ReadonlyMap<Id, Id>;
}

/** Marks in the draft the nodes of statements that changed or went. */
export function reviewStatements(graph: ArgumentGraph, before: AifReading, draft: Draft): void {
  before.layer.statements.forEach(({ id, text }, index) => {
    const node = before.layer.nodes[index] ?? -1;
    const now = graph.statements.get(id);
    if (!now) draft.gone.add(node);
    else if (now.text !== text) {
      draft.changed.set(node, { type: before.network.types[node] ?? 'I', text: now.text });
    }
  });
}

/** Marks in the draft the nodes and edges of relations that went, and returns what there is to write. */
export function reviewRelations(graph: ArgumentGraph, before: AifReading, draft: Draft): Review {
  const { layer, network } = before;
  const known = new Map<Id, Relation>();
  const parts = new Map<number, Id[]>();
  const aimedAt = new Set([...graph.relations.values()].map((relation) => relation.to));
  const fresh = new Set(graph.relations.values());
  layer.relations.forEach(({ id }, index) => {
    const origin = layer.origins[index];
    const was = before.graph?.relations.get(id);
    // What was not taken into the graph was left out with a word, and its records stay.
    if (!origin || !was) return;
    const now = graph.relations.get(id);
    const isKept = now !== undefined && isSameStep(was, now);
    known.set(id, was);
    if ('edge' in origin) {
      // Nothing can aim at an edge; then it needs a scheme node.
      if (isKept && !aimedAt.has(id)) fresh.delete(now);
      else draft.goneEdges.add(origin.edge);
    } else if (was.kind === 'answers') {
      if (isKept) fresh.delete(now);
      else draft.gone.add(origin.node);
    } else {
      const ids = parts.get(origin.node);
      if (ids) ids.push(id);
      else parts.set(origin.node, [id]);
    }
  });
  const restatements: Restatement[] = [];
  const nodeIds = new Map<Id, Id>();
  for (const [node, ids] of parts) {
    const was = ids.flatMap((id) => known.get(id) ?? []);
    const left = ids.flatMap((id) => graph.relations.get(id) ?? []);
    const first = left[0];
    if (!first) {
      draft.gone.add(node);
      continue;
    }
    // Relations that came from one node share it as long as they differ in nothing but their targets.
    const now = left.filter((relation) => isSameStep({ ...relation, to: first.to }, first));
    for (const relation of now) {
      fresh.delete(relation);
      nodeIds.set(relation.id, network.ids[node] ?? relation.id);
    }
    const isKept = now.length === was.length && was.every((one, at) => isSameStep(one, now[at]));
    if (!isKept) restatements.push({ node, was, now });
  }
  return { fresh, restatements, nodeIds };
}

/** Gives a scheme node other edges and, where kind or scheme changed, another content. */
export function restate(
  { node, was, now }: Restatement,
  before: AifReading,
  draft: Draft,
  nodeIdOf: (element: Id) => Id,
): void {
  const [old, first] = [was[0], now[0]];
  if (!old || !first) return;
  const { network } = before;
  const id = network.ids[node] ?? '';
  if (old.kind !== first.kind) draft.changed.set(node, contentOf(first));
  else if (old.scheme !== first.scheme) draft.changed.set(node, contentOf(first, network.types[node]));

  const premises = new Set(first.from.map(nodeIdOf));
  const targets = new Set(now.map((relation) => nodeIdOf(relation.to)));
  const oldPremises = new Set(old.from);
  const oldTargets = new Set(was.map((relation) => relation.to));
  forEachEdge(network.into, node, (edge) => {
    const end = network.ids[network.from[edge] ?? -1] ?? '';
    if (!premises.delete(end) && oldPremises.has(end)) draft.goneEdges.add(edge);
  });
  forEachEdge(network.out, node, (edge) => {
    const end = network.ids[network.to[edge] ?? -1] ?? '';
    if (!targets.delete(end) && oldTargets.has(end)) draft.goneEdges.add(edge);
  });
  for (const from of premises) draft.edges.push({ from, to: id });
  for (const to of targets) draft.edges.push({ from: id, to });
}

/** Equal in all that a scheme node and its edges say. */
function isSameStep(one: Relation, other: Relation | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === other.kind &&
    one.to === other.to &&
    one.scheme === other.scheme &&
    isSame(one.from, other.from)
  );
}
