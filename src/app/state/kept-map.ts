/** Keeps the opened map in the browser, so that it is there again after a reload. */
import { openDB } from 'idb';

export interface KeptMap {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
}

const STORE = 'maps';
const LAST = 'last';

const open = () =>
  openDB('crux', 1, {
    upgrade(database) {
      database.createObjectStore(STORE);
    },
  });

/** Resolves to false where the browser keeps nothing, in a private window for one. */
export async function keepMap(map: KeptMap): Promise<boolean> {
  try {
    await (await open()).put(STORE, map, LAST);
    return true;
  } catch {
    return false;
  }
}

export async function findKeptMap(): Promise<KeptMap | null> {
  try {
    return ((await (await open()).get(STORE, LAST)) as KeptMap | undefined) ?? null;
  } catch {
    return null;
  }
}
