/** The gate for changes: what waits leaves no trace, and tabs that write one map in turn end with the same map. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyEdit, findSplice, type ArgumentGraph, type Edit } from '../../../graph/index.ts';
import type { Changes } from '../../../src/app/state/changes.svelte.ts';
import { MapStore, type KeptMap } from '../../../src/app/store/map-store.ts';
import { holdMap } from '../../../src/app/store/tabs.ts';
import { graphOf } from '../../support/graph-of.ts';
import { openTab as openTabOn } from '../../support/open-tab.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const START = graphOf('a');
const BEGINNING = { fileName: 'map.crux.json', bytes: new Uint8Array([1]), origin: 'new' } as const;
const say = (text: string): Edit => ({ name: 'updateStatement', with: ['a', { text }] });
const add = (id: string): Edit => ({ name: 'addStatement', with: [{ id, kind: 'claim', text: '' }] });

/** A letter more in the text of the map, of which a piece must not be put in twice. */
function letter({ text }: ArgumentGraph): Edit {
  const before = text?.text ?? '';
  const change = { form: 'argdown', ...findSplice(before, `${before}x`) } as const;
  return { name: 'applyChange', with: [{ text: change }] };
}

const openTab = (kept: KeptMap | null = null, graph: ArgumentGraph = START) =>
  openTabOn(kept, graph, BEGINNING, ({ statements }) =>
    Promise.resolve(new TextEncoder().encode([...statements.values()].map(({ text }) => text).join())),
  );

/** Until nothing is on its way any more. */
async function settle(tab: { readonly changes: Changes }): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await tab.changes.settled();
    for (let tick = 0; tick < 20; tick++) await new Promise((resolve) => setImmediate(resolve));
  }
}

const listed = async () => (await new MapStore().list()).map(({ id }) => id);

describe('a step that waits', () => {
  it('is in no store until there is more, and leaves no trace when it is withdrawn', async () => {
    const tab = openTab();
    await tab.changes.make('change the words', say('Said.'));
    await tab.changes.undo();
    await settle(tab);
    expect(await listed()).toHaveLength(1);
    const [redo, last] = [tab.changes.redoLabel, tab.changes.last];
    const before = tab.graph;
    await tab.changes.make('add a reason', add('b'), { waits: true });
    expect(tab.changes.undoLabel).toBe('add a reason');
    await tab.changes.withdraw();
    expect(tab.graph.statements).toEqual(before.statements);
    expect([tab.changes.redoLabel, tab.changes.last]).toEqual([redo, last]);
    await settle(tab);
    expect((await new MapStore().find(tab.made[0] ?? ''))?.steps).toHaveLength(2);
    expect(tab.changes.withdraw()).toBeNull();
  });

  it('that was kept on the way and comes to nothing can neither be taken back nor made again, also after a reload', async () => {
    const tab = openTab();
    const { changes } = tab;
    void changes.make('change the words', say('Said.'));
    void changes.make('change the words', say('Said more.'));
    await changes.undo();
    const before = tab.graph;
    const write = (text: string) =>
      changes.make('change the words', { name: 'updateStatement', with: ['b', { text }] }, { grows: true });
    void changes.make('add a reason', add('b'), { waits: true });
    void write('x');
    await settle(tab);
    void write('');
    await changes.abandon();
    await settle(tab);
    expect(tab.graph.statements).toEqual(before.statements);
    const kept = await new MapStore().find(tab.made[0] ?? '');
    const again = openTab(kept, tab.graph);
    for (const each of [changes, again.changes])
      expect([each.undoLabel, each.redoLabel]).toEqual(['change the words', 'change the words']);
    again.changes.end();
    await changes.redo();
    expect(tab.graph.statements.get('a')?.text).toBe('Said more.');
    await changes.undo();
    await changes.undo();
    expect([tab.graph.statements, changes.undoLabel]).toEqual([START.statements, null]);
    expect(changes.abandon()).toBeNull();
  });

  it('is kept where it can no longer be told from other steps', async () => {
    const tab = openTab();
    void tab.changes.make('add a reason', add('b'), { waits: true });
    tab.changes.close();
    expect(tab.changes.withdraw()).toBeNull();
    await settle(tab);
    expect((await new MapStore().find(tab.made[0] ?? ''))?.steps).toHaveLength(1);
    await tab.changes.undo();
    expect(tab.graph.statements).toEqual(START.statements);
  });

  it('makes no map of its own, and is one step with the words that follow', async () => {
    const tab = openTab();
    await tab.changes.make('add a statement', add('b'), { waits: true });
    await settle(tab);
    expect(await listed()).toEqual([]);
    for (const text of ['W', 'Wo'])
      await tab.changes.make(
        'change the words',
        { name: 'updateStatement', with: ['b', { text }] },
        { grows: true },
      );
    await settle(tab);
    const kept = await new MapStore().find(tab.made[0] ?? '');
    expect(kept?.steps.map(({ number, label }) => [number, label])).toEqual([[1, 'add a statement']]);
    await tab.changes.undo();
    expect(tab.graph.statements.has('b')).toBe(false);
  });

  it('is kept ahead of any other step that comes, and taken back by undo', async () => {
    const tab = openTab();
    await tab.changes.make('add a reason', add('b'), { waits: true });
    await tab.changes.make('change the words', say('Other words.'));
    await settle(tab);
    const kept = await new MapStore().find(tab.made[0] ?? '');
    expect(kept?.steps.map(({ label }) => label)).toEqual(['add a reason', 'change the words']);
    await tab.changes.make('add a reason', add('c'), { waits: true });
    await tab.changes.undo();
    expect([...tab.graph.statements.keys()]).toEqual(['a', 'b']);
    expect(tab.changes.redoLabel).toBeNull();
  });
});

describe('a file that holds the map', () => {
  it('holds what was made before it was written, and not the letters that came meanwhile', async () => {
    const tab = openTab();
    const { changes } = tab;
    void changes.make('change the words', say('W'));
    await settle(tab);
    const sealed = changes.seal();
    void changes.make('change the words', say('Wo'), { grows: true });
    await changes.markSaved('map.crux.json', 1, sealed);
    expect([changes.head?.saved?.upTo, changes.last], 'a letter is missing in the file').toEqual([1, 2]);
    await changes.markSaved('map.crux.json', 2, changes.seal());
    expect(changes.head?.saved?.upTo).toBe(2);
    expect((await new MapStore().list())[0]?.saved?.upTo).toBe(2);
  });

  it('is none of another map that was opened while it was written', async () => {
    const tab = openTab();
    void tab.changes.make('change the words', say('One.'));
    await settle(tab);
    const sealed = tab.changes.seal();
    tab.changes.begin(null, { ...BEGINNING });
    void tab.changes.make('change the words', say('Another.'));
    await settle(tab);
    await tab.changes.markSaved('one.crux.json', 1, sealed);
    expect(tab.changes.head?.saved).toBeNull();
  });
});

describe('tabs that write one map in turn', () => {
  it('show what is kept of it, whoever lost which step', async () => {
    const acts = fc.array(
      fc.tuple(fc.nat(1), fc.constantFrom('say', 'grow', 'type', 'add', 'undo', 'redo', 'take over')),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        globalThis.indexedDB = new IDBFactory();
        const first = openTab();
        await first.changes.make('change the words', say('First.'));
        await settle(first);
        const id = first.made[0] ?? '';
        const kept = await new MapStore().find(id);
        const tabs = [first, openTab(kept, first.graph)] as const;
        let number = 0;
        for (const [which, act] of all) {
          const { changes } = tabs[which] ?? first;
          number += 1;
          if (act === 'say') void changes.make('change the words', say(`Said ${number}.`));
          else if (act === 'grow') void changes.make('change the words', say(`${number}`), { grows: true });
          else if (act === 'type')
            void changes.make('typing', letter(tabs[which]?.graph ?? START), { grows: true });
          else if (act === 'add') void changes.make('add a statement', add(`s${number}`));
          else if (act === 'undo') void changes.undo();
          else if (act === 'redo') void changes.redo();
          else await changes.takeOver();
        }
        for (const tab of tabs) await settle(tab);
        for (const tab of tabs) {
          // One that lost the map learns it with its next step, and follows from then on.
          await tab.changes.make('change the words', say(tab.graph.statements.get('a')?.text ?? ''));
          await settle(tab);
        }
        const now = await new MapStore().find(id);
        const whole = now?.steps.reduce(
          (graph, { change }) => applyEdit(graph, { name: 'applyChange', with: [change] }),
          START,
        );
        for (const { changes, graph } of [...tabs.filter((tab) => tab.changes.isFollower), tabs[1]])
          expect(graph, String(changes.isFollower)).toEqual(whole);
        for (const { changes } of tabs) changes.end();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a tab that follows', () => {
  /** One that has just learned that another one writes. */
  async function openFollower() {
    const tab = openTab();
    await tab.changes.make('change the words', say('First.'))?.shown;
    await settle(tab);
    await new MapStore().claim(tab.made[0] ?? '');
    void tab.changes.make('change the words', say('Too late.'), { held: true });
    await settle(tab);
    expect(tab.changes.isFollower).toBe(true);
    expect(tab.graph.statements.get('a')?.text).toBe('First.');
    expect(tab.said).toEqual([]);
    return tab;
  }

  it('has what it made and could not keep at hand, as it was before another tab wrote', async () => {
    const tab = openTab();
    await tab.changes.make('change the words', say('First.'))?.shown;
    await settle(tab);
    await new MapStore().claim(tab.made[0] ?? '');
    void tab.changes.make('change the words', say('Too late.'));
    void tab.changes.make('add a statement', add('b'));
    void tab.changes.make('change the words', say('Much too late.'));
    await settle(tab);
    expect(tab.changes.isFollower).toBe(true);
    expect([...tab.graph.statements.values()].map(({ text }) => text)).toEqual(['First.']);
    expect(tab.said.at(-1)).toContain('Your last 3 steps could not be kept');
    tab.offer?.act();
    expect(tab.beside.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['Much too late.,']);
  });

  it('has a single step at hand that nobody else has', async () => {
    const tab = openTab();
    await tab.changes.make('change the words', say('First.'))?.shown;
    await settle(tab);
    await new MapStore().claim(tab.made[0] ?? '');
    void tab.changes.make('take in a list', add('b'));
    await settle(tab);
    expect([...tab.graph.statements.keys()]).toEqual(['a']);
    expect(tab.said.at(-1)).toContain('Your last step could not be kept');
    expect(tab.offer?.label).toBe('Open the map with it');
  });

  it('changes nothing, says why, and offers to write', async () => {
    const tab = await openFollower();
    expect(tab.changes.make('add a statement', add('b'))).toBeNull();
    expect(tab.changes.undo()).toBeNull();
    expect([...tab.graph.statements.keys()]).toEqual(['a']);
    expect(tab.said).toEqual(Array(2).fill('This map is written in another tab.'));
    tab.offer?.act();
    await settle(tab);
    expect(tab.changes.isFollower).toBe(false);
    expect(tab.changes.make('add a statement', add('b'))).not.toBeNull();
    expect(tab.offer).toBeNull();
  });

  it('has words that wait in every notice, and writes them however it comes to write', async () => {
    const tab = await openFollower();
    const { changes } = tab;
    changes.setAside('words of a', 'Mine', () => void changes.make('change the words', say('Mine')));
    changes.setAside(
      'words of a',
      'Mine too.',
      () => void changes.make('change the words', say('Mine too.')),
    );
    changes.setAside('a new one', 'Another.', () => void changes.make('add a statement', add('b')));
    void changes.make('add a statement', add('c'));
    for (const said of [tab.said.at(-1), changes.aside.told]) {
      expect(said).toContain('“Mine too.”');
      expect(said).toContain('“Another.”');
      expect(said).not.toContain('“Mine”');
    }
    await changes.takeOver();
    await settle(tab);
    expect([...tab.graph.statements.values()].map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Mine too.'],
      ['b', ''],
    ]);
    expect(tab.offer, 'nothing says that another tab writes').toBeNull();
    expect(changes.aside.told).toBe('');
    const kept = await new MapStore().find(tab.made[0] ?? '');
    expect(kept?.steps.map(({ label }) => label)).toEqual([
      'change the words',
      'change the words',
      'add a statement',
    ]);
  });

  it('tells in one notice all that can not be written any more, as when another map is opened', async () => {
    const tab = await openFollower();
    const { changes } = tab;
    changes.setAside('words of a', 'Mine.', () => undefined);
    changes.setAside('a new one', 'Another.', () => undefined);
    changes.begin(null, BEGINNING);
    changes.tellUnwritten('Title', 'Of a field that closed with its map');
    await settle(tab);
    for (const words of ['“Mine.”', '“Another.”', 'Title: “Of a field'])
      expect(tab.said.at(-1)).toContain(words);
    expect(changes.aside.told).toBe('');
  });
});

describe('a map that is deleted in another tab', () => {
  async function openKept() {
    const tab = openTab();
    void tab.changes.make('change the words', say('Said.'));
    await settle(tab);
    return { tab, id: tab.made[0] ?? '' };
  }

  it('is said to be, and kept again where that is wanted', async () => {
    const { tab, id } = await openKept();
    await new MapStore().remove(id);
    await expect.poll(() => tab.changes.away.is).toBe(true);
    expect(tab.said.at(-1)).toContain('deleted in another tab');
    expect(await listed()).toEqual([]);
    tab.offer?.act();
    await expect.poll(listed).toEqual([id]);
    expect([tab.changes.away.is, tab.offer]).toEqual([false, null]);
  });

  it('is kept again with the next change, also where the clock stands still', async () => {
    const { tab, id } = await openKept();
    const heard: boolean[] = [];
    const nothing = () => undefined;
    const other = holdMap(id, {
      onfollow: nothing,
      onhold: nothing,
      onkept: nothing,
      onaway: (isAway) => heard.push(isAway),
    });
    await new MapStore(() => Date.now() + 3_600_000).remove(id);
    await expect.poll(() => tab.changes.away.is).toBe(true);
    void tab.changes.make('change the words', say('Said more.'));
    await settle(tab);
    await expect.poll(listed).toEqual([id]);
    await expect.poll(() => heard).toEqual([true, false]);
    other.end();
  });

  it('is still known to be when it is opened again, and since when', async () => {
    const { id } = await openKept();
    const at = Date.now() + 1000;
    await new MapStore(() => at).remove(id);
    const { away } = openTab(await new MapStore().find(id)).changes;
    expect([away.is, away.since]).toEqual([true, at]);
    await new MapStore().restore(id);
    expect(openTab(await new MapStore().find(id)).changes.away.is).toBe(false);
  });
});
