/** Saves the open map into its file on disk by way of `crux open --write`; what others changed there meanwhile is kept. */
import { isNoChange, type ArgumentGraph, type GraphChange } from '../../../graph/index.ts';
import { loadServed, servedFiles, writeBesideServed, writeServed } from '../served-files.ts';
import type { Sealed } from '../state/changed-map.ts';
import type { OwnFile } from '../state/own-file.ts';
import type { Session } from '../state/session.svelte.ts';
import { isSameBytes } from '../is-same.ts';
import { givenUp } from '../worker/client.svelte.ts';

/** What the worker is asked for: to save, or because the file was written elsewhere. Neither takes the place of the other. */
type Why = 'save served' | 'hear served';

/** How often a file is read again that somebody writes while it is saved. */
const MOST_TRIES = 4;

/**
 * The name of the file that holds the map afterwards: its own, or a copy beside it where both sides changed the same lines, which
 * the page says. Null where the file is none that a map can be written into. Rejects with why it could not be written.
 */
export async function saveServed(session: Session, own: OwnFile): Promise<string | null> {
  await session.changes.settled();
  const sealed = session.changes.seal();
  const { mine } = await reconcile(session, own);
  if (!mine) return null;
  if (await writeServed(own.index, mine, own.bytes)) return keep(session, own, { bytes: mine }, sealed);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const theirs = await loadServed(own.index).catch(() => null);
    if (!theirs) {
      if (!(await writeServed(own.index, mine, null))) continue;
      session.notify(`${own.name} was gone, and is there again.`);
      return keep(session, own, { bytes: mine }, sealed);
    }
    const { latest } = session.file;
    const { merged, change } = await reconcile(session, own, theirs);
    if (!merged || !change) return saveBeside(session, own, mine, sealed);
    if (!(await writeServed(own.index, merged, theirs))) continue;
    const now = await takeIn(session, own, theirs, { latest, change });
    if (!now) {
      session.notify(
        `${own.name} was changed elsewhere too: both changes are in it. Another tab writes this map: save it there, to have them on the map.`,
      );
      return own.name;
    }
    session.notify(`${own.name} was changed elsewhere too: both changes are in it, and on the map.`);
    // With what was entered meanwhile the map holds more than the file.
    return keep(session, own, { bytes: merged }, now.isStill ? now.sealed : null);
  }
  return saveBeside(session, own, mine, sealed);
}

/** The file was written elsewhere: a map that is saved takes that in, on one with changes of its own it is said. */
export async function hearOutside(session: Session): Promise<void> {
  try {
    await takeOrTell(session);
  } catch (error) {
    // It was given up, or written once more meanwhile, which is heard by itself.
    if (!givenUp(error)) throw error;
  }
}

async function takeOrTell(session: Session): Promise<void> {
  const { own } = session.file;
  const theirs = own && (await loadServed(own.index).catch(() => null));
  if (!own || !theirs || isSameBytes(theirs, own.bytes)) return;
  await session.changes.settled();
  const { latest } = session.file;
  const { head, last } = session.changes;
  const isSaved = head?.saved?.upTo === last;
  const { mine, change } = await reconcile(session, own, theirs, 'hear served');
  // It was saved, or another map opened, while this was found out.
  if (session.file.own !== own) return;
  if (!isSaved || session.file.latest !== latest || !mine || !isSameBytes(mine, own.bytes)) {
    session.notify(`${own.name} was changed elsewhere: Save puts both changes together.`);
    return;
  }
  // While it is broken, the last good map stays.
  if (!change) return;
  const now = await takeIn(session, own, theirs, { latest, change }, 'hear served');
  if (!now) return;
  await keep(session, own, { bytes: theirs }, now.sealed);
  session.announce(`${own.name} was written, and is read again.`);
}

/** Neither is lost: the file stays as others left it, and this map is in a file beside it from now on. */
async function saveBeside(session: Session, own: OwnFile, mine: Uint8Array, sealed: Sealed): Promise<string> {
  const index = await writeBesideServed(own.index, mine);
  const name = servedFiles()[index]?.name ?? own.name;
  session.notify(
    `${own.name} was changed elsewhere in the same lines. It is left as it is; your map is in ${name} beside it.`,
  );
  return keep(session, own, { index, name, bytes: mine }, sealed);
}

function reconcile(session: Session, own: OwnFile, theirs?: Uint8Array, why: Why = 'save served') {
  const { name, bytes, format } = own;
  const { key: map, dialogue } = session.file;
  return session.work.ask(
    'reconcile',
    { map, dialogue, file: { name, bytes, format }, ...(theirs && { theirs }) },
    { label: `${why === 'save served' ? 'Writing' : 'Reading'} ${name}`, kind: why },
  );
}

/**
 * Puts on the map what others have written, which was found out about this state of it. Whether that still was its state, and its
 * state with it; null where another tab writes the map, which is told, or another one is open.
 */
async function takeIn(
  session: Session,
  own: OwnFile,
  theirs: Uint8Array,
  found: { readonly latest: ArgumentGraph | null; readonly change: GraphChange },
  why: Why = 'save served',
): Promise<{ readonly isStill: boolean; readonly sealed: Sealed } | null> {
  let { latest, change } = found;
  // Whole statements are put there: letters that came meanwhile would be turned back.
  while (session.file.latest !== latest) {
    if (session.file.own !== own) return null;
    ({ latest } = session.file);
    change = (await reconcile(session, own, theirs, why)).change ?? change;
  }
  const isStill = latest === found.latest;
  if (isNoChange(change)) return { isStill, sealed: session.changes.seal() };
  const edit = { name: 'applyChange', with: [change] } as const;
  const made = session.changes.make(`take in what changed in ${own.name}`, edit);
  const sealed = session.changes.seal();
  await made?.shown;
  return made && { isStill, sealed };
}

/** The map has this file from now on, in this state unless that is none that the map was in. */
async function keep(
  session: Session,
  own: OwnFile,
  now: Partial<OwnFile>,
  sealed: Sealed | null,
): Promise<string> {
  const next = { ...own, ...now };
  if (session.file.own !== own) return next.name;
  session.file.bind(next);
  if (sealed) await session.changes.markSaved(next.name, Date.now(), sealed);
  return next.name;
}
