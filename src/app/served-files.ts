/** The files that `crux open` serves along with the page: their names, their bytes, word of every change, and writing them back. */

const PREFIX = 'served-';

export interface ServedFile {
  readonly name: string;
  /** Stands for the same file of the same machine, whenever it is served. */
  readonly key: string;
  /** Whether the page may write it. */
  readonly write: boolean;
  /** The format that it is read as; recognised where it is left out. */
  readonly format?: string;
}

let list: readonly ServedFile[] | undefined;

/** The files, in the order in which they were asked for; none where the page was served by anything else. */
export function servedFiles(): readonly ServedFile[] {
  const content = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="crux-files"]')?.content;
  return (list ??= content === undefined ? [] : (JSON.parse(content) as readonly ServedFile[]));
}

/** What the file is called in the address. */
export function servedName(index: number): string {
  return `${PREFIX}${index}`;
}

/** What the first file is called in the address, or null where none is served. */
export function firstServed(): string | null {
  return servedFiles().length === 0 ? null : servedName(0);
}

/** Which file a name in the address stands for, or null. */
export function findServed(map: string): { readonly index: number; readonly file: ServedFile } | null {
  const index = map.startsWith(PREFIX) ? Number(map.slice(PREFIX.length)) : -1;
  const file = servedFiles()[index];
  return file === undefined ? null : { index, file };
}

/** As the file is now. Rejects where it is gone. */
export async function loadServed(index: number): Promise<Uint8Array> {
  const answer = await fetch(`files/${index}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * Puts bytes in the place of those that the file had, null where it was gone. False where it has others by now; rejects with why
 * it could not be written.
 */
export async function writeServed(
  index: number,
  bytes: Uint8Array,
  before: Uint8Array | null,
): Promise<boolean> {
  const condition: Record<string, string> = before
    ? { 'If-Match': `"${await printOf(before)}"` }
    : { 'If-None-Match': '*' };
  const body = bytes as Uint8Array<ArrayBuffer>;
  const answer = await fetch(`files/${index}`, { method: 'PUT', headers: condition, body });
  if (answer.status === 412) return false;
  await assertDone(answer);
  return true;
}

/** Keeps bytes beside the file, under a new name; the page may write that one from then on. Which one it is. */
export async function writeBesideServed(index: number, bytes: Uint8Array): Promise<number> {
  const body = bytes as Uint8Array<ArrayBuffer>;
  const answer = await fetch(`files/${index}`, { method: 'POST', body });
  await assertDone(answer);
  const { index: place, ...file } = (await answer.json()) as ServedFile & { readonly index: number };
  const files = [...servedFiles()];
  files[place] = file;
  list = files;
  return place;
}

/** Calls back whenever a file was written, and once each where word may have been missed. */
export function followServed(onchange: (index: number) => void): void {
  if (servedFiles().length === 0) return;
  const changes = new EventSource('changes');
  let isFirst = true;
  changes.addEventListener('open', () => {
    if (!isFirst) servedFiles().forEach((_, index) => onchange(index));
    isFirst = false;
  });
  changes.addEventListener('message', ({ data }) => onchange(Number(data)));
}

async function printOf(bytes: Uint8Array): Promise<string> {
  const print = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(print), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function assertDone(answer: Response): Promise<void> {
  if (answer.ok) return;
  const told = (await answer.json().catch(() => null)) as { readonly message?: string } | null;
  throw new Error(told?.message ?? 'crux open has ended: start it again.');
}
