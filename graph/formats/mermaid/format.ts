/** Mermaid, which draws diagrams in Markdown: a flowchart of the map, and flowcharts whose links say for and against. */
import type { Format } from '../format.ts';

export const mermaid: Format = {
  id: 'mermaid',
  label: 'Mermaid flowchart',
  extensions: ['mmd', 'mermaid'],
  mediaType: 'text/vnd.mermaid',
  detect: ({ opening }) => (FLOWCHART.test(opening) ? 0.9 : 0),
  read: true,
  write: true,
};

/** After front matter and comments. */
const FLOWCHART =
  /^\s*(?:---\r?\n[^]*?\r?\n---\s*)?(?:%%[^\n]*\n\s*)*(?:flowchart|graph)[ \t]*(?:TB|TD|BT|LR|RL)?[ \t]*[;\r\n]/;
