/** What is shown to write in and to take hold of, loaded after the page and from then on there at once: no letter has to wait for it. */
import type CardWriting from './CardWriting.svelte';
import type DropHint from './DropHint.svelte';
import type Grip from './Grip.svelte';
import type { holdRow } from './hold-row.ts';
import type RowWriting from './RowWriting.svelte';

interface Loaded {
  readonly Row: typeof RowWriting;
  readonly Card: typeof CardWriting;
  readonly Grip: typeof Grip;
  readonly Hint: typeof DropHint;
  readonly holdRow: typeof holdRow;
}

class Boxes {
  #loaded = $state.raw<Loaded | null>(null);

  /** Null until they are loaded. */
  get loaded(): Loaded | null {
    return this.#loaded;
  }

  async load(): Promise<void> {
    const [row, card, grip, hint, held] = await Promise.all([
      import('./RowWriting.svelte'),
      import('./CardWriting.svelte'),
      import('./Grip.svelte'),
      import('./DropHint.svelte'),
      import('./hold-row.ts'),
    ]);
    this.#loaded = {
      Row: row.default,
      Card: card.default,
      Grip: grip.default,
      Hint: hint.default,
      holdRow: held.holdRow,
    };
  }
}

export const boxes = new Boxes();
