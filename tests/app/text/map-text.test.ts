/** A map and its text beside it, as state: what is typed is on the map once, and forgotten as a draft from then on. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../../src/app/state/session.svelte.ts';
import { MapText } from '../../../src/app/text/map-text.svelte.ts';
import { WorkClient } from '../../../src/app/worker/client.svelte.ts';
import { createTasks } from '../../../src/app/worker/tasks.ts';
import { createFakeWorker, settle } from '../../support/fake-worker.ts';
import { installHistory } from '../../support/fake-history.ts';

const drafts = new Map<string, string>();
let session: Session;
let text: MapText;

beforeEach(async () => {
  drafts.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => drafts.get(key) ?? null,
    setItem: (key: string, value: string) => void drafts.set(key, value),
    removeItem: (key: string) => void drafts.delete(key),
  });
  globalThis.indexedDB = new IDBFactory();
  installHistory();
  session = new Session(new WorkClient(() => createFakeWorker(createTasks())));
  await session.opener.start();
  await session.opener.openNew();
  await settle();
  text = new MapText(session);
  await text.open('argdown');
  await settle();
});
afterEach(() => vi.unstubAllGlobals());

const typing = () => [...drafts.keys()].filter((key) => key.includes('typing'));
const type = async (whole: string) => {
  text.type(whole, whole, whole.length);
  expect(typing()).toHaveLength(1);
  await vi.waitFor(() => expect(typing()).toEqual([]));
  await settle();
};

describe('what is typed in the text of a map', () => {
  it('is a draft only until it is on the map, and is not typed again when it is taken back', async () => {
    await type('[Cars]: Cars should leave.\n');
    expect(session.graph?.statements.size).toBe(1);
    text.follow();
    await session.changes.undo();
    text.follow();
    await settle();
    expect(session.graph?.statements.size).toBe(0);
    expect(session.changes.redoLabel).not.toBeNull();
    await session.changes.redo();
    await settle();
    expect(session.graph?.statements.size).toBe(1);
  });

  it('is none of the next new map', async () => {
    await type('[Cars]: Cars should leave.\n');
    await session.opener.openNew();
    await settle();
    text.follow();
    await settle();
    expect(session.graph?.statements.size).toBe(0);
    expect(text.shown?.trim() ?? '').toBe('');
  });
});
