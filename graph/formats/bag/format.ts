/** Bipolar argumentation graphs as Attractor and Uncertainpy read them: `arg(a, 0.5).`, `att(a, b).`, `sup(a, b).` */
import type { Format } from '../format.ts';

export const bag: Format = {
  id: 'bag',
  label: 'Bipolar graph with weights',
  extensions: ['bag'],
  mediaType: 'text/plain',
  detect: ({ head }) => (FACT.test(head) ? 0.9 : 0),
  read: true,
  write: true,
};

/** The first line that is no comment: an argument with a weight, or a support. */
const FACT =
  /^(?:[^\S\n]*(?:%[^\n]*)?\n)*[^\S\n]*(?:arg\s*\([^(),\n]+,\s*[-+.\d][^(),\n]*\)|sup\s*\([^(),\n]+,[^(),\n]+\))/;
