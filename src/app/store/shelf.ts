/** The maps of this browser as "My maps" lists them: found, renamed, doubled, put away, had back. */
import { Connection, type Written } from './connection.ts';
import { isRemoved, KEPT_REMOVED, wholeHead, within } from './heads.ts';
import { newMapId } from './map-ids.ts';
import type { KeptFile, MapHead } from './records.ts';
import { tellAway, whileFree } from './tabs.ts';

export class Shelf extends Connection {
  /** All maps but those that were deleted, the one that was changed last first. */
  async list(): Promise<readonly MapHead[]> {
    const heads = await this.attempt(async (database) => {
      const reading = database.transaction(['heads', 'states']);
      const states = await reading.objectStore('states').getAll();
      const byMap = new Map(states.map((state) => [state.map, state]));
      return (await reading.objectStore('heads').getAll()).map((head) => wholeHead(head, byMap.get(head.id)));
    });
    return (heads ?? [])
      .filter((head) => !isRemoved(head))
      .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  }

  /** The id of the map that was opened last, or null. */
  async findLast(): Promise<string | null> {
    const heads = await this.list();
    return heads.toSorted((a, b) => a.openedAt - b.openedAt).at(-1)?.id ?? null;
  }

  /** Changes what the list says of a map. */
  async update(id: string, change: Partial<Omit<MapHead, 'id' | 'generation'>>): Promise<Written> {
    return this.write(async (database) => {
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
    return this.attempt(async (database) => {
      const writing = database.transaction(['heads', 'states', 'versions', 'steps'], 'readwrite');
      const heads = writing.objectStore('heads');
      const found = await heads.get(id);
      if (!found) return null;
      const head = wholeHead(found, await writing.objectStore('states').get(id));
      const map = newMapId();
      const at = this.now();
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
    const written = await this.update(id, { removedAt: this.now() });
    if (written === 'kept') tellAway(id, true);
    return written;
  }

  /** Has a map back that was put away. */
  async restore(id: string): Promise<Written> {
    const written = await this.write(async (database) => {
      const head = await database.get('heads', id);
      if (!head) return 'gone';
      const { removedAt: _removed, ...rest } = head;
      await database.put('heads', rest);
      return 'kept';
    });
    if (written === 'kept') tellAway(id, false);
    return written;
  }

  /** Lets go for good of what was put away long ago by the person; not of what is open in some tab, where one may go on with it. */
  async sweep(): Promise<void> {
    await this.attempt(async (database) => {
      const before = this.now() - KEPT_REMOVED;
      for (const head of await database.getAll('heads')) {
        const { id, removedAt } = head;
        if (removedAt === undefined || removedAt >= before) continue;
        if (!isRemoved(wholeHead(head, await database.get('states', id)))) continue;
        const tables = ['heads', 'states', 'claims', 'versions', 'steps', 'files'] as const;
        await whileFree(id, async () => {
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
        });
      }
    });
  }

  /** The file of a map outside the browser, or null. */
  async findFileOf(id: string): Promise<KeptFile | null> {
    return (await this.attempt((database) => database.get('files', id))) ?? null;
  }

  async keepFileOf(id: string, file: KeptFile): Promise<Written> {
    return this.write(async (database) => {
      await database.put('files', file, id);
      return 'kept';
    });
  }
}
