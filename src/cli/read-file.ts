/** The map in a file, a zip or a folder, or on standard input. */
import { stat } from 'node:fs/promises';
import {
  readCorpus,
  readMap,
  type CorpusReading,
  type MapReading,
  type ReadRequest,
} from '../../graph/index.ts';
import { isZipFile, loadBytes, loadCompanions } from './file-bytes.ts';
import { findInputs, loadInputs } from './inputs.ts';
import { readSettings } from './settings.ts';

/** Reads a map; `-` is standard input. What a folder or zip holds is merged. What cannot be read is a problem like any other. Never throws. */
export async function readMapFile(file: string, request: ReadRequest = {}): Promise<MapReading> {
  const wanted = withSettings(request);
  const isFolder = file !== '-' && (await stat(file).catch(() => undefined))?.isDirectory() === true;
  if (isFolder || (file !== '-' && (await isZipFile(file)))) return mergeInputs([file], wanted);
  const bytes = await loadBytes(file);
  if (!(bytes instanceof Uint8Array)) return { graph: null, format: null, problems: [bytes] };
  const companions = await loadCompanions(file);
  return readMap(bytes, file === '-' ? '' : file, { ...wanted, companions });
}

/** All that the names stand for as one map. `ontaken` is called after each file. */
export async function mergeInputs(
  names: readonly string[],
  request: ReadRequest = {},
  ontaken?: () => void,
): Promise<CorpusReading> {
  const name = names.length === 1 ? (names[0] ?? '') : '';
  return readCorpus(loadInputs(await findInputs(names)), name, withSettings(request), ontaken);
}

/** What was asked for on the command line, where the command itself does not say. */
export function withSettings(request: ReadRequest): ReadRequest {
  const { from } = readSettings();
  return from === null || request.format !== undefined ? request : { ...request, format: from };
}
