/** Outlines: plain text in which + and - stand before reasons and objections, and a Markdown list that says so in words. */
import type { Format } from '../format.ts';
import { likenessToOutline } from './detect.ts';

export const markdown: Format = {
  id: 'markdown',
  label: 'Outline (Markdown or text)',
  extensions: ['md', 'markdown', 'txt'],
  mediaType: 'text/markdown',
  detect: ({ head }) => likenessToOutline(head),
  read: true,
  write: true,
};
