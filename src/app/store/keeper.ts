/** Hands every step of the open map to the store as it is made, in order, and says where that stands. */
import type { Written } from './connection.ts';
import type { MapStore } from './map-store.ts';
import type { StepEntry } from './history.ts';
import type { HeadFacts, MapHead, Origin, StepRecord, Version } from './records.ts';

/** After so many steps a whole state is kept, so that opening stays quick. */
const STEPS_A_VERSION = 60;
/** How long until what could not be kept is tried again, in ms. */
const RETRY_MS = 4000;

/** How long after the last letter the disk is waited for, in ms. */
const SECURE_MS = 400;

/** Where keeping stands. Whatever is neither `kept` nor `keeping` is told. */
export type Keeping = Written | 'keeping';

/** What a map is made of in the store with its first change, where it isn't there yet. */
export interface Beginning {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  /** The format to read it as, where its name and content do not tell. */
  readonly format?: string;
}

export interface KeeperListener {
  /** What the list of maps says of it now. */
  facts(): HeadFacts & { readonly dialogue: boolean };
  /** Whether the map shows this step as it is, and not as it was before it grew elsewhere. */
  isShown(step: StepEntry): boolean;
  /** Whether the map shows a step that was not handed over. */
  isAhead(): boolean;
  /** The whole map as it is now, in Crux's own format. All of it is handed over by then, and no step of it grows any more. */
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
  /** What of it is on its way. */
  readonly #sent = new Set<StepEntry>();
  /** What the list of maps says of it with what was handed over last: the page may show another map by the time that is kept. */
  #facts: ReturnType<KeeperListener['facts']> | null = null;
  #running: Promise<void> | null = null;
  #claiming: Promise<Written> | null = null;
  #reviving: Promise<Written> | null = null;
  #securing: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastVersion: number;
  /** Why the map can't be written. */
  #refusal: Written | null = null;
  /** The number of the last step that was kept, as far as this one knows. */
  #last: number;
  #isClosed = false;
  #ended = false;

  /** `head` is null for a map that isn't in the store: it gets there with its first step. Its `last` is what the page knows of. */
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
    this.#last = head?.last ?? 0;
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
    return this.#waiting.size === 0;
  }

  /** Whether nothing of a step is still to be kept. */
  isKept(number: number): boolean {
    return !this.#waiting.has(number);
  }

  /** What was handed over and isn't kept, the oldest first. */
  get unkept(): readonly StepEntry[] {
    return [...this.#waiting.values()].sort((a, b) => a.number - b.number);
  }

  /** Keeps a step, or what it has grown to. */
  keep(...entries: readonly StepEntry[]): void {
    for (const entry of entries) this.#waiting.set(entry.number, entry);
    this.#facts = this.#listener.facts();
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
    clearTimeout(this.#securing);
  }

  /** The page goes on to another map: what was handed over is still kept, and then nothing more. */
  close(): void {
    this.#isClosed = true;
    void this.settled().then(() => this.end());
  }

  /** Takes the map over for writing ahead of the first step, so that this one waits for nothing. `lost` as of a step. */
  async prepare(): Promise<Written> {
    if (this.#head && this.#generation === null) this.#start();
    await this.settled();
    return this.#refusal ?? 'kept';
  }

  #start(): void {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    if (this.#waiting.size > 0) this.#listener.onstate('keeping');
    const runs: Promise<void>[] = [];
    if (!this.#head) runs.push(this.#make());
    // Once the map is in the store, each step is handed over the moment it is made, whatever is still on its way.
    runs.push(this.#generation === null ? this.#begin() : this.#send());
    const running: Promise<void> = Promise.all([this.#running, ...runs]).then(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
  }

  async #begin(): Promise<void> {
    this.#refusal = null;
    this.#claiming ??= this.#claim().finally(() => (this.#claiming = null));
    const claimed = await this.#claiming;
    if (claimed === 'kept') await this.#send();
    else this.#fail(claimed);
  }

  async #send(): Promise<void> {
    if (!this.#head || this.#generation === null || this.#ended) return;
    const entries = [...this.#waiting.values()].filter((entry) => !this.#sent.has(entry));
    if (entries.length === 0) {
      // It went back with the whole map.
      if (this.isDone) this.#listener.onstate('kept');
      return;
    }
    for (const entry of entries) this.#sent.add(entry);
    const { id } = this.#head;
    const at = this.#now();
    const records = entries.map((entry): StepRecord => ({ ...entry, map: id, at }));
    const written = await this.#append(id, records, entries);
    for (const entry of entries) {
      this.#sent.delete(entry);
      // What has grown meanwhile is still to be kept.
      if (written === 'kept' && this.#waiting.get(entry.number) === entry) this.#waiting.delete(entry.number);
    }
    if (written !== 'kept') {
      this.#fail(written);
      return;
    }
    this.#last = Math.max(this.#last, records.at(-1)?.number ?? 0);
    if (this.#ended) return;
    this.#listener.onkept(records);
    if (this.#waiting.size > 0) return;
    this.#listener.onstate('kept');
    clearTimeout(this.#securing);
    this.#securing = setTimeout(() => void this.#secure(id), SECURE_MS);
  }

  /** Where the database was taken away under the page, the map is put back by the first that finds it so; the others go on. */
  async #append(id: string, records: readonly StepRecord[], entries: readonly StepEntry[]): Promise<Written> {
    const facts = this.#facts ?? this.#listener.facts();
    for (let written: Written = 'gone', left = records; ;) {
      const generation = this.#generation;
      if (generation === null) return written;
      written = await this.#store.append(id, generation, left, facts);
      if (written !== 'gone' && written !== 'lost') return written;
      if (generation === this.#generation) {
        if (written === 'lost' && !this.#reviving) return 'lost';
        const revived = await this.#revive();
        if (revived !== 'kept') return revived;
      }
      left = records.filter((_, index) => {
        const entry = entries[index];
        // What went back with the map is there, and what has grown comes by itself.
        return entry && this.#waiting.get(entry.number) === entry;
      });
      if (left.length === 0) return 'kept';
    }
  }

  #fail(state: Written): void {
    this.#refusal = state;
    if (this.#ended) return;
    this.#listener.onstate(state);
    if (state !== 'lost') this.#timer = setTimeout(() => this.#start(), RETRY_MS);
  }

  async #secure(id: string): Promise<void> {
    await this.#store.secure(id);
    await this.#keepVersion();
  }

  /** The map gets an identity of its own at once; should it not get into the store, it has none. */
  async #make(): Promise<void> {
    const { fileName, bytes, origin, format } = this.#beginning;
    const [head, version] = this.#store.prepare({ fileName, bytes }, origin, this.#listener.facts());
    this.#head = head;
    this.#generation = head.generation;
    const added = await this.#store.add(head, { ...version, ...(format !== undefined && { format }) });
    if (added === 'kept') {
      this.#listener.onmade(head);
      return;
    }
    this.#head = null;
    this.#generation = null;
    this.#fail(added);
  }

  /** Sees to it that this one may write the map. */
  async #claim(): Promise<Written> {
    if (!this.#head) return 'gone';
    this.#generation = await this.#store.claim(this.#head.id);
    if (this.#generation !== null) {
      // What others wrote before this one took over is not in what the page shows: it would be written over.
      const kept = await this.#store.lastOf(this.#head.id);
      if (!kept || kept.last < this.#last) return 'kept';
      const isShown = kept.last === this.#last && (!kept.step || this.#listener.isShown(kept.step));
      return isShown ? 'kept' : 'lost';
    }
    return (await this.#store.fault()) ?? this.#revive();
  }

  /** The database was taken away under the page: the map is put back whole, once for all who find it so. */
  #revive(): Promise<Written> {
    this.#reviving ??= this.#putBack().finally(() => (this.#reviving = null));
    return this.#reviving;
  }

  async #putBack(): Promise<Written> {
    // What the page shows by now is another map.
    if (!this.#head || this.#isClosed) return 'gone';
    const writing = this.#listener.whole();
    const facts = this.#listener.facts();
    const entries = [...this.#waiting.values()];
    const upTo = Math.max(this.#last, ...entries.map(({ number }) => number));
    const at = this.#now();
    const generation = (this.#generation ?? this.#head.generation) + 1;
    const head: MapHead = { ...this.#head, ...facts, last: upTo, changedAt: at, generation };
    const bytes = await writing.catch(() => null);
    if (!bytes) return 'gone';
    const { title, statements } = facts;
    const version = { map: head.id, upTo, at, bytes, fileName: WHOLE_NAME, title, statements };
    const written = await this.#store.revive(head, version);
    if (written === 'kept') {
      this.#head = head;
      this.#generation = generation;
      this.#last = upTo;
      this.#lastVersion = upTo;
      for (const entry of entries)
        if (this.#waiting.get(entry.number) === entry) this.#waiting.delete(entry.number);
    }
    return written;
  }

  async #keepVersion(): Promise<void> {
    const last = this.#last;
    if (!this.#head || this.#generation === null || last - this.#lastVersion < STEPS_A_VERSION) return;
    // What is begun may be withdrawn: a state that holds it would bring it back.
    if (this.#waiting.size > 0 || this.#ended || this.#isClosed || this.#listener.isAhead()) return;
    const { title, statements } = this.#listener.facts();
    const bytes = await this.#listener.whole().catch(() => null);
    // What was changed while it was written may be in it or not.
    if (!bytes || this.#last !== last || this.#waiting.size > 0 || this.#ended) return;
    const at = this.#now();
    const version: Version = {
      map: this.#head.id,
      upTo: last,
      at,
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
