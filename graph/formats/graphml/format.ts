/** GraphML: of Gephi, yEd, networkx and igraph, and our own. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';

export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  extensions: ['graphml'],
  mediaType: 'application/graphml+xml',
  detect,
  read: true,
  write: true,
  keepsText: true,
};

/** Argunet's dialect has a reader of its own. */
function detect(input: Input): number {
  const root = /<(?:\w+:)?graphml[\s>][^>]*/.exec(input.head)?.[0];
  if (root === undefined) return 0;
  return root.includes('argunet.org') ? 0.3 : 0.8;
}
