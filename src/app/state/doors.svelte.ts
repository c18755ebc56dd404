/** Which of the page's dialogs are open: whoever wants one opened says so here, wherever it stands. */

export type Door = 'export' | 'keys' | 'maps' | 'save';

export class Doors {
  #open = $state.raw<readonly Door[]>([]);
  #opened = $state.raw<readonly Door[]>([]);

  isOpen(door: Door): boolean {
    return this.#open.includes(door);
  }

  /** Whether it is open or was before: until then nothing of it has to be there. */
  wasOpened(door: Door): boolean {
    return this.#opened.includes(door);
  }

  open(door: Door): void {
    if (!this.isOpen(door)) this.#open = [...this.#open, door];
    if (!this.wasOpened(door)) this.#opened = [...this.#opened, door];
  }

  close(door: Door): void {
    this.#open = this.#open.filter((each) => each !== door);
  }
}
