/** Whether the open map was deleted, as in another tab: it is told, and kept again when that is wanted or with the next change. */
import { isRemoved } from '../store/heads.ts';
import type { MapStore } from '../store/map-store.ts';
import type { MapHead } from '../store/records.ts';
import type { Offer, OfferHost } from './voice.svelte.ts';

export class PutAway {
  #head: MapHead | null = null;
  #since = $state<number | null>(null);

  readonly #store: MapStore;
  readonly #host: OfferHost;
  readonly #offer: Offer = { label: 'Keep it', act: () => void this.keepAgain() };

  constructor(store: MapStore, host: OfferHost) {
    this.#store = store;
    this.#host = host;
  }

  /** Whether it is on its way out of this browser. */
  get is(): boolean {
    return this.#since !== null;
  }

  /** When it was deleted, in ms since 1970; null where it was not. */
  get since(): number | null {
    return this.#since;
  }

  /** This map is open now, as the store has it; null where that has it not. */
  begin(head: MapHead | null): void {
    this.#head = head;
    this.#since = head !== null && isRemoved(head) ? (head.removedAt ?? null) : null;
  }

  /** The person deletes it here, or it is had back. */
  set(is: boolean): void {
    this.#since = is ? Date.now() : null;
    if (!is) this.#host.endOffer(this.#offer);
  }

  /** Another tab has deleted it, or had it back. */
  hear(is: boolean): void {
    if (is === this.is) return;
    this.set(is);
    if (is)
      this.#host.notify(
        'This map was deleted in another tab. It is still here; this browser lets go of it in a week, unless you keep it or change it.',
        this.#offer,
      );
  }

  /** Has it listed among the maps of this browser again. */
  async keepAgain(): Promise<void> {
    if (!this.is || !this.#head) return;
    this.set(false);
    await this.#store.restore(this.#head.id);
  }
}
