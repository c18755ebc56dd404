/** A file or a pasted text as the readers see it: bytes decoded once, the start of it for a quick look, JSON parsed once. */
import type { Problem } from '../model/problems.ts';
import { WINDOWS_1252 } from './windows-1252.ts';

/** A file that lies beside another and is read with it: the text that annotations point into. */
export interface Companion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Input {
  /** The file's name, or '' for pasted text. */
  readonly name: string;
  readonly size: number;
  readonly text: string;
  /** The first 4,096 characters, for telling formats apart. */
  readonly head: string;
  /** The first 20,000 characters, for formats whose mark may come after front matter, comments or a document type. */
  readonly opening: string;
  /** What decoding the bytes had to assume. */
  readonly problems: readonly Problem[];
  /** Files beside this one, for formats that need two. */
  readonly companions: readonly Companion[];
  /** The text as parsed JSON, or undefined where it is none. Parsed once. */
  json(): unknown;
}

/** How many characters tell whether a file is text, and of which format. */
export const HEAD = 4096;
const OPENING = 20_000;

/** Takes UTF-8, UTF-16 with a byte order mark, and what is neither as Windows-1252, which contains Latin-1. */
export function createInput(bytes: Uint8Array, name: string, companions: readonly Companion[] = []): Input {
  const { text, problems } = decode(bytes);
  return inputOf(text, name, bytes.length, problems, companions);
}

/** The same for text that is already decoded. */
export function createTextInput(text: string, name = '', companions: readonly Companion[] = []): Input {
  return inputOf(text.startsWith('\uFEFF') ? text.slice(1) : text, name, text.length, [], companions);
}

function inputOf(
  text: string,
  name: string,
  size: number,
  problems: readonly Problem[],
  companions: readonly Companion[] = [],
): Input {
  let parsed: { readonly value: unknown } | undefined;
  return {
    name,
    size,
    text,
    head: text.slice(0, HEAD),
    opening: text.slice(0, OPENING),
    problems,
    companions,
    json() {
      parsed ??= { value: parseOrUndefined(text) };
      return parsed.value;
    },
  };
}

function parseOrUndefined(text: string): unknown {
  if (!/^\s*[[{]/.test(text) || opensWithoutEnd(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a text begins with more open brackets than any map has: JSON.parse would spend minutes on 100 MB of them. */
function opensWithoutEnd(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.slice(0, 1_000_000).matchAll(/[[{}\]]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
  }
  return open > 100_000;
}

const BYTE_ORDER_MARK: Problem = {
  severity: 'info',
  code: 'byte-order-mark',
  message: 'The file begins with a byte order mark, which was passed over: nothing needs to be done.',
};

function decode(bytes: Uint8Array): { text: string; problems: readonly Problem[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), problems: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), problems: [] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text, problems: isMarked ? [BYTE_ORDER_MARK] : [] };
  } catch {
    const problem: Problem = {
      severity: 'warning',
      code: 'not-utf8',
      message: 'The file is not UTF-8; it was read as Latin-1: save it as UTF-8 if letters look wrong.',
    };
    return { text: decodeWindows1252(bytes), problems: [problem] };
  }
}

/** By hand: some versions of Node take the name of this encoding for plain Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const codes = new DataView(new ArrayBuffer(2 * bytes.length));
  bytes.forEach((byte, index) => {
    codes.setUint16(2 * index, (WINDOWS_1252[byte - 0x80] ?? '').charCodeAt(0) || byte, true);
  });
  return new TextDecoder('utf-16le').decode(codes);
}
