/**
 * A map as a plain network that loses nothing. A relation is an edge where one premise leads to one target; where several premises
 * work together, or something aims at it, it is a node of its own, with an edge from every premise and one to the target.
 * Everything else of a record is a field of its node or edge, everything else of the map a field of the network.
 */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { fieldsOf, MAP_TEXT, OWN_MARK, RELATION_ORDER, type Fields } from './network.ts';

export interface WrittenNode {
  readonly id: Id;
  readonly isRelation: boolean;
  readonly fields: Fields;
}

export interface WrittenEdge {
  /** Of the relation that the edge is; none where it only ties a relation to its end. */
  readonly id?: Id;
  readonly from: Id;
  readonly to: Id;
  /** Of the statement or relation at the other end in the step. */
  readonly role?: 'premise' | 'conclusion';
  readonly fields: Fields;
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
  const ties: WrittenEdge[] = [];
  const plain: WrittenEdge[] = [];
  for (const { id, ...fields } of graph.statements.values()) {
    nodes.push({ id, isRelation: false, fields: present(fields) });
  }
  const aimedAt = new Set([...graph.relations.values()].map(({ to }) => to));
  const asNodes: Id[] = [];
  const asEdges: Id[] = [];
  for (const relation of graph.relations.values()) {
    const { id, from, to, ...fields } = relation;
    const [only] = from;
    if (only !== undefined && from.length === 1 && !aimedAt.has(id)) {
      asEdges.push(id);
      plain.push({ id, from: only, to, fields: present(fields) });
      continue;
    }
    asNodes.push(id);
    nodes.push({ id, isRelation: true, fields: present(fields) });
    ties.push(...tiesOf(relation));
  }
  // Readers take nodes before edges; where the map has another order, a field tells it.
  const order = [...graph.relations.keys()];
  const isTold = [...asNodes, ...asEdges].every((id, index) => id === order[index]);
  const fields = present({ ...networkFields(graph), ...(isTold ? {} : { [RELATION_ORDER]: order }) });
  return { fields, nodes, edges: [...ties, ...plain] };
}

function tiesOf({ id, from, to }: Relation): WrittenEdge[] {
  const none: Fields = new Map();
  const premises = from.map((premise) => ({ from: premise, to: id, role: 'premise', fields: none }) as const);
  return [...premises, { from: id, to, role: 'conclusion', fields: none }];
}

function networkFields({ meta, sources, axes, groups, views, text, extra }: ArgumentGraph): object {
  const { title, ...about } = meta;
  return {
    [OWN_MARK]: 1,
    title,
    meta: Object.keys(about).length > 0 ? about : undefined,
    sources: sources.size > 0 ? [...sources.values()] : undefined,
    axes: axes.length > 0 ? axes : undefined,
    groups: groups.size > 0 ? [...groups.values()] : undefined,
    views,
    [MAP_TEXT]: text,
    extra,
  };
}

function present(record: object): Fields {
  return new Map([...fieldsOf(record)].filter(([, value]) => value !== undefined));
}
