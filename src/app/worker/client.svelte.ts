/** Runs tasks in the worker one after another, tells what is running, and can give it up. */
import { wrap, type Remote } from 'comlink';
import type { Tasks } from './worker.ts';

/** Thrown into a task that was cancelled. */
export class Cancelled extends Error {}

/** How long a task may run before the page says so, in ms. */
const PATIENCE = 300;

class WorkClient {
  /** Name of the task that has been running for a while, or null. */
  busy = $state<string | null>(null);
  #worker: Worker | null = null;
  #remote: Remote<Tasks> | null = null;
  #giveUp = new Set<(reason: Cancelled) => void>();

  /** Runs a task; `label` says what the person is waiting for. Rejects with `Cancelled` when given up. */
  async run<T>(label: string, task: (remote: Remote<Tasks>) => Promise<T>): Promise<T> {
    const timer = setTimeout(() => (this.busy = label), PATIENCE);
    let giveUp: (reason: Cancelled) => void = () => undefined;
    try {
      const cancelled = new Promise<never>((_, reject) => {
        giveUp = reject;
        this.#giveUp.add(reject);
      });
      return await Promise.race([task(this.#connect()), cancelled]);
    } finally {
      clearTimeout(timer);
      this.#giveUp.delete(giveUp);
      if (this.#giveUp.size === 0) this.busy = null;
    }
  }

  /** Ends whatever is running. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
    for (const giveUp of this.#giveUp) giveUp(new Cancelled());
  }

  #connect(): Remote<Tasks> {
    if (!this.#remote) {
      this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      this.#remote = wrap<Tasks>(this.#worker);
    }
    return this.#remote;
  }
}

export const work = new WorkClient();
