/** Crux's own format: versioned JSON that carries everything the model holds. */
import type { Format } from '../format.ts';

export const crux: Format = {
  id: 'crux',
  label: 'Crux map',
  extensions: ['crux.json', 'json'],
  mediaType: 'application/json',
};
