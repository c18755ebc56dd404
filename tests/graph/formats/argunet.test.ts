import { describe, expect, it } from 'vitest';
import { argunet } from '../../../graph/formats/argunet/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { fixtureInput } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';

const PLAIN = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph/></graphml>';

describe('reading Argunet maps', () => {
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
});
