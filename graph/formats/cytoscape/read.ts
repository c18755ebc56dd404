/** Reads Cytoscape JSON into a plain network: elements in two lists, or in one with a group each. */
import type { Place, Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { fieldsOf, toId, type Network, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findElements, type Elements } from './elements.ts';

/** Never throws for what is in the input. O(elements). */
export function readCytoscape(input: Input, options: ReadOptions = {}): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const elements = findElements(document);
  if (!elements) return { graph: null, problems: [notCytoscape()] };
  return readNetwork(toNetwork(document, elements), 'cytoscape', options);
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
