/** OPML, which outliners exchange (http://opml.org/spec2.opml): points below points. */
import type { Format } from '../format.ts';

export const opml: Format = {
  id: 'opml',
  label: 'OPML outline',
  extensions: ['opml'],
  mediaType: 'text/x-opml',
  detect: ({ text }) => (/<opml[\s>]/i.test(text.slice(0, 20_000)) ? 1 : 0),
  read: true,
  write: true,
};
