/** Starts the worker from inside the page: a file alone has nothing beside it. */
import InlineWorker from '../worker/worker.ts?worker&inline';

export function startWorker(): Worker {
  return new InlineWorker();
}
