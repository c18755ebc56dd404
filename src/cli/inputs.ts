/** The files that names on the command line stand for, loaded one after the other: files, folders, and what is in zips. */
import { createReadStream } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import {
  isMapName,
  isZip,
  pairFiles,
  unzipFiles,
  type PairedFile,
  type PassedOver,
  type ZipDirectory,
} from '../../graph/index.ts';
import { isZipFile, loadBytes, loadCompanions, loadDirectory } from './file-bytes.ts';
import { findFiles } from './find-files.ts';

/** A file that was loaded. */
export interface Loaded extends PairedFile {
  /** Its path below the folder or zip that was named; a file that was named itself has its own name. */
  readonly place: string;
  /** The file on disk it came from: itself, or the zip. */
  readonly origin: string;
}

export interface Inputs {
  /** Files and zips, each with the folder that was named for it, if it was one. */
  readonly found: readonly { readonly file: string; readonly folder: string | null }[];
  readonly passed: readonly PassedOver[];
  /** How many files were passed over because no readable format has their ending; more may come from zips. */
  others: number;
  /** Whether the names stand for any number of maps: several files, a folder or a zip. */
  readonly isMany: boolean;
}

export async function findInputs(names: readonly string[]): Promise<Inputs> {
  const { files, passed, others, hasFolder } = await findFiles(names);
  // A text goes with the annotations beside it.
  const all = new Set(files.map(({ file }) => file.toLowerCase()));
  const found = files.filter(
    ({ file }) => !/\.txt$/i.test(file) || !all.has(file.toLowerCase().replace(/txt$/, 'ann')),
  );
  const [only] = found;
  const isMany =
    hasFolder ||
    found.length > 1 ||
    (only !== undefined && only.file !== '-' && (await isZipFile(only.file)));
  return { found, passed, others, isMany };
}

export interface LoadOptions {
  /** Is told of files that come to light late. */
  readonly ongrow?: (count: number) => void;
  /** Whether a file is loaded, by its place. */
  readonly isWanted?: (place: string) => boolean;
}

/** No more than one file, or one piece of a zip, is in memory at a time. */
export async function* loadInputs(
  inputs: Inputs,
  { ongrow = () => undefined, isWanted = () => true }: LoadOptions = {},
): AsyncGenerator<Loaded | PassedOver> {
  const options = { ongrow, isWanted };
  yield* inputs.passed;
  for (const { file, folder } of inputs.found) {
    const place = folder === null ? basename(file) : relative(folder, file).split(sep).join('/');
    if (file !== '-' && (await isZipFile(file))) {
      const chunks: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: 1 << 20 });
      const directory = await loadDirectory(file);
      yield* loadZip(chunks, file, folder === null ? '' : `${place}/`, inputs, { ...options, directory });
      continue;
    }
    if (!isWanted(place)) continue;
    const bytes = await loadBytes(file);
    if (!(bytes instanceof Uint8Array)) yield { name: file, problem: bytes };
    else if (file === '-' && isZip(bytes)) yield* loadZip([bytes], file, '', inputs, options);
    else yield { name: file, origin: file, place, bytes, companions: await loadCompanions(file) };
  }
}

async function* loadZip(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  zip: string,
  place: string,
  inputs: Inputs,
  { ongrow, isWanted, directory }: Required<LoadOptions> & { readonly directory?: ZipDirectory | undefined },
): AsyncGenerator<Loaded | PassedOver> {
  let count = 0;
  const unpacked = unzipFiles(
    chunks,
    (name) => {
      if (!isMapName(name)) inputs.others++;
      else if (isWanted(place + name)) return true;
      else count++;
      return false;
    },
    directory,
  );
  for await (const file of pairFiles(unpacked)) {
    const name = file.name === '' ? zip : `${zip}/${file.name}`;
    if (count++ > 0) ongrow(1);
    yield 'problem' in file ? { ...file, name } : { ...file, name, origin: zip, place: place + file.name };
  }
  if (count === 0) yield { name: zip, problem: NO_MAP };
}

const NO_MAP = {
  severity: 'error',
  code: 'no-maps',
  message: 'There is no map in this zip: name another one.',
} as const;
