import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argunet } from '../../../graph/formats/argunet/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { fixtureInput, listFixtures, readFixture } from '../../support/fixture-pairs.ts';
import { expectCures, readSafely } from '../../support/format-checks.ts';
import { mutatedText } from '../../support/mutations.ts';

const FILES = listFixtures('argunet');
const PLAIN = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph/></graphml>';

describe('reading Argunet maps', () => {
  it.each(FILES)('%s becomes the map beside it', async (file) => {
    const result = await readFixture(argunet, file);
    expect(result.map).toEqual(result.expectedMap);
    expect(result.problems).toEqual(result.expectedProblems);
    expectCures(result.reading.problems);
    expect(argunet.detect?.(fixtureInput('argunet', file))).toBe(1);
  });

  it('leaves other GraphML alone', async () => {
    expect(argunet.detect?.(createTextInput(PLAIN))).toBe(0);
    const { graph, problems } = await readSafely(argunet, PLAIN);
    expect(graph).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['not-argunet']);
  });

  it('reads the name space under any prefix', async () => {
    const text = fixtureInput('argunet', 'map.graphml')
      .text.replaceAll('arg:', 'x:')
      .replace('xmlns:arg', 'xmlns:x');
    const [one, other] = [
      await readSafely(argunet, text),
      await readSafely(argunet, fixtureInput('argunet', 'map.graphml').text),
    ];
    expect(one).toEqual(other);
  });

  it('survives whatever a file holds', async () => {
    const hostile = fc.oneof(...FILES.map((file) => mutatedText(fixtureInput('argunet', file).text)));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await readSafely(argunet, text);
      }),
      { numRuns: 300 },
    );
  });
});
