/** Takes the text out of PDF and Word files, in a worker of its own: what takes long there can be ended. */
import type { DocumentAnswer, DocumentRequest } from './documents.ts';

onmessage = ({ data: { kind, bytes } }: MessageEvent<DocumentRequest>) => {
  const read = kind === 'pdf' ? readPdf(bytes) : readWord(bytes);
  read.then(tell, (error: unknown) => tell({ failed: nameOfFailure(error) }));
};

function tell(answer: DocumentAnswer): void {
  postMessage(answer);
}

async function readPdf(bytes: Uint8Array): Promise<DocumentAnswer> {
  const reader = await import('./read-pdf.ts');
  return reader.readPdf(bytes, (page, pages) => tell({ page, pages }));
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
