/** The text of what a person opens to read: plain text, Markdown, a web page, PDF or Word. What reads it is loaded when needed. */
import { MAX_BYTES } from '../../../graph/index.ts';
import type { DocumentAnswer, DocumentRequest } from './documents.ts';
import { startDocumentWorker } from './start-document-worker.ts';

/** A text and what it is called, or why there is none, with the cure. */
export type Document =
  { readonly text: string; readonly title: string; readonly note?: string } | { readonly refused: string };

export interface ReadingOptions {
  /** Told how far it has come. */
  onprogress?(page: number, pages: number): void;
  readonly signal?: AbortSignal;
}

/** The endings a file picker offers. */
export const DOCUMENT_ENDINGS = '.txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.text';

/** More than any document that one reads, in characters. */
const LONGEST = 20_000_000;

type Kind = 'pdf' | 'word' | 'zip' | 'old word' | 'html' | 'text';

/** Never throws for what is in it. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<Document> {
  if (bytes.length > MAX_BYTES)
    return {
      refused: `The file has ${toMegabytes(bytes.length)} MB; up to ${toMegabytes(MAX_BYTES)} MB are read: split it.`,
    };
  const title = name.replace(/\.[^.]{1,8}$/, '').trim();
  const kind = kindOf(bytes, name);
  if (kind === 'old word')
    return { refused: 'This is a Word file of before 2007: save it as .docx, then open that.' };
  if (kind === 'zip')
    return { refused: 'This is a zip and no Word file: unpack it, then open the text in it.' };
  if (kind === 'pdf' || kind === 'word') return readInWorker({ kind, bytes }, title, options);
  const text = decode(bytes);
  if (text === null)
    return {
      refused:
        'This is no text but something else, such as a picture: choose a text, a web page, a PDF or a Word file.',
    };
  if (kind === 'text') return finish(text, title);
  const { readHtml } = await import('./html-text.ts');
  const page = readHtml(text);
  return finish(page.text, page.title || title);
}

/** Line ends are unified and what nobody sees is left out, so that places in it stay what they are. */
function finish(text: string, title: string, note?: string): Document {
  const sound = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t\f])\p{Cc}/gu, '')
    .replace(/^\ufeff/, '')
    .toWellFormed();
  if (sound.trim() === '') return { refused: 'There are no words in it: choose another file.' };
  if (sound.length > LONGEST)
    return {
      refused: `It has ${toMegabytes(sound.length)} million characters; up to ${toMegabytes(LONGEST)} million are read: split it.`,
    };
  return { text: sound, title, ...(note !== undefined && { note }) };
}

const toMegabytes = (count: number) => Math.ceil(count / 1_000_000);

function kindOf(bytes: Uint8Array, name: string): Kind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return /\.docx?$/i.test(name) || hasWord(bytes) ? 'word' : 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old word';
  const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    head.replace(/^\u00ef\u00bb\u00bf/, ''),
  );
  return isPage || /\.x?html?$/i.test(name) ? 'html' : 'text';
}

/** The name of its main part stands in the list of a Word file, which is at its end. */
function hasWord(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 8192))).includes(
    'word/document.xml',
  );
}

/** UTF-8, UTF-16 with its mark, or else the code page of Western Windows; null for what is none of these. */
function decode(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  // What no text has, such as the zeros of a picture or a program.
  const signs = bytes.subarray(0, 4096).filter((byte) => byte < 9).length;
  if (signs > 8) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (signs > 0) return null;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readInWorker(request: DocumentRequest, title: string, options: ReadingOptions): Promise<Document> {
  return new Promise((done) => {
    let worker: Worker;
    try {
      worker = startDocumentWorker();
    } catch {
      done({
        refused: 'A page of one map reads no PDF and Word files: paste the text, or open it in Crux itself.',
      });
      return;
    }
    const end = (document: Document) => {
      worker.terminate();
      done(document);
    };
    options.signal?.addEventListener('abort', () => end({ refused: 'Given up.' }));
    worker.onerror = (event) => {
      event.preventDefault();
      end({ refused: `What reads it could not be loaded: see that you are connected, then open it again.` });
    };
    worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
      if ('page' in data) options.onprogress?.(data.page, data.pages);
      else if ('failed' in data) end({ refused: explain(request.kind, data.failed) });
      // The reader of PDF greets whoever started it, in words of its own.
      else if (!('text' in data)) return;
      else if (request.kind === 'pdf') end(finishPdf(data.text, data.title || title));
      else end(finish(data.text, title));
    };
    worker.postMessage(request);
  });
}

/** A page that is a picture of text has no letters in it. */
function finishPdf(text: string, title: string): Document {
  const pages = text.split('\f');
  const empty = pages.filter((page) => page.trim() === '').length;
  if (empty === pages.length)
    return {
      refused:
        'This PDF holds pictures of text only: have its letters recognised (OCR) by another program, then open what that writes.',
    };
  const note =
    empty === 0
      ? undefined
      : `${empty} of ${pages.length} pages hold pictures only: no words of them are here.`;
  return finish(text, title, note);
}

function explain(kind: DocumentRequest['kind'], failed: string): string {
  if (/password/i.test(failed))
    return 'This PDF is encrypted and asks for a password: save it without one, then open that.';
  const what = kind === 'pdf' ? 'PDF' : 'Word file';
  return `This ${what} is damaged and cannot be read (${failed.slice(0, 120)}): get it anew, or copy its words and paste them.`;
}
