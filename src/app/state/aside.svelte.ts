/**
 * Words that wait while another tab writes the map: told with every notice about that, and written once this tab writes, or
 * told again where their place is gone by then.
 */

import type { Offer, OfferHost } from './voice.svelte.ts';

/** So much of words is told, in characters. */
const MOST_TOLD = 120;

interface Waiting {
  readonly words: string;
  write(): void;
}

export class Aside {
  readonly #host: OfferHost;
  readonly #takeOver: () => Promise<boolean>;
  /** To write here. */
  #offer: Offer | null = null;
  /** By where they are meant to go. */
  #waiting = $state.raw<ReadonlyMap<string, Waiting>>(new Map());

  /** `takeOver` has this tab write, and says whether it does. */
  constructor(host: OfferHost, takeOver: () => Promise<boolean>) {
    this.#host = host;
    this.#takeOver = takeOver;
  }

  /** The words that wait, in quotation marks; '' where none do. */
  get told(): string {
    return [...this.#waiting.values()].map(({ words }) => `“${shorten(words)}”`).join(', ');
  }

  /** Says that another tab writes the map, with the words that wait, and offers to write here; `then` is done once this one does. */
  offer(then: () => void = () => undefined): void {
    const { told } = this;
    const offer: Offer = {
      label: 'Write here instead',
      act: () => void this.#takeOver().then((isDone) => isDone && then()),
    };
    this.#offer = offer;
    this.#host.notify(
      told === ''
        ? 'This map is written in another tab.'
        : `Another tab writes this map, so your last words are not on it: ${told}`,
      offer,
    );
  }

  /** Newer words for the same place take the place of older ones; it is told. */
  add(where: string, words: string, write: () => void): void {
    this.#waiting = new Map([...this.#waiting, [where, { words, write }]]);
    this.offer();
  }

  /** This tab writes: writes them in the order in which they were set aside; none wait afterwards. */
  writeAll(): void {
    if (this.#offer) this.#host.endOffer(this.#offer);
    const all = [...this.#waiting.values()];
    this.clear();
    for (const { write } of all) write();
  }

  /** None wait any more; gives back those that did. */
  clear(): readonly string[] {
    const words = [...this.#waiting.values()].map((each) => each.words);
    this.#waiting = new Map();
    return words;
  }
}

function shorten(words: string): string {
  return words.length > MOST_TOLD ? `${words.slice(0, MOST_TOLD)}…` : words;
}
