/** What is read back from the store is what was last on the map, whatever grew, was kept whole, cleared away or begun meanwhile. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdit, findSplice, type ArgumentGraph, type Edit } from '../../../graph/index.ts';
import { keptFile } from '../../../src/app/state/read-aside.ts';
import { MapStore, type KeptMap } from '../../../src/app/store/map-store.ts';
import { graphOf } from '../../support/graph-of.ts';
import { openTab as openTabOn } from '../../support/open-tab.ts';

/** Whole states by the byte that stands for them; the first is that of an empty beginning. */
let states: ArgumentGraph[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const toBytes = (index: number) => new Uint8Array([index >> 8, index & 255]);
const BEGINNING = { fileName: 'map.crux.json', bytes: toBytes(0), origin: 'new' } as const;
const tick = () => new Promise((resolve) => setImmediate(resolve));

function readBack(kept: KeptMap): ArgumentGraph {
  const { bytes, edits = [] } = keptFile(kept);
  const state = states[((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0)];
  if (!state) throw new Error('No such state.');
  return edits.reduce(applyEdit, state);
}

function openTab(kept: KeptMap | null, graph: ArgumentGraph) {
  return openTabOn(kept, graph, BEGINNING, async (whole) => {
    const index = states.push(whole) - 1;
    await tick();
    return toBytes(index);
  });
}
type Tab = ReturnType<typeof openTab>;

/** Nothing is on its way any more, nor does anything wait for a pause. */
async function pause({ changes }: Tab): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await changes.settled();
    await vi.advanceTimersByTimeAsync(500);
    for (let ticks = 0; ticks < 25; ticks++) await tick();
  }
}

function clearStorage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('crux');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(new Error('not deleted'));
  });
}

/** A letter more in the words, in a field, or in the text of the map, of which a piece must not be put in twice. */
function letter({ graph }: Tab, where: 'words' | 'field' | 'text'): Edit {
  if (where === 'words') {
    const text = `${graph.statements.get('a')?.text ?? ''}x`;
    return { name: 'updateStatement', with: ['a', { text }] };
  }
  if (where === 'field') return { name: 'setMeta', with: [{ ...graph.meta, title: `${graph.meta.title}x` }] };
  const before = graph.text?.text ?? '';
  const text = { form: 'argdown', ...findSplice(before, `${before}x`) } as const;
  return { name: 'applyChange', with: [{ text }] };
}

const WHERE = ['words', 'field', 'text'] as const;
type Act =
  | (typeof WHERE)[number]
  | 'stop'
  | 'begin'
  | 'withdraw'
  | 'undo'
  | 'redo'
  | 'pause'
  | 'turn'
  | 'clear'
  | 'reload';

async function live(steps: number, acts: readonly Act[]): Promise<ArgumentGraph> {
  globalThis.indexedDB = new IDBFactory();
  const start = graphOf('a');
  states = [start];
  let tab = openTab(null, start);
  for (let step = 0; step < steps; step++) void tab.changes.make('change the words', letter(tab, 'words'));
  let begun = 0;
  let isCleared = false;
  for (const act of acts) {
    const { changes } = tab;
    if (act === 'stop') changes.close();
    else if (act === 'begin') {
      begun += 1;
      const edit: Edit = { name: 'addStatement', with: [{ id: `b${begun}`, kind: 'claim', text: '' }] };
      void changes.make('add a statement', edit, { waits: true });
    } else if (act === 'withdraw') void changes.withdraw();
    else if (act === 'undo') void changes.undo();
    else if (act === 'redo') void changes.redo();
    else if (act === 'pause') await pause(tab);
    else if (act === 'turn') await tick();
    else if (act === 'clear') {
      await clearStorage();
      isCleared = true;
    } else if (act === 'reload') {
      tab = await reload(tab, isCleared);
      isCleared = false;
    } else void changes.make('typing', letter(tab, act), { grows: true });
    expect(tab.said).toEqual([]);
  }
  return (await reload(tab, isCleared)).graph;
}

/** As the page does that opens the map again: what it shows is what was there. */
async function reload(tab: Tab, isCleared: boolean): Promise<Tab> {
  void tab.changes.withdraw();
  // What was cleared away comes back with the next letter.
  if (isCleared) void tab.changes.make('typing', letter(tab, 'words'), { grows: true });
  await pause(tab);
  expect(tab.changes.isFollower).toBe(false);
  expect(tab.changes.keeping).toBe('kept');
  tab.changes.end();
  const kept = await new MapStore().find(tab.changes.head?.id ?? '');
  if (!kept) throw new Error('The map is gone.');
  const graph = readBack(kept);
  expect(graph).toEqual(tab.graph);
  const next = openTab(kept, graph);
  await pause(next);
  expect(next.changes.isFollower).toBe(false);
  return next;
}

describe('a map that is read back', () => {
  it('is what was last on it, whatever came between', async () => {
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<Act>(...WHERE) },
      { weight: 2, arbitrary: fc.constantFrom<Act>('pause', 'turn') },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Act>('stop', 'begin', 'withdraw', 'undo', 'redo', 'clear', 'reload'),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 54, max: 62 }),
        fc.array(act, { maxLength: 24 }),
        async (...life) => void (await live(...life)),
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it('has what was typed on after a whole state was kept, in every place where one types', async () => {
    for (const where of WHERE) await live(60, ['stop', where, 'pause', where, where]);
  });

  it('has what was begun, kept whole and then withdrawn no more', async () => {
    const graph = await live(60, ['words', 'turn', 'begin', 'pause', 'withdraw']);
    expect([...graph.statements.keys()]).toEqual(['a']);
  });

  it('has what was typed quickly and slowly after the storage was cleared, and is written on after that', async () => {
    for (const between of [[], ['turn'], ['pause']] satisfies Act[][])
      await live(3, [
        'pause',
        'clear',
        ...WHERE.flatMap((where) => [where, ...between]),
        'words',
        'reload',
        'words',
      ]);
  });
});
