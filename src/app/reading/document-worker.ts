/** Takes the text out of PDF and Word files, in a worker of its own: what takes long there can be ended. */
import type { DocumentAnswer, DocumentRequest } from './documents.ts';

/** Said on the way through a document of many pages. */
const TELL_EVERY = 20;

onmessage = ({ data: { kind, bytes } }: MessageEvent<DocumentRequest>) => {
  const read = kind === 'pdf' ? readPdf(bytes) : readWord(bytes);
  read.then(tell, (error: unknown) => tell({ failed: nameOfFailure(error) }));
};

function tell(answer: DocumentAnswer): void {
  postMessage(answer);
}

async function readPdf(bytes: Uint8Array): Promise<DocumentAnswer> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes);
  const { joinPdfItems } = await import('./pdf-text.ts');
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(joinPdfItems(items.filter((item) => 'str' in item)));
    page.cleanup();
    if (number % TELL_EVERY === 0) tell({ page: number, pages: document.numPages });
  }
  const info: { readonly Title?: unknown } =
    (await document.getMetadata().catch(() => undefined))?.info ?? {};
  const title = typeof info.Title === 'string' ? info.Title.trim() : '';
  return { text: pages.join('\f'), ...(title !== '' && { title }) };
}

async function readWord(bytes: Uint8Array): Promise<DocumentAnswer> {
  const { default: mammoth } = await import('mammoth');
  const buffer = bytes.slice().buffer;
  const { value } = await mammoth.extractRawText({ arrayBuffer: buffer });
  return { text: value };
}

function nameOfFailure(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
