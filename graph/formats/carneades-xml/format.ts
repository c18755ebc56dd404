/** Argument graphs in the XML of Carneades 2 and 3: the Legal Knowledge Interchange Format, and the Carneades Argument Format. */
import type { Format } from '../format.ts';

const common = { mediaType: 'application/xml', read: true } as const;

export const lkif: Format = {
  ...common,
  id: 'lkif',
  label: 'LKIF (Carneades 2)',
  extensions: ['lkif.xml', 'lkif', 'xml'],
  detect: ({ opening }) => (/<(?:\w+:)?lkif[\s>]/.test(opening) ? 1 : 0),
};

export const caf: Format = {
  ...common,
  id: 'caf',
  label: 'CAF (Carneades 3)',
  extensions: ['caf.xml', 'caf', 'xml'],
  detect: ({ opening }) => (/<(?:\w+:)?caf[\s>][^]{0,4000}<argument-graph[\s>]/.test(opening) ? 1 : 0),
};
