/** JSON Canvas (https://jsoncanvas.org/spec/1.0), the boards of Obsidian and others: cards with places, lines between them. */
import type { Format } from '../format.ts';
import { isRecord } from '../json-record.ts';

export const jsoncanvas: Format = {
  id: 'jsoncanvas',
  label: 'JSON Canvas (Obsidian)',
  extensions: ['canvas'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (!isRecord(document)) return 0;
    const { nodes, edges } = document;
    const edge: unknown = Array.isArray(edges) ? edges.find(isRecord) : undefined;
    if (isRecord(edge) && 'fromNode' in edge && 'toNode' in edge) return 0.95;
    const node: unknown = Array.isArray(nodes) ? nodes.find(isRecord) : undefined;
    const isCard =
      isRecord(node) &&
      /^(?:text|file|link|group)$/.test(String(node['type'])) &&
      'x' in node &&
      'width' in node;
    return isCard ? 0.9 : 0;
  },
  read: true,
  write: true,
  keepsText: true,
};
