/** The text that Kialo exports: one claim a line, numbered by its place in the tree, pro or con the claim above it. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { CLAIM_WITH_STANCE, TITLE } from './claims.ts';

export const kialo: Format = {
  id: 'kialo',
  label: 'Kialo export',
  extensions: ['txt'],
  mediaType: 'text/plain',
  detect: detectKialo,
  read: true,
  write: true,
};

function detectKialo({ head }: Input): number {
  const hasTitle = TITLE.test(head.trimStart());
  const hasStances = CLAIM_WITH_STANCE.test(head);
  if (hasTitle) return hasStances || /^1\. /m.test(head) ? 1 : 0.5;
  return hasStances ? 0.9 : 0;
}
