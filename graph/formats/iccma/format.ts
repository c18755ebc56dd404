/** The format of the argumentation competition since 2023: `p af N`, then a pair of numbers for each attack. */
import type { Format } from '../format.ts';

export const iccma: Format = {
  id: 'iccma',
  label: 'ICCMA framework (p af)',
  extensions: ['af'],
  mediaType: 'text/plain',
  detect: ({ head }) => (/^(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*p[^\S\n]+af\b/.test(head) ? 1 : 0),
  read: true,
  write: true,
};
