/** Takes in what a person hands over: chosen files, dropped files, pasted text. */
import { createSizeProblem, FORMATS, MAX_BYTES, type Problem } from '../../graph/index.ts';
import type { fillClipboard } from './edit/clipboard.ts';
import { isForField } from './fields.ts';
import {
  belongTogether,
  findFolders,
  findHandles,
  listEntries,
  toHanded,
  type HandedFile,
} from './handed-files.ts';
import { signsQuestion } from './signs-question.svelte.ts';
import type { Session } from './state/session.svelte.ts';

/** Pictures and pages that may carry a map. */
const CARRIERS = ['svg', 'png', 'pdf', 'html'];

/** File endings of every format that can be read, as a file picker wants them: ".json,.argdown". */
export function readableEndings(): string {
  const endings = FORMATS.filter(({ read }) => read).flatMap(({ extensions }) => extensions);
  // A picker looks at what follows the last dot. Text that was pasted somewhere is often saved as ".txt".
  return [
    ...new Set([...endings, ...CARRIERS, 'txt', 'zip'].map((ending) => `.${ending.split('.').at(-1) ?? ''}`)),
  ].join(',');
}

/**
 * Opens each file as a map of its own; the last that can be read is looked at, the others are in "My maps". Files that belong
 * together, as the nodesets of a corpus do, are one map.
 */
export async function takeFiles(files: Iterable<File> | null | undefined, session: Session): Promise<void> {
  // The list of a picker is emptied when it is used again.
  const handed = toHanded(files ?? []);
  if (await belongTogether(handed)) {
    await takeMany(handed, session);
    return;
  }
  let opened = 0;
  for (const { file } of handed) if (await takeFile(file, session)) opened += 1;
  if (opened > 1) session.notify(`${opened} maps are opened: "My maps" lists them all.`);
}

async function takeFile(file: File, session: Session): Promise<boolean> {
  if (file.size > MAX_BYTES) {
    session.opener.refuse(file.name, createSizeProblem(file.size));
    return false;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    session.opener.refuse(file.name, UNREADABLE);
    return false;
  }
  return handOver(bytes, file.name, session);
}

/** Opens what was dropped: files, or whole folders as one map. */
export async function takeDrop(data: DataTransfer | null, session: Session): Promise<void> {
  const folders = findFolders(data);
  if (!folders) {
    const handles = findHandles(data);
    await takeFiles(data?.files, session);
    // What came as one file can be saved there again.
    const [handle, ...others] = await handles;
    if (handle && others.length === 0 && handle.name === session.file.fileName) {
      const { keepHandle } = await import('./my-maps/save-map.ts');
      await keepHandle(session, handle);
    }
    return;
  }
  const { files, unread } = await listEntries(folders);
  await takeMany(files, session, unread);
}

/** Opens many files as one map, in which what has one id and says the same is one statement. */
async function takeMany(files: readonly HandedFile[], session: Session, unread = 0): Promise<void> {
  const { gatherFiles } = await import('./gather-files.ts');
  const gathered = await gatherFiles(files, unread);
  if ('code' in gathered) {
    session.opener.refuse(`${files.length.toLocaleString('en')} files`, gathered);
    return;
  }
  const { name, bytes, others } = gathered;
  if ((await handOver(bytes, name, session)) && others > 0)
    session.notify(
      others === 1
        ? 'One other file was passed over: it is no map.'
        : `${others.toLocaleString('en')} other files were passed over: they are no maps.`,
    );
}

/** Opens bytes, and asks once what their words mean where they do not say what supports and what attacks. */
async function handOver(
  bytes: Uint8Array,
  name: string,
  session: Session,
  origin?: 'pasted',
): Promise<boolean> {
  const isOpen = await session.opener.openBytes(bytes, name, origin);
  if (isOpen) signsQuestion.askAbout(bytes, name, session.file.problems);
  return isOpen;
}

/**
 * What is pasted while something is selected hangs below it, where it is a branch or a short outline; anything else, and what
 * is pasted with nothing selected, opens as a map of its own.
 */
export function takePaste(event: ClipboardEvent, session: Session): void {
  if (isForField(event.target)) return;
  const files = event.clipboardData?.files;
  if (files && files.length > 0) {
    void takeFiles(files, session);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  const { selected } = session;
  if (html.includes('data-crux-branch') || (selected !== null && isShort(text))) {
    void import('./edit/clipboard.ts').then(({ paste }) =>
      paste(session, selected === null ? null : { id: selected }, html, text),
    );
    return;
  }
  if (text.trim() !== '') void handOver(new TextEncoder().encode(text), 'The pasted text', session, 'pasted');
}

/** Whether a text may be meant as something to hang below what is selected, and not as a map. */
function isShort(text: string): boolean {
  const isMap =
    /^\s*[{[<]|^\s*(digraph|graph|flowchart|@|arg\()/i.test(text) || /^\s*(\[|<).+[\]>]\s*:/m.test(text);
  return text.trim() !== '' && text.length < LONGEST_OUTLINE && !isMap;
}

/** Longer than this, a text is a map of its own, in characters. */
const LONGEST_OUTLINE = 20_000;

/** Copies or cuts the selected branch, unless words are selected or the keys are meant for a field. */
export function takeCopy(event: ClipboardEvent, session: Session, cut: boolean): void {
  const { clipboardData } = event;
  const { selected } = session;
  const isText = (getSelection()?.toString() ?? '') !== '';
  if (selected === null || isText || !clipboardData) return;
  if (isForField(event.target)) return;
  const fill = filler;
  if (!fill?.(session, { id: selected }, clipboardData)) return;
  event.preventDefault();
  if (cut) void import('./edit/editor.ts').then(({ editorOf }) => editorOf(session).remove({ id: selected }));
}

/** Copying must be done at once: what does it is loaded ahead. */
let filler: typeof fillClipboard | null = null;
export async function loadCopying(): Promise<void> {
  filler = (await import('./edit/clipboard.ts')).fillClipboard;
}

const UNREADABLE: Problem = {
  severity: 'error',
  code: 'file-unreadable',
  message:
    'The browser cannot read it: see that it is a file, is still there and may be read, then open it again.',
};
