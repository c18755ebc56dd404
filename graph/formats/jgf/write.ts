/** Writes JSON Graph Format 2, valid by its schema: what that has no place for stands in `metadata`. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { toJsonText } from '../json-text.ts';
import { toNetwork, type WrittenEdge, type WrittenNode } from '../network/from-graph.ts';
import { ORDER } from './graphs.ts';

/** Loses nothing. O(size of the map). */
export function writeJgf(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  const { title, ...metadata } = Object.fromEntries(fields);
  const ids = nodes.map(({ id }) => id);
  const byId = Object.fromEntries(nodes.map((node) => [node.id, toJgfNode(node)]));
  const document = {
    graph: {
      label: title,
      directed: true,
      metadata: { ...metadata, ...(isInOrder(byId, ids) ? {} : { [ORDER]: ids }) },
      nodes: byId,
      edges: edges.map(toJgfEdge),
    },
  };
  return { text: toJsonText(document), losses: [] };
}

function toJgfNode({ isRelation, fields }: WrittenNode): object {
  const { text, ...metadata } = Object.fromEntries(fields);
  return isRelation ? { metadata } : { label: text, metadata };
}

function toJgfEdge({ id, from, to, role, fields }: WrittenEdge): object {
  const { kind, ...metadata } = Object.fromEntries(fields);
  const hasMore = Object.keys(metadata).length > 0;
  return {
    ...(id !== undefined && { id }),
    source: from,
    target: to,
    relation: role ?? kind,
    ...(hasMore && { metadata }),
  };
}

/** JSON objects put keys that are numbers first. */
function isInOrder(byId: object, ids: readonly Id[]): boolean {
  return Object.keys(byId).every((key, index) => key === ids[index]);
}
