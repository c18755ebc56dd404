/** The file of the open map, changed by somebody else: noticed when one comes back to the page or saves, and offered to be read again. */
import type { ArgumentGraph, GraphChange } from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import { mapStore } from '../store/map-store.ts';
import type { KeptFile } from '../store/records.ts';
import type { FileHandle } from './save-map.ts';
import { isSameBytes } from '../is-same.ts';

/** What the file holds now. */
export interface OutsideFile {
  readonly map: string;
  readonly kept: KeptFile;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** Whether the map was changed here, too, since it was the same as its file. */
  readonly isChangedHere: boolean;
}

/** Null where the file is as it was left, cannot be read without asking the person, or there is none. */
export async function findOutside(session: Session): Promise<OutsideFile | null> {
  const { head, last } = session.changes;
  const kept = head && (await mapStore.findFileOf(head.id));
  if (!head || !kept?.bytes) return null;
  const handle = kept.handle as FileHandle;
  try {
    if ((await handle.queryPermission?.({ mode: 'read' })) === 'prompt') return null;
    const file = await handle.getFile();
    if (file.lastModified === kept.at) return null;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = file.lastModified;
    if (isSameBytes(bytes, kept.bytes)) {
      await mapStore.keepFileOf(head.id, { ...kept, at });
      return null;
    }
    const isChangedHere = head.saved === null || head.saved.upTo !== last;
    return { map: head.id, kept, name: handle.name, bytes, at, isChangedHere };
  } catch {
    // It was moved or deleted: saving says so.
    return null;
  }
}

/** The state of a file that was offered last is not offered again. */
let offered = '';

/** Looks after the file and offers what can be done where it was changed. */
export async function watchOutside(session: Session): Promise<void> {
  const outside = await findOutside(session);
  if (!outside || session.changes.isFollower || session.changes.head?.id !== outside.map) return;
  const state = `${outside.map} ${outside.at}`;
  if (state === offered) return;
  offered = state;
  if (outside.isChangedHere)
    session.notify(
      `${outside.name} was changed outside, and this map was changed here: both are kept. Look at what is in the file now as a map of its own.`,
      { label: 'Open it beside', act: () => void openOutside(session, outside) },
    );
  else
    session.notify(`${outside.name} was changed outside.`, {
      label: 'Read it again',
      act: () => void readOutside(session, outside),
    });
}

/** Takes over what was changed in the file, as a step that can be taken back. False where it can't be read. */
export async function readOutside(
  session: Session,
  { map, kept, name, bytes, at }: OutsideFile,
): Promise<boolean> {
  const { format } = session.file;
  let change: GraphChange | null = null;
  let latest: ArgumentGraph | null;
  // Whole statements are put on the map: letters that came while it was found out would be turned back.
  do {
    ({ latest } = session.file);
    if (!kept.bytes || session.changes.head?.id !== map) break;
    change = await session.work.ask(
      'findOutside',
      {
        map: session.file.key,
        file: { bytes: kept.bytes, name, format: kept.format ?? format ?? 'crux' },
        theirs: bytes,
      },
      { label: `Reading ${name}`, kind: 'outside' },
    );
  } while (session.file.latest !== latest);
  if (!change || session.changes.head?.id !== map) {
    session.notify(`${name} cannot be read as it is now: the map here stays as it was.`);
    return false;
  }
  const made = session.changes.make(`read ${name} again`, { name: 'applyChange', with: [change] });
  if (!made) return false;
  const sealed = session.changes.seal();
  await made.shown;
  await session.changes.markSaved(name, at, sealed);
  await mapStore.keepFileOf(map, { ...kept, bytes, at });
  session.announce(`${name} is read again. Undo leads back to what was here.`);
  return true;
}

/** Opens what the file holds now as a map of its own; the one that was changed here stays as it is. */
export async function openOutside(session: Session, { name, bytes }: OutsideFile): Promise<boolean> {
  return session.opener.openBytes(bytes, name);
}

/** Puts away what the file holds now among the maps of this browser, before it is written over. */
export async function keepOutside({ name, bytes }: OutsideFile): Promise<boolean> {
  const facts = { title: `${name} (as it was outside)`, statements: 0 };
  return (await mapStore.keepFile({ name, bytes }, 'file', facts)) !== null;
}
