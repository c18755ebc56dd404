/** Tells in good time that this browser has little room left for maps. */
import type { Keeping } from '../store/keeper.ts';
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

  /** Keeping stands here now: where there is no room left, at least nothing is to be cleared. */
  async hear(state: Keeping): Promise<void> {
    if (state === 'full') await this.#room.ask();
    if (state !== 'kept') return;
    const share = await this.#room.look();
    if (share === null) return;
    this.#host.notify(
      `This browser has little room left for maps: ${Math.round(share * 100)} % of it is taken. Nothing is deleted by itself, but save this map to a file.`,
      { label: 'Save', act: () => this.#host.onsave() },
    );
  }
}
