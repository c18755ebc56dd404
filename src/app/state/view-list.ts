/** Ways of looking at the map that are kept with it by name. */
import type { ArgumentGraph, Edit, Id } from '../../../graph/index.ts';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { Making } from './changed-map.ts';
import type { Link } from './link.ts';

/** What is looked at and how, and the gate for changes. */
export interface ViewHost {
  readonly graph: ArgumentGraph | null;
  address(): Address;
  look(address: Address): void;
  /** False where nothing is changed, which is told. */
  change(edit: Edit | Making, label: string): Promise<boolean>;
  announce(text: string): void;
  notify(text: string): void;
}

export class ViewList {
  readonly #host: ViewHost;
  readonly #link: Link;

  constructor(host: ViewHost, link: Link) {
    this.#host = host;
    this.#link = link;
  }

  /** Keeps what is looked at by name, with the map. False where that can't be, which is told. */
  async save(title: string): Promise<boolean> {
    if (!this.#host.graph) return false;
    const link = writeAddress({ ...this.#host.address(), map: '' });
    const isDone = await this.#host.change(({ views }) => {
      const taken = new Set(views?.map(({ id }) => id));
      let number = taken.size + 1;
      while (taken.has(`view-${number}`)) number += 1;
      return { name: 'saveView', with: [{ id: `view-${number}`, title, extra: { link } }] };
    }, 'save a view');
    if (isDone) this.#host.announce(`The view "${title}" is saved with the map.`);
    return isDone;
  }

  /** Looks at the map as a view says; one of another program is only told of. */
  open(id: Id): void {
    const view = this.#host.graph?.views?.find((each) => each.id === id);
    if (!view) return;
    const link = view.extra?.['link'];
    if (typeof link !== 'string') {
      this.#host.notify(`The view "${view.title}" was made by another program and cannot be shown.`);
      return;
    }
    this.#host.look(readAddress(link));
    this.#link.go();
    this.#host.announce(`The view "${view.title}" is shown.`);
  }

  async remove(id: Id): Promise<void> {
    await this.#host.change({ name: 'removeView', with: [id] }, 'delete a view');
  }
}
