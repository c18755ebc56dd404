/** Does off the main thread what can take long: reading and writing files, placing views, computing analyses. */
import { serveTasks } from './serve-tasks.ts';
import { createTasks } from './tasks.ts';

/** Held for as long as the worker lives: who waits for it learns of its end, however it comes. */
async function holdLock(): Promise<string | null> {
  const name = `crux-worker-${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve(null);
    navigator.locks
      .request(name, () => {
        resolve(name);
        return new Promise<never>(() => undefined);
      })
      .catch(() => resolve(null));
  });
}

serveTasks(self as unknown as Parameters<typeof serveTasks>[0], createTasks(), [
  'place',
  'text',
  'type',
  'facts',
]);
void holdLock().then((lock) => postMessage({ type: 'ready', lock }));
