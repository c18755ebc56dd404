/** OPML, which outliners exchange (http://opml.org/spec2.opml): points below points. */
import type { Format } from '../format.ts';

export const opml: Format = {
  id: 'opml',
  label: 'OPML outline',
  extensions: ['opml'],
  mediaType: 'text/x-opml',
  detect: ({ opening }) => (/<opml[\s>]/i.test(opening) ? 1 : 0),
  read: true,
  write: true,
};
