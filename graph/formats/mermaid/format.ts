/** Mermaid, which draws diagrams in Markdown: a flowchart of the map. */
import type { Format } from '../format.ts';

export const mermaid: Format = {
  id: 'mermaid',
  label: 'Mermaid flowchart',
  extensions: ['mmd', 'mermaid'],
  mediaType: 'text/vnd.mermaid',
  write: true,
};
