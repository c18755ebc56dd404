/**
 * Every file in `tests/fixtures/<format>/` is told for what it is and becomes the map beside it, with the problems beside it. A new
 * case is a new file: `UPDATE=1` writes its expectations, to be looked at.
 */
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../graph/formats/read-map.ts';
import { FORMATS } from '../../../graph/formats/registry.ts';
import { companionsOf, fixtureBytes, listFixtures, readFixture } from '../../support/fixture-pairs.ts';
import { expectCures } from '../../support/format-checks.ts';

const FILES = FORMATS.filter(({ id, read }) => read && id !== 'crux').flatMap((format) =>
  listFixtures(format.id).map((file) => ({ id: format.id, file, format })),
);

/** Their content is that of another format, or of none; only whoever names them means this one. */
const MEANT_BY_NAME = /^irregular\.tgf|no-divider|no-header|wrong-header|prose|empty/;

it('there is a fixture for every format that can be read', () => {
  const without = FORMATS.filter(({ id, read }) => read && !['crux', 'xaif'].includes(id)).filter(
    ({ id }) => listFixtures(id).length === 0,
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

describe('a fixture', () => {
  it.each(FILES)('$id/$file becomes the map beside it', async ({ format, file }) => {
    const result = await readFixture(format, file);
    expect(result.map).toEqual(result.expectedMap);
    expect(result.problems).toEqual(result.expectedProblems);
    expectCures(result.reading.problems);
  });

  const told = FILES.filter(({ file }) => !MEANT_BY_NAME.test(file));
  it.each(told)('$id/$file is told for what it is, whatever its name', async ({ format, file }) => {
    const bytes = fixtureBytes(format.id, file);
    const companions = companionsOf(format.id, file);
    const expected = file.startsWith('xaif') ? 'xaif' : format.id;
    for (const name of [file, '']) {
      expect((await readMap(bytes, name, { companions })).format).toBe(expected);
    }
  });
});
