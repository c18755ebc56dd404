/** Saves the open map into its file on disk by way of `crux open --write`; what others changed there meanwhile is kept. */
import { isNoChange, type GraphChange } from '../../../graph/index.ts';
import { loadServed, servedFiles, writeBesideServed, writeServed } from '../served-files.ts';
import type { OwnFile } from '../state/own-file.ts';
import type { Session } from '../state/session.svelte.ts';
import { isSameBytes } from '../is-same.ts';

/** How often a file is read again that somebody writes while it is saved. */
const MOST_TRIES = 4;

/**
 * The name of the file that holds the map afterwards: its own, or a copy beside it where both sides changed the same lines, which
 * the page says. Null where the file is none that a map can be written into. Rejects with why it could not be written.
 */
export async function saveServed(session: Session, own: OwnFile): Promise<string | null> {
  await session.changes.settled();
  const { mine } = await reconcile(session, own);
  if (!mine) return null;
  if (await writeServed(own.index, mine, own.bytes)) return keep(session, { ...own, bytes: mine });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const theirs = await loadServed(own.index).catch(() => null);
    if (!theirs) {
      if (!(await writeServed(own.index, mine, null))) continue;
      session.notify(`${own.name} was gone, and is there again.`);
      return keep(session, { ...own, bytes: mine });
    }
    const { merged, change } = await reconcile(session, own, theirs);
    if (!merged || !change) return saveBeside(session, own, mine);
    if (!(await writeServed(own.index, merged, theirs))) continue;
    if (!(await takeIn(session, own, change))) {
      session.notify(
        `${own.name} was changed elsewhere too: both changes are in it. Another tab writes this map: save it there, to have them on the map.`,
      );
      return own.name;
    }
    session.notify(`${own.name} was changed elsewhere too: both changes are in it, and on the map.`);
    return keep(session, { ...own, bytes: merged });
  }
  return saveBeside(session, own, mine);
}

/** The file was written elsewhere: a map that is saved takes that in, on one with changes of its own it is said. */
export async function hearOutside(session: Session): Promise<void> {
  const { own } = session.file;
  const theirs = own && (await loadServed(own.index).catch(() => null));
  if (!own || !theirs || isSameBytes(theirs, own.bytes)) return;
  await session.changes.settled();
  const { head, last } = session.changes;
  const isSaved = head?.saved?.upTo === last;
  const { mine, change } = await reconcile(session, own, theirs);
  // It was saved, or another map opened, while this was found out.
  if (session.file.own !== own) return;
  if (!isSaved || !mine || !isSameBytes(mine, own.bytes)) {
    session.notify(`${own.name} was changed elsewhere: Save puts both changes together.`);
    return;
  }
  // While it is broken, the last good map stays.
  if (!change) return;
  if (!(await takeIn(session, own, change))) return;
  await keep(session, { ...own, bytes: theirs });
  session.announce(`${own.name} was written, and is read again.`);
}

/** Neither is lost: the file stays as others left it, and this map is in a file beside it from now on. */
async function saveBeside(session: Session, own: OwnFile, mine: Uint8Array): Promise<string> {
  const index = await writeBesideServed(own.index, mine);
  const name = servedFiles()[index]?.name ?? own.name;
  session.notify(
    `${own.name} was changed elsewhere in the same lines. It is left as it is; your map is in ${name} beside it.`,
  );
  return keep(session, { ...own, index, name, bytes: mine });
}

function reconcile(session: Session, own: OwnFile, theirs?: Uint8Array) {
  const { name, bytes, format } = own;
  const { key: map, dialogue } = session.file;
  return session.work.ask(
    'reconcile',
    { map, dialogue, file: { name, bytes, format }, ...(theirs && { theirs }) },
    { label: `Writing ${name}`, kind: 'reconcile' },
  );
}

/** False where another tab writes the map, which is told. */
async function takeIn(session: Session, { name }: OwnFile, change: GraphChange): Promise<boolean> {
  if (isNoChange(change)) return true;
  return session.change({ name: 'applyChange', with: [change] }, `take in what changed in ${name}`);
}

async function keep(session: Session, own: OwnFile): Promise<string> {
  session.file.bind(own);
  await session.changes.markSaved(own.name, Date.now());
  return own.name;
}
