/** Keeps the maps that were opened last in the browser, so that each is there again after a reload and for Back. */
import { openDB } from 'idb';

export interface KeptMap {
  /** The file's name. */
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
}

const STORE = 'maps';
const PREFIX = 'opened-';
/** How many are kept; the oldest go. */
const MOST = 6;

const open = () =>
  openDB('crux', 2, {
    upgrade(database) {
      if (!database.objectStoreNames.contains(STORE)) database.createObjectStore(STORE);
    },
  });

/** A name for the address that no other opened map has; later names sort after earlier ones. */
export function createMapName(): string {
  return PREFIX + Date.now().toString(36).padStart(9, '0');
}

/** Whether a name in the address stands for a file that was opened, not for a map that comes with the page. */
export function isOpenedMap(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** Resolves to false where the browser keeps nothing, in a private window for one. */
export async function keepMap(name: string, map: KeptMap): Promise<boolean> {
  try {
    const database = await open();
    await database.put(STORE, map, name);
    const old = (await namesIn(database)).slice(0, -MOST);
    for (const each of old) await database.delete(STORE, each);
    return true;
  } catch {
    return false;
  }
}

export async function findKeptMap(name: string): Promise<KeptMap | null> {
  try {
    return ((await (await open()).get(STORE, name)) as KeptMap | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Name of the map that was opened last, or null. */
export async function findLastMap(): Promise<string | null> {
  try {
    return (await namesIn(await open())).at(-1) ?? null;
  } catch {
    return null;
  }
}

async function namesIn(database: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> {
  const names = await database.getAllKeys(STORE);
  return names.filter((name): name is string => typeof name === 'string' && isOpenedMap(name)).sort();
}
