/** Every format Crux knows, and how a file finds its reader: by name if given, else by content, else by file ending. */
import { shortenProblems } from '../model/flood.ts';
import { quote, type Problem } from '../model/problems.ts';
import type { ArgumentGraph } from '../model/types.ts';
import type { Format, Reading, ReadOptions, Writing } from './format.ts';
import { createInput, type Input } from './input.ts';
import { findJsonExcess } from './limits.ts';
import { aif, xaif } from './aif/format.ts';
import { apx } from './apx/format.ts';
import { argdown } from './argdown/format.ts';
import { arggraph } from './arggraph/format.ts';
import { argunet } from './argunet/format.ts';
import { bag } from './bag/format.ts';
import { crux } from './crux/format.ts';
import { csv } from './csv/format.ts';
import { cytoscape } from './cytoscape/format.ts';
import { dot } from './dot/format.ts';
import { graphml } from './graphml/format.ts';
import { iccma } from './iccma/format.ts';
import { jgf } from './jgf/format.ts';
import { kialo } from './kialo/format.ts';
import { mermaid } from './mermaid/format.ts';
import { mindmup } from './mindmup/format.ts';
import { markdown } from './outline/format.ts';
import { sadface } from './sadface/format.ts';
import { tgf } from './tgf/format.ts';

/**
 * In the order menus show them: our own, texts that people write, argument maps of other tools, tables and graphs,
 * drawings, frameworks of solvers. Of formats with one file ending the first is meant where nothing else tells.
 */
export const FORMATS: readonly Format[] = [
  ...[crux],
  ...[argdown, kialo, markdown],
  ...[aif, xaif, sadface, arggraph, mindmup, argunet],
  ...[csv, graphml, cytoscape, jgf],
  ...[dot, mermaid],
  ...[iccma, tgf, apx, bag],
];

export interface ReadRequest extends ReadOptions {
  /** A format id; without it the format is recognised. */
  readonly format?: string;
}

/** A reading and the format it was read as. */
export interface MapReading extends Reading {
  readonly format: string | null;
}

const MEGABYTE = 1024 * 1024;

/** The largest input taken in, in bytes. */
export const MAX_BYTES = 256 * MEGABYTE;

export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/**
 * The format a file name's ending stands for, the longest ending first: "crux.json" before "json". Of several with the same
 * ending it is the preferred one, else the first.
 */
export function findFormatByName(
  name: string,
  can: 'read' | 'write' = 'write',
  preferred?: string | null,
): Format | undefined {
  const dotted = `.${name.toLowerCase()}`;
  let best: Format | undefined;
  let length = 0;
  for (const format of FORMATS) {
    for (const extension of format.extensions) {
      if (!format[can] || !dotted.endsWith(`.${extension}`)) continue;
      const isPreferred = extension.length === length && format.id === preferred;
      if (extension.length > length || isPreferred) [best, length] = [format, extension.length];
    }
  }
  return best;
}

/** Reads a map from bytes. Never throws for what is in them. */
export async function readMap(
  bytes: Uint8Array,
  name: string,
  request: ReadRequest = {},
): Promise<MapReading> {
  if (bytes.length > MAX_BYTES) {
    return { graph: null, format: null, problems: [createSizeProblem(bytes.length)] };
  }
  const input = createInput(bytes, name);
  const fail = (format: Format | undefined, problem: Problem): MapReading => ({
    graph: null,
    format: format?.id ?? null,
    problems: [...input.problems, problem],
  });
  if (!isText(input.head)) return fail(undefined, NO_TEXT);
  const excess = findJsonExcess(input);
  if (excess) return fail(undefined, excess);
  const format = request.format === undefined ? recognise(input) : findFormat(request.format);
  if (request.format !== undefined && !format?.read) return fail(undefined, unknownFormat(request.format));
  if (input.text.trim() === '') return { graph: null, format: null, problems: [EMPTY_INPUT] };
  if (!format?.read) return fail(undefined, unrecognised());
  try {
    const reading = await format.read(input, request);
    const problems = [...input.problems, ...noteLineEnds(input, format), ...reading.problems];
    return { ...reading, format: format.id, problems: shortenProblems(problems) };
  } catch (error) {
    return fail(format, readerFailed(format, error));
  }
}

/** What is said of an input of more than `MAX_BYTES`, for those who know its size before they have its bytes. */
export function createSizeProblem(bytes: number): Problem {
  const message = `The file has ${Math.ceil(bytes / MEGABYTE)} MB; maps up to ${MAX_BYTES / MEGABYTE} MB are read: split it.`;
  return { severity: 'error', code: 'too-large', message };
}

/** Writes a map. Throws if the format is unknown or cannot be written. */
export async function writeMap(graph: ArgumentGraph, id: string): Promise<Writing> {
  const format = findFormat(id);
  if (!format?.write)
    throw new Error(`Maps cannot be written as ${quote(id)}: choose one of ${idsOf('write').join(', ')}.`);
  return format.write(graph);
}

/** The content decides; where it says nothing, the ending does. */
function recognise(input: Input): Format | undefined {
  let best: Format | undefined;
  let bestScore = 0;
  const byName = findFormatByName(input.name, 'read');
  for (const format of FORMATS) {
    if (!format.read || !format.detect) continue;
    // Where two formats are equally likely, the file's own ending decides.
    const score = format.detect(input) + (format === byName ? 0.1 : 0);
    if (score > bestScore) [best, bestScore] = [format, score];
  }
  return bestScore >= 0.3 ? best : (byName ?? best);
}

const EMPTY_INPUT: Problem = {
  severity: 'error',
  code: 'empty-input',
  message: 'There is nothing in it: choose a file that holds a map.',
};

/** Texts have hardly a control character; a twentieth of them is none of a text. */
function isText(head: string): boolean {
  return (head.match(/(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0) <= head.length / 20;
}

const NO_TEXT: Problem = {
  severity: 'error',
  code: 'no-text',
  message:
    'This is no text but something else, such as a picture or a program: choose a file that holds a map.',
};

/** Tables end their lines in the way of Windows by their own standard. */
function noteLineEnds({ text }: Input, { mediaType }: Format): readonly Problem[] {
  if (mediaType === 'text/csv' || !text.includes('\r\n')) return [];
  const message = 'Lines end in the way of Windows, and were read like any others: nothing needs to be done.';
  return [{ severity: 'info', code: 'windows-lines', message }];
}

function unrecognised(): Problem {
  const labels = FORMATS.filter((format) => format.read).map((format) => format.label);
  const message = `This is no argument map that Crux can read: choose a file in one of these formats: ${labels.join(', ')}.`;
  return { severity: 'error', code: 'unknown-format', message };
}

function unknownFormat(id: string): Problem {
  const message = `Maps cannot be read as ${quote(id)}: choose one of ${idsOf('read').join(', ')}.`;
  return { severity: 'error', code: 'unknown-format', message };
}

function readerFailed(format: Format, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Reading it as ${format.label} failed (${reason.slice(0, 200)}): check the file, or choose another format.`;
  return { severity: 'error', code: 'reader-failed', message };
}

const idsOf = (can: 'read' | 'write') => FORMATS.filter((format) => format[can]).map((format) => format.id);
