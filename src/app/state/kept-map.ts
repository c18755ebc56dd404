/** Keeps the maps that were opened in the browser, so that each is there again after a reload and for Back. */
import { openDB } from 'idb';

export interface KeptMap {
  /** The file's name. */
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
}

const STORE = 'maps';
/** When each was opened last, in ms since 1970, apart from their bytes, which nobody wants to go through for it. */
const TIMES = 'opened';
const PREFIX = 'opened-';

const open = () =>
  openDB('crux', 3, {
    upgrade(database) {
      for (const store of [STORE, TIMES])
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
  });

/** Whether a name in the address stands for a file that was opened, not for a map that comes with the page. */
export function isOpenedMap(name: string): boolean {
  return name.startsWith(PREFIX);
}

/**
 * Nothing that is kept is ever put out for something else: it may be nowhere but here. The same file under the same name
 * takes no second place. `isKept` is false where the browser keeps nothing, in a private window for one.
 */
export async function keepMap(map: KeptMap): Promise<{ readonly name: string; readonly isKept: boolean }> {
  const name = PREFIX + (await printOf(map));
  try {
    const database = await open();
    const times = (await database.getAll(TIMES)) as readonly number[];
    const writing = database.transaction([STORE, TIMES], 'readwrite');
    await Promise.all([
      writing.objectStore(STORE).put({ name: map.name, bytes: map.bytes } satisfies KeptMap, name),
      // Later than all others, though the clock stood still or was set back.
      writing.objectStore(TIMES).put(Math.max(Date.now(), ...times.map((time) => time + 1)), name),
      writing.done,
    ]);
    return { name, isKept: true };
  } catch {
    return { name, isKept: false };
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
    const database = await open();
    const names = (await database.getAllKeys(STORE)).map(String).filter(isOpenedMap).sort();
    const times = new Map<string, number>();
    for (const name of names) times.set(name, ((await database.get(TIMES, name)) as number | undefined) ?? 0);
    return names.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0)).at(-1) ?? null;
  } catch {
    return null;
  }
}

/** The same for the same file alone; long enough that no two files share it. */
async function printOf({ name, bytes }: KeptMap): Promise<string> {
  // A page that doesn't come safely has no hashes: there every opening is a map of its own.
  if (!('subtle' in crypto)) return Date.now().toString(36).padStart(9, '0');
  const hash = async (data: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>));
  const both = await Promise.all([hash(bytes), hash(new TextEncoder().encode(name))]);
  const print = await hash(new Uint8Array(both.flatMap((each) => [...each])));
  return Array.from(print.subarray(0, 10), (byte) => byte.toString(36).padStart(2, '0')).join('');
}
