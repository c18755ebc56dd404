/** APX, the facts that ASPARTIX and most solvers read: `arg(a).` and `att(a,b).` */
import type { Format } from '../format.ts';

export const apx: Format = {
  id: 'apx',
  label: 'ASPARTIX framework',
  extensions: ['apx'],
  mediaType: 'text/plain',
  detect: ({ head }) => (FACT.test(head) ? 0.9 : 0),
  read: true,
  write: true,
};

/** The first line that is no comment; a weight would make it a bipolar graph. */
const FACT = /^(?:[^\S\n]*(?:%[^\n]*)?\n)*[^\S\n]*(?:arg\s*\([^(),\n]+\)|att\s*\([^(),\n]+,[^(),\n]+\))/;
