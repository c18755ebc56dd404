/** Hands every step of the open map to the store as it is made, in order, and says where that stands. */
import type { MapStore, Written } from './map-store.ts';
import type { StepEntry } from './history.ts';
import type { HeadFacts, MapHead, Origin, StepRecord, Version } from './records.ts';

/** After so many steps a whole state is kept, so that opening stays quick. */
const STEPS_A_VERSION = 60;
/** How long until what could not be kept is tried again, in ms. */
const RETRY_MS = 4000;

/** Where keeping stands. Whatever is neither `kept` nor `keeping` is told. */
export type Keeping = Written | 'keeping';

/** What a map is made of in the store with its first change, where it isn't there yet. */
export interface Beginning {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

export interface KeeperListener {
  /** What the list of maps says of it now. */
  facts(): HeadFacts & { readonly dialogue: boolean };
  /** The whole map as it is now, in Crux's own format. */
  whole(): Promise<Uint8Array>;
  /** The map has an identity of its own from now on. */
  onmade(head: MapHead): void;
  onstate(state: Keeping): void;
  /** These were kept: others who look at the same map may follow. */
  onkept(records: readonly StepRecord[]): void;
}

export class Keeper {
  readonly #store: MapStore;
  readonly #listener: KeeperListener;
  readonly #now: () => number;
  #head: MapHead | null;
  readonly #beginning: Beginning;
  #generation: number | null = null;
  /** What is not kept yet, by number: a step that grew takes the place of its former state. */
  #waiting = new Map<number, StepEntry>();
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastVersion: number;
  /** The number of the last step that was kept. */
  #last = 0;
  #ended = false;

  /** `head` is null for a map that isn't in the store: it gets there with its first step. */
  constructor(
    store: MapStore,
    head: MapHead | null,
    beginning: Beginning,
    lastVersion: number,
    listener: KeeperListener,
    now: () => number = () => Date.now(),
  ) {
    this.#store = store;
    this.#head = head;
    this.#beginning = beginning;
    this.#lastVersion = lastVersion;
    this.#listener = listener;
    this.#now = now;
  }

  get id(): string | null {
    return this.#head?.id ?? null;
  }

  /** Whether everything that was handed over is kept. */
  get isDone(): boolean {
    return this.#waiting.size === 0 && this.#running === null;
  }

  /** Keeps a step, or what it has grown to. */
  keep(...entries: readonly StepEntry[]): void {
    for (const entry of entries) this.#waiting.set(entry.number, entry);
    this.#start();
  }

  /** Waits until what was handed over is kept or could not be. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Nothing is kept by this one any more. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  /** The page goes on to another map: what was handed over is still kept, and then nothing more. */
  close(): void {
    void this.settled().then(() => this.end());
  }

  #start(): void {
    if (this.#ended || this.#running) return;
    clearTimeout(this.#timer);
    this.#listener.onstate('keeping');
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    let state: Written = 'kept';
    while (this.#waiting.size > 0 && !this.#ended) {
      state = await this.#keepWaiting();
      if (state !== 'kept') break;
    }
    if (this.#ended) return;
    this.#listener.onstate(state);
    if (state === 'kept') await this.#keepVersion();
    else if (state !== 'lost') this.#timer = setTimeout(() => this.#start(), RETRY_MS);
  }

  async #keepWaiting(): Promise<Written> {
    const entries = [...this.#waiting.values()];
    const made = await this.#make();
    if (made !== 'kept' || !this.#head || this.#generation === null) return made;
    const { id } = this.#head;
    const at = this.#now();
    const records = entries.map((entry): StepRecord => ({ ...entry, map: id, at }));
    const written = await this.#store.append(id, this.#generation, records, this.#listener.facts());
    if (written === 'gone') return this.#revive();
    if (written !== 'kept') return written;
    // What has grown meanwhile is still to be kept.
    for (const entry of entries)
      if (this.#waiting.get(entry.number) === entry) this.#waiting.delete(entry.number);
    this.#last = records.at(-1)?.number ?? this.#last;
    this.#listener.onkept(records);
    return 'kept';
  }

  /** Sees to it that the map is in the store and that this one may write it. */
  async #make(): Promise<Written> {
    if (!this.#head) {
      const { fileName, bytes, origin } = this.#beginning;
      try {
        this.#head = await this.#store.create({ fileName, bytes }, origin, this.#listener.facts());
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
        return (await this.#store.fault()) ?? 'none';
      }
      this.#listener.onmade(this.#head);
    }
    if (this.#generation === null) {
      this.#generation = await this.#store.claim(this.#head.id);
      if (this.#generation === null) return (await this.#store.fault()) ?? this.#revive();
    }
    return 'kept';
  }

  /** The database was taken away under the page: the map is put back whole. */
  async #revive(): Promise<Written> {
    if (!this.#head) return 'gone';
    const facts = this.#listener.facts();
    const upTo = Math.max(0, ...this.#waiting.keys());
    const at = this.#now();
    const { id } = this.#head;
    const generation = (this.#generation ?? this.#head.generation) + 1;
    const head: MapHead = { ...this.#head, ...facts, last: upTo, changedAt: at, generation };
    const bytes = await this.#listener.whole();
    const written = await this.#store.revive(head, {
      map: id,
      upTo,
      at,
      bytes,
      fileName: WHOLE_NAME,
      ...facts,
    });
    if (written === 'kept') {
      this.#generation = generation;
      this.#lastVersion = upTo;
      for (const number of this.#waiting.keys()) if (number <= upTo) this.#waiting.delete(number);
    }
    return written;
  }

  async #keepVersion(): Promise<void> {
    const last = this.#last;
    if (!this.#head || this.#generation === null || last - this.#lastVersion < STEPS_A_VERSION) return;
    const { title, statements } = this.#listener.facts();
    const bytes = await this.#listener.whole().catch(() => null);
    // What was changed while it was written may be in it or not.
    if (!bytes || this.#waiting.size > 0 || this.#ended) return;
    const version: Version = {
      map: this.#head.id,
      upTo: last,
      at: this.#now(),
      bytes,
      fileName: WHOLE_NAME,
      title,
      statements,
    };
    if ((await this.#store.keepVersion(version, this.#generation)) === 'kept') this.#lastVersion = last;
  }
}

/** The name by which a whole state is known to be in Crux's own format. */
export const WHOLE_NAME = 'map.crux.json';
