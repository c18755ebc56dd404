/** Finds the elements of a Cytoscape document, in two lists or in one with a group each. */
import { toPath, type Place } from '../../model/problems.ts';
import { isRecord } from '../json-record.ts';

/** Elements as the document has them. */
export interface Elements {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** Where the elements of either list stand, where they have none of their own. */
  readonly placeOf: (list: 'nodes' | 'edges', index: number) => Place;
}

/** The elements of a parsed document, or undefined where it is no Cytoscape JSON. */
export function findElements(document: unknown): Elements | undefined {
  const isWrapped = isRecord(document) && 'elements' in document;
  const elements = isWrapped ? document['elements'] : document;
  const steps = isWrapped ? ['elements'] : [];
  if (Array.isArray(elements)) {
    return elements.length > 0 && !elements.some(isRecord) ? undefined : sortElements(elements, steps);
  }
  if (!isRecord(elements)) return undefined;
  const { nodes, edges } = elements;
  if (!Array.isArray(nodes) && !Array.isArray(edges)) return undefined;
  // The two lists alone are what Cytoscape.js takes, and what many other formats have as well.
  if (!isWrapped && !(Array.isArray(nodes) && isElement(nodes[0]))) return undefined;
  return {
    nodes: Array.isArray(nodes) ? nodes : [],
    edges: Array.isArray(edges) ? edges : [],
    placeOf: (list, index) => ({ path: toPath([...steps, list, index]) }),
  };
}

function isElement(value: unknown): boolean {
  return isRecord(value) && isRecord(value['data']);
}

/** In a flat list an element with a source and a target is an edge, whether it says so or not. */
function sortElements(list: readonly unknown[], steps: readonly string[]): Elements {
  const sorted = { nodes: [] as unknown[], edges: [] as unknown[] };
  const origins = { nodes: [] as number[], edges: [] as number[] };
  list.forEach((element, index) => {
    const data = isRecord(element) && isRecord(element['data']) ? element['data'] : {};
    const isEdge =
      isRecord(element) && (element['group'] === 'edges' || ('source' in data && 'target' in data));
    sorted[isEdge ? 'edges' : 'nodes'].push(element);
    origins[isEdge ? 'edges' : 'nodes'].push(index);
  });
  return { ...sorted, placeOf: (kind, index) => ({ path: toPath([...steps, origins[kind][index] ?? 0]) }) };
}
