/** Reads many files as one map: nodesets of one database are joined as AIF, all else by the ids of the maps. */
import { shortenProblems } from '../../model/flood.ts';
import { quote, type Problem } from '../../model/problems.ts';
import type { ArgumentGraph } from '../../model/types.ts';
import { readDocument } from '../aif/read.ts';
import { findShape } from '../aif/document.ts';
import type { Companion } from '../input.ts';
import { isRecord } from '../json-record.ts';
import { LIMITS, MAX_ITEMS } from '../limits.ts';
import { findReader, readFound, type MapReading, type ReadRequest } from '../read-one.ts';
import { createAifJoin, type Origin } from './join-aif.ts';
import { isMapName } from './map-name.ts';
import { createGraphMerge } from './merge-graphs.ts';
import { pairFiles, type PairedFile } from './pair-files.ts';
import { readDirectory } from './zip-directory.ts';
import { unzipFiles, type CorpusFile, type PassedOver } from './unzip-files.ts';

/** The maps of a zip as one. Never throws for what is in it. */
export async function readZip(bytes: Uint8Array, name: string, request: ReadRequest): Promise<MapReading> {
  const names: string[] = [];
  const isWanted = (file: string) => {
    if (names.length < MOST_SEEN) names.push(file);
    return isMapName(file);
  };
  const directory = await readDirectory(bytes.length, (start, length) =>
    bytes.subarray(start, start + length),
  );
  const files = pairFiles(unzipFiles([bytes], isWanted, directory));
  const reading = await readCorpus(files, name, request);
  const kind = reading.graph ? undefined : nameZip(names);
  if (kind === undefined) return reading;
  const message = `This is ${kind}.`;
  return { graph: null, format: null, problems: [{ severity: 'error', code: 'no-text', message }] };
}

/** As many names are looked at to tell what a zip without maps is. */
const MOST_SEEN = 1000;

/** Documents of programs that are zips inside. */
function nameZip(names: readonly string[]): string | undefined {
  const has = (name: string) => names.includes(name);
  if (has('word/document.xml')) return 'a Word document: save it as text, or its outline as Markdown';
  if (has('xl/workbook.xml')) return 'an Excel workbook: save its table as CSV';
  if (has('ppt/presentation.xml')) return 'a PowerPoint file: save its outline as text';
  if (has('[Content_Types].xml')) return 'an Office document: save it as text or CSV';
  if (has('mimetype') && has('content.xml')) return 'an OpenDocument file: save it as text or CSV';
  if (has('content.json') && has('metadata.json')) return 'an XMind map: export it as OPML or Markdown';
  if (has('Document.xml') && names.every((name) => !/\.(?:json|argdown|aif)$/.test(name)))
    return 'a MindManager map: export it as OPML or Markdown';
  if (has('META-INF/container.xml')) return 'a book (EPUB): choose a file that holds a map';
  return undefined;
}

/** A reading of many files as one map. */
export interface CorpusReading extends MapReading {
  /** How many files could not be read; each is named in a problem, up to 1,000 of them. */
  readonly unread: number;
}

/** The most files of which each is named that could not be read; the others are counted. */
const MOST_REFUSED = 1000;

/**
 * One map of all that can be read; what can't is named and passed over. The name is the folder's or the zip's. `ontaken` is called
 * after each file. Never throws for what is in the files.
 */
export async function readCorpus(
  files: AsyncIterable<PairedFile | PassedOver>,
  name: string,
  request: ReadRequest = {},
  ontaken: () => void = () => undefined,
): Promise<CorpusReading> {
  const join = createAifJoin();
  const others: { readonly file: string; readonly graph: ArgumentGraph }[] = [];
  const problems: Problem[] = [];
  const formats = new Set<string>();
  let [taken, refused, passed, bytes, items] = [0, 0, 0, 0, 0];
  let last: MapReading | undefined;
  for await (const file of files) {
    ontaken();
    if ('problem' in file) {
      passed++;
      problems.push({ ...file.problem, ...(file.name !== '' && { path: file.name }) });
      continue;
    }
    bytes += file.bytes.length;
    if (bytes > LIMITS.joined || items > MAX_ITEMS) {
      problems.push(tooMuch(file.name));
      passed++;
      break;
    }
    const wanted = { ...request, companions: file.companions };
    const found = await findReader(file.bytes, file.name, wanted);
    const document = 'reading' in found || found.format.id !== 'aif' ? undefined : found.input.json();
    if (!('reading' in found) && isRecord(document) && findShape(document) === 'aif') {
      for (const problem of found.input.problems) problems.push(inFile(problem, file.name));
      join.add(file.name, document);
      items = join.size();
      formats.add('aif');
      taken++;
      continue;
    }
    const reading = 'reading' in found ? await found.reading : await readFound(found, wanted);
    last = reading;
    const listed = reading.graph ? reading.problems : reading.problems.slice(0, 3);
    if (!reading.graph && ++refused > MOST_REFUSED) continue;
    for (const problem of listed) problems.push(inFile(problem, file.name));
    if (!reading.graph) continue;
    others.push({ file: file.name, graph: reading.graph });
    if (reading.format !== null) formats.add(reading.format);
    taken++;
  }
  if (refused > MOST_REFUSED) problems.push(manyRefused(refused - MOST_REFUSED));
  const unread = refused + passed;
  const [format = null, ...further] = formats;
  const one = further.length === 0 ? format : null;
  if (taken === 0) {
    if (refused === 0 && passed === 0) problems.push(NO_MAPS);
    return { graph: null, format: null, problems: shortenProblems(problems), unread };
  }
  if (taken === 1 && last?.graph && others.length === 1)
    return { ...last, problems: shortenProblems(problems), unread };
  const joined = formats.has('aif') && join.size() > 0 ? readJoined(join, request) : undefined;
  for (const problem of joined?.problems ?? []) problems.push(problem);
  const title = titleOf(name);
  // AIF has no place for a title.
  if (others.length === 0 && joined) return { ...joined, problems: shortenProblems(problems), unread };
  const merge = createGraphMerge();
  if (joined?.graph) merge.add(name, joined.graph);
  for (const { file, graph } of others) merge.add(file, graph);
  const merged = merge.finish({ title });
  return {
    graph: merged.graph,
    format: one,
    problems: shortenProblems([...problems, ...merged.problems]),
    unread,
  };
}

function readJoined(join: ReturnType<typeof createAifJoin>, request: ReadRequest): MapReading {
  const { document, problems, origins } = join.finish();
  const reading = readDocument(document, request);
  const placed = (reading?.problems ?? []).map((problem) => toOrigin(problem, origins));
  return { graph: reading?.graph ?? null, format: 'aif', problems: [...problems, ...placed] };
}

/** The place in the file from which a record of the joined document came. */
function toOrigin(problem: Problem, origins: Readonly<Record<string, readonly Origin[]>>): Problem {
  const [, list = '', index = '', rest = ''] = /^(nodes|edges)\[(\d+)\](.*)$/s.exec(problem.path ?? '') ?? [];
  const origin = origins[list]?.[Number(index)];
  return origin ? { ...problem, path: `${origin.file}: ${list}[${origin.index}]${rest}` } : problem;
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, path: problem.path === undefined ? file : `${file}: ${problem.path}` };
}

/** "corpora/araucaria.zip" is "araucaria". */
function titleOf(name: string): string {
  return (name.split('/').filter(Boolean).at(-1) ?? '').replace(/\.zip$/i, '');
}

const NO_MAPS: Problem = {
  severity: 'error',
  code: 'no-maps',
  message:
    'This seems to be a folder or zip without maps: none of its files has an ending that Crux knows; choose files that hold maps.',
};

function tooMuch(file: string): Problem {
  const message = `From ${quote(file)} on it is more than fits one map, and was left out: open fewer files at once.`;
  return { severity: 'error', code: 'too-large', message };
}

function manyRefused(count: number): Problem {
  const message = `${count.toLocaleString('en')} more files could not be read and are not named: mend those, or leave them out.`;
  return { severity: 'error', code: 'many-unreadable', message };
}

export type { Companion, CorpusFile, PassedOver };
