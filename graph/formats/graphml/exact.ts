/**
 * Texts that XML cannot carry as they are: with white space around them, carriage returns, or characters it forbids. They
 * are written as near as can be for others, and once more, exactly, as JSON under a key of our own.
 */

import { toJsonText } from '../json-text.ts';

/** The key that holds exact texts by field. */
export const EXACT = 'exact';

/** More than XML 1.0 forbids in production 2: any control character but tab and line feed, half surrogates, non-characters. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Whether reading gives back what was written. */
export function isPlain(text: string): boolean {
  return text.trim() === text && text.search(FORBIDDEN) < 0;
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
