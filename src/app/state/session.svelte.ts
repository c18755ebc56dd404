/** What a person does on the page: opening, selecting, folding, stepping, supposing. Each step is kept in the link and told. */
import {
  foldableStatements,
  nameOf,
  openingFolds,
  type Id,
  type Lens,
  type Problem,
  type Writing,
} from '../../../graph/index.ts';
import { FIRST_MAP } from '../built-in-maps.ts';
import { work } from '../worker/client.svelte.ts';
import { readAddress, writeAddress, type Camera } from './address.ts';
import type { Means } from './chain-walk.svelte.ts';
import { withFold } from './folds.ts';
import { findLastMap } from './kept-map.ts';
import { LookedAt } from './looked-at.svelte.ts';
import { rememberTheme } from './theme.ts';
import { Visits } from './visits.svelte.ts';
import { tellConsequences, type Supposed } from './what-if-words.ts';

export class Session extends LookedAt {
  readonly visits = new Visits();
  /** How many maps are on their way that Back or Forward lead to: until they are open, the link is theirs. */
  #arriving = 0;
  /** The colouring to come back to after a what-if. */
  #lensBefore: Lens | null = null;

  /** Opens what the address names, or the map that was opened last, or the first one. */
  async start(): Promise<void> {
    const address = readAddress(location.hash);
    const map = address.map || (await findLastMap()) || FIRST_MAP;
    if (await this.file.openNamed(map, address.dialogue)) this.look(address);
    else await this.file.openNamed(FIRST_MAP, false);
    this.visits.start(writeAddress(this.address()), () => void this.#arrive());
  }

  async openBuiltIn(name: string): Promise<void> {
    if (await this.file.openNamed(name, false)) this.#go();
  }

  /** Opens a file or pasted text. What was open stays open if it cannot be read. */
  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    const opened = await this.file.openBytes(bytes, name);
    if (opened === 'refused') return false;
    this.#go();
    if (opened === 'not kept') this.notify('This browser keeps nothing: save your map before you leave.');
    return true;
  }

  /** Shows the dialogue behind the claims as statements, or hides it; what is looked at stays. */
  async showDialogue(shown: boolean): Promise<void> {
    const address = { ...this.address(), unfolded: null, camera: null };
    const before = this.graph?.statements.size ?? 0;
    if (!(await this.file.showDialogue(shown))) return;
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
    if (!this.graph || id === this.selected) return;
    this.selected = id;
    this.walk.lookTo(null);
    if (id !== null && options.reveal !== false) this.reveal(id);
    this.#go();
    this.announce(id === null ? 'Nothing is selected.' : `${nameOf(this.graph, id)}. ${this.sentence}`);
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
    this.#revealChain();
    this.#go();
    if (id !== null) this.announce(this.walk.tell());
  }

  stepChain(by: number): void {
    if (!this.walk.step(by)) return;
    this.#revealChain();
    this.announce(this.walk.tell());
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
    const first = by > 0 ? 0 : entries.length - 1;
    const next = entries[at < 0 ? first : (at + by + entries.length) % entries.length];
    if (next) this.select(next.id);
  }

  setFolded(id: Id, folded: boolean): void {
    this.unfolded = withFold(this.unfolded, id, folded);
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
    if (!analyses.active && this.#lensBefore) this.setLens(this.#lensBefore);
    if (graph && consequences) this.announce(tellConsequences(graph, supposed, consequences.changes));
    else if (wasActive && !analyses.active) this.announce('The map is as it was.');
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

  /** Says why a file is not opened. What was open stays open. */
  refuse(name: string, problem: Problem): void {
    this.file.refusal = { name, problems: [problem] };
  }

  /** Light or dark, from now on and in later visits. */
  toggleTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark';
    rememberTheme(this.theme);
  }

  /** The open map in another format, with what that format cannot carry. */
  write(format: string): Promise<Writing> {
    const { graph } = this;
    if (!graph) return Promise.reject(new Error('No map is open.'));
    return work.run('Writing the map', (tasks) => tasks.write(graph, format));
  }

  /** Goes where Back or Forward lead, or an address that was typed. */
  async #arrive(): Promise<void> {
    const { hash } = location;
    const address = readAddress(hash);
    const map = address.map || FIRST_MAP;
    if (map !== this.file.map || address.dialogue !== this.file.dialogue) {
      this.#arriving += 1;
      await this.file.openNamed(map, address.dialogue);
      this.#arriving -= 1;
      // Who goes back twice in haste wants the second place.
      if (location.hash !== hash) return;
    }
    if (map === this.file.map) this.look(address);
    if (this.graph && this.selected !== null) {
      this.announce(`${nameOf(this.graph, this.selected)}. ${this.sentence}`);
    }
  }

  #revealChain(): void {
    this.reveal(...(this.walk.lit?.ids ?? []));
  }

  #go(): void {
    this.visits.go(writeAddress(this.address()));
  }

  #stay(): void {
    if (this.#arriving > 0) return;
    this.visits.stay(writeAddress(this.address()));
  }
}
