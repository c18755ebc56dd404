import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cancelled, WorkClient } from '../../../src/app/worker/client.svelte.ts';
import type { Look } from '../../../src/app/worker/look.ts';
import { createSilentWorker, type FakeWorker } from '../../support/fake-worker.ts';

const look: Look = { unfolded: null, kept: [], wanted: [] };
const file = { bytes: new Uint8Array([1]), name: 'a.json', dialogue: false };
const placeOn = (client: WorkClient, map = 1) =>
  client.ask('place', { map, look }, { label: 'Placing', kind: 'place' });

let workers: FakeWorker[];
let locks: Map<string, () => void>;
let client: WorkClient;
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  locks = new Map();
  client = new WorkClient(
    () => {
      const worker = createSilentWorker();
      workers.push(worker);
      return worker;
    },
    (lock, onend) => locks.set(lock, onend),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const idsOf = (worker: FakeWorker | undefined, task: string) =>
  (worker?.heard ?? []).flatMap((each) => (each.type === 'ask' && each.task === task ? [each.id] : []));
const answer = (id: number | undefined, value: unknown) =>
  workers.at(-1)?.report({ type: 'done', id: id ?? -1, answer: value });

describe('asking the worker', () => {
  it('starts it when something is asked, and hands parts over before the answer', async () => {
    expect(workers).toHaveLength(0);
    const parts: unknown[] = [];
    const asked = client.ask(
      'overlook',
      { map: 1, options: {} },
      { label: 'Looking', onpart: (part) => parts.push(part) },
    );
    const [id = 0] = idsOf(workers[0], 'overlook');
    workers[0]?.report({ type: 'part', id, part: { findings: [] } });
    workers[0]?.report({ type: 'part', id: 99, part: 'nobody asked' });
    answer(id, undefined);
    await expect(asked).resolves.toBeUndefined();
    expect(parts).toEqual([{ findings: [] }]);
  });

  it('waits for nothing that could not be sent', async () => {
    const request = { scope: undefined, marking: { statuses: () => undefined } } as never;
    const asked = client.ask('compose', { map: 1, name: '', added: [], request }, { label: 'Drawing' });
    await expect(asked).rejects.toThrow();
    vi.advanceTimersByTime(1000);
    expect(client.waiting).toEqual([]);
  });

  it('ends what cannot be interrupted of a kind that is given up, and goes on with the rest', async () => {
    const drawn = client.ask('search', { map: 1, words: 'a' }, { label: 'Drawing', kind: 'picture' });
    const placed = placeOn(client);
    client.cancelAll('picture');
    await expect(drawn).rejects.toThrow(Cancelled);
    vi.advanceTimersByTime(1000);
    expect(workers).toHaveLength(2);
    answer(idsOf(workers[1], 'place')[0], 'placed');
    await expect(placed).resolves.toBe('placed');
  });

  it('gives up a kind that nobody waits for any more, and does not tell of what is told at its own place', async () => {
    const options = { label: 'Writing', kind: 'write', toldThere: true };
    const written = client.ask('write', { map: 1, format: 'crux' }, options);
    const searched = client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' });
    vi.advanceTimersByTime(1000);
    expect(client.waiting.map(({ label }) => label)).toEqual(['Searching']);
    client.giveUp('write');
    await expect(written).rejects.toThrow(Cancelled);
    answer(idsOf(workers[0], 'search')[0], ['a']);
    await expect(searched).resolves.toEqual(['a']);
  });

  it('answers each request by its number, whatever comes first', async () => {
    const one = client.ask('search', { map: 1, words: 'a' }, { label: 'a' });
    const two = client.ask('search', { map: 1, words: 'b' }, { label: 'b' });
    const [first, second] = idsOf(workers[0], 'search');
    answer(second, ['b']);
    answer(first, ['a']);
    expect([await one, await two]).toEqual([['a'], ['b']]);
  });

  it('gives an older request up for a newer one of its kind', async () => {
    const old = placeOn(client);
    const fresh = placeOn(client);
    await expect(old).rejects.toMatchObject({ name: 'Cancelled', by: 'newer' });
    const [first, second] = idsOf(workers[0], 'place');
    expect(workers[0]?.heard).toContainEqual({ type: 'cancel', id: first });
    answer(first, 'too late');
    answer(second, 'there');
    await expect(fresh).resolves.toBe('there');
  });

  it('hands over what went wrong', async () => {
    const asked = client.ask('write', { map: 1, format: 'none' }, { label: 'Writing' });
    workers[0]?.report({
      type: 'failed',
      id: idsOf(workers[0], 'write')[0] ?? 0,
      message: 'No such format.',
    });
    await expect(asked).rejects.toThrow('No such format.');
  });

  it('tells what takes a while, and that it came', async () => {
    const asked = placeOn(client);
    vi.advanceTimersByTime(250);
    expect(client.waiting).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(client.waiting.map(({ label }) => label)).toEqual(['Placing']);
    answer(idsOf(workers[0], 'place')[0], null);
    await asked;
    expect(client.waiting).toEqual([]);
  });
});

describe('giving up', () => {
  it('is of one request; a worker that stops by itself goes on with the others', async () => {
    const given = placeOn(client);
    const other = client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' });
    vi.advanceTimersByTime(400);
    client.waiting[0]?.cancel();
    await expect(given).rejects.toMatchObject({ by: 'person' });
    workers[0]?.report({ type: 'cancelled', id: idsOf(workers[0], 'place')[0] ?? 0 });
    vi.advanceTimersByTime(10_000);
    expect(workers).toHaveLength(1);
    answer(idsOf(workers[0], 'search')[0], []);
    await expect(other).resolves.toEqual([]);
  });

  it('ends a worker that cannot stop, and asks the next one for the rest, from the kept file', async () => {
    client.keep(1, file);
    const reading = client.ask('open', { map: 2, file, look }, { label: 'Reading', kind: 'open' });
    const other = client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' });
    vi.advanceTimersByTime(400);
    client.waiting.find(({ label }) => label === 'Reading')?.cancel();
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    vi.advanceTimersByTime(1000);
    expect(workers.map((worker) => worker.isEnded())).toEqual([true, false]);
    expect(workers[1]?.heard.map((each) => each.type === 'ask' && each.task)).toEqual(['restore', 'search']);
    answer(idsOf(workers[1], 'search')[0], ['s']);
    await expect(other).resolves.toEqual(['s']);
  });

  it('of everything leaves nothing waiting', async () => {
    const all = [placeOn(client), client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' })];
    vi.advanceTimersByTime(400);
    client.cancelAll();
    for (const each of await Promise.allSettled(all)) expect(each.status).toBe('rejected');
    expect(client.waiting).toEqual([]);
  });
});

describe('a worker that is lost', () => {
  it('did not start, where nothing was heard of it; what was asked waits for another try', async () => {
    const asked = placeOn(client);
    workers[0]?.onerror?.({});
    expect(client.lost).toBe('not started');
    const later = client.ask('search', { map: 1, words: 'a' }, { label: 'Searching' });
    client.retry();
    expect(client.lost).toBeNull();
    answer(idsOf(workers[1], 'place')[0], 'placed');
    answer(idsOf(workers[1], 'search')[0], []);
    expect([await asked, await later]).toEqual(['placed', []]);
  });

  it('has stopped, where it had started: whoever waits for its lock learns of it', async () => {
    client.keep(1, file);
    const asked = placeOn(client);
    workers[0]?.report({ type: 'ready', lock: 'lock' });
    locks.get('lock')?.();
    expect(client.lost).toBe('stopped');
    client.retry();
    expect(workers[1]?.heard.map((each) => each.type === 'ask' && each.task)).toEqual(['restore', 'place']);
    // The lock of the one that was ended comes free as well.
    workers[1]?.report({ type: 'ready', lock: 'next' });
    locks.get('lock')?.();
    expect(client.lost).toBeNull();
    answer(idsOf(workers[1], 'place')[0], 'placed');
    await expect(asked).resolves.toBe('placed');
  });

  it('is told of a message that cannot be read, and where none can be made', () => {
    void placeOn(client).catch(() => undefined);
    workers[0]?.onmessageerror?.();
    expect(client.lost).toBe('not started');
    const without = new WorkClient(() => {
      throw new Error('No workers here.');
    });
    void placeOn(without).catch(() => undefined);
    expect(without.lost).toBe('not started');
  });

  it('can be given up on', async () => {
    const asked = placeOn(client);
    workers[0]?.onerror?.({});
    client.cancelAll();
    await expect(asked).rejects.toBeInstanceOf(Cancelled);
    client.retry();
    expect(workers).toHaveLength(1);
  });
});

describe('a map that changes', () => {
  const edit = { name: 'updateStatement', with: ['a', { text: 'A' }] } as const;

  it('is changed in a worker that knows it, and read and changed again in one that does not', () => {
    client.keep(1, file);
    void placeOn(client).catch(() => undefined);
    client.change(1, edit);
    expect(workers[0]?.heard.at(-1)).toMatchObject({ task: 'change', input: { map: 1, edit } });
    workers[0]?.onerror?.({});
    client.change(1, edit);
    client.retry();
    expect(workers[1]?.heard[0]).toMatchObject({ task: 'restore', input: { map: 1, edits: [edit, edit] } });
    expect(idsOf(workers[1], 'change')).toEqual([]);
  });
});
