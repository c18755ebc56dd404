/**
 * A map as a plain network that loses nothing: relations are nodes of their own, with an edge from every premise and one to
 * the target. Everything else of a record is a field of its node, everything else of the map a field of the network.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { fieldsOf, OWN_MARK, type Fields } from './network.ts';

export interface WrittenNode {
  readonly id: Id;
  readonly isRelation: boolean;
  readonly fields: Fields;
}

export interface WrittenEdge {
  readonly from: Id;
  readonly to: Id;
  /** Of the statement or relation at the other end in the step. */
  readonly role: 'premise' | 'conclusion';
}

export interface WrittenNetwork {
  readonly fields: Fields;
  /** Statements, then relations, in the order of the map. */
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
}

/** O(size of the map). */
export function toNetwork(graph: ArgumentGraph): WrittenNetwork {
  const nodes: WrittenNode[] = [];
  const edges: WrittenEdge[] = [];
  for (const { id, ...fields } of graph.statements.values()) {
    nodes.push({ id, isRelation: false, fields: present(fields) });
  }
  for (const { id, from, to, ...fields } of graph.relations.values()) {
    nodes.push({ id, isRelation: true, fields: present(fields) });
    for (const premise of from) edges.push({ from: premise, to: id, role: 'premise' });
    edges.push({ from: id, to, role: 'conclusion' });
  }
  return { fields: present(networkFields(graph)), nodes, edges };
}

function networkFields({ meta, sources, axes, groups, views, extra }: ArgumentGraph): object {
  const { title, ...about } = meta;
  return {
    [OWN_MARK]: 1,
    title,
    meta: Object.keys(about).length > 0 ? about : undefined,
    sources: sources.size > 0 ? [...sources.values()] : undefined,
    axes: axes.length > 0 ? axes : undefined,
    groups: groups.size > 0 ? [...groups.values()] : undefined,
    views,
    extra,
  };
}

function present(record: object): Fields {
  return new Map([...fieldsOf(record)].filter(([, value]) => value !== undefined));
}
