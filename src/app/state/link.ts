/** The link in the address bar: it says where one is. */
import { writeAddress, type Address } from './address.ts';
import type { Visits } from './visits.svelte.ts';

export class Link {
  readonly visits: Visits;
  readonly #address: () => Address;
  /** How many maps are on their way that Back or Forward lead to. */
  #held = 0;

  constructor(visits: Visits, address: () => Address) {
    this.visits = visits;
    this.#address = address;
  }

  /** Names where one is, and from then on tells when Back or Forward are pressed. */
  start(onarrive: () => void): void {
    this.visits.start(writeAddress(this.#address()), onarrive);
  }

  /** What was done is a step that Back takes back. */
  go(): void {
    this.visits.go(writeAddress(this.#address()));
  }

  /** It is a change that only the link remembers. */
  stay(): void {
    if (this.#held === 0) this.visits.stay(writeAddress(this.#address()));
  }

  /** Until the map that the link leads to has come, small changes to the one before it don't touch the link. */
  async hold<T>(coming: Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await coming;
    } finally {
      this.#held -= 1;
    }
  }
}
