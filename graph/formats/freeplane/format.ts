/** Mind maps of Freeplane and FreeMind (https://docs.freeplane.org): XML of nodes below nodes, with icons and notes. */
import type { Format } from '../format.ts';

export const freeplane: Format = {
  id: 'freeplane',
  label: 'Freeplane or FreeMind map',
  extensions: ['mm'],
  mediaType: 'application/xml',
  detect: ({ opening }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<map[\s>][^]*?<node[\s>]/.test(opening) ? 1 : 0,
  read: true,
};
