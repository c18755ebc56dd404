/** Argument annotations in the standoff format of brat (https://brat.nlplab.org/standoff.html), beside the text they stand in. */
import type { Format } from '../format.ts';

export const brat: Format = {
  id: 'brat',
  label: 'brat annotations (.ann with .txt)',
  extensions: ['ann'],
  mediaType: 'text/plain',
  detect: ({ head }) => (/^(?:[A-Z#*]\d*\t[^\n]*\n)*?T\d+\t[\w-]+ \d+ \d+/.test(head) ? 0.95 : 0),
  read: true,
};
