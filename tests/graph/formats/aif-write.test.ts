import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAs, writeAs } from '../../../graph/formats/code.ts';
import { aif, xaif } from '../../../graph/formats/aif/format.ts';
import { crux } from '../../../graph/formats/crux/format.ts';
import type { Format, ReadOptions } from '../../../graph/formats/format.ts';
import { createTextInput } from '../../../graph/formats/input.ts';
import { partsOf } from '../../../graph/model/assemble.ts';
import {
  addRelation,
  addStatement,
  removeElements,
  updateRelation,
  updateStatement,
} from '../../../graph/model/edit.ts';
import type { ArgumentGraph, Id } from '../../../graph/model/types.ts';
import { applyEdits, edits } from '../../support/arbitrary-edits.ts';
import { graphOf } from '../../support/graph-of.ts';
import { fixtureInput, listFixtures } from '../../support/fixture-pairs.ts';
import { createSampleMap } from '../../support/sample-map.ts';
import { plainMap } from '../../support/maps/arbitrary-map.ts';

interface Node {
  readonly nodeID: string;
  readonly text: string;
  readonly type: string;
  readonly scheme?: string;
  readonly schemeID?: string;
}
interface Edge {
  readonly edgeID: string | number;
  readonly fromID: string;
  readonly toID: string;
}
interface Lists {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly locutions: readonly { readonly nodeID: string; readonly personID: string }[];
  readonly schemefulfillments: readonly unknown[];
  readonly participants: readonly { readonly participantID: string; readonly firstname: string }[];
}

const FILES = listFixtures('aif');

async function read(text: string, options: ReadOptions = {}): Promise<ArgumentGraph> {
  const graph = (await readAs(aif, createTextInput(text), options))?.graph;
  if (!graph) throw new Error('unreadable');
  return graph;
}

async function readFile(file: string, options: ReadOptions = {}): Promise<ArgumentGraph> {
  return read(fixtureInput('aif', file).text, options);
}

async function write(format: Format, graph: ArgumentGraph) {
  const writing = await writeAs(format, graph);
  if (!writing) throw new Error(`${format.label} cannot be written.`);
  const document = JSON.parse(writing.text) as Lists & { readonly AIF?: Lists };
  return { ...writing, document, lists: document.AIF ?? document };
}

/** The elements without what the document adds to them. */
function elementsOf(graph: ArgumentGraph) {
  const { statements, relations } = partsOf(graph);
  return { statements, relations };
}

describe('AIF read and written', () => {
  const sameShape = FILES.filter((file) => file !== 'ova2.json');
  it.each(sameShape.flatMap((file) => [false, true].map((dialogue) => [file, dialogue] as const)))(
    '%s with the dialogue shown: %s, is the same document',
    async (file, dialogue) => {
      const format = file.startsWith('xaif') ? xaif : aif;
      const { document, losses } = await write(format, await readFile(file, { dialogue }));
      expect(document).toEqual(fixtureInput('aif', file).json());
      expect(losses).toEqual([]);
    },
  );

  const named = FILES.filter((file) => file !== 'xaif-direct-edges.json');
  it.each(named)('%s keeps its map in the other dialect', async (file) => {
    const graph = await readFile(file);
    const { text } = await write(file.startsWith('xaif') ? aif : xaif, graph);
    expect(elementsOf(await read(text))).toEqual(elementsOf(graph));
  });

  it('OVA2 becomes AIF and xAIF, which keeps the places', async () => {
    const graph = await readFile('ova2.json');
    const plain = await write(aif, graph);
    expect(elementsOf(await read(plain.text))).toEqual(elementsOf(graph));
    expect(plain.losses.map(({ feature }) => feature)).toEqual(['layout', 'participants']);
    const drawn = await write(xaif, graph);
    expect(drawn.document).toMatchObject({
      AIF: {
        participants: [{ participantID: 5, firstname: 'Dora', surname: 'Lind' }],
        locutions: [{ nodeID: 4, personID: '5' }],
      },
      OVA: { nodes: [{ nodeID: 1, x: 40, y: 20, timestamp: '03/02/2020 - 10:15:00' }, {}, {}, {}, {}] },
    });
    expect(drawn.lists.locutions.length).toBe(1);
    expect(drawn.losses.map(({ feature }) => feature)).toEqual(['fields']);
  });

  it('is the same document too after a stay in the own format', async () => {
    const graph = await readFile('dialogue.json');
    const stored = await readAs(crux, createTextInput((await write(crux, graph)).text), {});
    expect(stored?.problems).toEqual([]);
    if (!stored?.graph) throw new Error('unreadable');
    expect((await write(aif, stored.graph)).document).toEqual(fixtureInput('aif', 'dialogue.json').json());
  });

  it('says what xAIF has and AIF has not: where nodes are drawn, and speakers that only a list names', async () => {
    const { losses } = await write(aif, await readFile('xaif-direct-edges.json'));
    const features = losses.map(({ feature, ids }) => [feature, ids]);
    expect(features).toEqual([
      ['camps', ['2', 'Bo']],
      ['layout', ['1', '2']],
      ['participants', []],
    ]);
  });

  it('says what stands under names that AIF does not know', async () => {
    const document = { AIF: { nodes: [], edges: [], propositions: [1] }, pipeline: { step: 1 }, note: '' };
    const { losses } = await write(aif, await read(JSON.stringify(document)));
    expect(losses.map(({ message }) => message)).toEqual([
      'What stands under pipeline, propositions is lost.',
    ]);
  });

  it('tells schemes where the other dialect tells them', async () => {
    const plain = await write(aif, await readFile('xaif-direct-edges.json'));
    expect(plain.lists.nodes.find(({ type }) => type === 'RA')).toMatchObject({
      scheme: 'Practical Reasoning',
      schemeID: '33',
    });
    const other = await write(xaif, await readFile('schemes.json'));
    expect(other.lists.schemefulfillments).toEqual([{ nodeID: '10', schemeID: '1' }]);
  });

  it('names no person in xAIF whose number goes with two names', async () => {
    const document = fixtureInput('aif', 'dialogue.json').json() as Lists;
    const said = (nodeID: string, personID: string) => ({ nodeID, personID, start: null, end: null });
    const locutions = [said('20', '7'), said('21', '7'), said('22', '8'), said('23', '8')];
    const { lists, losses } = await write(xaif, await read(JSON.stringify({ ...document, locutions })));
    expect(lists.participants).toEqual([{ participantID: '7', firstname: 'Ada Brook', surname: '' }]);
    expect(losses).toEqual([]);
  });
});

describe('an edited AIF map', () => {
  it('changes the text of one node and nothing else', async () => {
    const graph = await readFile('dialogue.json');
    const { lists, losses } = await write(aif, updateStatement(graph, '1', { text: 'Open on Sundays' }));
    const before = fixtureInput('aif', 'dialogue.json').json() as Lists;
    expect(lists.nodes).toEqual(
      before.nodes.map((node) => (node.nodeID === '1' ? { ...node, text: 'Open on Sundays' } : node)),
    );
    expect(lists.edges).toEqual(before.edges);
    expect(losses).toEqual([]);
  });

  it('drops with a claim its steps, its edges and the illocutions that put it forward', async () => {
    const graph = await readFile('dialogue.json');
    const { lists } = await write(aif, removeElements(graph, ['3']));
    const gone = ['3', '51', '32', '35'];
    const before = fixtureInput('aif', 'dialogue.json').json() as Lists;
    expect(lists.nodes).toEqual(before.nodes.filter(({ nodeID }) => !gone.includes(nodeID)));
    expect(lists.edges).toEqual(
      before.edges.filter(({ fromID, toID }) => !gone.includes(fromID) && !gone.includes(toID)),
    );
    expect(lists.locutions).toEqual(before.locutions);
  });

  it('adds claims and steps behind the old ones, with ids for the new edges', async () => {
    let graph = await readFile('undercuts.json');
    graph = addStatement(graph, { id: 'new', kind: 'claim', text: 'It was built in 1901' });
    graph = addRelation(graph, {
      id: 'new step',
      kind: 'supports',
      from: ['new', '2'],
      to: '11',
      scheme: 'Sign',
    });
    const { lists, text } = await write(aif, graph);
    expect(lists.nodes.slice(-2)).toEqual([
      { nodeID: 'new', text: 'It was built in 1901', type: 'I' },
      { nodeID: 'new step', text: 'Sign', type: 'RA', scheme: 'Sign' },
    ]);
    expect(lists.edges.slice(-3)).toEqual([
      { edgeID: '107', fromID: 'new', toID: 'new step', formEdgeID: null },
      { edgeID: '108', fromID: '2', toID: 'new step', formEdgeID: null },
      { edgeID: '109', fromID: 'new step', toID: '11', formEdgeID: null },
    ]);
    expect(elementsOf(await read(text))).toEqual(elementsOf(graph));
  });

  it('moves the edges of a step whose premises, target, kind or scheme change', async () => {
    const graph = updateRelation(await readFile('undercuts.json'), '10', {
      kind: 'attacks',
      from: ['3', '5'],
      to: '4',
      scheme: 'Doubt',
    });
    const { lists, text } = await write(aif, graph);
    expect(lists.nodes.find(({ nodeID }) => nodeID === '10')).toEqual({
      nodeID: '10',
      text: 'Doubt',
      type: 'CA',
      timestamp: '2024-03-01 10:00:05',
      scheme: 'Doubt',
    });
    expect(lists.edges.map(({ edgeID }) => edgeID)).toEqual([
      '101',
      '103',
      '104',
      '105',
      '106',
      '107',
      '108',
    ]);
    expect(elementsOf(await read(text))).toEqual(elementsOf(graph));
  });

  it('takes one conclusion from a step that had two', async () => {
    const { lists, text } = await write(aif, removeElements(await readFile('irregular.json'), ['23/2']));
    const step = lists.edges.filter(({ fromID }) => fromID === '23');
    expect(step.map(({ toID }) => toID)).toEqual(['1']);
    expect([...(await read(text)).relations.keys()]).not.toContain('23/2');
  });

  it('splits a step for good once its parts differ', async () => {
    const graph = updateRelation(await readFile('irregular.json'), '23/2', { from: ['4'] });
    const { text, losses } = await write(aif, graph);
    const after = await read(text);
    expect(after.relations.get('23')).toMatchObject({ from: ['3', '6'], to: '1' });
    expect(after.relations.get('23/2')).toMatchObject({ from: ['4'], to: '2' });
    expect(losses.map(({ feature }) => feature)).not.toContain('ends');
  });

  it('gives a direct edge a scheme node once something aims at it', async () => {
    const graph = addRelation(await readFile('xaif-direct-edges.json'), {
      id: 'but',
      kind: 'attacks',
      from: ['5'],
      to: 'edge 2',
    });
    const { lists, text, losses } = await write(xaif, graph);
    expect(lists.edges.some(({ edgeID }) => edgeID === 2)).toBe(false);
    expect(lists.nodes.map(({ nodeID }) => nodeID).slice(-2)).toEqual(['edge 2', 'but']);
    expect(lists.edges.at(-1)).toEqual({ edgeID: 10, fromID: 'but', toID: 'edge 2' });
    expect(lists.edges.at(-2)).toEqual({ edgeID: 9, fromID: 5, toID: 'but' });
    expect((await read(text)).relations.get('but')).toMatchObject({ to: 'edge 2' });
    expect(losses).toEqual([]);
  });

  it('gives a new claim another id where the dialogue has taken it, and says so', async () => {
    const graph = addStatement(await readFile('dialogue.json'), { id: '20', kind: 'claim', text: 'Taken' });
    const { lists, losses } = await write(aif, graph);
    expect(lists.nodes.at(-1)).toEqual({ nodeID: '20 (2)', text: 'Taken', type: 'I' });
    expect(losses.map(({ feature, ids }) => [feature, ids])).toEqual([['statements', ['20']]]);
  });

  it('adds a locution for a new speaker, under the number the person has', async () => {
    const graph = updateStatement(await readFile('dialogue.json'), '2', {
      heldBy: [{ position: 'Ada Brook' }, { position: 'Ben Cole' }],
    });
    const { lists, losses } = await write(aif, graph);
    expect(lists.nodes.slice(-2)).toMatchObject([
      { type: 'L', text: 'Ben Cole : Many people only have time on Sundays' },
      { type: 'YA', text: 'Asserting' },
    ]);
    expect(lists.locutions.at(-1)).toMatchObject({ nodeID: '2/said', personID: '8' });
    expect(losses).toEqual([]);
  });

  it('drops what the drawing says about nodes that are gone', async () => {
    const { document } = await write(xaif, removeElements(await readFile('xaif-direct-edges.json'), ['2']));
    expect(document).toMatchObject({ OVA: { nodes: [{ nodeID: 1 }], edges: [] } });
    const { lists } = await write(xaif, removeElements(await readFile('xaif-direct-edges.json'), ['4']));
    expect(lists.schemefulfillments).toEqual([]);
  });
});

describe('a map that comes from elsewhere', () => {
  it('becomes nodes, scheme nodes and edges, and says by id what it loses', async () => {
    const { lists, losses } = await write(aif, createSampleMap());
    const types = lists.nodes.map(({ type }) => type).filter((type) => type !== 'L' && type !== 'YA');
    expect(types).toEqual([...Array<string>(9).fill('I'), 'RA', 'CA', 'CA', 'CA', 'CA', 'MA', 'MA']);
    expect(lists.nodes.find(({ nodeID }) => nodeID === 'again')).toEqual({
      nodeID: 'again',
      text: 'Default Rephrase',
      type: 'MA',
      scheme: 'Default Rephrase',
      schemeID: '144',
    });
    expect(losses.map(({ feature, ids }) => [feature, ids])).toEqual([
      ['kinds', ['seats', 'who']],
      ['answers', ['answer']],
      ['symmetric', ['either']],
      ['titles', ['tram', 'undercut']],
      ['implicit', ['grant']],
      ['camps', ['road', 'against']],
      ['weights', ['cost', 'defence']],
      ['dates', ['seats']],
      ['notes', ['grant']],
      ['tags', ['cost']],
      ['groups', ['tram', 'traffic']],
      ['views', ['start']],
      ['details', []],
      ['fields', ['city']],
    ]);
  });

  it.each([aif, xaif])(
    'keeps ids, texts, premises, undercuts, schemes and speakers in $id',
    async (format) => {
      const graph = createSampleMap();
      const after = await read((await write(format, graph)).text);
      for (const { id, text } of graph.statements.values())
        expect(after.statements.get(id)).toMatchObject({ text });
      for (const { id, from, to, scheme } of graph.relations.values()) {
        expect(after.relations.get(id)).toMatchObject({ from, to });
        expect(after.relations.get(id)?.scheme).toBe(scheme);
      }
      expect(after.statements.get('speed')?.heldBy).toEqual([{ position: 'Ada Brook' }]);
      expect(after.relations.get('either')?.heldBy).toEqual([{ position: 'Ada Brook' }]);
      expect(after.statements.get('seats')?.cites).toMatchObject([
        { voice: 'the maker', quote: '200 seats' },
      ]);
      expect(after.relations.get('either/back')).toMatchObject({ from: ['tram'], to: 'road' });
    },
  );

  it('names persons in xAIF, so that a name with a colon survives', async () => {
    const graph = createSampleMap();
    const axes = [{ id: 'speaker', label: 'Speaker', positions: [{ id: 'ada', label: 'Ada: B' }] }];
    const named = { ...graph, axes: [...axes, ...graph.axes.slice(1)] };
    const { lists, text } = await write(xaif, named);
    expect(lists.participants).toContainEqual({ participantID: '1', firstname: 'Ada: B', surname: '' });
    expect((await read(text)).statements.get('speed')?.heldBy).toEqual([{ position: 'Ada: B' }]);
    const { losses } = await write(aif, named);
    expect(losses.find(({ feature }) => feature === 'camps')?.ids).toContain('speed');
  });

  it('goes back only by an objection that two claims are to each other', async () => {
    const wrong = { symmetric: true };
    const graph = graphOf('r: a - b; s: a + b; t: a - a', [
      { id: 'r', ...wrong },
      { id: 's', ...wrong },
      { id: 't', ...wrong },
    ]);
    const { text, losses } = await write(aif, graph);
    const after = await read(text);
    expect([...after.relations.values()].map(({ id, from, to }) => [id, from[0], to])).toEqual([
      ['r', 'a', 'b'],
      ['r/back', 'b', 'a'],
      ['s', 'a', 'b'],
      ['t', 'a', 'a'],
    ]);
    expect(losses.map(({ feature, ids }) => [feature, ids])).toEqual([['symmetric', ['r', 's', 't']]]);
  });

  it('writes the same text for the same map', async () => {
    const [one, other] = [await write(aif, createSampleMap()), await write(aif, createSampleMap())];
    expect(one.text).toBe(other.text);
  });

  it('passes over a kept document that is none', async () => {
    const graph = { ...createSampleMap(), extra: { aif: { document: 'gone' } } };
    const { lists } = await write(aif, graph);
    expect(lists.nodes[0]).toEqual({ nodeID: 'tram', text: 'The tram should be built', type: 'I' });
  });
});

describe('any map of statements and steps', () => {
  /** In one order, as what is split or moved comes to stand elsewhere; without words that repeated an old text. */
  const sorted = (graph: ArgumentGraph) => {
    const { statements, relations } = elementsOf(graph);
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    return {
      statements: statements.map(({ cites: _cites, ...one }) => one).sort(byId),
      relations: relations.map((one) => ({ ...one, from: [...one.from].sort() })).sort(byId),
    };
  };

  it.each([aif, xaif])('comes back from $id as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(plainMap, async (graph) => {
        const { text, losses } = await write(format, graph);
        const lost = (feature: string) =>
          losses.flatMap((loss) => (loss.feature === feature ? loss.ids : []));
        // Texts of AIF are HTML by habit: what looks like a sign spelled out is read as one.
        const isSpelled = (id: Id) => /&[#\w]+;/.test(graph.statements.get(id)?.text ?? '');
        expect(lost('text').filter((id) => !isSpelled(id))).toEqual([]);
        const others = losses.filter(({ feature }) => feature !== 'text' && feature !== 'symmetric');
        expect(others).toEqual([]);
        const back = lost('symmetric').map((id) => `${id}/back`);
        const left = (map: ArgumentGraph) =>
          lost('symmetric').reduce(
            (rest, id) => updateRelation(rest, id, { symmetric: undefined }),
            lost('text').reduce((rest, id) => updateStatement(rest, id, { text: '' }), map),
          );
        expect(sorted(left(removeElements(await read(text), back)))).toEqual(sorted(left(graph)));
      }),
    );
  });

  it('comes back from its own document with all edits', async () => {
    const files = ['undercuts.json', 'schemes.json', 'dialogue.json', 'cycle.json', 'xaif-direct-edges.json'];
    const maps = await Promise.all(files.map((file) => readFile(file)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...maps), edits, async (map, changes) => {
        const graph = applyEdits(map, changes);
        const { text, losses } = await write(map.extra === maps[4]?.extra ? xaif : aif, graph);
        expect(losses).toEqual([]);
        expect(sorted(await read(text))).toEqual(sorted(graph));
      }),
      { numRuns: 500 },
    );
  });
});
