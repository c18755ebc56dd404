/** What a person does on the page: opening, selecting, folding, stepping, supposing. Each step is kept in the link and told. */
import {
  findChains,
  findElement,
  FIRST_PAGE,
  foldableStatements,
  leadOfAddition,
  nameOf,
  NEXT_PAGE,
  openingFolds,
  scopesBeside,
  type Filter,
  type Focus,
  type Id,
  type Lens,
  type Problem,
  type SupposedElement,
  type Writing,
} from '../../../graph/index.ts';
import { FIRST_MAP, findBuiltInMap } from '../built-in-maps.ts';
import { firstServed, followServed, servedName } from '../served-files.ts';
import { givenUp } from '../worker/client.svelte.ts';
import { unfoldTo } from '../worker/look.ts';
import { lookOf, readAddress, readInside, writeAddress, type Address, type Camera } from './address.ts';
import type { Means } from './chain-walk.svelte.ts';
import { withFold } from './folds.ts';
import { findLastMap } from './kept-map.ts';
import { LookedAt } from './looked-at.svelte.ts';
import type { Outcome } from './opened-map.svelte.ts';
import { WHOLE } from './part.ts';
import { rememberTheme } from './theme.ts';
import { Visits } from './visits.svelte.ts';
import { isNothing, tellConsequences, type Supposed } from './what-if-words.ts';

/** As many chains as are stepped through. */
const MOST_CHAINS = 50;

export class Session extends LookedAt {
  readonly visits = new Visits();
  /** How many maps are on their way that Back or Forward lead to: until they are open, the link is theirs. */
  #arriving = 0;
  /** What can be stepped to from what is looked at by itself. */
  besides = $derived(this.graph && this.part.focus ? scopesBeside(this.graph, this.part.focus) : []);
  /** The colouring to come back to after a what-if. */
  #lensBefore: Lens | null = null;

  /** Opens what the address names, or the map that was opened last, or the first one. */
  async start(): Promise<void> {
    const address = readAddress(location.hash);
    followServed((index) => void this.#readAgain(index));
    if (await this.#openInside(location.hash)) {
      this.visits.start(writeAddress(this.address()), () => void this.#arrive());
      return;
    }
    const map = address.map || firstServed() || (await findLastMap()) || FIRST_MAP;
    if ((await this.file.openNamed(map, address.dialogue, lookOf(address))) === 'opened') this.look(address);
    else if (!this.graph) await this.file.openNamed(FIRST_MAP, false);
    this.visits.start(writeAddress(this.address()), () => void this.#arrive());
  }

  async openBuiltIn(name: string): Promise<void> {
    this.#tell(await this.file.openNamed(name, false), findBuiltInMap(name)?.title ?? name);
  }

  /** Opens a file or pasted text. What was open stays open if it cannot be read. */
  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    const { outcome, kept } = await this.file.openBytes(bytes, name);
    this.#tell(outcome, name);
    if (outcome === 'opened' && !kept)
      this.notify('This browser keeps nothing: save your map before you leave.');
    return outcome === 'opened';
  }

  /** Opens the map that travels in a link, and looks at it as the link says. False where there is none in it that opens. */
  async #openInside(hash: string): Promise<boolean> {
    const packed = readInside(hash);
    if (packed === null) return false;
    const name = 'The map in this link';
    const { openPacked } = await import('../map-link.ts');
    const unpacked = openPacked(packed);
    if ('problem' in unpacked) {
      this.refuse(name, unpacked.problem);
      return false;
    }
    const { outcome, kept } = await this.file.openBytes(unpacked.bytes, name);
    if (outcome !== 'opened') return false;
    this.look(readAddress(hash));
    if (!kept) this.notify('This browser keeps nothing: save the map before you leave.');
    return true;
  }

  /** Takes in a file that was written again, and looks at it as before. While it is broken, the last good map stays. */
  async #readAgain(index: number): Promise<void> {
    const map = servedName(index);
    if (map !== this.file.map) return;
    const address = this.address();
    if ((await this.file.openNamed(map, address.dialogue, lookOf(address))) !== 'opened') return;
    this.file.refuse(null);
    this.look(address);
    this.announce(`${this.file.fileName} was written, and is read again.`);
  }

  /** Shows the dialogue behind the claims as statements, or hides it; what is looked at stays. */
  async showDialogue(shown: boolean): Promise<void> {
    const address = { ...this.address(), unfolded: null, camera: null };
    const before = this.graph?.statements.size ?? 0;
    const outcome = await this.file.showDialogue(shown, lookOf(address));
    if (outcome === 'given up') this.notify('Given up: the map is shown as it was.');
    if (outcome !== 'opened') return;
    this.look(address);
    this.#go();
    const more = (this.graph?.statements.size ?? 0) - before;
    if (!shown) this.announce('The dialogue is hidden.');
    else if (more > 0) this.announce(`${more} statements of the dialogue are shown.`);
    else this.notify('This file holds no dialogue.');
  }

  select(id: Id | null, options: { readonly reveal?: boolean } = {}): void {
    if (this.picking && id !== null) {
      this.pickOther(id);
      return;
    }
    const fresh = this.added.find(({ statement, relation }) => statement === id || relation === id);
    if (fresh) {
      this.#selectAdded(fresh);
      return;
    }
    if (!this.graph || id === this.selected) return;
    if (id !== null && !findElement(this.graph, id)) {
      this.#openThrough(id);
      return;
    }
    this.selected = id;
    this.walk.lookTo(null);
    if (id !== null && options.reveal !== false) this.reveal(id);
    this.#go();
    this.announce(id === null ? 'Nothing is selected.' : `${nameOf(this.graph, id)}. ${this.sentence}`);
  }

  /** What is only supposed leads to what it speaks to: there is nothing else to be told of it. */
  #selectAdded(added: SupposedElement): void {
    this.select(added.to);
    if (!this.graph) return;
    const lead = leadOfAddition(this.graph, added);
    this.announce(
      `Supposed: ${lead} ${nameOf(this.graph, added.to)}. Nobody on this map says it. U takes it back.`,
    );
  }

  /** Lets the next statement chosen be the other end of a chain, or gives that up. */
  pick(by: Means): void {
    if (this.selected === null) {
      this.announce('First select a statement: the chains begin there.');
      return;
    }
    this.walk.pick(!this.picking, by);
    if (this.picking) this.tellPicking();
    else this.announce('No other statement is wanted.');
  }

  /** Says how the other end of a chain is chosen. */
  tellPicking(): void {
    this.announce(
      'Now choose the other statement: type words of it into the search box, or choose a card or an outline item. Escape gives it up.',
    );
  }

  /** Picks the other end for chains from the selected statement. */
  pickOther(id: Id | null): void {
    if (!this.graph || this.selected === null || id === this.selected) {
      this.walk.pick(false, 'pointer');
      return;
    }
    this.walk.lookTo(id);
    this.#showChain();
    this.#go();
    if (id !== null) this.announce(this.walk.tell());
  }

  stepChain(by: number): void {
    if (!this.walk.step(by)) return;
    this.#showChain();
    this.#stay();
    this.announce(this.walk.tell());
  }

  /** Selects the next or previous disputed point and lights them all. */
  stepDispute(by: number): void {
    const { entries } = this;
    if (entries.length === 0) {
      const isKnown = this.analyses.overview !== null;
      this.announce(
        isKnown ? 'Nothing is disputed on this map.' : 'What is disputed is still being worked out.',
      );
      return;
    }
    if (!this.disputedLit) this.setDisputedLit(true);
    const at = entries.findIndex(({ id }) => id === this.selected);
    const first = by > 0 ? 0 : entries.length - 1;
    const next = entries[at < 0 ? first : (at + by + entries.length) % entries.length];
    if (next) this.select(next.id);
  }

  setFolded(id: Id, folded: boolean): void {
    this.unfold(withFold(this.unfolded, id, folded), [], id);
    this.#stay();
  }

  /** Lays one thing out by itself, or goes back to the map. */
  setFocus(focus: Focus | null): void {
    this.lookAt({ ...this.part, focus });
    this.#go();
    if (!focus) this.announce('The whole map is shown again.');
  }

  /** The next or previous thing of the same kind. */
  stepFocus(by: number): void {
    const { graph } = this;
    const { focus } = this.part;
    if (!graph || !focus) return;
    const beside = this.besides;
    const at = beside.findIndex((each) => JSON.stringify(each) === JSON.stringify(focus));
    const next = beside[(Math.max(at, 0) + by + beside.length) % Math.max(beside.length, 1)];
    if (!next || at < 0) return;
    if (next.kind === 'chain' && this.chains) this.walk.step(by);
    this.setFocus(next);
  }

  /** Shows only what passes, or everything again. */
  setFilter(filter: Filter): void {
    this.lookAt({ ...this.part, filter });
    this.#go();
  }

  /** Lists more of the reasons and objections of a statement with many. */
  showMore(id: Id): void {
    const { listed } = this.part;
    this.lookAt({
      ...this.part,
      listed: new Map(listed).set(id, (listed.get(id) ?? FIRST_PAGE) + NEXT_PAGE),
    });
    this.#stay();
  }

  unfoldAll(): void {
    if (!this.graph) return;
    if (this.isPart) this.lookAt({ ...WHOLE, listed: this.part.listed });
    this.unfoldAnew(foldableStatements(this.graph));
    this.#stay();
  }

  /** Back to the way the map opens, with what is selected still on it. */
  foldAll(): void {
    if (!this.graph) return;
    if (this.isPart) this.lookAt(WHOLE);
    const { graph, selected } = this;
    const folds = openingFolds(graph);
    if (selected === null) this.unfoldAnew(folds);
    else this.unfoldAnew(unfoldTo(graph, folds, selected), [selected]);
    this.#stay();
  }

  setLens(lens: Lens): void {
    this.lens = lens;
    this.#lensBefore = null;
    this.#stay();
  }

  /** Draws the map in rows by depth, or in cases again; whoever looks at it has it placed anew. */
  setLayers(layers: boolean): void {
    this.layers = layers;
    this.announce(layers ? 'The map is drawn in layers.' : 'The map is drawn in cases.');
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
    const before = analyses.supposed.added;
    const following = analyses.suppose(supposed);
    if (analyses.supposed.added !== before) this.drawAdded();
    const consequences = await following;
    if (consequences === 'given up') {
      if (analyses.supposed.added !== supposed.added) this.drawAdded();
      this.notify('Given up: what you supposed last is taken back.');
      return;
    }
    if (!wasActive && analyses.active && this.lens.kind !== 'strength' && this.lens.kind !== 'status') {
      const before = this.lens;
      this.setLens({ kind: 'status' });
      this.#lensBefore = before;
    }
    if (!analyses.active && this.#lensBefore) this.setLens(this.#lensBefore);
    if (graph && consequences) this.announce(tellConsequences(graph, supposed, consequences.changes));
    else if (wasActive && !analyses.active) this.announce('The map is as it was.');
    this.#stay();
  }

  /** Takes back what was supposed last. */
  stepSupposedBack(): void {
    if (this.analyses.active) void this.suppose(this.analyses.before);
    else this.announce('Nothing is supposed.');
  }

  setDisputedLit(lit: boolean): void {
    this.disputedLit = lit;
    if (lit && this.entries.length > 0) this.announce(`${this.entries.length} disputed points are listed.`);
    this.#stay();
  }

  setCamera(camera: Camera): void {
    if (!this.drawing.now) return;
    this.camera = camera;
    this.#stay();
  }

  /** Takes back one thing: the second statement, the selection, or the lights. */
  clear(): void {
    this.hits = null;
    if (this.picking) this.pick('pointer');
    else if (this.other !== null) this.pickOther(null);
    else if (this.part.focus) this.setFocus(null);
    else if (this.selected !== null) this.select(null);
    else if (this.disputedLit) this.setDisputedLit(false);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  /** Tells everyone, where nothing else on the page shows it. */
  notify(text: string): void {
    this.notice = text;
    this.announce(text);
  }

  /** Says that something went wrong which nobody has answered for. */
  tellFailure(event: Event): void {
    const reason: unknown =
      event instanceof PromiseRejectionEvent
        ? event.reason
        : event instanceof ErrorEvent
          ? event.error
          : null;
    // Where a request was given up, the person knows.
    if (givenUp(reason)) return;
    const said = reason instanceof Error && reason.message !== '' ? ` (${reason.message})` : '';
    this.notify(
      `Something went wrong here${said}. What is open is still open; where something is missing, reload the page.`,
    );
  }

  /** Says why a file is not opened. What was open stays open. */
  refuse(name: string, problem: Problem): void {
    this.file.refuse({ name, problems: [problem] });
  }

  /** Light or dark, from now on and in later visits. */
  toggleTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark';
    rememberTheme(this.theme);
  }

  /** The open map in another format, with what that format cannot carry. */
  write(format: string): Promise<Writing> {
    if (!this.graph) return Promise.reject(new Error('No map is open.'));
    return this.work.ask(
      'write',
      { map: this.file.key, format },
      { label: 'Writing the map', kind: 'write' },
    );
  }

  /** Ids of statements that hold all the words, best first; null where newer words were asked for. */
  async search(words: string): Promise<readonly Id[] | null> {
    if (!this.graph) return [];
    try {
      return await this.work.ask(
        'search',
        { map: this.file.key, words },
        { label: 'Searching', kind: 'search', aside: true },
      );
    } catch (error) {
      if (givenUp(error)) return null;
      throw error;
    }
  }

  /** Takes over what an address says, what is supposed there included. */
  override look(address: Address): void {
    super.look(address);
    const supposed = this.analyses.known(address.supposed);
    if (!isNothing(supposed) || this.analyses.active) void this.suppose(supposed);
  }

  /** Goes where Back or Forward lead, or an address that was typed. */
  async #arrive(): Promise<void> {
    const { hash } = location;
    if (readInside(hash) !== null) {
      await this.#openInside(hash);
      this.#stay();
      return;
    }
    const address = readAddress(hash);
    const map = address.map || FIRST_MAP;
    if (map !== this.file.map || address.dialogue !== this.file.dialogue) {
      this.#arriving += 1;
      const outcome = await this.file.openNamed(map, address.dialogue, lookOf(address));
      this.#arriving -= 1;
      if (outcome === 'overtaken') return;
      // The link names the map that is shown.
      if (outcome !== 'opened') {
        this.#tell(outcome, findBuiltInMap(map)?.title ?? map);
        this.#stay();
        return;
      }
      // Who goes back twice in haste wants the second place.
      if (location.hash !== hash) return;
    }
    if (map === this.file.map) this.look(address);
    if (this.graph && this.selected !== null) {
      this.announce(`${nameOf(this.graph, this.selected)}. ${this.sentence}`);
    }
  }

  /** Says what became of opening, where the page doesn't show it. */
  #tell(outcome: Outcome, name: string): void {
    if (outcome === 'opened') this.#go();
    const { graph } = this;
    if (outcome === 'given up')
      this.notify(
        graph
          ? `${name} was not opened. ${graph.meta.title || this.file.fileName} is still open.`
          : `${name} was not opened.`,
      );
  }

  /** A line that stands for a chain through what a filter hides leads to that chain. */
  #openThrough(key: string): void {
    const line = this.view?.lines.find(({ relation, through }) => through && relation === key);
    if (!line?.through || !this.graph) return;
    const { chains } = findChains(this.graph, line.from, line.to, { limit: MOST_CHAINS });
    const way = JSON.stringify(line.through);
    const at = chains.findIndex(({ ids }) => JSON.stringify(ids) === way);
    if (at >= 0) {
      this.lookAt({ ...this.part, filter: {}, focus: { kind: 'chain', from: line.from, to: line.to, at } });
      this.#go();
    } else this.notify(`${line.through.length} elements lie between the two.`);
  }

  /** Keeps what is looked at by name, with the map. */
  saveView(title: string): void {
    if (!this.graph) return;
    const taken = new Set(this.graph.views?.map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`view-${number}`)) number += 1;
    const link = writeAddress({ ...this.address(), map: '' });
    this.change({ name: 'saveView', with: [{ id: `view-${number}`, title, extra: { link } }] });
    this.announce(`The view "${title}" is saved with the map.`);
  }

  openView(id: Id): void {
    const view = this.graph?.views?.find((each) => each.id === id);
    const link = view?.extra?.['link'];
    if (!view) return;
    if (typeof link !== 'string') {
      this.notify(`The view "${view.title}" was made by another program and cannot be shown.`);
      return;
    }
    this.look(readAddress(link));
    this.#go();
    this.announce(`The view "${view.title}" is shown.`);
  }

  removeView(id: Id): void {
    this.change({ name: 'removeView', with: [id] });
  }

  /** The chain that is followed stands by itself, so that all of it can be read. */
  #showChain(): void {
    const { lit, index } = this.walk;
    const [from, to] = [lit?.ids[0], lit?.ids.at(-1)];
    if (from !== undefined && to !== undefined)
      this.lookAt({ ...this.part, filter: {}, focus: { kind: 'chain', from, to, at: index } });
    else if (this.part.focus?.kind === 'chain') this.lookAt({ ...this.part, focus: null });
  }

  #go(): void {
    this.visits.go(writeAddress(this.address()));
  }

  #stay(): void {
    if (this.#arriving > 0) return;
    this.visits.stay(writeAddress(this.address()));
  }
}
