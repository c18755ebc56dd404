/** Reads Cytoscape JSON into a plain network: elements in two lists, or in one with a group each. */
import { toPath, type Place, type Problem } from '../../model/problems.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson, isRecord, type JsonRecord } from '../json-document.ts';
import { fieldsOf, toId, type Network, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';

/** Elements as the document has them. */
export interface Elements {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** Where the elements of either list stand, where they have none of their own. */
  readonly placeOf: (list: 'nodes' | 'edges', index: number) => Place;
}

/** Never throws for what is in the input. O(elements). */
export function readCytoscape(input: Input): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const elements = findElements(document);
  if (!elements) return { graph: null, problems: [notCytoscape()] };
  return readNetwork(toNetwork(document, elements), 'cytoscape');
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

function toNetwork(document: unknown, elements: Elements): Network {
  const problems: Problem[] = [];
  const take = <T>(list: 'nodes' | 'edges', to: (data: JsonRecord, element: JsonRecord, place: Place) => T) =>
    elements[list].flatMap((element, index) => {
      const place = elements.placeOf(list, index);
      if (isRecord(element) && isRecord(element['data'])) return [to(element['data'], element, place)];
      const message = 'This element has no "data" and was left out: give it data with an id.';
      problems.push({ severity: 'error', code: 'no-data', message, ...place });
      return [];
    });
  const { data, directed } = isRecord(document) ? document : {};
  const isDirected = directed !== false;
  return {
    fields: isRecord(data) ? fieldsOf(data) : new Map(),
    nodes: take('nodes', toNode),
    edges: take('edges', (...parts) => toEdge(isDirected, ...parts)),
    regions: [],
    problems,
  };
}

function toNode(data: JsonRecord, element: JsonRecord, place: Place): NetworkNode {
  const { id, parent, ...fields } = data;
  const region = toId(parent);
  return {
    id: toId(id),
    fields: new Map([...fieldsOf(fields), ...besideData(element)]),
    ...(region !== '' && { parent: region }),
    place,
  };
}

function toEdge(directed: boolean, data: JsonRecord, element: JsonRecord, place: Place): NetworkEdge {
  const { id, source, target, ...fields } = data;
  const ends = { from: [toId(source)], to: [toId(target)] };
  return {
    id: toId(id),
    ...ends,
    directed,
    fields: new Map([...fieldsOf(fields), ...besideData(element)]),
    place,
  };
}

/** Positions, classes and the like. */
function besideData(element: JsonRecord): [string, unknown][] {
  return Object.entries(element).filter(([name]) => name !== 'data' && name !== 'group');
}

function notCytoscape(): Problem {
  const message =
    'This JSON holds no Cytoscape network: it needs "elements", with lists of nodes and edges; choose another format.';
  return { severity: 'error', code: 'not-cytoscape', message };
}
