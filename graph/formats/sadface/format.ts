/** SADFace, the Simple Argument Description Format: JSON of atoms, schemes and edges. */
import type { Format } from '../format.ts';
import { isSadface } from './records.ts';

export const sadface: Format = {
  id: 'sadface',
  label: 'SADFace',
  extensions: ['sadface.json', 'sadface', 'json'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (document !== undefined) return isSadface(document) ? 1 : 0;
    return /^\s*\{/.test(input.head) && /"type"\s*:\s*"atom"|"analyst_name"\s*:/.test(input.head) ? 0.6 : 0;
  },
  read: true,
  write: true,
};
