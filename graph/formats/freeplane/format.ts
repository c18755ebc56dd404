/** Mind maps of Freeplane and FreeMind (https://docs.freeplane.org): XML of nodes below nodes, with icons and notes. */
import type { Format } from '../format.ts';

export const freeplane: Format = {
  id: 'freeplane',
  label: 'Freeplane or FreeMind map',
  extensions: ['mm'],
  mediaType: 'application/xml',
  detect: ({ text }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<map[\s>][^]*?<node[\s>]/.test(text.slice(0, 20_000))
      ? 1
      : 0,
  read: true,
};
