/** Views with the places of their parts, as the worker finds them: what is on the screen, and the whole map for pictures. */
import type { Placement } from '../../../graph/index.ts';
import { givenUp, type WorkClient } from '../worker/client.svelte.ts';
import type { Look } from '../worker/look.ts';
import { shareEqual } from './share-equal.ts';
import type { Drawn, Placed, PlaceOptions } from '../worker/tasks.ts';

export type { Drawn } from '../worker/tasks.ts';

/** Told of what was asked for. */
export interface DrawingListener {
  /** How views are placed now: the room there is, and what was acted on. */
  how(): PlaceOptions;
  /** The view is there, and is what was asked for last. */
  onplaced(placed: Placed): void;
  /** It was given up: the last one that was placed is still shown. */
  ongivenup(shown: Placed | null): void;
}

export class Drawing {
  #now = $state.raw<Drawn | null>(null);
  #whole = $state.raw<Drawn | null>(null);
  #afar = $state(false);
  /** What is drawn, with the placement that it is drawn in. */
  readonly seen = $derived.by((): Drawn | null =>
    this.#afar && this.#now?.names ? { view: this.#now.view, placement: this.#now.names } : this.#now,
  );
  /** What is wanted and not there yet. */
  #wanted = $state.raw<Look | null>(null);
  /** Whether what is shown is what was asked for. */
  readonly settled = $derived(this.#now !== null && this.#wanted === null);

  readonly #work: WorkClient;
  readonly #listener: DrawingListener;
  #key = 0;
  #shown: Placed | null = null;

  constructor(work: WorkClient, listener: DrawingListener) {
    this.#work = work;
    this.#listener = listener;
  }

  /** What is on the screen. */
  get now(): Drawn | null {
    return this.#now;
  }
  /** The map unfolded as far as it can be shown, where it was asked for. */
  get whole(): Drawn | null {
    return this.#whole;
  }

  /** Whether names laid out alone are drawn. */
  get isAfar(): boolean {
    return this.#afar;
  }

  /** Which of its placements is drawn: the names, where they are laid out alone, or whole cards. */
  showPlacement(placement: Placement): void {
    this.#afar = placement === this.#now?.names;
  }

  /** Another map is open, of which this is to be seen: the old one's places would be taken for the new one's. */
  open(key: number, placed: Placed): void {
    this.#key = key;
    this.#shown = null;
    this.#wanted = null;
    this.#whole = null;
    this.#show(placed);
  }

  /** Asks for a view; of what is asked for in one go, the last. What was asked for earlier and comes later is dropped. */
  place(look: Look): void {
    const isAsked = this.#wanted !== null && !this.#isSent;
    this.#wanted = look;
    if (isAsked) return;
    this.#isSent = false;
    queueMicrotask(() => {
      // A change of the map has sent it meanwhile.
      if (!this.#isSent) void this.#send();
    });
  }
  #isSent = true;

  /** The map was changed: what is seen of it comes before whatever else is asked about it. */
  change(look: Look): void {
    this.#whole = null;
    this.#wanted = look;
    void this.#send();
  }

  /** Forgets the places of what is shown until they are found anew, and so lets whoever looks begin afresh. */
  renew(look: Look): void {
    this.#now = null;
    this.place(look);
  }

  /** Places the whole map, once per map. */
  async placeWhole(): Promise<void> {
    const key = this.#key;
    if (key === 0 || this.#whole) return;
    const look: Look = { unfolded: 'all', kept: [], wanted: [] };
    try {
      const { view, placement } = await this.#work.ask(
        'place',
        { map: key, look, whole: true },
        { label: 'Placing the whole map', kind: 'place whole' },
      );
      if (this.#key === key) this.#whole = { view, placement };
    } catch (error) {
      if (!givenUp(error)) throw error;
    }
  }

  async #send(): Promise<void> {
    const look = this.#wanted;
    this.#isSent = true;
    if (!look || this.#key === 0) return;
    const key = this.#key;
    try {
      const placed = await this.#work.ask(
        'place',
        { map: key, look, ...this.#listener.how() },
        { label: 'Placing the map', kind: 'place' },
      );
      if (this.#key !== key || this.#wanted !== look) return;
      this.#wanted = null;
      this.#show(placed);
      this.#listener.onplaced(placed);
    } catch (error) {
      if (this.#key !== key || this.#wanted !== look) return;
      this.#wanted = null;
      if (this.#shown) this.#show(this.#shown);
      this.#listener.ongivenup(this.#shown);
      if (!givenUp(error)) throw error;
    }
  }

  /** What of it is as it was stays the same: a letter that was typed changes one card. */
  #show(found: Placed): void {
    const placed = shareEqual(this.#shown, found);
    this.#shown = placed;
    const { view, placement, names } = placed;
    this.#now = { view, placement, ...(names && { names }) };
  }
}
