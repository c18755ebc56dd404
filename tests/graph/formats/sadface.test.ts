import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../../graph/formats/code.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { sadface } from '../../../graph/formats/sadface/format.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import { removeElements, updateRelation, updateStatement } from '../../../graph/model/edit.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { applyEdits, edits } from '../../support/arbitrary-edits.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { readSafely } from '../../support/format-checks.ts';

import { createSampleMap } from '../../support/sample-map.ts';
import { plainMap } from '../../support/maps/arbitrary-map.ts';

const FILES = listFixtures('sadface');

async function read(text: string): Promise<ArgumentGraph> {
  const graph = (await readAs(sadface, createTextInput(text), {}))?.graph;
  if (!graph) throw new Error('unreadable');
  return graph;
}

async function write(graph: ArgumentGraph) {
  const writing = await writeAs(sadface, graph);
  if (!writing) throw new Error('unwritable');
  return { ...writing, document: JSON.parse(writing.text) as unknown };
}

/** Elements by id, since what is moved or added comes to stand elsewhere. */
function elementsOf(graph: ArgumentGraph) {
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  const { statements, relations } = partsOf(graph);
  return {
    statements: [...statements].sort(byId),
    relations: relations.map((one) => ({ ...one, from: [...one.from].sort() })).sort(byId),
  };
}

describe('reading SADFace', () => {
  it.each([
    ['{"nodes":[{"id":"a","type":"atom","te', 'bad-json'],
    ['{"nodes":[{"id":"a","type":"circle"}],"edges":[]}', 'not-sadface'],
    ['{"nodes":[{"nodeID":"1","type":"I"}],"edges":[]}', 'not-sadface'],
  ])('refuses %s', async (text, code) => {
    const { graph, problems } = await readSafely(sadface, text);
    expect(graph).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('writing SADFace', () => {
  it.each(FILES)('%s is the same document again', async (file) => {
    const { document, losses } = await write(await read(fixtureInput('sadface', file).text));
    expect(document).toEqual(fixtureInput('sadface', file).json());
    expect(losses).toEqual([]);
  });

  it('changes what was edited and leaves the rest', async () => {
    const graph = await read(fixtureInput('sadface', 'scheme-and-conflict.json').text);
    const edited = updateStatement(removeElements(graph, ['a5']), 'a1', {
      text: 'Keep bees',
      tags: ['goal'],
    });
    const { document, losses } = await write(edited);
    expect(losses).toEqual([]);
    const old = fixtureInput('sadface', 'scheme-and-conflict.json').json() as {
      nodes: { id: string }[];
      edges: { id: string }[];
      metadata: unknown;
      resources: unknown;
    };
    expect(document).toEqual({
      metadata: old.metadata,
      resources: old.resources,
      nodes: [
        { ...old.nodes[0], text: 'Keep bees', metadata: { crux: { tags: ['goal'] } } },
        ...old.nodes.slice(1).filter(({ id }) => id !== 'a5' && id !== 's3'),
      ],
      edges: old.edges.filter(({ id }) => id !== 'e6' && id !== 'e7'),
    });
  });

  it('keeps texts, steps, undercuts, sources, tags, weights and sections, and names the rest by id', async () => {
    const graph = createSampleMap();
    const { text, losses } = await write(graph);
    const after = await read(text);
    expect(after.meta).toEqual({
      title: 'The tram',
      description: 'Made up',
      date: '2024-05',
      authors: ['Ada'],
    });
    expect(after.groups).toEqual(graph.groups);
    expect(after.sources).toEqual(graph.sources);
    expect(after.statements.get('seats')?.cites).toEqual(graph.statements.get('seats')?.cites);
    expect(after.statements.get('cost')).toMatchObject({ weight: 0.8, tags: ['money'] });
    expect(losses.map(({ feature, ids }) => [feature, ids])).toEqual([
      ['kinds', ['seats', 'who']],
      ['answers', ['answer']],
      ['symmetric', ['either']],
      ['titles', ['tram', 'undercut']],
      ['implicit', ['grant']],
      ['camps', ['speed', 'road', 'either', 'ada', 'against']],
      ['dates', ['seats']],
      ['notes', ['grant']],
      ['views', ['start']],
      ['details', []],
      ['fields', ['city']],
    ]);
  });

  it('tells the kind of a step by its name, and the scheme where the name cannot', async () => {
    let graph = await read(fixtureInput('sadface', 'scheme-and-conflict.json').text);
    graph = updateRelation(graph, 's1', { scheme: 'support' });
    graph = updateRelation(graph, 's2', { scheme: 'Sign' });
    graph = updateRelation(graph, 's3', { kind: 'supports' });
    const { text, losses } = await write(graph);
    const { nodes } = JSON.parse(text) as { nodes: { id: string; name?: string }[] };
    const names = nodes.filter(({ name }) => name !== undefined).map(({ id, name }) => [id, name]);
    expect(names).toEqual([
      ['s1', 'support'],
      ['s2', 'conflict'],
      ['s3', 'support'],
    ]);
    expect(losses).toEqual([]);
    expect(elementsOf(await read(text))).toEqual(elementsOf(graph));
  });

  it('brings any map of statements and steps back as it was, edited or not', async () => {
    const own = await read(fixtureInput('sadface', 'scheme-and-conflict.json').text);
    await fc.assert(
      fc.asyncProperty(fc.oneof(plainMap, fc.constant(own)), edits, async (map, changes) => {
        const graph = applyEdits(map, changes);
        const { text, losses } = await write(graph);
        const lost = (feature: string) =>
          losses.flatMap((loss) => (loss.feature === feature ? loss.ids : []));
        expect(losses.filter(({ feature }) => feature !== 'symmetric' && feature !== 'text')).toEqual([]);
        // What looks like a sign spelled out is read as one, as texts of AIFdb have them.
        for (const id of lost('text')) expect(graph.statements.get(id)?.text).toMatch(/&[#\w]+;/);
        const back = lost('symmetric').map((id) => `${id}/back`);
        const left = (map: ArgumentGraph) =>
          lost('symmetric').reduce(
            (rest, id) => updateRelation(rest, id, { symmetric: undefined }),
            lost('text').reduce((rest, id) => updateStatement(rest, id, { text: '' }), map),
          );
        expect(elementsOf(left(removeElements(await read(text), back)))).toEqual(elementsOf(left(graph)));
      }),
      { numRuns: 300 },
    );
  });
});
