/** Takes in what a person hands over: chosen files, dropped files, pasted text. */
import { createSizeProblem, FORMATS, MAX_BYTES, type Problem } from '../../graph/index.ts';
import type { Session } from './state/session.svelte.ts';

/** File endings of every format that can be read, as a file picker wants them: ".json,.argdown". */
export function readableEndings(): string {
  const endings = FORMATS.filter(({ read }) => read).flatMap(({ extensions }) => extensions);
  // A picker looks at what follows the last dot. Text that was pasted somewhere is often saved as ".txt".
  return [...new Set([...endings, 'txt'].map((ending) => `.${ending.split('.').at(-1) ?? ''}`))].join(',');
}

/** Opens the first file; one map is open at a time. */
export async function takeFiles(files: Iterable<File> | null | undefined, session: Session): Promise<void> {
  const [file, ...others] = files ?? [];
  if (!file) return;
  if (file.size > MAX_BYTES) {
    session.opener.refuse(file.name, createSizeProblem(file.size));
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    session.opener.refuse(file.name, UNREADABLE);
    return;
  }
  if ((await session.opener.openBytes(bytes, file.name)) && others.length > 0)
    session.notify(`Only ${file.name} was opened: one map is open at a time.`);
}

/** Opens what was dropped, if it is a file. */
export async function takeDrop(data: DataTransfer | null, session: Session): Promise<void> {
  const folder = [...(data?.items ?? [])]
    .map((item) => item.webkitGetAsEntry())
    .find((entry) => entry?.isDirectory === true);
  if (folder) session.opener.refuse(folder.name, IS_FOLDER);
  else await takeFiles(data?.files, session);
}

/** Opens pasted files and pasted text, unless it is pasted into a field or while a dialog is open. */
export function takePaste(event: ClipboardEvent, session: Session): void {
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, [role=dialog]')) return;
  const files = event.clipboardData?.files;
  if (files && files.length > 0) {
    void takeFiles(files, session);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() !== '') void session.opener.openBytes(new TextEncoder().encode(text), 'The pasted text');
}

const IS_FOLDER: Problem = {
  severity: 'error',
  code: 'is-folder',
  message: 'It is a folder, and one map is opened at a time: open one of the files in it.',
};

const UNREADABLE: Problem = {
  severity: 'error',
  code: 'file-unreadable',
  message:
    'The browser cannot read it: see that it is a file, is still there and may be read, then open it again.',
};
