/** Reading Argdown into a sound graph, beside what `@argdown/core` itself takes to its model of the same text. */
import { argdown as library } from '@argdown/core';
import { bench, describe } from 'vitest';
import { loadBuiltLibrary } from '../support/built-library.ts';
import { generateArgdown } from '../support/generate-argdown.ts';

const { readMap } = await loadBuiltLibrary();

describe.each([
  ['a small debate', 4],
  ['a long debate', 60],
  ['a book of debates', 600],
])('Argdown: %s', (_, parts) => {
  const text = generateArgdown(parts);
  const bytes = new TextEncoder().encode(text);

  bench(`@argdown/core to its model, ${(text.length / 1000).toFixed(0)} kB`, () => {
    library.run({ input: text, process: ['parse-input', 'build-model'], logLevel: 'silent' });
  });

  bench('text to a sound graph', async () => {
    await readMap(bytes, 'debate.argdown', { format: 'argdown' });
  });
});
