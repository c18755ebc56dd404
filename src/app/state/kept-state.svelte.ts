/** Where keeping stands, as it is told: that something is being kept only where that takes a while. */
import type { Keeping } from '../store/keeper.ts';

/** How long keeping may take before the page says so, in ms. */
const PATIENCE = 500;

export class KeptState {
  #now = $state<Keeping>('kept');
  #timer: ReturnType<typeof setTimeout> | undefined;

  get now(): Keeping {
    return this.#now;
  }

  /** Tells it at once. */
  set(state: Keeping): void {
    this.end();
    this.#now = state;
  }

  hear(state: Keeping): void {
    if (state !== 'keeping') this.set(state);
    else {
      this.end();
      this.#timer = setTimeout(() => (this.#now = 'keeping'), PATIENCE);
    }
  }

  /** What was begun is not told any more. */
  end(): void {
    clearTimeout(this.#timer);
  }
}
