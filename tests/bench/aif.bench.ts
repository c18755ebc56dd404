/** Reading a large AIF file into a sound graph, beside what parsing its JSON alone takes. */
import { bench, describe } from 'vitest';
import { loadBuiltLibrary } from '../support/built-library.ts';
import { generateAif } from '../support/generate-aif.ts';

const { readMap } = await loadBuiltLibrary();

const text = generateAif();
const bytes = new TextEncoder().encode(text);

describe(`AIF of ${(bytes.length / 1e6).toFixed(1)} MB`, () => {
  bench('JSON.parse alone', () => {
    JSON.parse(text);
  });

  bench('bytes to a sound graph', async () => {
    await readMap(bytes, 'large.json', { format: 'aif' });
  });
});
