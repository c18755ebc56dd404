/** Argument graph XML of the microtext corpora (Peldszus and Stede 2013): segments, units and the relations between them. */
import type { Format } from '../format.ts';

export const arggraph: Format = {
  id: 'arggraph',
  label: 'Argument graph XML (microtexts)',
  extensions: ['arggraph.xml', 'arggraph', 'xml'],
  mediaType: 'application/xml',
  detect: (input) => (/<arggraph[\s>]/.test(input.head) ? 1 : 0),
  read: true,
};
