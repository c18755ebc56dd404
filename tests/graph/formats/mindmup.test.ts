import { describe, expect, it } from 'vitest';
import { mindmup } from '../../../graph/formats/mindmup/format.ts';

import { readSafely } from '../../support/format-checks.ts';

describe('reading MindMup maps', () => {
  it('takes the root as the claim where groups hang on it, whatever the version says', async () => {
    const { graph } = await readSafely(
      mindmup,
      JSON.stringify({
        formatVersion: 3,
        id: 1,
        title: 'Claim',
        ideas: {
          1: { id: 2, title: 'group', attr: { group: 'supporting' }, ideas: { 1: { id: 3, title: 'Why' } } },
        },
      }),
    );
    expect(graph?.relations.get('2')).toMatchObject({ from: ['3'], to: '1' });
  });

  it('follows a chain of 20,000 reasons', async () => {
    let inner = '{"id":0,"title":"last"}';
    for (let id = 1; id < 40_000; id += 2) {
      inner = `{"id":${id},"title":"group","attr":{"group":"supporting"},"ideas":{"1":${inner}}}`;
      inner = `{"id":${id + 1},"title":"claim","ideas":{"1":${inner}}}`;
    }
    const { graph } = await readSafely(mindmup, `{"formatVersion":3,"id":"root","ideas":{"1":${inner}}}`);
    expect(graph?.relations.size).toBe(20_000);
  });

  it.each([
    ['{"formatVersion":3,"ideas":{"1":{"id":1,"ti', 'bad-json'],
    ['{"formatVersion":3,"ideas":[]}', 'not-mindmup'],
    ['{"title":"no ideas"}', 'not-mindmup'],
  ])('refuses %s', async (text, code) => {
    const { graph, problems } = await readSafely(mindmup, text);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
