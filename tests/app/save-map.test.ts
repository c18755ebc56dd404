import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFormat } from '../../graph/index.ts';
import type { WrittenMap } from '../../src/app/dialogs/write-ahead.ts';
import { saveAs } from '../../src/app/my-maps/save-map.ts';
import { nameOfMap } from '../../src/app/picture/make-picture.ts';
import type { Session } from '../../src/app/state/session.svelte.ts';

const saved: string[] = [];
const session = {
  graph: { meta: { title: 'The bridge' } },
  file: { title: 'The bridge', fileName: 'New map' },
  changes: {
    head: null,
    seal: () => writing.sealed,
    markSaved: (name: string) => Promise.resolve(saved.push(name)),
  },
} as unknown as Session;
const writing: WrittenMap = { text: '{}', losses: [], sealed: { of: null, upTo: 1 } };
const crux = findFormat('crux');

afterEach(() => vi.unstubAllGlobals());

function choose(createWritable: () => Promise<unknown>, permission = 'granted'): void {
  const handle = {
    name: 'bridge.crux.json',
    createWritable,
    requestPermission: () => Promise.resolve(permission),
  };
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle));
}

describe('a chosen file', () => {
  it('that cannot be written is no download instead: it is said why', async () => {
    if (!crux) throw new Error('Crux must be a format.');
    choose(() => Promise.reject(new Error('The disk is full')));
    await expect(saveAs(session, writing, crux)).rejects.toThrow('The disk is full');
    choose(() => Promise.resolve({}), 'denied');
    await expect(saveAs(session, writing, crux)).rejects.toThrow('not allowed to write to bridge.crux.json');
    expect(saved).toEqual([]);
  });

  it('is none where the person thinks better of it', async () => {
    if (!crux) throw new Error('Crux must be a format.');
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await saveAs(session, writing, crux)).toBeNull();
  });
});

describe('the name of a map without a title', () => {
  it.each([
    ['bridge.crux.json', 'bridge.crux.json', 'bridge'],
    ['a.b.argdown', 'a.b.argdown', 'a.b'],
    ['It should be closed. Now', 'New map', 'It should be closed. Now'],
  ])('of %s in %s is %s', (title, fileName, name) => {
    expect(nameOfMap({ file: { title, fileName } } as Session)).toBe(name);
  });
});
