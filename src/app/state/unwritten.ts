/** Words that can't be written on the map any more: told, so that whoever typed them has them; of several at once in one notice. */
import type { Offer } from './voice.svelte.ts';

interface Words {
  readonly what: string;
  readonly words: string;
}

export class Unwritten {
  readonly #notify: (text: string, offer: Offer) => void;
  /** What is about to be told. */
  #all: readonly Words[] = [];

  constructor(notify: (text: string, offer: Offer) => void) {
    this.#notify = notify;
  }

  /** `what` they were meant for. */
  add(what: string, words: string): void {
    this.#all = [...this.#all, { what, words }];
    if (this.#all.length === 1) queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    const all = this.#all;
    this.#all = [];
    const told = all.map(({ what, words }) => `${what}: “${words}”`).join(' ');
    this.#notify(`Another tab wrote the map, and these words of yours are not on it. ${told}`, {
      label: 'Copy them',
      act: () => void navigator.clipboard.writeText(all.map(({ words }) => words).join('\n\n')),
    });
  }
}
