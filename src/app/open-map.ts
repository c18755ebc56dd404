/** Takes in what a person hands over: chosen files, dropped files, pasted text. */
import type { Session } from './state/session.svelte.ts';

/** Opens the first file; one map is open at a time. */
export async function takeFiles(files: Iterable<File> | null | undefined, session: Session): Promise<void> {
  const [file, ...others] = files ?? [];
  if (!file) return;
  await session.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  if (others.length > 0) session.announce(`Only ${file.name} was opened: one map is open at a time.`);
}

/** Opens pasted files and pasted text, unless it is pasted into a field. */
export function takePaste(event: ClipboardEvent, session: Session): void {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const files = event.clipboardData?.files;
  if (files && files.length > 0) {
    void takeFiles(files, session);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() !== '') void session.openBytes(new TextEncoder().encode(text), 'pasted text');
}
