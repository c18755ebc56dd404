/** Where a map is read from, and what it is called: a file, a map of this browser, one that comes with the page, a new one. */
import type { ArgumentGraph } from '../../../graph/index.ts';
import { findBuiltInMap } from '../built-in-maps.ts';
import { findServed, loadServed } from '../served-files.ts';
import { WHOLE_NAME, type Beginning } from '../store/keeper.ts';
import { isOwnMap } from '../store/map-ids.ts';
import type { KeptMap, MapStore } from '../store/map-store.ts';
import type { Origin } from '../store/records.ts';
import { findOwnFile, type OwnFile } from './own-file.ts';
import { GONE, NOT_HERE, NOT_LOADED, storeRefusal, type Refusal } from './refusal.ts';

/** What is handed to the readers, and what the map is called from then on. */
export interface Source {
  /** Name of the map in the address. */
  readonly map: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  /** What the store has of it, where it is there. */
  readonly kept: KeptMap | null;
  /** The format to read it as; recognised where it is left out. */
  readonly format?: string | undefined;
  /** The file on disk that it can be written back to, where it can. */
  readonly own?: OwnFile | null;
}

/** The name by which a new map is asked for in the address, until it has one of its own. */
export const NEW_MAP = 'new';
/** What a new map is called before anything is said on it. */
export const NEW_NAME = 'New map';
/** A map on which nothing is yet, in Crux's own format. */
const EMPTY_MAP = new TextEncoder().encode('{"crux":1,"meta":{"title":""},"statements":[],"relations":[]}');

/** What is read to open the map of this name, or why there is none such here. */
export async function findSource(map: string, store: MapStore): Promise<Source | Refusal> {
  const builtIn = findBuiltInMap(map);
  if (builtIn) {
    const { title } = builtIn;
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(await builtIn.load()));
      return { map, fileName: title, bytes, origin: 'built-in', kept: null };
    } catch {
      return { name: title, problems: [NOT_LOADED] };
    }
  }
  const served = findServed(map);
  if (served) {
    const { name: fileName, format } = served.file;
    try {
      const bytes = await loadServed(served.index);
      return { map, fileName, bytes, origin: 'served', kept: null, format };
    } catch {
      return { name: fileName, problems: [GONE] };
    }
  }
  if (map === NEW_MAP) return newSource();
  const kept = isOwnMap(map) ? await store.find(map) : null;
  if (kept) return { ...keptSource(kept), own: await findOwnFile(store, kept.head) };
  const fault = isOwnMap(map) ? await store.fault() : null;
  return fault && fault !== 'none' ? storeRefusal(fault) : NOT_HERE;
}

/** A map of one's own to begin with. */
export function newSource(bytes: Uint8Array = EMPTY_MAP): Source {
  return { map: NEW_MAP, fileName: NEW_NAME, bytes, origin: 'new', kept: null };
}

/** A map as this browser has kept it. */
export function keptSource(kept: KeptMap): Source {
  const { id, fileName, origin } = kept.head;
  const { bytes, format } = kept.version;
  return { map: id, fileName, bytes, origin, kept, format };
}

/** The name that tells readers the format: the title of a map that comes with the page, or of a new one, says nothing of it. */
export function nameForReading({ map, fileName, origin, kept }: Source): string {
  if (kept) return kept.version.fileName;
  if (origin === 'built-in') return `${map}.crux.json`;
  return origin === 'new' ? WHOLE_NAME : fileName;
}

/** Whether there is a file in which problems can be. */
export function hasFile({ origin, kept }: Source): boolean {
  return origin !== 'new' && kept?.version.fileName !== WHOLE_NAME;
}

/** The title, or else what is said first. */
export function titleOf(graph: Pick<ArgumentGraph, 'meta' | 'statements'> | null, fileName: string): string {
  const first = graph?.statements.values().next().value?.text ?? '';
  return graph?.meta.title || shortTitle(first) || fileName;
}

/** So much of a text stands for a title, in characters. */
const TITLE_LENGTH = 80;

function shortTitle(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH)}…` : words;
}

/** What the store makes a map of one's own from, should this be changed. */
export function beginningOf(source: Source | null): Beginning {
  const { bytes = new Uint8Array(), origin = 'new', format } = source ?? {};
  const fileName = source ? nameForReading(source) : '';
  return { bytes, origin, fileName, ...(format !== undefined && { format }) };
}

/** Whether the store has more of a file than the file itself. */
export function isChanged(known: KeptMap | null): known is KeptMap {
  return known !== null && known.head.last > 0;
}
