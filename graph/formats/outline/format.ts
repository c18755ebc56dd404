/** Outlines: plain text in which + and - stand before reasons and objections, and a Markdown list that says so in words. */
import type { Format } from '../format.ts';
import { looksLikeYaml } from '../yaml-detect.ts';
import { hasTable } from './pipe-table.ts';
import { hasSides, likenessToOutline, looksLikeList } from './detect.ts';

export const markdown: Format = {
  id: 'markdown',
  label: 'Outline (Markdown or text)',
  extensions: ['md', 'markdown', 'txt'],
  mediaType: 'text/markdown',
  detect({ head, text }) {
    if (looksLikeYaml(text) || /^\s*[[{<](?!!--)/.test(head)) return 0;
    if (hasSides(text)) return 0.6;
    if (hasTable(text)) return 0.55;
    return likenessToOutline(head) || (looksLikeList(text) ? 0.3 : 0);
  },
  read: true,
  write: true,
};
