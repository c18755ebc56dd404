/** What is handed over as it is typed is in the store, in order, whatever grows, crashes, is deleted or comes late. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Keeper, type Keeping } from '../../../src/app/store/keeper.ts';
import { MapStore } from '../../../src/app/store/map-store.ts';
import type { StepEntry } from '../../../src/app/store/history.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FACTS = { title: 'Map', statements: 1, dialogue: false };
const step = (number: number, text: string): StepEntry => ({
  number,
  kind: 'do',
  label: text,
  change: { meta: { title: text } },
  back: { meta: { title: '' } },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function keep(store: MapStore) {
  const states: Keeping[] = [];
  const made: string[] = [];
  const keeper: Keeper = new Keeper(store, null, { fileName: 'x', bytes: bytesOf('{}'), origin: 'new' }, 0, {
    facts: () => FACTS,
    whole: () => Promise.resolve(bytesOf('whole')),
    isShown: () => true,
    isAhead: () => false,
    onmade: ({ id }) => made.push(id),
    onstate: (state) => states.push(state),
    onkept: () => undefined,
  });
  return { keeper, states, made };
}

describe('steps that are handed over', () => {
  it('are kept in order, each in its last state, whenever the page ends', async () => {
    const acts = fc.array(fc.tuple(fc.boolean(), fc.nat(4)), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        globalThis.indexedDB = new IDBFactory();
        const { keeper } = keep(new MapStore());
        const expected = new Map<number, string>();
        let number = 0;
        for (const [grows, pauses] of all) {
          if (!grows || number === 0) number += 1;
          const text = `${expected.get(number) ?? ''}x`;
          expected.set(number, text);
          keeper.keep(step(number, text));
          for (let pause = 0; pause < pauses; pause++) await new Promise((resolve) => setImmediate(resolve));
        }
        await keeper.settled();
        // As a page that ends: nothing more is done by this one.
        keeper.end();
        const kept = await new MapStore().find(keeper.id ?? '');
        expect(new Map(kept?.steps.map(({ number: at, label }) => [at, label]))).toEqual(expected);
        expect(kept?.head.last).toBe(number);
      }),
      { numRuns: 40 },
    );
  });

  it('are put back whole where the database was deleted under the page', async () => {
    const { keeper, states, made } = keep(new MapStore());
    keeper.keep(step(1, 'a'));
    await keeper.settled();
    expect(made).toHaveLength(1);
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('crux');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(new Error('not deleted'));
    });
    keeper.keep(step(2, 'b'));
    await keeper.settled();
    keeper.end();
    expect(states.at(-1)).toBe('kept');
    const kept = await new MapStore().find(keeper.id ?? '');
    expect(new TextDecoder().decode(kept?.version.bytes)).toBe('whole');
    expect(kept?.version.upTo).toBe(2);
  });

  it('are said not to be kept where another tab has taken over, or nothing can be kept', async () => {
    const { keeper, states } = keep(new MapStore());
    keeper.keep(step(1, 'a'));
    await keeper.settled();
    await new MapStore().claim(keeper.id ?? '');
    keeper.keep(step(2, 'late'));
    await keeper.settled();
    keeper.end();
    expect(states.at(-1)).toBe('lost');
    expect((await new MapStore().find(keeper.id ?? ''))?.steps).toHaveLength(1);
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const none = keep(new MapStore());
    none.keeper.keep(step(1, 'a'));
    await none.keeper.settled();
    none.keeper.end();
    expect(none.states.at(-1)).toBe('none');
    expect(none.keeper.isDone).toBe(false);
  });
});
