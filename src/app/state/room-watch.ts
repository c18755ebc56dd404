/** Tells in good time that this browser has little room left for maps. */
import { Room } from '../store/room.ts';
import type { Offer } from './voice.svelte.ts';

export interface RoomHost {
  notify(text: string, offer: Offer): void;
  /** The person wants the map saved to a file. */
  onsave(): void;
}

export class RoomWatch {
  readonly #room = new Room();
  readonly #host: RoomHost;

  constructor(host: RoomHost) {
    this.#host = host;
  }

  /** There is none left: asks that at least nothing be cleared. */
  ask(): void {
    void this.#room.ask();
  }

  async look(): Promise<void> {
    const share = await this.#room.look();
    if (share === null) return;
    this.#host.notify(
      `This browser has little room left for maps: ${Math.round(share * 100)} % of it is taken. Nothing is deleted by itself, but save this map to a file.`,
      { label: 'Save', act: () => this.#host.onsave() },
    );
  }
}
