/** What is typed in boxes and not used yet: kept for the one map that it is about. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  vi.stubGlobal('sessionStorage', new FakeStorage());
});
afterEach(() => vi.unstubAllGlobals());

/** The page afresh, as after a reload. */
async function loadPage() {
  vi.resetModules();
  const drafts = await import('../../../src/app/state/drafts.ts');
  const of = (map: string, key: number, id?: string) =>
    drafts.mapOf({ file: { map, key, fileName: 'debate.json' }, changes: { head: id && { id } } } as never);
  return { ...drafts, of };
}

describe('the map that a draft is of', () => {
  it('is the one map, whatever others are called', async () => {
    const { of } = await loadPage();
    expect(of('opened-one', 1, 'opened-one')).not.toBe(of('opened-two', 2, 'opened-two'));
    // Served from two folders under one file name, and two new ones in a row.
    expect(of('served-a', 3)).not.toBe(of('served-b', 4));
    expect(of('new', 5)).not.toBe(of('new', 6));
    expect(of('new', 7)).toBe(of('new', 7));
  });

  it('is the same new one after a reload of its tab, and another in another tab', async () => {
    const first = (await loadPage()).of('new', 1);
    const reloaded = await loadPage();
    expect(reloaded.of('new', 1)).toBe(first);
    expect(reloaded.of('new', 2)).not.toBe(first);
    vi.stubGlobal('sessionStorage', new FakeStorage());
    expect((await loadPage()).of('new', 1)).not.toBe(first);
  });
});

describe('drafts', () => {
  it('go with their map when that gets a name of its own with its first change', async () => {
    const { keepDraft, draftOf, moveDrafts } = await loadPage();
    keepDraft('text', 'Of no map');
    keepDraft('proposals hanoi', 'Pasted');
    keepDraft('proposal hanoi p1', 'Reworded');
    keepDraft('typing hanoi', 'Typed');
    keepDraft('proposals hanoi-two', 'Of another');
    moveDrafts('hanoi', 'map-1');
    expect(
      (['text', 'proposals map-1', 'proposal map-1 p1', 'typing map-1', 'proposals hanoi-two'] as const).map(
        draftOf,
      ),
    ).toEqual(['Of no map', 'Pasted', 'Reworded', 'Typed', 'Of another']);
    expect((['proposals hanoi', 'proposal hanoi p1', 'typing hanoi'] as const).map(draftOf)).toEqual([
      '',
      '',
      '',
    ]);
  });
});
