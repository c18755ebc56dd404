import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { findKeptMap, findLastMap, isOpenedMap, keepMap } from '../../../src/app/state/kept-map.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the maps that are kept', () => {
  it('are all there, however many are opened after them', async () => {
    const names: string[] = [];
    for (let index = 0; index < 12; index++)
      names.push((await keepMap({ name: `map ${index}`, bytes: bytesOf(`map ${index}`) })).name);
    expect(new Set(names).size).toBe(12);
    for (const [index, name] of names.entries()) {
      expect(isOpenedMap(name)).toBe(true);
      expect((await findKeptMap(name))?.name).toBe(`map ${index}`);
    }
  });

  it('take no second place when the same file is opened again, and are then the last', async () => {
    const first = await keepMap({ name: 'a', bytes: bytesOf('one') });
    const second = await keepMap({ name: 'b', bytes: bytesOf('two') });
    expect(await findLastMap()).toBe(second.name);
    const again = await keepMap({ name: 'a', bytes: bytesOf('one') });
    expect(again).toEqual(first);
    expect(await findLastMap()).toBe(first.name);
    const changed = await keepMap({ name: 'a', bytes: bytesOf('one more') });
    expect(changed.name).not.toBe(first.name);
    expect(new TextDecoder().decode((await findKeptMap(first.name))?.bytes)).toBe('one');
  });

  it('are none where the browser keeps nothing', async () => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    expect((await keepMap({ name: 'a', bytes: bytesOf('one') })).isKept).toBe(false);
    expect(await findKeptMap('opened-x')).toBeNull();
    expect(await findLastMap()).toBeNull();
  });
});
