/** What the worker does for a map with a file on disk: writes it into the file, and puts together what both sides changed. */
import {
  findOutsideChange,
  encodeLike,
  mergeFiles,
  saveMapText,
  writeLike,
  type ArgumentGraph,
  type GraphChange,
  type OwnFile,
} from '../../../graph/index.ts';

export { findOutsideChange };

export interface Reconciling {
  /** The file as page and disk had it last. */
  readonly file: OwnFile;
  readonly dialogue: boolean;
  /** What it holds by now, where others have changed it. */
  readonly theirs?: Uint8Array;
}

export interface Reconciled {
  /** The file with the map as it is now; null where it cannot be written there. */
  readonly mine: Uint8Array | null;
  /** The file with both changes; null where they are at odds, or nobody else has changed it. */
  readonly merged: Uint8Array | null;
  /** What the map lacks of theirs; null where that cannot be read. */
  readonly change: GraphChange | null;
}

export async function reconcile(
  graph: ArgumentGraph,
  { file, dialogue, theirs }: Reconciling,
): Promise<Reconciled> {
  const options = { dialogue };
  // A text that somebody writes is the file, as it stands there.
  const text = saveMapText(graph, file.format)?.text;
  const mine =
    text === undefined
      ? ((await writeLike(graph, file, options))?.bytes ?? null)
      : encodeLike(text, file.bytes, false);
  if (!theirs || !mine) return { mine, merged: null, change: null };
  const merged = await mergeFiles(file, mine, theirs, options);
  return { mine, merged, change: await findOutsideChange(graph, file, theirs, options) };
}
