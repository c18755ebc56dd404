/** A web page of one map reads plain text and web pages; what reads PDF and Word is larger than all of it. */
export function startDocumentWorker(): Worker {
  throw new Error('left out of a page of one map');
}
