/**
 * Damaged files of every format: nothing a file holds makes a reader throw, hang or forget to say why there is no map. 1,000 a
 * format; `npm run test:mutations` tries 100,000.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../graph/formats/registry.ts';
import {
  companionsOf,
  fixtureBytes,
  fixtureInput,
  listFixtures,
  listResults,
} from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';
import { mutatedBytes, mutatedJson, mutatedText } from '../../support/mutations.ts';

const RUNS = Number(process.env['CRUX_MUTATIONS'] ?? 1000);

/** What a damaged file is made from: small, so that a thousand are read in a moment. */
function sourcesOf(id: string): readonly string[] {
  const folder = id === 'xaif' ? 'aif' : id;
  // Crux's own maps stand beside those of all formats, as what they are to become.
  const files = id === 'crux' ? listResults(id) : listFixtures(folder);
  return files
    .filter((file) => id !== 'xaif' || file.startsWith('xaif'))
    .filter((file) => fixtureBytes(folder, file).length < 20_000)
    .map((file) => fixtureInput(folder, file).text);
}

/** Some fixtures are not quite JSON on purpose. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

it('damages files of every format that is read', () => {
  const without = FORMATS.filter(({ id, read }) => read && sourcesOf(id).length === 0);
  expect(without.map(({ id }) => id)).toEqual([]);
});

describe.each(FORMATS.filter(({ read }) => read))('$id', (format) => {
  it(
    'is read calmly, however damaged',
    async () => {
      const sources = sourcesOf(format.id);
      const damaged = fc.oneof(
        ...sources.flatMap((text) => [mutatedText(text), mutatedBytes(text)]),
        ...sources
          .filter(isJson)
          .map((text) => mutatedJson(text).map((value) => JSON.stringify(value) ?? '')),
      );
      const companions = listFixtures(format.id)
        .flatMap((file) => companionsOf(format.id, file))
        .slice(0, 1);
      await fc.assert(
        fc.asyncProperty(damaged, async (text) => {
          await readSafely(format, text, companions);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + 100 * RUNS,
  );
});
