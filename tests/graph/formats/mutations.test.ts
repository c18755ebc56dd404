/**
 * Damaged files of every format: nothing a file holds makes a reader throw, hang or forget to say why there is no map. 1,000 a
 * format; `npm run test:mutations` tries 100,000.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { companionsOf, fixtureBytes, fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';
import { mutatedBytes, mutatedJson, mutatedText } from '../../support/mutations.ts';

const RUNS = Number(process.env['CRUX_MUTATIONS'] ?? 1000);

/** What a damaged file is made from: small, so that a thousand are read in a moment. */
function sourcesOf(id: string): readonly string[] {
  const files = listFixtures(id).filter((file) => fixtureBytes(id, file).length < 20_000);
  return files.map((file) => fixtureInput(id, file).text);
}

describe.each(FORMATS.filter(({ id, read }) => read && listFixtures(id).length > 0))('$id', (format) => {
  it(
    'is read calmly, however damaged',
    async () => {
      const sources = sourcesOf(format.id);
      const isJson = sources.every((text) => /^\s*[[{]/.test(text));
      const damaged = fc.oneof(
        ...sources.flatMap((text) => [mutatedText(text), mutatedBytes(text)]),
        ...(isJson
          ? sources.map((text) => mutatedJson(text).map((value) => JSON.stringify(value) ?? ''))
          : []),
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
