/** What the page says besides what it shows: to those who hear it, and to everyone for a moment. */
import { givenUp } from '../worker/client.svelte.ts';

/** What can be done about what a notice says, at the press of a button. */
export interface Offer {
  readonly label: string;
  act(): void;
}

/** Whoever tells something with an offer, and takes the offer back once it is none any more. */
export interface OfferHost {
  notify(text: string, offer: Offer): void;
  endOffer(offer: Offer): void;
}

export class Voice {
  #announcement = $state('');
  #notice = $state('');
  #offer = $state.raw<Offer | null>(null);

  /** What a screen reader is told. */
  get announcement(): string {
    return this.#announcement;
  }
  /** What is shown for a moment over the page. */
  get notice(): string {
    return this.#notice;
  }

  /** What is offered with it. */
  get offer(): Offer | null {
    return this.#offer;
  }

  announce(text: string): void {
    this.#announcement = text;
  }

  /** Tells everyone, where nothing else on the page shows it. What comes with an offer stays until it is answered. */
  notify(text: string, offer: Offer | null = null): void {
    this.#notice = text;
    this.#offer = offer;
    this.announce(text);
  }

  /** With an offer, only where that stands there. */
  closeNotice(offer = this.#offer): void {
    if (offer !== this.#offer) return;
    this.#notice = '';
    this.#offer = null;
  }

  /** Says that something went wrong which nobody has answered for. */
  tellFailure(event: Event): void {
    const reason: unknown =
      event instanceof PromiseRejectionEvent
        ? event.reason
        : event instanceof ErrorEvent
          ? event.error
          : null;
    // Where a request was given up, the person knows. That sizes are told a frame later is no failure.
    if (givenUp(reason) || isSizeNotice(event)) return;
    // A library that only gives the address of its own explanation says nothing to whoever reads a map.
    const message = reason instanceof Error ? reason.message.replace(/\bhttps?:\/\/\S+/g, '').trim() : '';
    const said = message === '' ? '' : ` (${message})`;
    this.notify(
      `Something went wrong here${said}. What is open is still open; where something is missing, reload the page.`,
    );
  }
}

/** What browsers report as an error where an observer of sizes changes sizes: they are told in the next frame. */
function isSizeNotice(event: Event): boolean {
  return 'message' in event && String(event.message).startsWith('ResizeObserver loop');
}
