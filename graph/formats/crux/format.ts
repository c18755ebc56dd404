/** Crux's own format: versioned JSON that carries everything the model holds. `crux.schema.json` describes it. */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { isRecord } from '../json-record.ts';

export const crux: Format = {
  id: 'crux',
  label: 'Crux map',
  extensions: ['crux.json', 'json'],
  mediaType: 'application/json',
  detect: detectCrux,
  read: true,
  write: true,
  keepsText: true,
};

function detectCrux(input: Input): number {
  const value = input.json();
  // A broken map is told by how Crux begins it, so that its reader can say where it broke.
  if (value === undefined)
    return /^\s*\{\s*("\$schema"\s*:\s*"[^"]*"\s*,\s*)?"crux"\s*:/.test(input.head) ? 0.6 : 0;
  if (!isRecord(value) || !Array.isArray(value['statements'])) return 0;
  if (typeof value['crux'] === 'number') return 1;
  return Array.isArray(value['relations']) ? 0.6 : 0;
}
