/** GEXF, the format of Gephi (https://gexf.net, versions 1.1 to 1.3): nodes and edges with declared attributes. */
import type { Format } from '../format.ts';

export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF (Gephi)',
  extensions: ['gexf'],
  mediaType: 'application/gexf+xml',
  detect: ({ opening }) => (/<(?:\w+:)?gexf[\s>]/.test(opening) ? 1 : 0),
  read: true,
  write: true,
  keepsText: true,
};
