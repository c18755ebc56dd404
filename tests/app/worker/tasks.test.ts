import { beforeEach, describe, expect, it } from 'vitest';
import { WorkClient, type Waiting } from '../../../src/app/worker/client.svelte.ts';
import { GatheredMap } from '../../../src/app/state/gather-map.ts';
import type { Look } from '../../../src/app/worker/look.ts';
import type { Turn } from '../../../src/app/worker/protocol.ts';
import { unpackConsequences } from '../../../src/app/worker/packed.ts';
import { createTasks, type MapPart, type Overview } from '../../../src/app/worker/tasks.ts';
import { readMap, writeMap } from '../../../graph/index.ts';
import { createFakeWorker, settle, type FakeWorker } from '../../support/fake-worker.ts';
import { generateMap } from '../../support/generate-map.ts';
import { graphOf } from '../../support/graph-of.ts';

const opening: Look = { unfolded: null, kept: [], wanted: [] };
const fileOf = async (graph: Parameters<typeof writeMap>[0], name = 'map.crux.json') => ({
  bytes: new TextEncoder().encode((await writeMap(graph, 'crux')).text),
  name,
  dialogue: false,
});

let worker: FakeWorker;
let client: WorkClient;
beforeEach(() => {
  client = new WorkClient(() => (worker = createFakeWorker(createTasks())));
});

async function open(map: number, file: Awaited<ReturnType<typeof fileOf>>, look = opening) {
  const gathered = new GatheredMap();
  const opened = await client.ask(
    'open',
    { map, file, look },
    { label: 'Reading', onpart: (part) => gathered.add(part as MapPart) },
  );
  client.keep(map, file);
  return { ...opened, graph: gathered.whole() };
}

describe('opening a map in the worker', () => {
  it('brings the map in slices, in its order, with what is to be seen of it first', async () => {
    const file = await fileOf(generateMap(9000));
    const { graph: whole } = await readMap(file.bytes, file.name, {});
    const { graph, placed, readable, format } = await open(1, file);
    expect([readable, format]).toEqual([true, 'crux']);
    expect([...(graph?.statements ?? [])]).toEqual([...(whole?.statements ?? [])]);
    expect([...(graph?.relations.keys() ?? [])]).toEqual([...(whole?.relations.keys() ?? [])]);
    expect(placed?.view.cards.size).toBe(placed?.placement.boxes.size);
  });

  it('brings what JSON has no word for as well', async () => {
    const text =
      '{"crux":1,"statements":[{"id":"a","kind":"claim","text":"A","extra":{"least":-0,"most":1e999,"word":"x"}}]}';
    const { graph } = await open(1, {
      bytes: new TextEncoder().encode(text),
      name: 'a.crux.json',
      dialogue: false,
    });
    expect(graph?.statements.get('a')?.extra).toEqual({ least: -0, most: Infinity, word: 'x' });
  });

  it('says what is wrong with a file that is none, and keeps the map that was there', async () => {
    await open(1, await fileOf(graphOf('a + t')));
    const refused = await open(2, {
      bytes: new TextEncoder().encode('{'),
      name: 'b.crux.json',
      dialogue: false,
    });
    expect(refused).toMatchObject({ readable: false, graph: null, placed: null });
    expect(refused.problems.length).toBeGreaterThan(0);
    await expect(client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' })).resolves.toEqual([
      'a',
    ]);
  });

  it('leaves nothing of a map that was given up on the way', async () => {
    await open(1, await fileOf(graphOf('a + t')));
    const tasks = createTasks();
    const turn: Turn = { pause: () => Promise.reject(new Error('given up')), tell: () => undefined };
    const file = await fileOf(graphOf('b + t'));
    await expect(tasks.open({ map: 2, file, look: opening }, turn)).rejects.toThrow('given up');
    await expect(tasks.search({ map: 2, words: 'b' })).rejects.toThrow('no longer there');
  });
});

describe('what is asked of a map', () => {
  it('is answered part by part, and by the same study', async () => {
    await open(1, await fileOf(graphOf('a + t; b - a; c - b')));
    const parts: Partial<Overview>[] = [];
    const asked = { map: 1, options: {} };
    await client.ask('overlook', asked, {
      label: '',
      onpart: (part) => parts.push(part as Partial<Overview>),
    });
    expect([...new Set(parts.flatMap((part) => Object.keys(part)))].sort()).toEqual([
      'disputes',
      'findings',
      'revision',
      'status',
      'strengths',
    ]);
    const cruxes = await client.ask('cruxes', { ...asked, thesis: 't' }, { label: '' });
    expect(cruxes?.cruxes.map(({ id }) => id)).toContain('a');
    const followed = await client.ask(
      'follow',
      { ...asked, whatIf: { rejected: new Set(['c']) } },
      { label: '' },
    );
    const graph = graphOf('a + t; b - a; c - b');
    expect(unpackConsequences(graph, followed).status.status.get('a')).toBe('out');
    expect(
      worker.heard.every(
        (each) => each.type !== 'ask' || each.task === 'open' || JSON.stringify(each).length < 300,
      ),
    ).toBe(true);
  });

  it('is answered from the changed map once it was changed', async () => {
    await open(1, await fileOf(graphOf('a + t')));
    client.change(1, { name: 'addStatement', with: [{ id: 'n', kind: 'claim', text: 'novel words' }] });
    await expect(client.ask('search', { map: 1, words: 'novel' }, { label: '' })).resolves.toEqual(['n']);
  });

  it('filters a changed map in the way of reckoning that was asked for', async () => {
    await open(1, await fileOf(graphOf('a <-> b; a - c; b - c; c + t')));
    const part = {
      focus: null,
      filter: { statuses: ['undecided'] as const },
      listed: new Map<string, number>(),
    };
    const look: Look = { unfolded: 'all', kept: [], wanted: [], part };
    const cards = async () => {
      const { view } = await client.ask('place', { map: 1, look }, { label: '' });
      return [...view.cards.keys()];
    };
    const options = { semantics: 'preferred' } as const;
    await client.ask('overlook', { map: 1, options }, { label: '' });
    const before = await cards();
    client.change(1, { name: 'updateStatement', with: ['t', { text: 'altered' }] });
    expect(await cards()).toEqual(before);
    // Certain is less: the grounded reading leaves more open.
    await client.ask('overlook', { map: 1, options: {} }, { label: '' });
    expect(await cards()).not.toEqual(before);
  });

  it('is answered after a restart as before, changes included', async () => {
    await open(1, await fileOf(graphOf('a + t')));
    client.change(1, { name: 'updateStatement', with: ['a', { text: 'altered' }] });
    const first = worker;
    worker.onerror?.({});
    client.retry();
    await expect(client.ask('search', { map: 1, words: 'altered' }, { label: '' })).resolves.toEqual(['a']);
    expect(worker).not.toBe(first);
  });

  it('is refused of a map that another has taken the place of', async () => {
    const file = await fileOf(graphOf('a + t'));
    await open(1, file);
    await open(2, file);
    await client.ask('search', { map: 2, words: 'a' }, { label: '' });
    await expect(client.ask('search', { map: 1, words: 'a' }, { label: '' })).rejects.toThrow(
      'no longer there',
    );
  });

  it('shows what is wanted, though there is too much to show', async () => {
    await open(1, await fileOf(generateMap(3000)));
    const look: Look = { unfolded: 'all', kept: [], wanted: ['s2999', 'r900'] };
    const placed = await client.ask('place', { map: 1, look }, { label: '' });
    expect(placed.view.cards.has('s2999')).toBe(true);
    expect(placed.kept.length).toBeGreaterThan(0);
    expect(placed.view.cards.size).toBeLessThanOrEqual(300);
  });
});

describe('tasks side by side', () => {
  it('take turns: one that is given up stops at its next pause, the others go on', async () => {
    await open(1, await fileOf(generateMap(2000)));
    const looking = client.ask('overlook', { map: 1, options: {} }, { label: 'Looking', kind: 'overlook' });
    const given = looking.catch((error: unknown) => error);
    const again = client.ask('overlook', { map: 1, options: {} }, { label: 'Looking', kind: 'overlook' });
    expect(await given).toMatchObject({ by: 'newer' });
    await expect(again).resolves.toBeUndefined();
    await settle();
    const waiting: readonly Waiting[] = client.waiting;
    expect(waiting).toEqual([]);
  });

  it('know no task but their own', async () => {
    await expect(client.ask('toString' as 'search', { map: 1, words: '' }, { label: '' })).rejects.toThrow(
      'no task',
    );
  });
});
