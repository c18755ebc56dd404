/** Cytoscape JSON: of Cytoscape.js, of the desktop program (.cyjs) and of networkx. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { OWN_MARK } from '../network/network.ts';
import { isRecord } from '../json-record.ts';
import { findElements } from './elements.ts';

export const cytoscape: Format = {
  id: 'cytoscape',
  label: 'Cytoscape JSON',
  extensions: ['cyjs', 'cy.json', 'cytoscape.json'],
  mediaType: 'application/json',
  detect,
  read: true,
  write: true,
  keepsText: true,
};

function detect(input: Input): number {
  const document = input.json();
  const elements = findElements(document);
  if (!elements) return 0;
  if (isRecord(document) && isRecord(document['data']) && OWN_MARK in document['data']) return 0.95;
  const first = elements.nodes[0] ?? elements.edges[0];
  if (first === undefined) return isRecord(document) ? 0.5 : 0;
  return isRecord(first) && isRecord(first['data']) ? 0.8 : 0;
}
