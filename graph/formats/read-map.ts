/** Reads a map of any format: finds its reader by name if given, else by content, else by file ending. */
import { shortenProblems } from '../model/flood.ts';
import { quote, type Problem } from '../model/problems.ts';
import { readAs } from './code.ts';
import type { Format, Reading, ReadOptions } from './format.ts';
import { createInput, type Companion, type Input } from './input.ts';
import { createSizeProblem, findJsonExcess, MAX_BYTES } from './limits.ts';
import type { TakenOut } from './picture/take-out.ts';
import { findFormat, findFormatByName, FORMATS, idsOf } from './registry.ts';

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

/**
 * Reads a map from bytes. Never throws for what is in them.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('[Close]: The bridge should be closed.\n  + [Unsafe]: It is unsafe.');
 * const { graph, format, problems } = await readMap(bytes, 'bridge.argdown');
 * format; // 'argdown'
 * graph.relations.size; // 1
 * problems.length; // 0
 * ```
 */
export async function readMap(
  bytes: Uint8Array,
  name: string,
  request: ReadRequest = {},
): Promise<MapReading> {
  if (bytes.length > MAX_BYTES) {
    return { graph: null, format: null, problems: [createSizeProblem(bytes.length)] };
  }
  const inside = await findInside(bytes);
  if (inside && 'problem' in inside) return { graph: null, format: null, problems: [inside.problem] };
  if (inside) return readMap(new TextEncoder().encode(inside.text), name, { ...request, format: 'crux' });
  const input = createInput(bytes, name, request.companions);
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
    const reading = await readAs(format, input, request);
    const problems = [...input.problems, ...noteLineEnds(input, format), ...reading.problems];
    return { ...reading, format: format.id, problems: shortenProblems(problems) };
  } catch (error) {
    return fail(format, readerFailed(format, error));
  }
}

/** The map in a picture; the code for that is loaded for what may be one: "%PDF", a PNG's first bytes, "<". */
async function findInside(bytes: Uint8Array): Promise<TakenOut | null> {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0xbb) ?? 0;
  if (![0x25, 0x89, 0x3c].includes(first)) return null;
  return (await import('./picture/take-out.ts')).takeMapOut(bytes);
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
