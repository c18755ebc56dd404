/** The way to the database of maps: opened when first needed, once more where it was closed from outside, with a word for each fault. */
import { NoStore, openDatabase, type Database, type StoreFault } from './database.ts';

/** What became of writing. `lost`: another tab writes this map now. `gone`: it is not there any more. `full`: there is no room. */
export type Written = 'kept' | 'lost' | 'gone' | 'full' | StoreFault;

export class Connection {
  #database: Promise<Database> | null = null;
  /** Ms since 1970. */
  protected readonly now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.now = now;
  }

  /** Why nothing can be kept, or null where it can. */
  async fault(): Promise<StoreFault | null> {
    try {
      await this.#open();
      return null;
    } catch (error) {
      return error instanceof NoStore ? error.fault : 'none';
    }
  }

  /** Null where nothing can be had from the store. */
  protected async attempt<T>(act: (database: Database) => Promise<T>): Promise<T | null> {
    try {
      return await this.#twice(act);
    } catch {
      return null;
    }
  }

  protected async write(act: (database: Database) => Promise<Written>): Promise<Written> {
    try {
      return await this.#twice(act);
    } catch (error) {
      if (error instanceof NoStore) return error.fault;
      if (error instanceof DOMException && error.name === 'ConstraintError') return 'lost';
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';
    }
  }

  #open(): Promise<Database> {
    this.#database ??= openDatabase(() => (this.#database = null)).catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /** A connection that was closed from outside is opened once more. */
  async #twice<T>(act: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#open());
    } catch (error) {
      const isClosed =
        error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
      if (!isClosed) throw error;
      this.#database = null;
      return act(await this.#open());
    }
  }
}

/** Waits until all that was asked is done. What the whole failed of is told, and not that its parts were given up. */
export async function finish(
  { done }: { readonly done: Promise<void> },
  asked: readonly Promise<unknown>[],
): Promise<void> {
  const ended = done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  await Promise.allSettled(asked);
  const failure = await ended;
  if (failure) throw failure.error;
}
