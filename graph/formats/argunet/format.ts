/** GraphML as Argunet exports it, with arguments, theses and propositions in a name space of its own. */
import type { Format } from '../format.ts';
import { ARGUNET_NAMESPACE } from './namespace.ts';

export const argunet: Format = {
  id: 'argunet',
  label: 'Argunet GraphML',
  extensions: ['argunet.graphml', 'graphml', 'xml'],
  mediaType: 'application/graphml+xml',
  detect: (input) => (input.head.includes(ARGUNET_NAMESPACE) ? 1 : 0),
  read: true,
};
