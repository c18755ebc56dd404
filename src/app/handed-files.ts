/** What a person hands over, chosen or dropped: files, and folders with what lies in them. */

/** A file and its path below what was handed over. */
export interface HandedFile {
  readonly path: string;
  readonly file: File;
}

/** More files than a person hands over; a corpus of so many is for the command line. */
export const MOST_FILES = 100_000;

/** What was dropped, looked into while the drop still lasts: `null` where there is no folder among it. */
export function findFolders(data: DataTransfer | null): readonly FileSystemEntry[] | null {
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.some(({ isDirectory }) => isDirectory) ? entries : null;
}

/** What the browser gives to write the dropped files again, where it does; asked for while the drop still lasts. */
export async function findHandles(data: DataTransfer | null): Promise<readonly { readonly name: string }[]> {
  interface Giving {
    getAsFileSystemHandle?(): Promise<{ readonly name: string } | null>;
  }
  const asked = [...(data?.items ?? [])].flatMap((item) => (item as Giving).getAsFileSystemHandle?.() ?? []);
  const given = await Promise.allSettled(asked);
  return given.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
}

/** The files in folders, in the order of their paths. Folders that cannot be read count as files that are passed over. */
export async function listEntries(
  entries: readonly FileSystemEntry[],
): Promise<{ readonly files: readonly HandedFile[]; readonly unread: number }> {
  const files: HandedFile[] = [];
  const waiting = [...entries];
  let unread = 0;
  for (let entry = waiting.pop(); entry && files.length <= MOST_FILES; entry = waiting.pop()) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    try {
      if (entry.isDirectory) waiting.push(...(await listFolder(entry as FileSystemDirectoryEntry)));
      else {
        const file = await fileOf(entry as FileSystemFileEntry);
        files.push({ path: entry.fullPath.replace(/^\//, ''), file });
      }
    } catch {
      unread++;
    }
  }
  const inOrder = (one: HandedFile, other: HandedFile) => (one.path < other.path ? -1 : 1);
  return { files: files.sort(inOrder), unread };
}

/** The browser hands out a folder a hundred files at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}

/** Chosen files; those of a chosen folder carry their path below it. */
export function toHanded(files: Iterable<File>): readonly HandedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** So many files are a corpus: nobody wants each as a map of its own. */
const MANY = 12;

/** Whether several files are one map: those of a folder, annotations with their text, nodesets of one database, or very many. */
export async function belongTogether(files: readonly HandedFile[]): Promise<boolean> {
  if (files.some(({ path }) => path.includes('/')) || files.length > MANY) return true;
  if (files.length < 2) return false;
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  if ([...names].some((name) => name.endsWith('.ann') && names.has(name.replace(/ann$/, 'txt')))) return true;
  const heads = await Promise.all(
    files.map(async ({ file }) =>
      file
        .slice(0, 4096)
        .text()
        .catch(() => ''),
    ),
  );
  return heads.every((head) => /^\s*\{/.test(head) && /"nodeID"\s*:/.test(head));
}
