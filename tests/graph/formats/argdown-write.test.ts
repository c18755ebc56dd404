import * as core from '@argdown/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argdown } from '../../../graph/formats/argdown/format.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts } from '../../../graph/model/types.ts';
import { describeMap } from '../../support/describe-map.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { readText, writeMap } from '../../support/round-trip.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

function graphOf(parts: GraphParts): ArgumentGraph {
  const { graph, problems } = assembleGraph(parts);
  expect(problems).toEqual([]);
  return graph;
}

/** Errors that the library's own parser finds; its model builder does not survive every title. */
function parserErrors(text: string): readonly string[] {
  core.parser.input = core.tokenize(text).tokens;
  core.parser.argdown();
  return core.parser.errors.map(({ message }) => message);
}

/** Argdown has no ids for relations, and statements come where they are named: tested on their own. */
const ALWAYS: readonly string[] = ['ids', 'order'];

async function linesOf(parts: GraphParts): Promise<readonly string[]> {
  const { text, losses } = await writeMap(argdown, graphOf(parts));
  expect(losses.filter(({ feature }) => !ALWAYS.includes(feature))).toEqual([]);
  expect(parserErrors(text)).toEqual([]);
  return text.trimEnd().split('\n');
}

async function lossesOf(parts: GraphParts) {
  const { losses } = await writeMap(argdown, graphOf(parts));
  return losses
    .filter(({ feature }) => !ALWAYS.includes(feature))
    .map(({ feature, ids }) => [feature, ...ids]);
}

describe('what Argdown has no place for', () => {
  const parts = (ids: string, relations: GraphParts['relations']) => ({
    statements: [...ids].map((id) => claim(id, { title: id })),
    relations,
  });
  const named = async (map: GraphParts) =>
    (await writeMap(argdown, graphOf(map))).losses.map(({ feature, ids }) => [feature, ...ids]);

  it('is told: ids of relations, and the order of statements', async () => {
    expect(await named(parts('ta', [relate('r', 'supports', 'a', 't')]))).toEqual([['ids', 'r']]);
    expect(await named(parts('at', [relate('a +> t', 'supports', 'a', 't')]))).toEqual([['order']]);
    expect(await named(parts('ta', [relate('a +> t', 'supports', 'a', 't')]))).toEqual([]);
  });
});

describe('writing Argdown', () => {
  it('nests reasons and objections under what they are about', async () => {
    expect(
      await linesOf({
        statements: [
          claim('thesis', { text: 'So it is.', title: 'The thesis', tags: ['main', 'two words'] }),
          claim('reason', { text: 'For this reason.' }),
          claim('but', { text: 'But not here.', kind: 'evidence', weight: 0.4 }),
        ],
        relations: [relate('r', 'supports', 'reason', 'thesis'), relate('o', 'attacks', 'but', 'reason')],
      }),
    ).toEqual([
      '[The thesis]: So it is. #main #(two words) {id: thesis}',
      '  + [reason]: For this reason.',
      '    - [but]: But not here. {kind: evidence, weight: 0.4}',
    ]);
  });

  it('writes linked premises, names of schemes and objections to a step as an argument', async () => {
    expect(
      await linesOf({
        statements: claims('p', 'q', 'c', 'u'),
        relations: [
          relate('r', 'supports', 'p q', 'c', { scheme: 'Modus ponens, twice', note: 'As they say.' }),
          relate('x', 'attacks', 'u', 'r'),
        ],
      }),
    ).toEqual([
      '[c]: What c says',
      '',
      '<r>: As they say.',
      '',
      '(1) [p]: What p says',
      '(2) [q]: What q says',
      '--',
      'Modus ponens, twice {relation: supports}',
      '--',
      '  _ [u]: What u says',
      '(3) [c]',
    ]);
  });

  it('gives an attack from linked premises a conclusion that stands for the step', async () => {
    expect(
      await linesOf({
        statements: claims('p', 'q', 'c'),
        relations: [relate('r', 'attacks', 'p q', 'c')],
      }),
    ).toEqual([
      '[c]: What c says',
      '',
      '<r>',
      '',
      '(1) [p]: What p says',
      '(2) [q]: What q says',
      '--',
      '{relation: attacks, conclusion: implied}',
      '--',
      '(3) [r: so]: This speaks against @[c]',
      '  -> [c]',
    ]);
  });

  it('writes sections as headings, and each statement under its own', async () => {
    expect(
      await linesOf({
        statements: [claim('a', { group: 'in' }), claim('b', { group: 's1' }), claim('free')],
        relations: [relate('r', 'supports', 'b', 'a')],
        groups: [
          { id: 's1', title: 'First' },
          { id: 'in', title: 'Inner #1', parent: 's1' },
        ],
      }),
    ).toEqual([
      '[free]: What free says',
      '',
      '# First',
      '',
      '[b]: What b says',
      '',
      '## Inner \\#1 {id: in}',
      '',
      '[a]: What a says',
      '  + [b]',
    ]);
  });

  it('escapes what means something to Argdown', async () => {
    const text = '[x] <y> #z *a* _b_ {c} \\d // e === :heart: a.b. http://f';
    const [line] = await linesOf({ statements: [claim('s', { text })], relations: [] });
    expect(line).toBe(
      '[s]: \\[x] \\<y> \\#z \\*a\\* \\_b\\_ \\{c} \\\\d \\// e \\=== \\:heart: a.b. http:\\//f',
    );
    const { graph } = await readText(argdown, line ?? '');
    expect(graph?.statements.get('s')?.text).toBe(text);
  });

  it('says what it cannot carry', async () => {
    expect(
      await lossesOf({
        statements: [...claims('a', 'b'), claim('c', { text: 'Two\nlines', extra: { aif: {} } })],
        relations: [
          relate('m', 'rephrases', 'a', 'b'),
          relate('on', 'attacks', 'c', 'm'),
          relate('att', 'attacks', 'a', 'c'),
          relate('cut', 'attacks', 'b', 'att'),
        ],
        views: [{ id: 'v', title: 'A view' }],
      }),
    ).toEqual([
      ['relations', 'on'],
      ['text', 'c'],
      ['rephrases', 'm'],
      ['undercuts', 'cut'],
      ['views', 'v'],
      ['fields', 'c'],
    ]);
  });

  it.each(listFixtures('argdown').filter((file) => !/extended|plus/.test(file)))(
    '%s is the same after being written',
    async (file) => {
      const { graph } = await readText(argdown, fixtureInput('argdown', file).text);
      if (!graph) throw new Error('It was refused.');
      const { text, losses } = await writeMap(argdown, graph);
      const again = await readText(argdown, text);
      expect(parserErrors(text)).toEqual([]);
      expect(losses.filter(({ feature }) => ![...ALWAYS, 'undercuts'].includes(feature))).toEqual([]);
      expect(again.graph && describeMap(again.graph, graph, [])).toEqual(describeMap(graph, graph, []));
      expect(again.graph && (await writeMap(argdown, again.graph)).text).toBe(text);
    },
  );

  it('keeps who holds a statement, with what another format said of that', async () => {
    const heldBy = [{ position: 'p', inferred: true, extra: { aif: { certainty: 3 } } }];
    const axes = [{ id: 'x', label: 'X', positions: [{ id: 'p', label: 'P' }] }];
    const graph = graphOf({ statements: [claim('a', { heldBy })], relations: [], axes });
    const again = await readText(argdown, (await writeMap(argdown, graph)).text);
    expect(again.graph?.statements.get('a')?.heldBy).toEqual(heldBy);
  });

  it('names tags as lost that would begin a comment or end a title', async () => {
    const tags = ['a /* b', 'http://x', 'a <!-- b', '<a>: b', 'a * b'];
    const graph = graphOf({
      statements: [claim('a', { tags }), claim('b', { title: 'c */ d' })],
      relations: [],
    });
    const { text, losses } = await writeMap(argdown, graph);
    expect(losses.find(({ feature }) => feature === 'tags')?.ids).toEqual(['a']);
    const again = await readText(argdown, text);
    expect([...(again.graph?.statements.values() ?? [])].map((each) => each.tags)).toEqual([
      ['a * b'],
      undefined,
    ]);
  });

  it('loses nothing but what it says, whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(everyMap, async (graph) => {
        const { text, losses } = await writeMap(argdown, graph);
        expect(parserErrors(text)).toEqual([]);
        const again = await readText(argdown, text);
        expect(again.graph && describeMap(again.graph, graph, losses)).toEqual(
          describeMap(graph, graph, losses),
        );
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  it('writes a long chain so that it can be read', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `s${index}`);
    const relations = ids.slice(1).map((id, index) => relate(`r${index}`, 'supports', id, `s${index}`));
    const { text } = await writeMap(argdown, graphOf({ statements: claims(...ids), relations }));
    const { graph, problems } = await readText(argdown, text);
    expect(problems).toEqual([]);
    expect([graph?.statements.size, graph?.relations.size]).toEqual([3000, 2999]);
  });
});
