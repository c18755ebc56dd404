/** The maps in the browser: none is lost, whoever writes, crashes, comes from an older page or from a newer one. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOwnMap } from '../../../src/app/store/map-ids.ts';
import { MapStore } from '../../../src/app/store/map-store.ts';
import { findThinned } from '../../../src/app/store/thin-versions.ts';
import type { StepRecord } from '../../../src/app/store/records.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FACTS = { title: 'Map', statements: 1 };
const step = (map: string, number: number, label = `step ${number}`): StepRecord => ({
  map,
  number,
  kind: 'do',
  label,
  at: number,
  change: { meta: { title: label } },
  back: { meta: { title: 'before' } },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const keepFile = async (store: MapStore, name: string, text: string) =>
  (await store.keepFile({ name, bytes: bytesOf(text) }, 'file', { title: name, statements: 1 }))?.head;

describe('the maps that are kept', () => {
  it('are all there, however many are opened after them', async () => {
    const store = new MapStore();
    const ids: string[] = [];
    for (let index = 0; index < 22; index++)
      ids.push((await keepFile(store, `map ${index}`, `map ${index}`))?.id ?? '');
    expect(new Set(ids).size).toBe(22);
    for (const [index, id] of ids.entries()) {
      expect(isOwnMap(id)).toBe(true);
      expect((await new MapStore().find(id))?.version.fileName).toBe(`map ${index}`);
    }
    expect((await store.list()).length).toBe(22);
  });

  it('are the same map when the same file is opened again, with all that was done to it', async () => {
    const store = new MapStore();
    const first = await keepFile(store, 'a', 'one');
    const id = first?.id ?? '';
    const second = await keepFile(store, 'b', 'two');
    expect(await store.findLast()).toBe(second?.id);
    const generation = (await store.claim(id)) ?? 0;
    expect(await store.append(id, generation, [step(id, 1)], FACTS)).toBe('kept');
    const again = await keepFile(new MapStore(), 'a', 'one');
    expect(again?.id).toBe(id);
    expect(again?.last).toBe(1);
    expect(await store.findLast()).toBe(id);
    expect((await store.find(id))?.steps).toHaveLength(1);
    expect((await keepFile(store, 'a', 'one more'))?.id).not.toBe(id);
  });

  it('are gone where they were kept ahead and are not shown after all, unless somebody writes them by now', async () => {
    const store = new MapStore();
    const keep = (name: string) =>
      store.keepFile({ name, bytes: bytesOf(name) }, 'file', { title: name, statements: 1 });
    const [dropped, written] = [await keep('a'), await keep('b')];
    if (!dropped || !written) throw new Error('Nothing was kept.');
    await store.claim(written.head.id);
    for (const kept of [dropped, written]) await store.dropFile(kept);
    expect(await store.find(dropped.head.id)).toBeNull();
    expect((await store.list()).map(({ id }) => id)).toEqual([written.head.id]);
    expect((await keep('a'))?.head.id).toBe(dropped.head.id);
  });

  it('are as they were where their files are opened again and not shown after all', async () => {
    const store = new MapStore();
    const file = { name: 'a', bytes: bytesOf('a') };
    const id = (await store.keepFile(file, 'file', FACTS))?.head.id ?? '';
    for (const put of ['listed', 'away'] as const) {
      if (put === 'away') await store.remove(id);
      const before = await store.findFile(file);
      const kept = await store.keepFile(file, 'file', FACTS);
      if (!kept) throw new Error('Nothing was kept.');
      expect(kept.head).not.toEqual(before?.head);
      await store.dropFile(kept, before);
      expect(await store.find(id)).toEqual(before);
      expect(await store.list()).toHaveLength(put === 'away' ? 0 : 1);
    }
    // Somebody writes it by now.
    const before = await store.findFile(file);
    const kept = await store.keepFile(file, 'file', FACTS);
    await store.claim(id);
    if (kept) await store.dropFile(kept, before);
    expect(await store.list()).toHaveLength(1);
  });

  it('are none where the browser keeps nothing, and that is said', async () => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const store = new MapStore();
    expect(await keepFile(store, 'a', 'one')).toBeUndefined();
    expect(await store.find('opened-x')).toBeNull();
    expect(await store.findLast()).toBeNull();
    expect(await store.fault()).toBe('none');
    expect(await store.append('x', 1, [], FACTS)).toBe('none');
  });

  it('of an older page are taken over', async () => {
    const old = await openDB('crux', 3, {
      upgrade(database) {
        database.createObjectStore('maps');
        database.createObjectStore('opened');
      },
    });
    await old.put('maps', { name: 'a.argdown', bytes: bytesOf('[A]') }, 'opened-a');
    await old.put('maps', { name: 'b.json', bytes: bytesOf('{}') }, 'opened-b');
    await old.put('opened', 7, 'opened-a');
    await old.put('opened', 3, 'opened-b');
    old.close();
    const store = new MapStore();
    expect(await store.findLast()).toBe('opened-a');
    const kept = await store.find('opened-b');
    expect(kept?.head.fileName).toBe('b.json');
    expect(new TextDecoder().decode(kept?.version.bytes)).toBe('{}');
  });

  it('of a newer page are left alone, in words', async () => {
    (await openDB('crux', 99)).close();
    expect(await new MapStore().fault()).toBe('newer');
  });

  it('wait no longer than a moment for an older page that does not let go', async () => {
    const old = await openDB('crux', 3);
    const store = new MapStore();
    expect(await store.fault()).toBe('blocked');
    old.close();
    expect(await store.fault()).toBeNull();
  });

  it('can be put away, had back, renamed and doubled', async () => {
    let now = 0;
    const store = new MapStore(() => now);
    const id = (await keepFile(store, 'a', 'one'))?.id ?? '';
    const generation = (await store.claim(id)) ?? 0;
    await store.append(id, generation, [step(id, 1)], FACTS);
    const copy = await store.duplicate(id, 'Copy of it');
    expect((await store.find(copy?.id ?? ''))?.steps).toHaveLength(1);
    await store.remove(id);
    expect((await store.list()).map((head) => head.id)).toEqual([copy?.id]);
    await store.sweep();
    expect(await store.restore(id)).toBe('kept');
    await store.update(id, { title: 'Another' });
    expect((await store.list()).map(({ title }) => title).toSorted()).toEqual(['Another', 'Copy of it']);
    await store.remove(id);
    now = 30 * 24 * 3_600_000;
    await store.sweep();
    expect(await store.find(id)).toBeNull();
    expect((await store.find(copy?.id ?? ''))?.steps).toHaveLength(1);
  });
});

describe('a map that is deleted while another tab writes it', () => {
  it('is back with the next letter, and stays', async () => {
    let now = 1;
    const store = new MapStore(() => now);
    const id = (await keepFile(store, 'a', 'one'))?.id ?? '';
    const generation = (await store.claim(id)) ?? 0;
    await store.append(id, generation, [step(id, 1)], FACTS);
    now = 2;
    await store.remove(id);
    expect(await store.list()).toEqual([]);
    now = 3;
    expect(await store.append(id, generation, [step(id, 2)], FACTS)).toBe('kept');
    expect((await store.list()).map((head) => head.id)).toEqual([id]);
    now = 30 * 24 * 3_600_000;
    await store.sweep();
    expect((await store.find(id))?.steps).toHaveLength(2);
  });
});

describe('a map that is deleted while another tab has it open', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is let go of for good only once no tab has it any more', async () => {
    let now = 1;
    const store = new MapStore(() => now);
    const id = (await keepFile(store, 'a', 'one'))?.id ?? '';
    await store.remove(id);
    now = 30 * 24 * 3_600_000;
    let isHeld = true;
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, _options: unknown, act: (lock: object | null) => unknown) =>
          Promise.resolve(act(isHeld && name === `crux-map-${id}` ? null : {})),
      },
    });
    await store.sweep();
    expect(await store.restore(id)).toBe('kept');
    now = 1;
    await store.remove(id);
    now = 60 * 24 * 3_600_000;
    isHeld = false;
    await store.sweep();
    expect(await store.find(id)).toBeNull();
  });
});

describe('two that write the same map', () => {
  it('can not both: who took over last writes, the other learns it', async () => {
    const one = new MapStore();
    const other = new MapStore();
    const id = (await keepFile(one, 'a', 'one'))?.id ?? '';
    const first = (await one.claim(id)) ?? 0;
    expect(await one.append(id, first, [step(id, 1)], FACTS)).toBe('kept');
    const second = (await other.claim(id)) ?? 0;
    const [late, good] = await Promise.all([
      one.append(id, first, [step(id, 2, 'late')], FACTS),
      other.append(id, second, [step(id, 2, 'good')], FACTS),
    ]);
    expect([late, good]).toEqual(['lost', 'kept']);
    expect((await one.find(id))?.steps.map(({ label }) => label)).toEqual(['step 1', 'good']);
    expect(
      await one.keepVersion({ ...FACTS, map: id, upTo: 1, at: 1, bytes: bytesOf('x'), fileName: 'x' }, first),
    ).toBe('lost');
  });

  it('leave a history that is what the last generation saw, in any order of claims and writes', async () => {
    const acts = fc.array(fc.tuple(fc.nat(2), fc.constantFrom('claim', 'write', 'forget')), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        globalThis.indexedDB = new IDBFactory();
        const tabs = [new MapStore(), new MapStore(), new MapStore()];
        const id = (await keepFile(tabs[0] ?? new MapStore(), 'a', 'one'))?.id ?? '';
        const generations: (number | null)[] = [null, null, null];
        let holder = -1;
        let number = 0;
        const expected: number[] = [];
        for (const [tab, act] of all) {
          if (act === 'forget') tabs[tab] = new MapStore();
          const store = tabs[tab] ?? new MapStore();
          if (act === 'claim') {
            generations[tab] = await store.claim(id);
            holder = tab;
          }
          const generation = generations[tab];
          if (act !== 'write' || generation === null || generation === undefined) continue;
          number += 1;
          const written = await store.append(id, generation, [step(id, number)], FACTS);
          expect(written).toBe(tab === holder ? 'kept' : 'lost');
          if (written === 'kept') expected.push(number);
        }
        expect((await new MapStore().find(id))?.steps.map((each) => each.number)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('earlier states', () => {
  it('are thinned with age; the first and the newest stay', () => {
    const HOUR = 3_600_000;
    const now = 100 * 24 * HOUR;
    const versions = Array.from({ length: 2400 }, (_, index) => ({ upTo: index, at: index * HOUR }));
    const gone = new Set(findThinned(versions, now).map(({ upTo }) => upTo));
    const left = versions.filter(({ upTo }) => !gone.has(upTo));
    expect(left[0]?.upTo).toBe(0);
    expect(left.at(-1)?.upTo).toBe(2399);
    expect(left.length).toBeLessThan(80);
    expect(left.filter(({ at }) => now - at < 24 * HOUR).length).toBe(23);
    expect(findThinned(versions.slice(0, 2), now)).toEqual([]);
  });

  it('are what a map is made again from, with the steps after them', async () => {
    const store = new MapStore();
    const id = (await keepFile(store, 'a', 'one'))?.id ?? '';
    const generation = (await store.claim(id)) ?? 0;
    await store.append(id, generation, [step(id, 1), step(id, 2)], FACTS);
    const version = { ...FACTS, map: id, upTo: 2, at: 5, bytes: bytesOf('whole'), fileName: 'map.crux.json' };
    expect(await store.keepVersion(version, generation)).toBe('kept');
    await store.append(id, generation, [step(id, 3)], FACTS);
    const kept = await store.find(id);
    expect(kept?.version.upTo).toBe(2);
    expect(kept?.steps.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await store.versions(id)).map(({ upTo }) => upTo)).toEqual([2, 0]);
  });
});
