/** Reading a large AIF file into a sound graph, beside what parsing its JSON alone takes. */
import { bench, describe } from 'vitest';
import { readAs } from '../../graph/formats/code.ts';
import { aif } from '../../graph/formats/aif/format.ts';
import { createInput } from '../../graph/formats/input.ts';
import { generateAif } from '../support/generate-aif.ts';

const text = generateAif();
const bytes = new TextEncoder().encode(text);

describe(`AIF of ${(bytes.length / 1e6).toFixed(1)} MB`, () => {
  bench('JSON.parse alone', () => {
    JSON.parse(text);
  });

  bench('bytes to a sound graph', async () => {
    await readAs(aif, createInput(bytes, 'large.json'), {});
  });
});
