/** The one gate through which the open map is changed: names each step, takes it back and makes it again, and has it kept. */
import { isNoChange, type ArgumentGraph, type Edit, type Id } from '../../../graph/index.ts';
import { History, isSameStep, touchedBy, type StepEntry } from '../store/history.ts';
import { Keeper, type Beginning, type Keeping } from '../store/keeper.ts';
import type { Written } from '../store/connection.ts';
import { mapStore, type KeptMap, type MapStore } from '../store/map-store.ts';
import type { MapHead, StepRecord } from '../store/records.ts';
import { holdMap, type Hold } from '../store/tabs.ts';
import { Aside } from './aside.svelte.ts';
import type { ChangedMap, HowMade, Latest, Made, Making, Sealed } from './changed-map.ts';
import { KeptState } from './kept-state.svelte.ts';
import { PutAway } from './put-away.svelte.ts';
import { RoomWatch } from './room-watch.ts';
import { HeldSteps } from './unkept-work.ts';
import { Unwritten } from './unwritten.ts';

export class Changes {
  #undoLabel = $state<string | null>(null);
  #redoLabel = $state<string | null>(null);
  readonly #keeping = new KeptState();
  #head = $state.raw<MapHead | null>(null);
  #last = $state(0);
  #isFollower = $state(false);
  readonly #map: ChangedMap;
  readonly #store: MapStore;
  readonly #room: RoomWatch;
  /** What could not be written here, and waits until this tab writes. */
  readonly aside: Aside;
  /** Whether the map was deleted, as in another tab. */
  readonly away: PutAway;
  #history = new History();
  #keeper: Keeper | null = null;
  #hold: Hold | null = null;
  #beginning: Beginning | null = null;
  #carry: ((before: ArgumentGraph, edit: Edit) => Edit) | null = null;
  /** The last step, where it is kept only together with the next one. */
  #waiting: StepEntry | null = null;
  readonly #held = new HeldSteps();
  readonly #unwritten = new Unwritten((text, offer) => this.#map.notify(text, offer));
  /** What leads from writing to following, or back. */
  #turning: Promise<void> = Promise.resolve();

  constructor(map: ChangedMap, store: MapStore = mapStore) {
    this.#map = map;
    this.#store = store;
    this.#room = new RoomWatch(map);
    this.aside = new Aside(map, () => this.takeOver().then(() => !this.#isFollower));
    this.away = new PutAway(store, map);
  }

  /** What would be taken back, as a step's name; null where there is nothing. */
  get undoLabel(): string | null {
    return this.#undoLabel;
  }
  get redoLabel(): string | null {
    return this.#redoLabel;
  }
  /** Where keeping stands. */
  get keeping(): Keeping {
    return this.#keeping.now;
  }
  /** What the store says of the map; null where it isn't in it. */
  get head(): MapHead | null {
    return this.#head;
  }
  /** The number of the last step. */
  get last(): number {
    return this.#last;
  }
  /** Whether another tab writes this map and this one follows. */
  get isFollower(): boolean {
    return this.#isFollower;
  }
  /** Whether everything is kept that was handed over. */
  get isKept(): boolean {
    return this.#keeper?.isDone ?? true;
  }

  /** Another map is open: `kept` is what the store has of it, null where it gets there with its first change. */
  begin(kept: KeptMap | null, beginning: Beginning): void {
    this.end();
    this.#history = new History(kept?.steps, kept?.head.last);
    this.#head = kept?.head ?? null;
    this.away.begin(this.#head);
    this.#beginning = beginning;
    this.#keeping.set('kept');
    this.#isFollower = false;
    this.#waiting = null;
    this.#held.clear();
    // What waits for the map that is left can't be written any more: whoever wrote it has it at least.
    for (const words of this.aside.clear()) this.tellUnwritten('The map before', words);
    this.#keeper = this.#createKeeper(kept?.head ?? null, kept?.version.upTo ?? 0);
    if (kept) this.#holdOn(kept.head.id);
    this.#tell();
  }

  /** The map is put away. */
  end(): void {
    this.#keeper?.close();
    this.#keeper = null;
    this.#hold?.end();
    this.#hold = null;
    this.#keeping.end();
  }

  /**
   * Makes a step, of an edit or of what makes one of the map as it is now. With `grows` it is one with the step before, as when
   * one goes on writing; one that `waits` is kept once there is more, and can be withdrawn until then. Throws and rejects with
   * what the edit throws.
   */
  make(
    label: string,
    wanted: Edit | Making,
    { grows = false, waits = false, held = false }: HowMade = {},
  ): Made {
    const before = this.#map.latest();
    if (!before) return null;
    if (this.#isFollower) {
      this.offerTakingOver();
      return null;
    }
    const edit = typeof wanted === 'function' ? wanted(before as Latest) : wanted;
    if (!edit) return { shown: Promise.resolve(), isGone: true, isKept: () => true };
    const shown = this.#map.change(this.#carry?.(before, edit) ?? edit, grows);
    const after = this.#map.latest();
    if (!after || after === before) return { shown, isGone: false, isKept: () => true };
    const entry = this.#history.do(label, before, after, grows);
    this.#held.note(entry.number, held);
    void this.away.keepAgain();
    const keeper = this.#keeper;
    const isKept = () => this.#waiting !== entry && keeper?.isKept(entry.number) !== false;
    if (!waits) this.#keep(entry);
    else {
      if (this.#waiting && this.#waiting.number !== entry.number) this.#keep();
      this.#waiting = entry;
      this.#tell();
    }
    return { shown, isGone: false, isKept };
  }

  /** From now on every step is also written into the map's text, as part of it; null ends that. */
  carryInto(carry: ((before: ArgumentGraph, edit: Edit) => Edit) | null): void {
    this.#carry = carry;
  }

  /** Takes back a step that waits, as though it had never been made. Null where none does. */
  withdraw(): Promise<void> | null {
    if (!this.#waiting) return null;
    const back = this.#history.withdraw();
    // It can't be told from what was made since.
    if (!back) this.#keep();
    this.#waiting = null;
    this.#tell();
    return back && this.#replay(back);
  }

  /** Makes nothing of the step that may still grow, though it may be kept: it can't be made again. Null where there is none. */
  abandon(): Promise<void> | null {
    const withdrawn = this.withdraw();
    if (withdrawn) return withdrawn;
    const found = this.#history.abandon();
    if (!found) return null;
    this.#keep(found.entry);
    return this.#replay(found.back);
  }

  /** Says that another tab writes the map, with the words that wait, and offers to write here; `then` is done once this one does. */
  offerTakingOver(then?: () => void): void {
    this.aside.offer(then);
  }

  /** Words for a place on the map that another tab writes: `write` puts them there once this one does, however it comes to. */
  setAside(where: string, words: string, write: () => void): void {
    this.aside.add(where, words, write);
  }

  /** Says which words are not on the map, where their place can't be found again; of several at once in one notice. */
  tellUnwritten(what: string, words: string): void {
    this.#unwritten.add(what, words);
  }

  /** What was made last does not grow any more. */
  close(): void {
    this.#history.close();
  }

  /** Takes the last step back: resolves with what came of it, once that is shown. Null where there is none. */
  undo(): Promise<readonly Id[]> | null {
    return this.#step(() => this.#history.undo(), 'Taken back');
  }

  /** Makes again what was taken back last. */
  redo(): Promise<readonly Id[]> | null {
    return this.#step(() => this.#history.redo(), 'Made again');
  }

  /** Writes from now on in this tab; the other one follows. */
  async takeOver(): Promise<void> {
    if (!this.#isFollower) return;
    await this.#hold?.takeOver();
    await this.#turning;
  }

  /** Waits until everything that was handed over is kept, or cannot be. */
  async settled(): Promise<void> {
    await this.#keeper?.settled();
  }

  /** The map as it is now, to be known by when it was written: what is made from now on is not in it, and a step of its own. */
  seal(): Sealed {
    // A step is known by its number, which may not be given again.
    if (this.#waiting) this.#keep();
    this.#history.close();
    return { of: this.#beginning, upTo: this.#history.last };
  }

  /** Whether the map is still open that was `sealed`. */
  isOf(sealed: Sealed): boolean {
    return sealed.of === this.#beginning;
  }

  /** The file that holds the map as it was `sealed`. Another one that was opened since is none the wiser. */
  async markSaved(fileName: string, at: number, sealed: Sealed): Promise<void> {
    await this.settled();
    if (!this.#head || !this.isOf(sealed)) return;
    const saved = { fileName, upTo: sealed.upTo, at };
    this.#head = { ...this.#head, saved };
    await this.#store.update(this.#head.id, { saved });
  }

  #step(take: () => readonly StepEntry[], word: string): Promise<readonly Id[]> | null {
    if (this.#isFollower) {
      this.offerTakingOver();
      return null;
    }
    const withdrawn = this.withdraw();
    if (withdrawn) return withdrawn.then(() => []);
    const entries = take();
    const last = entries.at(-1);
    if (!last) return null;
    const shown = entries
      .filter(({ change }) => !isNoChange(change))
      .map(({ change }) => this.#replay(change));
    this.#keep(...entries);
    this.#map.announce(`${word}: ${last.label}.`);
    return Promise.all(shown).then(() => touchedBy(entries));
  }

  /** Does to the map what a step does, or its way back. */
  #replay(change: StepEntry['change']): Promise<void> {
    return this.#map.change({ name: 'applyChange', with: [change] });
  }

  /** What waited comes first, or has grown to the first of these. */
  #keep(...entries: readonly StepEntry[]): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#tell();
    if (waiting && waiting.number !== entries[0]?.number) this.#keeper?.keep(waiting, ...entries);
    else this.#keeper?.keep(...entries);
  }

  #tell(): void {
    this.#undoLabel = this.#history.toUndo?.label ?? null;
    this.#redoLabel = this.#history.toRedo?.label ?? null;
    this.#last = this.#history.last;
  }

  #createKeeper(head: MapHead | null, lastVersion: number): Keeper {
    const beginning = this.#beginning ?? { fileName: '', bytes: new Uint8Array(), origin: 'new' };
    const known = head && { ...head, last: this.#history.last };
    const keeper: Keeper = new Keeper(this.#store, known, beginning, lastVersion, {
      facts: () => this.#map.facts(),
      isShown: (step) => isSameStep(this.#history.entryAt(step.number), step),
      isAhead: () => this.#waiting !== null,
      whole: () => {
        this.seal();
        return this.#map.whole();
      },
      onmade: (made) => {
        if (this.#keeper !== keeper) return;
        this.#head = made;
        this.away.begin(made);
        this.#holdOn(made.id);
        this.#map.onmade(made);
      },
      onstate: (state) => {
        if (this.#keeper === keeper) this.#note(state);
      },
      onkept: (records) => {
        if (this.#keeper === keeper) this.#hold?.tell(records);
      },
    });
    return keeper;
  }

  #note(state: Keeping): void {
    this.#keeping.hear(state);
    if (state === 'lost') this.#follow();
    void this.#room.hear(state);
  }

  #holdOn(id: string): void {
    this.#hold = holdMap(id, {
      onfollow: () => this.#follow(),
      onhold: () => this.#lead(id),
      onkept: (records) => void this.#hear(id, records),
      onaway: (isAway) => this.away.hear(isAway),
    });
  }

  /** Another tab writes: what it keeps is shown here as it comes. */
  #follow(): void {
    if (this.#isFollower) return;
    this.#isFollower = true;
    this.#turning = this.#turning
      .then(() => this.#giveWay())
      .then(async () => {
        // Nobody else writes: what was missed is known now.
        if (this.#hold?.isHeld && this.#head) await this.#takeLead(this.#head.id);
      });
  }

  /** What was made here and could not be kept any more is taken back: the other tab has gone on without it. */
  async #giveWay(): Promise<void> {
    const [keeper, head] = [this.#keeper, this.#head];
    await this.withdraw();
    await keeper?.settled();
    keeper?.end();
    if (this.#keeper === keeper) this.#keeper = null;
    if (!head || this.#head?.id !== head.id) return;
    const unkept = keeper?.unkept ?? [];
    const tellWork = this.#held.holdOthers(this.#map, unkept);
    for (const { back } of unkept.toReversed()) void this.#replay(back);
    await this.#catchUp(head.id, unkept[0] ? unkept[0].number - 1 : this.#history.last);
    void tellWork();
  }

  /** This tab writes. */
  #lead(id: string): void {
    if (!this.#isFollower) {
      void this.#keeper?.prepare();
      return;
    }
    this.#turning = this.#turning.then(() => this.#takeLead(id));
  }

  /** It begins with what the other one has kept, up to the moment when that one could keep nothing more. */
  async #takeLead(id: string): Promise<void> {
    for (let written: Written = 'lost'; written === 'lost';) {
      const head = await this.#catchUp(id, this.#history.last);
      if (!this.#isFollower || this.#head?.id !== id) return;
      this.#keeper?.end();
      this.#keeper = this.#createKeeper(head ?? this.#head, this.#history.last);
      written = await this.#keeper.prepare();
    }
    this.#isFollower = false;
    this.#keeping.set('kept');
    this.#map.announce('This tab writes the map now.');
    this.aside.writeAll();
  }

  async #hear(id: string, records: readonly StepRecord[]): Promise<void> {
    await this.#turning;
    if (!this.#isFollower || this.#head?.id !== id) return;
    // Something was missed on the way.
    if ((records[0]?.number ?? 0) > this.#history.last + 1) await this.#catchUp(id, this.#history.last);
    else this.#apply(records);
  }

  /** Shows what was kept after a step that is shown here; the step itself may have grown. */
  async #catchUp(id: string, shown: number): Promise<MapHead | null> {
    const kept = await this.#store.find(id);
    if (this.#head?.id !== id || !kept) return null;
    this.#head = kept.head;
    const own = this.#history.entryAt(shown);
    for (const step of kept.steps) {
      const { number, kind, change } = step;
      const isGrown = number === shown && kind === 'do' && own && !isSameStep(own, step);
      if (isGrown) void this.#replay(own.back);
      if (isGrown || number > shown) void this.#replay(change);
    }
    this.#history = new History(kept.steps, kept.head.last);
    this.#tell();
    return kept.head;
  }

  #apply(records: readonly StepRecord[]): void {
    for (const record of records) {
      const isGrown = record.number === this.#history.last;
      if (record.number < this.#history.last || (isGrown && record.kind !== 'do')) continue;
      // What it had been before it grew is taken back: a piece of text can't be put in twice.
      const own = this.#history.entryAt(record.number);
      if (isGrown && own) void this.#replay(own.back);
      this.#history.follow(record);
      void this.#replay(record.change);
    }
    this.#tell();
  }
}
