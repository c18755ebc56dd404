import { describe, expect, it } from 'vitest';
import { arggraph } from '../../../graph/formats/arggraph/format.ts';
import { fixtureInput } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';

describe('reading argument graphs', () => {
  it('counts lines the same with Windows line ends', async () => {
    const { text } = fixtureInput('arggraph', 'irregular.xml');
    const [unix, windows] = [
      await readSafely(arggraph, text),
      await readSafely(arggraph, text.replaceAll('\n', '\r\n')),
    ];
    expect(windows).toEqual(unix);
  });

  it.each([
    ['', 'invalid-xml'],
    ['<arggraph id="m"><edu id="e1">One', 'invalid-xml'],
    ['<arggraph id="m"><edu id="e1">One</adu></arggraph>', 'invalid-xml'],
    ['<graphml/>', 'not-arggraph'],
    [`<arggraph>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</arggraph>`, 'invalid-xml'],
  ])('refuses %.40s', async (text, code) => {
    const { graph, problems } = await readSafely(arggraph, text);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('never expands what a document declares', async () => {
    const bomb = '<!DOCTYPE arggraph [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>';
    const { graph } = await readSafely(
      arggraph,
      `${bomb}<arggraph id="m"><edu id="e">&b;</edu><adu id="a" type="pro"/><edge id="s" src="e" trg="a" type="seg"/></arggraph>`,
    );
    expect(graph?.statements.get('a')?.text).toBe('&b;');
  });

  it('lets a joint belong to one unit only, so that texts cannot multiply', async () => {
    const { graph, problems } = await readSafely(
      arggraph,
      `<arggraph id="m"><edu id="e1">One</edu><edu id="e2">two</edu><joint id="j"/>
      <adu id="a1" type="pro"/><adu id="a2" type="opp"/>
      <edge id="s1" src="e1" trg="j" type="seg"/><edge id="s2" src="e2" trg="j" type="seg"/>
      <edge id="s3" src="j" trg="a1" type="seg"/><edge id="s4" src="j" trg="a2" type="seg"/></arggraph>`,
    );
    expect(graph?.statements.get('a1')?.text).toBe('One two');
    expect(graph?.statements.get('a2')?.text).toBe('');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['repeated-joint', 4],
      ['empty-text', 2],
    ]);
  });

  it('says that a map without units is empty', async () => {
    const { graph, problems } = await readSafely(arggraph, '<arggraph id="m"/>');
    expect(graph?.statements.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['empty-map']);
  });
});
