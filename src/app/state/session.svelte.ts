/**
 * The one place where the page's state changes: the map that is open and how it is looked at. Everything else on the page
 * is derived from here.
 */
import {
  describeBearing,
  findChains,
  findDisputes,
  foldableStatements,
  markView,
  nameOf,
  openingFolds,
  projectView,
  unfoldingTo,
  type ArgumentGraph,
  type ChainSearch,
  type DisputeEntry,
  type GraphView,
  type Id,
  type Lens,
  type MapReading,
  type Placement,
  type Problem,
  type ThemeName,
  type Writing,
} from '../../../graph/index.ts';
import { inOrderOfHeadings } from './dispute-order.ts';
import { findBuiltInMap, FIRST_MAP } from '../built-in-maps.ts';
import { Cancelled, work } from '../worker/client.svelte.ts';
import { Analyses } from './analyses.svelte.ts';
import { readAddress, writeAddress, type Address, type Camera } from './address.ts';
import { tellConsequences, type Supposed } from './what-if-words.ts';
import { findKeptMap, keepMap } from './kept-map.ts';

/** Name under which the map a person opened stands in the address. */
const OPENED = 'opened';

/** A view and where its parts stand; they change together. */
export interface Drawn {
  readonly view: GraphView;
  readonly placement: Placement;
}

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export class Session {
  readonly analyses = new Analyses();
  graph = $state.raw<ArgumentGraph | null>(null);
  /** Name of the map in the address. */
  map = $state('');
  fileName = $state('');
  /** What reading the open map found. */
  problems = $state.raw<readonly Problem[]>([]);
  /** Whether these problems are listed in front of the map: unasked where something could not be taken in. */
  problemsShown = $state(false);
  refusal = $state.raw<Refusal | null>(null);

  unfolded = $state.raw<ReadonlySet<Id>>(new Set());
  selected = $state.raw<Id | null>(null);
  /** The other end of the chains being looked at. */
  other = $state.raw<Id | null>(null);
  /** The next statement chosen is the other end of a chain. */
  picking = $state(false);
  /** Which of those chains is lit. */
  chainIndex = $state(0);
  lens = $state.raw<Lens>({ kind: 'roles' });
  disputedLit = $state(false);
  hits = $state.raw<ReadonlySet<Id> | null>(null);
  theme = $state<ThemeName>('light');
  camera = $state.raw<Camera | null>(null);
  drawn = $state.raw<Drawn | null>(null);
  /** The map unfolded as far as it can be shown, for pictures of the whole. */
  wholeDrawn = $state.raw<Drawn | null>(null);
  /** What a screen reader is told. */
  announcement = $state('');
  canGoBack = $state(false);
  canGoForward = $state(false);

  view = $derived(this.graph ? projectView(this.graph, { unfolded: this.unfolded }) : null);
  disputes = $derived(this.graph ? findDisputes(this.graph) : null);
  /** Under their headings, by rank once the analysis is there, until then as the map's structure gives them. */
  entries = $derived<readonly (DisputeEntry & { readonly score?: number })[]>(
    inOrderOfHeadings(this.analyses.overview?.disputes ?? this.disputes?.entries ?? []),
  );
  /** The score of every disputed element. */
  scores = $derived(
    new Map(this.entries.flatMap(({ elements, score = 0 }) => elements.map((id) => [id, score] as const))),
  );
  chains = $derived(
    this.graph && this.selected !== null && this.other !== null
      ? chainsBetween(this.graph, this.selected, this.other)
      : null,
  );
  trail = $derived.by(() => {
    const chain = this.chains?.chains[this.chainIndex];
    return chain ? new Set(chain.ids) : undefined;
  });
  marks = $derived(
    this.graph
      ? markView(this.graph, {
          lens: this.lens,
          selected: this.selected ?? undefined,
          other: this.other ?? undefined,
          trail: this.trail,
          disputed: this.disputedLit,
          hits: this.hits ?? undefined,
          scores: this.analyses.overview ? this.scores : undefined,
          ...this.analyses.marking,
        })
      : null,
  );
  /** How the selected element bears on the nearest thesis, in a sentence. */
  sentence = $derived(this.graph && this.selected !== null ? describeBearing(this.graph, this.selected) : '');

  /** The colouring to come back to after a what-if. */
  #lensBefore: Lens | null = null;
  #depth = 0;
  #deepest = 0;

  /** Opens what the address names: a built-in map, or the map that was opened last. */
  async start(): Promise<void> {
    addEventListener('popstate', (event) => void this.#arrive(event.state));
    const address = readAddress(location.hash);
    const kept = address.map === '' || address.map === OPENED ? await findKeptMap() : null;
    const opened = kept !== null && (await this.#openKept(kept.bytes, kept.name));
    if (opened) this.#look(address);
    else if (findBuiltInMap(address.map)) await this.openBuiltIn(address.map, address);
    else {
      await this.openBuiltIn(FIRST_MAP, readAddress(''));
      if (address.map !== '') this.refusal = NOT_HERE;
    }
    history.replaceState({ depth: 0 }, '', this.#addressNow());
  }

  async openBuiltIn(name: string, address: Address | null = null): Promise<void> {
    const map = findBuiltInMap(name) ?? findBuiltInMap(FIRST_MAP);
    if (!map) return;
    const bytes = new TextEncoder().encode(JSON.stringify(await map.load()));
    const reading = await work.run('Opening the map', (tasks) =>
      tasks.read(bytes, `${map.id}.crux.json`, {}),
    );
    this.#show(reading, map.id, map.title);
    if (address) this.#look(address);
    else this.#go();
  }

  /** Opens a file or pasted text. What was open stays open if it cannot be read. */
  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    try {
      const reading = await work.run(`Reading ${name}`, (tasks) => tasks.read(bytes, name, {}));
      if (!this.#show(reading, OPENED, name)) return false;
      this.#go();
      if (!(await keepMap({ name, bytes })))
        this.announce('This browser keeps nothing: save your map before you leave.');
      return true;
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      return false;
    }
  }

  select(id: Id | null, options: { readonly reveal?: boolean } = {}): void {
    if (this.picking && id !== null) {
      this.pickOther(id);
      return;
    }
    if (!this.graph || id === this.selected) return;
    this.selected = id;
    this.other = null;
    this.chainIndex = 0;
    if (id !== null && options.reveal !== false) this.reveal(id);
    this.#go();
    this.announce(id === null ? 'Nothing is selected.' : `${nameOf(this.graph, id)}. ${this.sentence}`);
  }

  /** Lets the next statement chosen be the other end of a chain. */
  pick(): void {
    if (this.selected === null) return;
    this.picking = !this.picking;
    this.announce(this.picking ? 'Now choose the other statement.' : 'No other statement is wanted.');
  }

  /** Picks the other end for chains from the selected statement. */
  pickOther(id: Id | null): void {
    this.picking = false;
    if (!this.graph || this.selected === null || id === this.selected) return;
    this.other = id;
    this.chainIndex = 0;
    if (id !== null) this.#revealChain();
    this.#go();
    if (id !== null) this.announce(this.#chainWords());
  }

  stepChain(by: number): void {
    const count = this.chains?.chains.length ?? 0;
    if (count === 0) return;
    this.chainIndex = (this.chainIndex + by + count) % count;
    this.#revealChain();
    this.announce(this.#chainWords());
  }

  /** Selects the next or previous disputed point and lights them all. */
  stepDispute(by: number): void {
    const { entries } = this;
    if (entries.length === 0) {
      this.announce('Nothing is disputed on this map.');
      return;
    }
    if (!this.disputedLit) this.setDisputedLit(true);
    const at = entries.findIndex(({ id }) => id === this.selected);
    const next =
      entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : (at + by + entries.length) % entries.length];
    if (next) this.select(next.id);
  }

  /** Unfolds the way to a statement or relation, so that it is on the map. */
  reveal(id: Id): void {
    if (!this.graph) return;
    const wanted = new Set(this.unfolded);
    const relation = this.graph.relations.get(id);
    const statements = relation ? [...relation.from, relation.to] : [id];
    for (const statement of statements) for (const way of unfoldingTo(this.graph, statement)) wanted.add(way);
    if (wanted.size > this.unfolded.size) this.unfolded = wanted;
  }

  setFolded(id: Id, folded: boolean): void {
    const unfolded = new Set(this.unfolded);
    if (folded) unfolded.delete(id);
    else unfolded.add(id);
    this.unfolded = unfolded;
    this.#stay();
  }

  unfoldAll(): void {
    if (!this.graph) return;
    this.unfolded = foldableStatements(this.graph);
    this.#stay();
  }

  /** Back to the way the map opens, with what is selected still on it. */
  foldAll(): void {
    if (!this.graph) return;
    this.unfolded = openingFolds(this.graph);
    if (this.selected !== null) this.reveal(this.selected);
    this.#stay();
  }

  setLens(lens: Lens): void {
    this.lens = lens;
    this.#lensBefore = null;
    this.#stay();
  }

  /** Rejects or accepts the selected element for the sake of argument, or takes that back. */
  toggleSupposed(as: 'rejected' | 'accepted'): void {
    if (this.selected !== null) void this.suppose(this.analyses.toggled(this.selected, as));
    else this.announce('First select what to reject or accept.');
  }

  /** Plays with the map; consequences show in the colours of the cards and are told. */
  async suppose(supposed: Supposed): Promise<void> {
    const { analyses, graph } = this;
    const wasActive = analyses.active;
    const consequences = await analyses.suppose(supposed);
    if (!wasActive && analyses.active && this.lens.kind !== 'strength' && this.lens.kind !== 'status') {
      const before = this.lens;
      this.setLens({ kind: 'status' });
      this.#lensBefore = before;
    }
    if (!analyses.active && this.#lensBefore) {
      this.setLens(this.#lensBefore);
    }
    if (graph && consequences) this.announce(tellConsequences(graph, supposed, consequences.changes));
    else if (wasActive && !analyses.active) this.announce('The map is as it was.');
  }

  setDisputedLit(lit: boolean): void {
    this.disputedLit = lit;
    if (lit && this.disputes && this.entries.length > 0) {
      this.announce(`${this.entries.length} disputed points are listed.`);
    }
    this.#stay();
  }

  setCamera(camera: Camera): void {
    if (!this.drawn) return;
    this.camera = camera;
    this.#stay();
  }

  clear(): void {
    this.hits = null;
    if (this.picking) this.picking = false;
    else if (this.other !== null) this.pickOther(null);
    else if (this.selected !== null) this.select(null);
    else if (this.disputedLit) this.setDisputedLit(false);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  /** Places the present view; what comes too late is dropped. */
  async place(view: GraphView): Promise<void> {
    try {
      const placement = await work.run('Placing the map', (tasks) => tasks.place(view));
      if (this.view === view) this.drawn = { view, placement };
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }

  /** Places the whole map, once per map. */
  async placeWhole(): Promise<void> {
    const { graph } = this;
    if (!graph || this.wholeDrawn) return;
    const view = projectView(graph, { unfolded: foldableStatements(graph) });
    try {
      const placement = await work.run('Placing the whole map', (tasks) => tasks.place(view));
      if (this.graph === graph) this.wholeDrawn = { view, placement };
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }

  /** The open map in another format, with what that format cannot carry. */
  write(format: string): Promise<Writing> {
    const { graph } = this;
    if (!graph) return Promise.reject(new Error('No map is open.'));
    return work.run('Writing the map', (tasks) => tasks.write(graph, format));
  }

  async #openKept(bytes: Uint8Array, name: string): Promise<boolean> {
    const reading = await work.run(`Reading ${name}`, (tasks) => tasks.read(bytes, name, {}));
    return this.#show(reading, OPENED, name);
  }

  #show(reading: MapReading, map: string, fileName: string): boolean {
    if (!reading.graph) {
      this.refusal = { name: fileName, problems: reading.problems };
      return false;
    }
    this.graph = reading.graph;
    // The old map's places would be taken for the new one's.
    this.drawn = null;
    this.analyses.open(reading.graph);
    this.problems = reading.problems;
    this.problemsShown = reading.problems.some(({ severity }) => severity === 'error');
    this.map = map;
    this.fileName = fileName;
    this.selected = null;
    this.other = null;
    this.chainIndex = 0;
    this.hits = null;
    this.lens = { kind: 'roles' };
    this.disputedLit = false;
    this.camera = null;
    this.unfolded = openingFolds(reading.graph);
    this.wholeDrawn = null;
    return true;
  }

  /** Takes over what an address says about how to look at the map. */
  #look(address: Address): void {
    const { graph } = this;
    if (!graph) return;
    const known = (id: Id | null) =>
      id !== null && (graph.statements.has(id) || graph.relations.has(id)) ? id : null;
    const { unfolded } = address;
    this.unfolded =
      unfolded === 'all' ? foldableStatements(graph) : unfolded ? new Set(unfolded) : openingFolds(graph);
    this.selected = known(address.selected);
    this.other = this.selected === null ? null : known(address.other);
    this.chainIndex = 0;
    this.lens = address.lens;
    this.disputedLit = address.disputed;
    this.camera = address.camera;
    if (this.selected !== null) this.reveal(this.selected);
  }

  async #arrive(state: unknown): Promise<void> {
    const address = readAddress(location.hash);
    this.#depth = depthOf(state);
    if (address.map !== this.map && address.map !== OPENED) await this.openBuiltIn(address.map, address);
    else if (address.map !== this.map) {
      const kept = await findKeptMap();
      if (kept) await this.#openKept(kept.bytes, kept.name);
      this.#look(address);
    } else this.#look(address);
    this.#noteDepth();
    if (this.graph && this.selected !== null) {
      this.announce(`${nameOf(this.graph, this.selected)}. ${this.sentence}`);
    }
  }

  /** A step that Back takes back. */
  #go(): void {
    this.#depth += 1;
    this.#deepest = this.#depth;
    history.pushState({ depth: this.#depth }, '', this.#addressNow());
    this.#noteDepth();
  }

  /** A change that only the link remembers. */
  #stay(): void {
    history.replaceState({ depth: this.#depth }, '', this.#addressNow());
  }

  #noteDepth(): void {
    this.canGoBack = this.#depth > 0;
    this.canGoForward = this.#depth < this.#deepest;
  }

  #addressNow(): string {
    return writeAddress({
      map: this.map,
      selected: this.selected,
      other: this.other,
      unfolded: this.#isWholeUnfolded() ? 'all' : [...this.unfolded],
      lens: this.lens,
      disputed: this.disputedLit,
      camera: this.camera,
    });
  }

  #isWholeUnfolded(): boolean {
    const foldable: ReadonlySet<Id> = this.graph ? foldableStatements(this.graph) : new Set();
    return foldable.size > 0 && [...foldable].every((id) => this.unfolded.has(id));
  }

  #revealChain(): void {
    const chain = this.chains?.chains[this.chainIndex];
    for (const id of chain?.ids ?? []) this.reveal(id);
  }

  #chainWords(): string {
    const { chains } = this;
    if (!this.graph || !chains || this.other === null) return '';
    const chain = chains.chains[this.chainIndex];
    if (!chain) return `Nothing leads from here to ${nameOf(this.graph, this.other)}.`;
    return `Chain ${this.chainIndex + 1} of ${chains.chains.length}, ${chain.sign}: ${chain.ids
      .filter((id) => this.graph?.statements.has(id))
      .map((id) => (this.graph ? nameOf(this.graph, id) : id))
      .join(', then ')}.`;
  }
}

/** The chains from one to the other, or back where nothing leads there. */
function chainsBetween(graph: ArgumentGraph, one: Id, other: Id): ChainSearch {
  const there = findChains(graph, one, other, { limit: 50 });
  return there.chains.length > 0 ? there : findChains(graph, other, one, { limit: 50 });
}

/** What a link says that leads to a map which only another browser holds. */
const NOT_HERE: Refusal = {
  name: 'The map in this link',
  problems: [
    {
      severity: 'error',
      code: 'map-not-here',
      message:
        'It was opened on another computer and is not in this browser: ask for its file and open that.',
    },
  ],
};

function depthOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) || 0 : 0;
}
