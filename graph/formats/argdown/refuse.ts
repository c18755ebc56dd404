/** What is not handed to the Argdown parser: other languages that look like Argdown, and texts it would not survive. */
import type { Problem } from '../../model/problems.ts';
import { findTextExcess } from '../limits.ts';
import { placeAt } from '../text-place.ts';
import { findRunaway } from './runaway.ts';

/** In this dialect a line starts with `[#id]`, or `([#id])`, and goes on with a text or an operator. */
const EXTENDED = /^[ \t]*\(?\[#[^\]\n]+\]\)?[ \t]+[^\s#]/m;
const PLUS = /^[ \t]*syntax:[ \t]*["']?(?:micro-)?argdown(?:\+|-plus)/m;

/** The problem that keeps a text from being read as Argdown, or undefined. O(length). */
export function refuseDocument(text: string): Problem | undefined {
  if (text.trim() === '')
    return refuse('empty-input', 'There is nothing in it: choose a file that holds a map.');
  return findTextExcess(text) ?? refuseOtherKind(text) ?? refuseDialect(text) ?? refuseRunaway(text);
}

/** Whether the start of a text belongs to one of the dialects. */
export function isOtherDialect(head: string): boolean {
  return EXTENDED.test(head) || (head.startsWith('===') && PLUS.test(head));
}

/** By its rules almost any text is Argdown; what is written in another language is not meant to be. */
function refuseOtherKind(text: string): Problem | undefined {
  const kind = /^\s*<(?:\?|!doctype\b|(?:html|svg|graphml|arggraph)\b)/i.test(text)
    ? 'XML or HTML'
    : isJson(text)
      ? 'JSON'
      : undefined;
  if (kind === undefined) return undefined;
  const message = `This is ${kind} and no Argdown: choose another file, or give it the ending of its format.`;
  return refuse('other-kind', message);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{"]/.test(text) || !/[\]}"]\s*$/.test(text.slice(-1000))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuseDialect(text: string): Problem | undefined {
  const extended = EXTENDED.exec(text);
  if (extended) {
    const message =
      'This is "Argdown Extended" ([#id] names a statement there), another language than Argdown: write statements as "[id]: text", and what speaks for or against them as indented lines with + or -.';
    const offset = extended.index + extended[0].indexOf('[');
    return { ...refuse('other-dialect', message), ...placeAt(text, offset) };
  }
  const plus = text.startsWith('===') ? PLUS.exec(text) : null;
  if (!plus) return undefined;
  const message =
    'This is "Argdown+", which has relations that Argdown lacks: save it as plain Argdown, and take the "syntax" line out.';
  return { ...refuse('other-dialect', message), ...placeAt(text, plus.index) };
}

function refuseRunaway(text: string): Problem | undefined {
  const runaway = findRunaway(text);
  if (!runaway) return undefined;
  const { opening, closing, offset } = runaway;
  const message = `A "${opening}" that no "${closing}" closes makes the text impossible to read in reasonable time: close it, or write "\\${opening}" where the character itself is meant.`;
  return { ...refuse('runaway', message), ...placeAt(text, offset) };
}

function refuse(code: string, message: string): Problem {
  return { severity: 'error', code, message };
}
