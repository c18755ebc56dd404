/** The files that `crux open` serves along with the page: their names, their bytes, and word of every change. */

const PREFIX = 'served-';

/** Names of the files, in the order in which they were asked for; none where the page was served by anything else. */
export function servedFiles(): readonly string[] {
  const list = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="crux-files"]')?.content;
  return list === undefined ? [] : (JSON.parse(list) as readonly string[]);
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
export function findServed(map: string): { readonly index: number; readonly fileName: string } | null {
  const index = map.startsWith(PREFIX) ? Number(map.slice(PREFIX.length)) : -1;
  const fileName = servedFiles()[index];
  return fileName === undefined ? null : { index, fileName };
}

/** As the file is now. Rejects where it is gone. */
export async function loadServed(index: number): Promise<Uint8Array> {
  const answer = await fetch(`files/${index}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Calls back whenever a file was written, and once each where word may have been missed. */
export function followServed(onchange: (index: number) => void): void {
  const files = servedFiles();
  if (files.length === 0) return;
  const changes = new EventSource('changes');
  let isFirst = true;
  changes.addEventListener('open', () => {
    if (!isFirst) files.forEach((_, index) => onchange(index));
    isFirst = false;
  });
  changes.addEventListener('message', ({ data }) => onchange(Number(data)));
}
