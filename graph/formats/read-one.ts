/** Reads the map in one file of any format: finds its reader by name if given, else by content, else by file ending. */
import { shortenProblems } from '../model/flood.ts';
import { quote, type Problem } from '../model/problems.ts';
import { LATE } from './argdown/late.ts';
import { readAs } from './code.ts';
import type { Format, Reading, ReadOptions } from './format.ts';
import { findBlock, type FoundBlock } from './find-block.ts';
import { createInput, type Companion, type Input } from './input.ts';
import { isText } from './is-text.ts';
import { createSizeProblem, findJsonExcess, findStatementExcess, MAX_BYTES } from './limits.ts';
import type { TakenOut } from './picture/take-out.ts';
import { recognise } from './recognise.ts';
import { findFormat, FORMATS, idsOf } from './registry.ts';

/** What to read a file as, and with what beside it. */
export interface ReadRequest extends ReadOptions {
  /** A format id; without it the format is recognised. */
  readonly format?: string;
  /** Files that lie beside it, for formats that need two. */
  readonly companions?: readonly Companion[];
}

/** A reading and the format it was read as. */
export interface MapReading extends Reading {
  readonly format: string | null;
}

/** What a file turned out to be: a reading already, where there is nothing to read or it lies inside of something else. */
export type Found =
  { readonly reading: MapReading | Promise<MapReading> } | { readonly input: Input; readonly format: Format };

/** Reads the map in one file. Never throws for what is in it. */
export async function readOne(
  bytes: Uint8Array,
  name: string,
  request: ReadRequest = {},
): Promise<MapReading> {
  const found = await findReader(bytes, name, request);
  return 'reading' in found ? found.reading : readFound(found, request);
}

/** Finds out what a file is, without reading its map yet where that is left to a format. */
export async function findReader(bytes: Uint8Array, name: string, request: ReadRequest): Promise<Found> {
  const refuse = (problem: Problem): Found => ({
    reading: { graph: null, format: null, problems: [problem] },
  });
  if (bytes.length > MAX_BYTES) return refuse(createSizeProblem(bytes.length));
  const inside = await findInside(bytes);
  if (inside && 'problem' in inside) return refuse(inside.problem);
  if (inside) {
    const text = new TextEncoder().encode(inside.text);
    return { reading: readOne(text, name, { ...request, format: 'crux' }) };
  }
  const input = createInput(bytes, name, request.companions);
  const fail = (problem: Problem): Found => ({
    reading: { graph: null, format: null, problems: [...input.problems, problem] },
  });
  if (!isText(input.head)) return refuse(await explainBytes(bytes));
  if (input.text.trim() === '') return refuse(EMPTY_INPUT);
  const excess = findJsonExcess(input);
  if (excess) return fail(excess);
  const beside = request.format === undefined ? findMain(input) : undefined;
  if (beside) return findReader(beside.bytes, beside.name, { ...request, companions: [{ name, bytes }] });
  const format = request.format === undefined ? recognise(input) : findFormat(request.format);
  if (request.format !== undefined && !format?.read) return fail(unknownFormat(request.format));
  const block = format?.read && request.format !== undefined ? undefined : findBlock(input, format);
  if (block) return { reading: readBlock(block, input, request) };
  return format?.read ? { input, format } : fail(await unrecognised(input));
}

/** Reads what `findReader` found. */
export async function readFound(
  { input, format }: { readonly input: Input; readonly format: Format },
  request: ReadRequest,
): Promise<MapReading> {
  try {
    const reading = await readWith(format, input, request);
    const problems = [...input.problems, ...noteLineEnds(input, format), ...reading.problems];
    return { ...reading, format: format.id, problems: shortenProblems(problems) };
  } catch (error) {
    const problems = [...input.problems, readerFailed(format, error)];
    return { graph: null, format: format.id, problems };
  }
}

async function readWith(format: Format, input: Input, request: ReadRequest): Promise<Reading> {
  const reading = await readAs(format, input, request);
  const excess = findStatementExcess(reading);
  return excess ? { graph: null, problems: [excess] } : reading;
}

/** The map in a picture; the code for that is loaded for what may be one: "%PDF", a PNG's first bytes, "<". */
async function findInside(bytes: Uint8Array): Promise<TakenOut | null> {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0xbb) ?? 0;
  if (![0x25, 0x89, 0x3c].includes(first)) return null;
  return (await import('./picture/take-out.ts')).takeMapOut(bytes);
}

async function readBlock(
  { block, input, format }: FoundBlock,
  outer: Input,
  request: ReadRequest,
): Promise<MapReading> {
  const message = `This is Markdown, of which the ${block.info === LATE ? '' : 'block of '}${format.label} that begins here was read; the text around was left out: save the block as a file of its own to have it alone.`;
  const note: Problem = { severity: 'info', code: 'markdown', message, line: block.line, column: 1 };
  try {
    const reading = await readWith(format, input, request);
    return {
      ...reading,
      format: format.id,
      problems: shortenProblems([...outer.problems, note, ...reading.problems]),
    };
  } catch (error) {
    return {
      graph: null,
      format: format.id,
      problems: [...outer.problems, note, readerFailed(format, error)],
    };
  }
}

/** The annotations beside a text: they are the map, and the text goes with them. */
function findMain({ name, companions }: Input): Companion | undefined {
  const stem = /^(.*)\.txt$/i.exec(name)?.[1];
  return stem === undefined
    ? undefined
    : companions.find((one) => one.name.toLowerCase() === `${stem}.ann`.toLowerCase());
}

const EMPTY_INPUT: Problem = {
  severity: 'error',
  code: 'empty-input',
  message: 'There is nothing in it: choose a file that holds a map.',
};

async function explainBytes(bytes: Uint8Array): Promise<Problem> {
  const { nameBytes } = await import('./seems.ts');
  const message = `This is ${nameBytes(bytes) ?? 'no text but something else, such as a picture or a program: choose a file that holds a map'}.`;
  return { severity: 'error', code: 'no-text', message };
}

/** Tables end their lines in the way of Windows by their own standard. */
function noteLineEnds({ text }: Input, { mediaType }: Format): readonly Problem[] {
  if (mediaType === 'text/csv' || !text.includes('\r\n')) return [];
  const message = 'Lines end in the way of Windows, and were read like any others: nothing needs to be done.';
  return [{ severity: 'info', code: 'windows-lines', message }];
}

async function unrecognised(input: Input): Promise<Problem> {
  const { nameText } = await import('./seems.ts');
  const seems = nameText(input);
  if (seems !== undefined)
    return { severity: 'error', code: 'unknown-format', message: `This seems to be ${seems}.` };
  const labels = FORMATS.filter((format) => format.read).map((format) => format.label);
  const [first, rest] = [labels.slice(0, MOST_LABELS).join(', '), labels.length - MOST_LABELS];
  const message = `This is no argument map that Crux can read: write a claim on one line, and below it indented lines that begin with + or -, or choose a file in one of its formats: ${first} and ${rest} more.`;
  return { severity: 'error', code: 'unknown-format', message };
}

/** As many formats are named in a refusal. */
const MOST_LABELS = 9;

function unknownFormat(id: string): Problem {
  const message = `Maps cannot be read as ${quote(id)}: choose one of ${idsOf('read').join(', ')}.`;
  return { severity: 'error', code: 'unknown-format', message };
}

function readerFailed(format: Format, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Reading it as ${format.label} failed (${reason.slice(0, 200)}): check the file, or choose another format.`;
  return { severity: 'error', code: 'reader-failed', message };
}
