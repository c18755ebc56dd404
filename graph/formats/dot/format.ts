/** DOT, the language of Graphviz: a drawing of the map. */
import type { Format } from '../format.ts';

export const dot: Format = {
  id: 'dot',
  label: 'Graphviz DOT',
  extensions: ['dot', 'gv'],
  mediaType: 'text/vnd.graphviz',
  write: true,
};
