/** The file on disk that the open map may be written back to: one that `crux open --write` serves. */
import { findFormat } from '../../../graph/index.ts';
import { findServed, servedFiles } from '../served-files.ts';
import type { MapStore } from '../store/map-store.ts';
import type { MapHead } from '../store/records.ts';

/** A file on disk that the page may write, and what page and disk had of it last. */
export interface OwnFile {
  /** Which of the served files. */
  readonly index: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Id of its format. */
  readonly format: string;
}

/** What the store keeps of it. */
interface ServedHandle {
  readonly served: string;
  readonly bytes: Uint8Array;
  readonly format: string;
}

/** The file that was just read, in the format that it was read as; null where the page may not write it. */
export function ownFileOf(
  map: string,
  bytes: Uint8Array,
  name: string,
  format: string | null,
): OwnFile | null {
  const served = findServed(map);
  if (!served?.file.write || format === null || !findFormat(format)?.write) return null;
  return { index: served.index, name, bytes, format };
}

/** The file that a map of this browser is written back to. */
export async function findOwnFile(store: MapStore, head: MapHead): Promise<OwnFile | null> {
  if (head.origin !== 'served' || servedFiles().length === 0) return null;
  const { handle } = (await store.findFileOf(head.id)) ?? {};
  if (!isServedHandle(handle)) return null;
  const index = servedFiles().findIndex(({ key, write }) => write && key === handle.served);
  const { name } = servedFiles()[index] ?? {};
  return name === undefined ? null : { index, name, bytes: handle.bytes, format: handle.format };
}

/** Has a map of this browser know its file after a reload. */
export async function keepOwnFile(store: MapStore, id: string, own: OwnFile): Promise<void> {
  const { key } = servedFiles()[own.index] ?? {};
  if (key === undefined) return;
  const handle: ServedHandle = { served: key, bytes: own.bytes, format: own.format };
  await store.keepFileOf(id, { handle, at: 0 });
}

function isServedHandle(handle: unknown): handle is ServedHandle {
  return typeof handle === 'object' && handle !== null && 'served' in handle;
}
