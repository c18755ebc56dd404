/** The maps in this browser: each a first state and the steps since, written step by step. Nothing is ever put out for something else. */
import { finish, type Written } from './connection.ts';
import { toMap, type Database } from './database.ts';
import { nextTime, wholeHead, within } from './heads.ts';
import { newMapId, openedMapId } from './map-ids.ts';
import type { HeadFacts, MapHead, MapState, Origin, StepRecord, Version } from './records.ts';
import { Shelf } from './shelf.ts';
import { findThinned } from './thin-versions.ts';

/** Everything needed to show a map as it was left. */
export interface KeptMap {
  readonly head: MapHead;
  readonly version: Version;
  /** All steps, the oldest first; those above `version.upTo` are still to be done to it. */
  readonly steps: readonly StepRecord[];
}

export class MapStore extends Shelf {
  /** In which database each map that is written here was claimed. */
  readonly #claimed = new Map<string, Database>();

  /** Keeps a file as it was opened. The same file under the same name is the same map again. */
  async keepFile(
    file: { readonly name: string; readonly bytes: Uint8Array },
    origin: Origin,
    facts: HeadFacts,
  ): Promise<KeptMap | null> {
    const id = await openedMapId(file);
    const kept = await this.attempt(async (database): Promise<KeptMap | 'known'> => {
      const writing = database.transaction(['heads', 'versions'], 'readwrite');
      const known = await writing.objectStore('heads').get(id);
      const at = await nextTime(writing.objectStore('heads'), this.now());
      const [made, version] = toMap(id, file.name, file.bytes, at);
      const { removedAt: _removed, ...found } = known ?? { ...made, ...facts, origin };
      const saved = origin === 'file' ? found.saved : null;
      const head: MapHead = { ...found, openedAt: at, ...(!known && { saved }) };
      await writing.objectStore('heads').put(head);
      const first: Version = { ...version, ...facts };
      if (!known) await writing.objectStore('versions').put(first);
      await writing.done;
      // A large file isn't read back to know what was written.
      return known ? 'known' : { head: wholeHead(head, undefined), version: first, steps: [] };
    });
    return kept === 'known' ? this.find(id) : kept;
  }

  /**
   * Lets go of a file that was kept ahead, while it was opened, and is not shown after all. Nobody has changed it. One that was
   * here `before` is as it was then: put away, if it was.
   */
  async dropFile({ head: { id, openedAt } }: KeptMap, before: KeptMap | null = null): Promise<void> {
    await this.attempt(async (database) => {
      const writing = database.transaction(['heads', 'versions'], 'readwrite');
      const head = await writing.objectStore('heads').get(id);
      // Another tab may have opened it meanwhile.
      const isSame = head?.openedAt === openedAt && head.generation === (before?.head.generation ?? 0);
      if (isSame && before) {
        const { openedAt: was, removedAt } = before.head;
        const back = { ...head, openedAt: was, ...(removedAt !== undefined && { removedAt }) };
        await writing.objectStore('heads').put(back);
      } else if (isSame) {
        await writing.objectStore('heads').delete(id);
        await writing.objectStore('versions').delete(within(id));
      }
      await writing.done;
    });
  }

  /** What is here of a file that was opened before; null where it is not. */
  async findFile(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<KeptMap | null> {
    return this.find(await openedMapId(file));
  }

  /** A map that was made here, to be kept by `add`. */
  prepare(
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    origin: Origin,
    facts: HeadFacts,
  ): readonly [MapHead, Version] {
    const id = newMapId();
    const [made, version] = toMap(id, file.fileName, file.bytes, this.now());
    return [
      { ...made, ...facts, origin, saved: null, generation: 1 },
      { ...version, ...facts },
    ];
  }

  /** Keeps a map that was prepared; who prepared it writes it, as the first generation. Nothing is waited for on the way. */
  async add(head: MapHead, version: Version): Promise<Written> {
    return this.write(async (database) => {
      this.#claimed.set(head.id, database);
      const writing = database.transaction(['heads', 'claims', 'versions'], 'readwrite');
      const asked = [
        writing.objectStore('heads').put(head),
        writing.objectStore('claims').put({ map: head.id, generation: head.generation }),
        writing.objectStore('versions').put(version),
      ];
      writing.commit();
      await finish(writing, asked);
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
    return this.attempt(async (database) => {
      const reading = database.transaction(['heads', 'states', 'versions', 'steps']);
      const found = await reading.objectStore('heads').get(id);
      if (!found) return null;
      const head = wholeHead(found, await reading.objectStore('states').get(id));
      const versions = reading.objectStore('versions');
      const newest = await versions.openKeyCursor(within(id), 'prev');
      const version = newest ? await versions.get(newest.primaryKey) : undefined;
      const steps = await reading.objectStore('steps').getAll(within(id));
      return version ? { head, version, steps } : null;
    });
  }

  /**
   * This one writes the map from now on, whoever did before. Its generation, or null where nothing can be kept. `opens`: the
   * person looks at it from now on.
   */
  async claim(id: string, opens = true): Promise<number | null> {
    return this.attempt(async (database) => {
      const writing = database.transaction(['heads', 'claims'], 'readwrite');
      const heads = writing.objectStore('heads');
      const head = await heads.get(id);
      if (!head) return null;
      const generation = head.generation + 1;
      const openedAt = opens ? await nextTime(heads, this.now()) : head.openedAt;
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
    const state: MapState = { dialogue: false, ...facts, map: id, last, changedAt: this.now() };
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
      await finish(writing, asked);
      return 'kept';
    };
    return this.write(put);
  }

  /** The last step of a map, and its number, should nothing else be known of it; null where the map isn't there. */
  async lastOf(id: string): Promise<{ readonly last: number; readonly step: StepRecord | undefined } | null> {
    return this.attempt(async (database) => {
      const reading = database.transaction(['heads', 'states', 'steps']);
      const state = await reading.objectStore('states').get(id);
      const known = state ?? (await reading.objectStore('heads').get(id));
      return known
        ? { last: known.last, step: await reading.objectStore('steps').get([id, known.last]) }
        : null;
    });
  }

  /** Waits until what was kept is on the disk, should the machine lose its power. */
  async secure(id: string): Promise<void> {
    await this.attempt(async (database) => {
      const writing = database.transaction('states', 'readwrite', { durability: 'strict' });
      const state = await writing.store.get(id);
      if (state) await writing.store.put(state);
      await writing.done;
    });
  }

  /** Keeps a whole state of a map, from which it is made again, and lets go of states that lie close together. */
  async keepVersion(version: Version, generation: number): Promise<Written> {
    return this.write(async (database) => {
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
        ...findThinned(all, this.now()).map(({ map, upTo }) => versions.delete([map, upTo])),
        writing.done,
      ]);
      return 'kept';
    });
  }

  /** The states that can be looked at and brought back, the newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    const versions = await this.attempt((database) => database.getAll('versions', within(id)));
    return (versions ?? []).reverse();
  }

  /** Puts a map back of which the database was taken away, whole. `lost` where another one did. */
  async revive(head: MapHead, version: Version): Promise<Written> {
    return this.write(async (database) => {
      const writing = database.transaction(['heads', 'claims', 'versions'], 'readwrite');
      if (await writing.objectStore('heads').get(head.id)) {
        await writing.done;
        return 'lost';
      }
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
}

/** The store of this page. */
export const mapStore = new MapStore();
