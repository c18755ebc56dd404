/** Saves the open map to the file it came from or to another one, where the browser allows, or else as a download. */
import { findFormat, findFormatByName, type Format } from '../../../graph/index.ts';
import type { WrittenMap } from '../dialogs/write-ahead.ts';
import type { Sealed } from '../state/changed-map.ts';
import type { OwnFile } from '../state/own-file.ts';
import { saveFile, toFileName } from '../picture/save-file.ts';
import type { Session } from '../state/session.svelte.ts';
import { mapStore } from '../store/map-store.ts';

/** What the file system gives, as far as it is used here. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<string>;
  queryPermission?(options: { readonly mode: 'read' }): Promise<string>;
}

interface Pickers {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileHandle>;
}

/** The format of the file it came from, where that can be written; else Crux's own. */
export function ownFormat(session: Session): Format {
  const { head } = session.changes;
  const served = findFormat(session.file.own?.format ?? '');
  if (served) return served;
  const named = findFormatByName(head?.saved?.fileName ?? head?.fileName ?? session.file.fileName);
  const read = session.file.format === null ? undefined : findFormat(session.file.format);
  const own = [named, read].find((format) => format?.write);
  const crux = findFormat('crux');
  if (!own && !crux) throw new Error('There is no format to write.');
  return own ?? (crux as Format);
}

/** The name that is offered for a file. */
export function nameFor(session: Session, format: Format): string {
  const { head } = session.changes;
  const { own } = session.file;
  if (own?.format === format.id) return own.name;
  const known = head?.saved?.fileName ?? (head?.origin === 'file' ? head.fileName : undefined);
  if (known && findFormatByName(known)?.id === format.id) return known;
  return toFileName(session.graph?.meta.title || session.file.facts.title, format.extensions[0] ?? 'txt');
}

/** The file that it was saved in or came from, if the browser, or `crux open`, lets this page write there. */
export async function findOwnFile(session: Session): Promise<FileHandle | OwnFile | null> {
  if (session.file.own) return session.file.own;
  const id = session.changes.head?.id;
  return id === undefined ? null : toFileHandle((await mapStore.findFileOf(id))?.handle);
}

/** What the store holds for a served file is no handle of the file system. */
function toFileHandle(handle: unknown): FileHandle | null {
  return typeof handle === 'object' && handle !== null && 'getFile' in handle ? (handle as FileHandle) : null;
}

/** Writes to a file that was chosen before; the name of the file it went to, or null where that isn't allowed. */
export async function writeTo(
  session: Session,
  handle: FileHandle | OwnFile,
  writing: WrittenMap,
  format: Format,
): Promise<string | null> {
  if ('index' in handle) {
    const { saveServed } = await import('./save-served.ts');
    return saveServed(session, handle);
  }
  return (await writeToHandle(session, handle, writing, format)) ? handle.name : null;
}

async function writeToHandle(
  session: Session,
  handle: FileHandle,
  writing: WrittenMap,
  format: Format,
): Promise<boolean> {
  if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied') return false;
  const now = session.changes.seal();
  const own = await writeLikeOwn(session, handle, format);
  const bytes = own ? new Uint8Array(own) : new TextEncoder().encode(writing.text);
  const target = await handle.createWritable();
  await target.write(bytes);
  await target.close();
  await note(session, handle, bytes, format, own ? now : writing.sealed);
  return true;
}

/** The map as it was written in its file: what was not changed stands there line by line as before. Null where it is another file. */
async function writeLikeOwn(
  session: Session,
  { name }: FileHandle,
  format: Format,
): Promise<Uint8Array | null> {
  const { head } = session.changes;
  const kept = head && (await mapStore.findFileOf(head.id));
  const handle = toFileHandle(kept?.handle);
  if (!kept?.bytes || handle?.name !== name || kept.format !== format.id) return null;
  const { key: map, dialogue } = session.file;
  const file = { name, bytes: kept.bytes, format: format.id };
  const { mine } = await session.work.ask(
    'reconcile',
    { map, dialogue, file },
    { label: `Writing ${name}`, kind: 'reconcile' },
  );
  return mine;
}

/** Lets the person choose a file, or downloads it where the browser knows no other way. Null where they think better of it. */
export async function saveAs(session: Session, writing: WrittenMap, format: Format): Promise<string | null> {
  const name = nameFor(session, format);
  const pick = (globalThis as Pickers).showSaveFilePicker;
  if (pick) {
    let handle: FileHandle | undefined;
    try {
      handle = await pick.call(globalThis, { suggestedName: name });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      // Not allowed here, as inside another page: the download is.
    }
    // A file that was chosen is written, or it is said why it is not: nobody looks for it among the downloads.
    if (handle) {
      if (await writeToHandle(session, handle, writing, format)) return handle.name;
      throw new Error(`the browser was not allowed to write to ${handle.name}`);
    }
  }
  saveFile(new Blob([writing.text], { type: format.mediaType }), name);
  await session.changes.markSaved(name, Date.now(), writing.sealed);
  return name;
}

/** The open map came from this file: it is saved there, and looked after. */
export async function keepHandle(session: Session, given: { readonly name: string }): Promise<void> {
  const handle = given as FileHandle;
  const { head } = session.changes;
  const { format } = session.file;
  const known = head && (await mapStore.findFileOf(head.id));
  // Once it was saved elsewhere, that is its file.
  if (!head || known || format === null) return;
  const file = await handle.getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  await mapStore.keepFileOf(head.id, { handle, at: file.lastModified, bytes, format });
}

async function note(
  session: Session,
  handle: FileHandle,
  bytes: Uint8Array,
  { id }: Format,
  sealed: Sealed,
): Promise<void> {
  const at = (await handle.getFile()).lastModified;
  await session.changes.markSaved(handle.name, at, sealed);
  const map = session.changes.head?.id;
  // Another map that was opened meanwhile is not in this file.
  if (map !== undefined && session.changes.isOf(sealed))
    await mapStore.keepFileOf(map, { handle, at, bytes, format: id });
}
