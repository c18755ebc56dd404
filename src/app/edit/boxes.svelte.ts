/** What is shown to write in, loaded after the page and from then on there at once: no letter has to wait for it. */
import type CardWriting from './CardWriting.svelte';
import type RowWriting from './RowWriting.svelte';

interface Loaded {
  readonly Row: typeof RowWriting;
  readonly Card: typeof CardWriting;
}

class Boxes {
  #loaded = $state.raw<Loaded | null>(null);

  /** Null until they are loaded. */
  get loaded(): Loaded | null {
    return this.#loaded;
  }

  async load(): Promise<void> {
    const [row, card] = await Promise.all([import('./RowWriting.svelte'), import('./CardWriting.svelte')]);
    this.#loaded = { Row: row.default, Card: card.default };
  }
}

export const boxes = new Boxes();
