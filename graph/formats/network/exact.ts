/**
 * Texts that XML cannot carry as they are: with white space around them, carriage returns, or characters it forbids. They
 * are written as near as can be for others, and once more, exactly, as JSON under a key of our own.
 */

import { elementFields, MAP_PARTS } from '../../model/fields.ts';
import { isRecord } from '../json-record.ts';
import { toJsonText } from '../json-text.ts';
import { MAP_TEXT, RELATION_ORDER } from './network.ts';

/** The key that holds exact texts by field. */
export const EXACT = 'exact';

/** What XML 1.0 forbids in production 2, and the carriage return, which parsers turn into a line feed. */
const FORBIDDEN = /(?![\t\n\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Whether reading gives back what was written. */
export function isPlain(text: string): boolean {
  return text.trim() === text && text.search(FORBIDDEN) < 0;
}

/** Whether XML has all characters of a text, carriage returns as numbers among them. */
export function isWritable(text: string): boolean {
  return text.replaceAll('\r', '').search(FORBIDDEN) < 0;
}

/** The text as XML, forbidden characters replaced. */
export function toXmlText(text: string): string {
  return text
    .replace(FORBIDDEN, (found) => (found === '\r' ? '\n' : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON that is plain as XML goes. */
export function toPlainJson(value: unknown): string {
  return toJsonText(value, 0)
    .trimEnd()
    .replace(/[\ufffe\uffff]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`);
}

/** Fields of ours that hold lists or records, as JSON. */
const STRUCTURED: ReadonlySet<string> = new Set([
  ...elementFields('texts', 'records', 'extra'),
  ...Object.keys(MAP_PARTS).map((part) => (part === 'text' ? MAP_TEXT : part)),
  RELATION_ORDER,
  EXACT,
]);

/** The value of a typed attribute; a list or record of ours is parsed. */
export function toField(name: string, text: string, type: string): unknown {
  const value = toValue(text, type);
  if (!STRUCTURED.has(name) || !/^[[{]/.test(text)) return value;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return value;
  }
}

/** A text as what its type says; a text that is none of that type stays as it is. */
export function toValue(text: string, type: string): unknown {
  if (type === 'boolean') {
    if (/^(?:true|1)$/i.test(text)) return true;
    return /^(?:false|0)$/i.test(text) ? false : text;
  }
  if (!/^(?:int|integer|long|float|double)$/.test(type) || text === '') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** The fields with the exact texts in the place of those that are as near as can be. Changes and returns the map. */
export function takeExact(fields: Map<string, unknown>): Map<string, unknown> {
  const exact = fields.get(EXACT);
  if (!isRecord(exact)) return fields;
  fields.delete(EXACT);
  for (const [name, text] of Object.entries(exact)) if (fields.has(name)) fields.set(name, text);
  return fields;
}
