/** Which statement's words are being written, and where on the page. */
import type { Id } from '../../../graph/index.ts';

/** The outline and the map each have a box to write in. */
export type Surface = 'outline' | 'map';

/** What is written, and where it stands there. */
export interface Written {
  readonly id: Id;
  readonly surface: Surface;
  /** The step by which it stands where it is written. */
  readonly step?: Id | undefined;
  /** It was added to be written: without words it goes again. */
  readonly isNew: boolean;
}

export class Writing {
  #now = $state.raw<Written | null>(null);

  get now(): Written | null {
    return this.#now;
  }

  /** Whether this statement is written on this surface. */
  isOf(id: Id, surface: Surface): boolean {
    return this.#now?.id === id && this.#now.surface === surface;
  }

  start(written: Written): void {
    this.#now = written;
  }

  end(): void {
    this.#now = null;
  }
}
