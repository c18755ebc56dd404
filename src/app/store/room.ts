/** How much room this browser has left for maps: asked for in good time, and told before nothing more can be kept. */

/** From this share of what the browser gives on, it is time. */
const NEAR = 0.8;
/** How often it is looked up at most, in ms. */
const EVERY_MS = 60_000;

/** What the browser tells of its storage, as far as it does. */
export type StorageTeller = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

export class Room {
  readonly #storage: () => StorageTeller | undefined;
  readonly #now: () => number;
  #looked = -Infinity;
  #isTold = false;

  constructor(
    storage: () => StorageTeller | undefined = () => globalThis.navigator?.storage,
    now: () => number = () => Date.now(),
  ) {
    this.#storage = storage;
    this.#now = now;
  }

  /**
   * Looks whether there is little room left, and then asks that nothing be cleared. The share that is taken, in [0,1], where it
   * is to be told; null otherwise, and where it was told before.
   */
  async look(): Promise<number | null> {
    if (this.#now() - this.#looked < EVERY_MS) return null;
    this.#looked = this.#now();
    const storage = this.#storage();
    const { usage = 0, quota = 0 } = (await storage?.estimate?.().catch(() => null)) ?? {};
    const share = quota > 0 ? Math.min(1, usage / quota) : 0;
    if (share < NEAR) {
      this.#isTold = false;
      return null;
    }
    await this.ask();
    if (this.#isTold) return null;
    this.#isTold = true;
    return share;
  }

  /** Asks the browser never to clear what is kept here. Whether it agreed. */
  async ask(): Promise<boolean> {
    const storage = this.#storage();
    if (await storage?.persisted?.().catch(() => false)) return true;
    return (await storage?.persist?.().catch(() => false)) ?? false;
  }
}
