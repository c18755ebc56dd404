/** The browser's database of maps: its tables, how older ones become this one, and what is said of a newer one. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptFile, MapHead, MapState, StepRecord, Version } from './records.ts';

export interface Tables extends DBSchema {
  heads: { key: string; value: MapHead };
  /** What changes with every letter, apart from the head so that it can be written without being read. */
  states: { key: string; value: MapState };
  /** Who took over writing a map, by generation. One that finds the next generation here has lost it. */
  claims: { key: [string, number]; value: { readonly map: string; readonly generation: number } };
  versions: { key: [string, number]; value: Version };
  steps: { key: [string, number]; value: StepRecord };
  /** What the file system gave for a map that came from a file or was saved to one. */
  files: { key: string; value: KeptFile };
}

export type Database = IDBPDatabase<Tables>;

const NAME = 'crux';
const VERSION = 5;
/** Tables of older pages: files as they were opened, and when. */
const OLD_FILES = 'maps';
const OLD_TIMES = 'opened';

/** Why nothing can be kept. */
export type StoreFault = 'newer' | 'blocked' | 'none';

/** The database of this browser was written by a newer page, is held by an older one, or there is none. */
export class NoStore extends Error {
  override readonly name = 'NoStore';
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(`No store: ${fault}`);
    this.fault = fault;
  }
}

/** How long an older page may keep its hold of the database before that is told, in ms. */
const BLOCKED_MS = 3000;

/** Rejects with `NoStore`. `onend` is called when the connection is no longer good for anything. */
export async function openDatabase(onend: () => void): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<Tables>(NAME, VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      const has = (name: (typeof database.objectStoreNames)[number]) =>
        database.objectStoreNames.contains(name);
      if (!has('heads')) database.createObjectStore('heads', { keyPath: 'id' });
      if (!has('states')) database.createObjectStore('states', { keyPath: 'map' });
      if (!has('claims')) database.createObjectStore('claims', { keyPath: ['map', 'generation'] });
      if (!has('versions')) database.createObjectStore('versions', { keyPath: ['map', 'upTo'] });
      if (!has('steps')) database.createObjectStore('steps', { keyPath: ['map', 'number'] });
      if (!has('files')) database.createObjectStore('files');
      if (oldVersion > 0)
        // All of it or nothing: then the older page's tables are as they were.
        takeOver(database as unknown as IDBPDatabase, transaction).catch(() => transaction.abort());
    },
    // A newer page wants to change the tables: whoever goes on here opens them anew.
    blocking: (_version, _next, event) => {
      (event.target as IDBDatabase | null)?.close();
      onend();
    },
    terminated: onend,
  });
  const blocked = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoStore('blocked')), BLOCKED_MS);
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    if (error instanceof NoStore) {
      // Should the older page let go at last, nobody waits for it here.
      opening.then((database) => database.close()).catch(() => undefined);
      throw error;
    }
    throw new NoStore(error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'none');
  } finally {
    clearTimeout(timer);
  }
}

interface OldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that older pages kept become maps. */
async function takeOver(database: IDBPDatabase, transaction: unknown): Promise<void> {
  const tables = transaction as {
    objectStore(name: string): {
      getAllKeys(): Promise<IDBValidKey[]>;
      get(key: IDBValidKey): Promise<unknown>;
      put(value: unknown): Promise<unknown>;
    };
  };
  if (!database.objectStoreNames.contains(OLD_FILES)) return;
  const hasTimes = database.objectStoreNames.contains(OLD_TIMES);
  for (const key of await tables.objectStore(OLD_FILES).getAllKeys()) {
    const file = (await tables.objectStore(OLD_FILES).get(key)) as Partial<OldFile> | undefined;
    if (typeof key !== 'string' || !(file?.bytes instanceof Uint8Array)) continue;
    const opened = hasTimes ? await tables.objectStore(OLD_TIMES).get(key) : undefined;
    const at = typeof opened === 'number' ? opened : 0;
    const [head, version] = toMap(key, file.name ?? 'map', file.bytes, at);
    await tables.objectStore('heads').put(head);
    await tables.objectStore('versions').put(version);
  }
  database.deleteObjectStore(OLD_FILES);
  if (hasTimes) database.deleteObjectStore(OLD_TIMES);
}

/** A file as a map of which nothing else is known yet. */
export function toMap(
  id: string,
  fileName: string,
  bytes: Uint8Array,
  at: number,
): readonly [MapHead, Version] {
  const known = { title: fileName, statements: 0, fileName };
  const times = { madeAt: at, openedAt: at, changedAt: at };
  const saved = { fileName, upTo: 0, at };
  return [
    { ...known, ...times, id, origin: 'file', last: 0, saved, generation: 0, dialogue: false },
    { ...known, map: id, upTo: 0, at, bytes },
  ];
}
