/** Character references of HTML and XML in texts (`&amp;`, `&#8217;`), as the characters they stand for. */
import { decodeHTMLStrict } from 'entities/decode';
import { WINDOWS_1252 } from './windows-1252.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/** Decodes once, so `&amp;lt;` becomes `&lt;`. What names no character stays as it is. */
export function decodeEntities(text: string): string {
  return decode(text, (code) => WINDOWS_1252[code - 0x80] ?? toCharacter(code));
}

/** The same for XML, where numbers mean what Unicode says they mean. */
export function decodeXml(text: string): string {
  return decode(text, toCharacter);
}

function decode(text: string, toSign: (code: number) => string | undefined): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeHTMLStrict(all);
    return toSign(decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10)) ?? all;
  });
}

/** Whether a text holds what looks like an HTML tag. */
export function hasTags(text: string): boolean {
  return text.includes('<') && /<\/?[a-zA-Z][^<>]*>/.test(text);
}

function toCharacter(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
    ? String.fromCodePoint(code)
    : undefined;
}
