/** Starts the worker that reads documents, from its file beside the page. */
export function startDocumentWorker(): Worker {
  return new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
}
