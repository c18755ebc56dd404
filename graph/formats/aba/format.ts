/** Assumption-based argumentation: `p aba N` of the competition since 2023, theories that Tweety reads, and facts. */
import type { Format } from '../format.ts';

export const aba: Format = {
  id: 'aba',
  label: 'Assumption-based framework (p aba, Tweety)',
  extensions: ['aba'],
  mediaType: 'text/plain',
  detect({ head }) {
    if (/^(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*p[^\S\n]+aba\b/.test(head)) return 1;
    if (/^[^\S\n]*my_?(?:asm|rule)\s*\(/im.test(head) && /^[^\S\n]*contrary\s*\(/m.test(head)) return 0.9;
    return /^[^\S\n]*not\s+\S+\s*=\s*\S+/m.test(head) && /^[^\S\n]*\S+\s*<-/m.test(head) ? 0.8 : 0;
  },
  read: true,
};
