/** The maps in this browser: each a first state and the steps since, written step by step. Nothing is ever put out for something else. */
import { NoStore, openDatabase, toMap, type Database, type StoreFault } from './database.ts';
import type { HeadFacts, MapHead, MapState, Origin, StepRecord, Version } from './records.ts';
import { findThinned } from './thin-versions.ts';

const OPENED = 'opened-';
const MADE = 'map-';
/** How long a map that was deleted can still be had back, in ms. */
const KEPT_REMOVED = 7 * 24 * 3_600_000;

/** Whether a name in the address stands for a map of this store. */
export function isOwnMap(name: string): boolean {
  return name.startsWith(OPENED) || name.startsWith(MADE);
}

/** Everything needed to show a map as it was left. */
export interface KeptMap {
  readonly head: MapHead;
  readonly version: Version;
  /** All steps, the oldest first; those above `version.upTo` are still to be done to it. */
  readonly steps: readonly StepRecord[];
}

/** What became of writing. `lost`: another tab writes this map now. `gone`: it is not there any more. `full`: there is no room. */
export type Written = 'kept' | 'lost' | 'gone' | 'full' | StoreFault;

export class MapStore {
  #database: Promise<Database> | null = null;
  /** In which database each map that is written here was claimed. */
  readonly #claimed = new Map<string, Database>();
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** Keeps a file as it was opened. The same file under the same name is the same map again. */
  async keepFile(
    file: { readonly name: string; readonly bytes: Uint8Array },
    origin: Origin,
    facts: HeadFacts,
  ): Promise<KeptMap | null> {
    const id = OPENED + (await printOf(file));
    const head = await this.#try(async (database) => {
      const writing = database.transaction(['heads', 'versions'], 'readwrite');
      const known = await writing.objectStore('heads').get(id);
      const at = await nextTime(writing.objectStore('heads'), this.#now());
      const [made, version] = toMap(id, file.name, file.bytes, at);
      const { removedAt: _removed, ...found } = known ?? { ...made, ...facts, origin };
      const saved = origin === 'file' ? found.saved : null;
      const head: MapHead = { ...found, openedAt: at, ...(!known && { saved }) };
      await writing.objectStore('heads').put(head);
      if (!known) await writing.objectStore('versions').put({ ...version, ...facts });
      await writing.done;
      return head;
    });
    return head && this.find(id);
  }

  /** What is here of a file that was opened before; null where it is not. */
  async findFile(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<KeptMap | null> {
    return this.find(OPENED + (await printOf(file)));
  }

  /** A map that was made here, to be kept by `add`. */
  prepare(
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    origin: Origin,
    facts: HeadFacts,
  ): readonly [MapHead, Version] {
    const id = `${MADE}${newName()}`;
    const [made, version] = toMap(id, file.fileName, file.bytes, this.#now());
    return [
      { ...made, ...facts, origin, saved: null, generation: 1 },
      { ...version, ...facts },
    ];
  }

  /** Keeps a map that was prepared; who prepared it writes it, as the first generation. Nothing is waited for on the way. */
  async add(head: MapHead, version: Version): Promise<Written> {
    return this.#write(async (database) => {
      this.#claimed.set(head.id, database);
      const writing = database.transaction(['heads', 'claims', 'versions'], 'readwrite');
      const asked = [
        writing.objectStore('heads').put(head),
        writing.objectStore('claims').put({ map: head.id, generation: head.generation }),
        writing.objectStore('versions').put(version),
      ];
      writing.commit();
      await Promise.all([...asked, writing.done]);
      return 'kept';
    });
  }

  /** Keeps a map that was made here; null where that can't be. */
  async create(
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    origin: Origin,
    facts: HeadFacts,
  ): Promise<MapHead | null> {
    const [head, version] = this.prepare(file, origin, facts);
    return (await this.add(head, version)) === 'kept' ? head : null;
  }

  /** The map as it was left; null where it isn't here. */
  async find(id: string): Promise<KeptMap | null> {
    return this.#try(async (database) => {
      const reading = database.transaction(['heads', 'states', 'versions', 'steps']);
      const found = await reading.objectStore('heads').get(id);
      if (!found) return null;
      const head = whole(found, await reading.objectStore('states').get(id));
      const versions = reading.objectStore('versions');
      const newest = await versions.openKeyCursor(within(id), 'prev');
      const version = newest ? await versions.get(newest.primaryKey) : undefined;
      const steps = await reading.objectStore('steps').getAll(within(id));
      return version ? { head, version, steps } : null;
    });
  }

  /** The id of the map that was opened last, or null. */
  async findLast(): Promise<string | null> {
    const heads = await this.list();
    return heads.toSorted((a, b) => a.openedAt - b.openedAt).at(-1)?.id ?? null;
  }

  /** All maps but those that were deleted, the one that was changed last first. */
  async list(): Promise<readonly MapHead[]> {
    const heads = await this.#try(async (database) => {
      const reading = database.transaction(['heads', 'states']);
      const states = await reading.objectStore('states').getAll();
      const byMap = new Map(states.map((state) => [state.map, state]));
      return (await reading.objectStore('heads').getAll()).map((head) => whole(head, byMap.get(head.id)));
    });
    return (heads ?? [])
      .filter((head) => !isRemoved(head))
      .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  }

  /** This one writes the map from now on, whoever did before. Its generation, or null where nothing can be kept. */
  async claim(id: string): Promise<number | null> {
    return this.#try(async (database) => {
      const writing = database.transaction(['heads', 'claims'], 'readwrite');
      const heads = writing.objectStore('heads');
      const head = await heads.get(id);
      if (!head) return null;
      const generation = head.generation + 1;
      const openedAt = await nextTime(heads, this.#now());
      await writing.objectStore('claims').put({ map: id, generation });
      await heads.put({ ...head, generation, openedAt });
      await writing.done;
      this.#claimed.set(id, database);
      return generation;
    });
  }

  /**
   * Keeps steps; each takes the place of an earlier one of its number. All of them or none are there afterwards. Everything is
   * asked of the database at once and nothing is waited for, so that a page that ends right after has handed it over.
   */
  async append(
    id: string,
    generation: number,
    records: readonly StepRecord[],
    facts: HeadFacts & { readonly dialogue?: boolean },
    last = records.at(-1)?.number ?? 0,
  ): Promise<Written> {
    const state: MapState = { dialogue: false, ...facts, map: id, last, changedAt: this.#now() };
    const put = async (database: Database): Promise<Written> => {
      const isKnown = this.#claimed.get(id) === database;
      if (!isKnown) {
        // The database is another one than the map was claimed in: it may have been deleted in between.
        const head = await database.get('heads', id);
        if (head?.generation !== generation) return head ? 'lost' : 'gone';
        this.#claimed.set(id, database);
      }
      const writing = database.transaction(['claims', 'states', 'steps'], 'readwrite', {
        durability: 'relaxed',
      });
      const claims = writing.objectStore('claims');
      const next = generation + 1;
      const asked = [
        // Fails where another one has taken over, and with it all the rest.
        claims.add({ map: id, generation: next }),
        claims.delete([id, next]),
        ...records.map((record) => writing.objectStore('steps').put(record)),
        writing.objectStore('states').put(state),
      ];
      writing.commit();
      await Promise.all([...asked, writing.done]);
      return 'kept';
    };
    return this.#write(put);
  }

  /** Waits until what was kept is on the disk, should the machine lose its power. */
  async secure(id: string): Promise<void> {
    await this.#try(async (database) => {
      const writing = database.transaction('states', 'readwrite', { durability: 'strict' });
      const state = await writing.store.get(id);
      if (state) await writing.store.put(state);
      await writing.done;
    });
  }

  /** Keeps a whole state of a map, from which it is made again, and lets go of states that lie close together. */
  async keepVersion(version: Version, generation: number): Promise<Written> {
    return this.#write(async (database) => {
      const writing = database.transaction(['heads', 'versions'], 'readwrite', { durability: 'strict' });
      const head = await writing.objectStore('heads').get(version.map);
      const versions = writing.objectStore('versions');
      if (head?.generation !== generation) {
        await writing.done;
        return head ? 'lost' : 'gone';
      }
      const others: Version[] = await versions.getAll(within(version.map));
      const all = [...others.filter(({ upTo }) => upTo !== version.upTo), version];
      await Promise.all([
        versions.put(version),
        ...findThinned(all, this.#now()).map(({ map, upTo }) => versions.delete([map, upTo])),
        writing.done,
      ]);
      return 'kept';
    });
  }

  /** The states that can be looked at and brought back, the newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    const versions = await this.#try((database) => database.getAll('versions', within(id)));
    return (versions ?? []).reverse();
  }

  /** Puts a map back of which the database was taken away, whole. */
  async revive(head: MapHead, version: Version): Promise<Written> {
    return this.#write(async (database) => {
      const writing = database.transaction(['heads', 'claims', 'versions'], 'readwrite');
      await Promise.all([
        writing.objectStore('heads').put(head),
        writing.objectStore('claims').put({ map: head.id, generation: head.generation }),
        writing.objectStore('versions').put(version),
        writing.done,
      ]);
      this.#claimed.set(head.id, database);
      return 'kept';
    });
  }

  /** Changes what the list says of a map. */
  async update(id: string, change: Partial<Omit<MapHead, 'id' | 'generation'>>): Promise<Written> {
    return this.#write(async (database) => {
      const writing = database.transaction(['heads', 'states'], 'readwrite');
      const head = await writing.objectStore('heads').get(id);
      const state = await writing.objectStore('states').get(id);
      if (head) await writing.objectStore('heads').put({ ...head, ...change });
      if (state && change.title !== undefined)
        await writing.objectStore('states').put({ ...state, title: change.title });
      await writing.done;
      return head ? 'kept' : 'gone';
    });
  }

  /** A copy with an identity of its own, with all its steps. Null where the map isn't there or nothing can be kept. */
  async duplicate(id: string, title: string): Promise<MapHead | null> {
    return this.#try(async (database) => {
      const writing = database.transaction(['heads', 'states', 'versions', 'steps'], 'readwrite');
      const heads = writing.objectStore('heads');
      const found = await heads.get(id);
      if (!found) return null;
      const head = whole(found, await writing.objectStore('states').get(id));
      const map = `${MADE}${newName()}`;
      const at = this.#now();
      const times = { madeAt: at, openedAt: 0, changedAt: at };
      const copy: MapHead = { ...head, ...times, id: map, title, origin: 'copy', saved: null, generation: 0 };
      await heads.put(copy);
      for (const version of await writing.objectStore('versions').getAll(within(id)))
        await writing.objectStore('versions').put({ ...version, map });
      for (const step of await writing.objectStore('steps').getAll(within(id)))
        await writing.objectStore('steps').put({ ...step, map });
      await writing.done;
      return copy;
    });
  }

  /** Puts a map away; for a week it can be had back. */
  async remove(id: string): Promise<Written> {
    return this.update(id, { removedAt: this.#now() });
  }

  /** Has a map back that was put away. */
  async restore(id: string): Promise<Written> {
    return this.#write(async (database) => {
      const head = await database.get('heads', id);
      if (!head) return 'gone';
      const { removedAt: _removed, ...rest } = head;
      await database.put('heads', rest);
      return 'kept';
    });
  }

  /** Lets go for good of what was put away long ago by the person. */
  async sweep(): Promise<void> {
    await this.#try(async (database) => {
      const before = this.#now() - KEPT_REMOVED;
      for (const head of await database.getAll('heads')) {
        const { id, removedAt } = head;
        if (removedAt === undefined || removedAt >= before) continue;
        if (!isRemoved(whole(head, await database.get('states', id)))) continue;
        const tables = ['heads', 'states', 'claims', 'versions', 'steps', 'files'] as const;
        const writing = database.transaction(tables, 'readwrite');
        await Promise.all([
          writing.objectStore('heads').delete(id),
          writing.objectStore('states').delete(id),
          writing.objectStore('claims').delete(within(id)),
          writing.objectStore('versions').delete(within(id)),
          writing.objectStore('steps').delete(within(id)),
          writing.objectStore('files').delete(id),
          writing.done,
        ]);
      }
    });
  }

  /** What the file system gave for a map's file, or null. */
  async findHandle(id: string): Promise<{ readonly handle: unknown; readonly at: number } | null> {
    return (await this.#try((database) => database.get('files', id))) ?? null;
  }

  async keepHandle(id: string, handle: unknown, at: number): Promise<Written> {
    return this.#write(async (database) => {
      await database.put('files', { handle, at }, id);
      return 'kept';
    });
  }

  /** Why nothing can be kept, or null where it can. */
  async fault(): Promise<StoreFault | null> {
    try {
      await this.#open();
      return null;
    } catch (error) {
      return error instanceof NoStore ? error.fault : 'none';
    }
  }

  #open(): Promise<Database> {
    this.#database ??= openDatabase(() => (this.#database = null)).catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /** Null where nothing can be had from the store. A connection that was closed from outside is opened once more. */
  async #try<T>(act: (database: Database) => Promise<T>): Promise<T | null> {
    try {
      return await this.#twice(act);
    } catch {
      return null;
    }
  }

  async #write(act: (database: Database) => Promise<Written>): Promise<Written> {
    try {
      return await this.#twice(act);
    } catch (error) {
      if (error instanceof NoStore) return error.fault;
      if (error instanceof DOMException && error.name === 'ConstraintError') return 'lost';
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';
    }
  }

  async #twice<T>(act: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#open());
    } catch (error) {
      const isClosed =
        error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
      if (!isClosed) throw error;
      this.#database = null;
      return act(await this.#open());
    }
  }
}

/** The store of this page. */
export const mapStore = new MapStore();

/** The head with what changes of it from letter to letter. */
function whole(head: MapHead, state: MapState | undefined): MapHead {
  if (!state) return head;
  const { map: _map, ...changing } = state;
  return { ...head, ...changing };
}

/** Whether it was put away, and nobody has written in it since: another tab may still have had it open. */
function isRemoved({ removedAt, changedAt }: MapHead): boolean {
  return removedAt !== undefined && changedAt <= removedAt;
}

/** Keys that begin with this id. */
function within(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
}

/** Later than all others, though the clock stood still or was set back. */
async function nextTime(heads: { getAll(): Promise<readonly MapHead[]> }, now: number): Promise<number> {
  return Math.max(now, ...(await heads.getAll()).map(({ openedAt }) => openedAt + 1));
}

function newName(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(numbers, (byte) => byte.toString(36).padStart(2, '0')).join('');
}

/** The same for the same file alone; long enough that no two files share it. */
async function printOf({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<string> {
  // A page that doesn't come safely has no hashes: there every opening is a map of its own.
  if (!('subtle' in crypto)) return Date.now().toString(36).padStart(9, '0');
  const hash = async (data: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>));
  const both = await Promise.all([hash(bytes), hash(new TextEncoder().encode(name))]);
  const print = await hash(new Uint8Array(both.flatMap((each) => [...each])));
  return Array.from(print.subarray(0, 10), (byte) => byte.toString(36).padStart(2, '0')).join('');
}
