/** Puts annotations and the text beside them together, in whatever order the files come. */
import type { Companion } from '../input.ts';
import type { CorpusFile, PassedOver } from './unzip-files.ts';

/** A file of a corpus with those that lie beside it and belong to it. */
export interface PairedFile extends CorpusFile {
  readonly companions: readonly Companion[];
}

/** As many files wait for another one to come. */
const MOST_WAITING = 1000;

/** Files that may belong to another wait for it. */
export async function* pairFiles(
  files: AsyncIterable<CorpusFile | PassedOver>,
): AsyncGenerator<PairedFile | PassedOver> {
  const waiting = new Map<string, CorpusFile>();
  for await (const file of files) {
    const stem = 'problem' in file ? undefined : stemOf(file.name);
    if ('problem' in file) yield file;
    else if (stem === undefined) yield { ...file, companions: [] };
    else {
      const other = waiting.get(stem);
      if (other) {
        waiting.delete(stem);
        yield pair(file, other);
        continue;
      }
      waiting.set(stem, file);
      const [oldest] = waiting.size > MOST_WAITING ? waiting : [];
      if (!oldest) continue;
      waiting.delete(oldest[0]);
      yield { ...oldest[1], companions: [] };
    }
  }
  for (const file of waiting.values()) yield { ...file, companions: [] };
}

/** What annotations and their text have in common, or undefined for other files. */
function stemOf(name: string): string | undefined {
  return /^(.*)\.(?:ann|txt)$/i.exec(name)?.[1];
}

function pair(one: CorpusFile, other: CorpusFile): PairedFile {
  const [main, beside] = /\.ann$/i.test(one.name) ? [one, other] : [other, one];
  return { ...main, companions: [{ name: beside.name, bytes: beside.bytes }] };
}
