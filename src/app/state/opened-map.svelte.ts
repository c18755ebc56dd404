/** The map that is open and the file it came from: opens what the page brings, what a person hands over, what is kept. */
import {
  applyEdit,
  carryFacts,
  carryNames,
  carryViewFacts,
  expectNames,
  findFormat,
  keepsFacts,
  type ArgumentGraph,
  type Edit,
  type Problem,
} from '../../../graph/index.ts';
import { givenUp, type WorkClient } from '../worker/client.svelte.ts';
import type { Look } from '../worker/look.ts';
import type { MapFile, MapPart, Opened } from '../worker/tasks.ts';
import type { Beginning } from '../store/keeper.ts';
import { isOwnMap } from '../store/map-ids.ts';
import { mapStore, type KeptMap, type MapStore } from '../store/map-store.ts';
import type { HeadFacts, Origin } from '../store/records.ts';
import { afterShowing } from '../at-rest.ts';
import { isLarge, LATER_FACTS } from '../worker/tell-map.ts';
import { GatheredMap } from './gather-map.ts';
import { ownFileOf, keepOwnFile, type OwnFile } from './own-file.ts';
import { learnFacts } from './learn-facts.ts';
import type { MapListener } from './map-listener.ts';
import { keptFile } from './read-aside.ts';
import { toProblem, type Refusal } from './refusal.ts';
import {
  beginningOf,
  findSource,
  hasFile,
  isChanged,
  keptSource,
  nameForReading,
  NEW_MAP,
  NEW_NAME,
  newSource,
  titleOf,
  type Source,
} from './source.ts';
import { TypingPause } from './typing-pause.ts';

/** Everything about the map that is open; it changes as one. */
interface Open {
  /** What page and worker call it. */
  readonly key: number;
  readonly graph: ArgumentGraph;
  readonly source: Source;
  /** Id of the format it was read as. */
  readonly format: string | null;
  readonly dialogue: boolean;
  readonly problems: readonly Problem[];
  /** Whether it is no longer what the file says. */
  readonly isEdited: boolean;
}

/** What became of the wish to open a map. Whatever it is but `opened`, what was open still is. */
export type Outcome = 'opened' | 'refused' | 'given up' | 'overtaken';

/** The way a map opens when nothing else is said. */
export const OPENING_LOOK: Look = { unfolded: null, kept: [], wanted: [] };

export class OpenedMap {
  #now = $state.raw<Open | null>(null);
  /** With all edits, those too that the page doesn't show yet. */
  #latest: ArgumentGraph | null = null;
  /** Whether what must be known of all of it has come. */
  #isKnown = $state(false);
  #problemsShown = $state(false);
  /** What could not be opened last; the map that was open still is. */
  #refusal = $state.raw<Refusal | null>(null);

  /** Whether the file may hold a dialogue that can be shown as statements. */
  readonly canShowDialogue = $derived(
    this.format !== null && findFormat(this.format)?.dialogue === true && !this.#now?.isEdited,
  );

  readonly #work: WorkClient;
  readonly #listener: MapListener;
  readonly #store: MapStore;
  #lastKey = 0;
  /** Letters of a large map that are taken over and not shown everywhere yet. */
  readonly #typing = new TypingPause();
  /** The map with them: all that was done to the shown one since is in words. */
  #typed: ArgumentGraph | null = null;
  /** Whether more than words was changed since it was opened. */
  #saysOther = false;

  constructor(work: WorkClient, listener: MapListener, store: MapStore = mapStore) {
    this.#work = work;
    this.#listener = listener;
    this.#store = store;
  }

  get graph(): ArgumentGraph | null {
    return this.#now?.graph ?? null;
  }
  /** Whether what must be known of all of it has come: the first cards of a large map are shown before. */
  get isKnown(): boolean {
    return this.#isKnown;
  }
  /** What page and worker call the map. */
  get key(): number {
    return this.#now?.key ?? 0;
  }
  /** Name of the map in the address. */
  get map(): string {
    return this.#now?.source.map ?? '';
  }
  get fileName(): string {
    return this.#now?.source.fileName ?? '';
  }
  /** What it is called: its title, or else its file, or what is said first where it was made here. */
  get title(): string {
    const { graph, fileName } = this;
    const source = this.#now?.source;
    if (!source || hasFile(source)) return graph?.meta.title || fileName;
    return titleOf(graph, NEW_NAME);
  }
  /** Id of the format it was read as. */
  get format(): string | null {
    return this.#now?.format ?? null;
  }
  /** Whether the dialogue behind the claims was read as statements. */
  get dialogue(): boolean {
    return this.#now?.dialogue ?? false;
  }
  /** What reading the open map found. */
  get problems(): readonly Problem[] {
    return this.#now?.problems ?? [];
  }
  /** Whether the problems of the open map are listed in front of it: unasked where something could not be taken in. */
  get problemsShown(): boolean {
    return this.#problemsShown;
  }
  /** With all edits, those too that the page doesn't show yet. */
  get latest(): ArgumentGraph | null {
    return this.#latest;
  }
  /** Whether all that was changed is shown, but for words: what is told by number then is told of what is shown. */
  get isShown(): boolean {
    return this.#latest === this.graph || this.#latest === this.#typed;
  }
  /** Whether it is no longer what was read. */
  get isEdited(): boolean {
    return this.#now?.isEdited === true || this.#latest !== this.graph;
  }
  /** The file on disk that the page may write it back to; null where there is none. */
  get own(): OwnFile | null {
    return this.#now?.source.own ?? null;
  }
  /** What the store had of it when it was opened. */
  get kept(): KeptMap | null {
    return this.#now?.source.kept ?? null;
  }
  /** What the store makes a map of it from, should it be changed. */
  get beginning(): Beginning {
    return beginningOf(this.#now?.source ?? null);
  }
  /** What the list of maps says of it. */
  get facts(): HeadFacts & { readonly dialogue: boolean } {
    const { latest, fileName, dialogue } = this;
    return { title: titleOf(latest, fileName), statements: latest?.statements.size ?? 0, dialogue };
  }
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Lists the problems of the open map in front of it, or no longer. */
  showProblems(shown: boolean): void {
    this.#problemsShown = shown;
  }

  /** Says why something is not opened, or with null no longer. */
  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal;
  }

  /** Opens the map of this name, if there is one such here. */
  async openNamed(map: string, dialogue: boolean, look: Look = OPENING_LOOK): Promise<Outcome> {
    const found = await findSource(map, this.#store);
    if ('bytes' in found) return this.#openSource(found, dialogue, look);
    this.#refusal = found;
    return 'refused';
  }

  /** A map of one's own to begin with; it is kept with its first change. */
  async openNew(look: Look = OPENING_LOOK, bytes?: Uint8Array): Promise<Outcome> {
    return this.#openSource(newSource(bytes), false, look);
  }

  /** Opens a file or pasted text, and keeps it; the same file again is the same map, with all that was done to it here. */
  async openBytes(
    bytes: Uint8Array,
    fileName: string,
    origin: Origin = 'file',
  ): Promise<{ readonly outcome: Outcome; readonly kept: boolean }> {
    const file = { name: fileName, bytes };
    // It is read while the store is asked for it: nearly always the store has nothing of it.
    const finding = Promise.resolve().then(() => this.#store.findFile(file));
    let keeping: Promise<KeptMap | null> | null = null;
    const keep = (facts: HeadFacts) =>
      (keeping ??= finding.then((known) =>
        isChanged(known) ? null : this.#store.keepFile(file, origin, facts),
      ));
    const source: Source = { map: '', fileName, bytes, origin, kept: null };
    const opening = this.#open(source, false, OPENING_LOOK, keep);
    const key = this.#lastKey;
    const known = await finding;
    // Where another map was asked for since, that is the one to open.
    if (isChanged(known) && key === this.#lastKey) {
      // What was begun is not shown: all that was done to it here is missing from it.
      this.#lastKey += 1;
      if ((await Promise.race([opening, Promise.resolve(null)])) === 'given up')
        return { outcome: 'given up', kept: true };
      await this.#store.restore(known.head.id);
      return { outcome: await this.#openSource(keptSource(known), false, OPENING_LOOK), kept: true };
    }
    const outcome = await opening;
    const kept = await (keeping as Promise<KeptMap | null> | null);
    // Nothing of it stays where it is given up, or cannot be shown. Who asked for another one may have asked for the same.
    if (kept && (outcome === 'given up' || outcome === 'refused')) await this.#store.dropFile(kept, known);
    return { outcome, kept: kept !== null };
  }

  /** The map has a name of its own in the address from now on. */
  rename(map: string): void {
    if (this.#now) this.#now = { ...this.#now, source: { ...this.#now.source, map } };
    if (this.own) this.bind(this.own);
  }

  /** Page and disk have this of its file from now on. */
  bind(own: OwnFile): void {
    if (!this.#now) return;
    const { source } = this.#now;
    this.#now = { ...this.#now, source: { ...source, own } };
    if (isOwnMap(source.map)) void keepOwnFile(this.#store, source.map, own);
  }

  /** What was changed here is shown with the dialogue that it was changed with. */
  #openSource(source: Source, dialogue: boolean, look: Look): Promise<Outcome> {
    const { head } = source.kept ?? {};
    return this.#open(source, head && head.last > 0 ? head.dialogue : dialogue, look);
  }

  /** Reads the same file again, with its dialogue as statements or without. */
  async showDialogue(dialogue: boolean, look: Look): Promise<Outcome> {
    return this.#now ? this.#open(this.#now.source, dialogue, look) : 'refused';
  }

  /**
   * The one way in which the open map changes: here and in the worker alike. Rejects with what the edit throws, and then
   * nothing is changed. The page shows a large map once the worker has told what must be known of it, which the promise waits
   * for, and with letters that are typed once there is a pause in them; others are shown at once.
   */
  async change(edit: Edit, isTyped = false): Promise<void> {
    const now = this.#now;
    if (!now) return;
    const before = this.#latest ?? now.graph;
    const graph = applyEdit(before, edit);
    // What is taken back was seen first: whoever shows fields of it knows by that what they are no longer.
    if (!isTyped) this.showTyped();
    this.#work.change(now.key, edit);
    this.#latest = graph;
    const isMany = isLarge(graph);
    const isInWords = (before === now.graph || before === this.#typed) && keepsFacts(edit);
    this.#typed = isInWords ? graph : null;
    this.#saysOther ||= !isInWords;
    if (isMany && isInWords && isTyped) await this.#typing.wait();
    else if (isMany && !isInWords) await learnFacts(this.#work, now.key, graph);
    // A later edit, or another map, shows more than this one would; what was typed may be shown by now.
    if (this.#latest !== graph || this.#now?.key !== now.key || this.#now.graph === graph) return;
    this.#show(this.#now, graph, isInWords);
  }

  #show(now: Open, graph: ArgumentGraph, isInWords: boolean): void {
    if (isInWords) {
      carryFacts(now.graph, graph);
      carryViewFacts(now.graph, graph);
      if (isLarge(graph)) {
        carryNames(now.graph, graph);
        void learnFacts(this.#work, now.key, graph, ['names']);
      }
    } else this.#isKnown = true;
    this.#now = { ...now, graph, isEdited: true };
    this.#listener.onchange(graph, isInWords);
  }

  /** Shows at once what was typed last. */
  showTyped(): void {
    const [now, typed] = [this.#now, this.#typed];
    if (now && typed && typed !== now.graph) this.#show(now, typed, true);
    this.#typing.end();
  }

  /** Once the first cards are shown. Until then statements are named by their start. */
  async #learnRest(map: number, graph: ArgumentGraph): Promise<void> {
    expectNames(graph);
    await afterShowing();
    if (this.#now?.key !== map || !this.#latest) return;
    // It may have been changed by now, and the worker tells of what it is.
    const told = this.#latest;
    await learnFacts(this.#work, map, told, LATER_FACTS, 'Finding the order of the map');
    const { key, graph: shown } = this.#now;
    if (key !== map) return;
    if (shown !== told && !this.#saysOther) {
      carryFacts(told, shown);
      carryViewFacts(told, shown);
    }
    // What was changed since in more than words is known once that is shown.
    if (this.isShown) this.#isKnown = true;
  }

  /** A file in which all could be read stays in sight while somebody writes it, until all can be read again. */
  #isGood(map: string): boolean {
    return this.map === map && this.problems.every(({ severity }) => severity !== 'error');
  }

  /**
   * `keep` is called as soon as it is clear that the file can be read, and waited for before the map is shown: what a person
   * sees is there after a reload.
   */
  async #open(
    wanted: Source,
    dialogue: boolean,
    look: Look,
    keep?: (facts: HeadFacts) => Promise<KeptMap | null>,
  ): Promise<Outcome> {
    const { map, bytes, fileName } = wanted;
    const name = nameForReading(wanted);
    const unbroken = wanted.origin === 'served' && this.#isGood(wanted.map);
    const read = wanted.kept ? keptFile(wanted.kept) : { bytes, name };
    const file: MapFile = {
      ...read,
      dialogue,
      ...(wanted.format !== undefined && { format: wanted.format }),
      unbroken,
    };
    const key = ++this.#lastKey;
    const gathered = new GatheredMap();
    let opened: Opened;
    try {
      opened = await this.#work.ask(
        'open',
        { map: key, file, look, ...this.#listener.how() },
        {
          label: `Reading ${fileName}`,
          kind: 'open',
          covers: true,
          onpart: (part) => {
            gathered.add(part as MapPart);
            const facts = keep && gathered.facts(fileName);
            if (facts) void keep(facts);
          },
        },
      );
    } catch (error) {
      const by = givenUp(error);
      if (by) return by === 'person' ? 'given up' : 'overtaken';
      this.#refusal = { name: fileName, problems: [toProblem(error)] };
      return 'refused';
    }
    const graph = gathered.whole();
    const { placed, format } = opened;
    // A map that was made here has no file with problems in it.
    const problems = hasFile(wanted) ? opened.problems : [];
    if (!graph || !placed) {
      this.#refusal = { name: fileName, problems: opened.problems };
      return 'refused';
    }
    const own = wanted.own === undefined ? ownFileOf(map, bytes, fileName, format) : wanted.own;
    const kept = await keep?.({ title: titleOf(graph, fileName), statements: graph.statements.size });
    const source = keep
      ? { ...wanted, kept: kept ?? null, map: kept?.head.id ?? NEW_MAP }
      : { ...wanted, own };
    // Another map was asked for while this one was put away.
    if (key !== this.#lastKey) return 'overtaken';
    this.#work.keep(key, file);
    this.#listener.onleave();
    const isEdited = (source.kept?.head.last ?? 0) > 0;
    this.#now = { key, graph, source, format, dialogue, problems, isEdited };
    this.#latest = graph;
    this.#typed = null;
    this.#refusal = null;
    this.#problemsShown = problems.some(({ severity }) => severity === 'error');
    this.#isKnown = !isLarge(graph);
    this.#saysOther = false;
    this.#listener.onopen(placed, this.#isKnown ? Promise.resolve() : this.#learnRest(key, graph));
    return 'opened';
  }
}
