/** Texts as the bytes of a file of the same kind: its encoding, its byte order mark, its line ends. */
import { createInput } from '../input.ts';
import { WINDOWS_1252 } from '../windows-1252.ts';

/** The text of a file with plain line ends; in tables, whose cells can hold either kind, all stay as they are. */
export function decodeText(bytes: Uint8Array, isTable: boolean): string {
  const { text } = createInput(bytes, '');
  return isTable ? text : text.replaceAll('\r\n', '\n');
}

/** The bytes of such a text in the manner of a file. What its encoding has no letters for makes it UTF-8. */
export function encodeLike(text: string, file: Uint8Array, isTable: boolean): Uint8Array {
  const { text: before, problems } = createInput(file, '');
  const lines = before.split('\n').length - 1;
  const windows = before.split('\r\n').length - 1;
  const ended = !isTable && windows > lines / 2 ? text.replaceAll('\n', '\r\n') : text;
  if (file[0] === 0xff && file[1] === 0xfe) return toUtf16(ended, true);
  if (file[0] === 0xfe && file[1] === 0xff) return toUtf16(ended, false);
  if (problems.some(({ code }) => code === 'byte-order-mark'))
    return new TextEncoder().encode(`\uFEFF${ended}`);
  const isWindows = problems.some(({ code }) => code === 'not-utf8');
  return (isWindows ? toWindows1252(ended) : undefined) ?? new TextEncoder().encode(ended);
}

function toUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at + 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = WINDOWS_1252.indexOf(text.charAt(at));
    if (high >= 0) bytes[at] = 0x80 + high;
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[at] = code;
    else return undefined;
  }
  return bytes;
}
