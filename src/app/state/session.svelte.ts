/** What a person does on the page: opening, selecting, folding, stepping, supposing. Each step is kept in the link and told. */
import {
  countDisputed,
  findElement,
  foldableStatements,
  leadOfAddition,
  nameOf,
  openingFolds,
  tellNoPoints,
  type Id,
  type Lens,
  type SupposedElement,
  type ThemeName,
  type Writing,
} from '../../../graph/index.ts';
import { givenUp, type AskOptions, type WorkClient } from '../worker/client.svelte.ts';
import { unfoldTo } from '../worker/look.ts';
import type { Address, Camera, ThesesList } from './address.ts';
import type { Means } from './chain-walk.svelte.ts';
import type { Sealed } from './changed-map.ts';
import { withFold } from './folds.ts';
import { Link } from './link.ts';
import { LookedAt } from './looked-at.svelte.ts';
import { Opener } from './opener.ts';
import { WHOLE } from './part.ts';
import { PartViews } from './part-views.svelte.ts';
import { rememberTheme } from './theme.ts';
import { ViewList } from './view-list.ts';
import { Writing as WordsWriting } from './writing.svelte.ts';
import { Visits } from './visits.svelte.ts';
import { isNothing, tellConsequences, type Supposed } from './what-if-words.ts';

export class Session extends LookedAt {
  readonly visits = new Visits();
  readonly #link = new Link(this.visits, () => this.address());
  readonly opener = new Opener(this, this.#link);
  /** Parts of the map that are looked at by themselves. */
  readonly parts = new PartViews(this, this.#link);
  /** Ways of looking at the map that are kept with it. */
  readonly views = new ViewList(this, this.#link);
  /** Which statement's words are being written. */
  readonly writing = new WordsWriting();
  #theme = $state<ThemeName>('light');
  /** The colouring to come back to after a what-if. */
  #lensBefore = $state.raw<Lens | null>(null);

  #proposalWanted = $state<Id | null>(null);

  constructor(client?: WorkClient, theme: ThemeName = 'light') {
    super(client);
    this.#theme = theme;
  }

  /** What is written is of one map: letters that come later are no words of the next, whose statement may have the same id. */
  protected override onleave(): void {
    this.writing.end();
  }

  protected override openBeside(bytes: Uint8Array): void {
    void this.opener.openBytes(bytes, `${this.file.title}.crux.json`, 'copy');
  }

  protected override onmade(): void {
    this.#link.stay();
  }

  protected override onlost(): void {
    this.#link.stay();
  }

  /** Whether what follows from a what-if is shown in the colours of the cards because that was asked for. */
  get consequencesShown(): boolean {
    return this.#lensBefore !== null;
  }
  /** The proposal that somebody wants to decide about. */
  get proposalWanted(): Id | null {
    return this.#proposalWanted;
  }
  get theme(): ThemeName {
    return this.#theme;
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
      const proposal = this.proposed.get(id);
      if (proposal === undefined) this.parts.openThrough(id);
      else this.leadToProposal(proposal);
      return;
    }
    this.setSelected(id);
    if (id !== null && options.reveal !== false) this.reveal(id);
    this.#link.go();
    this.announce(id === null ? 'Nothing is selected.' : `${nameOf(this.graph, id)}. ${this.sentence}`);
  }

  /** Leads to where one decides about a proposal; null once one is there. */
  leadToProposal(id: Id | null): void {
    this.#proposalWanted = id;
  }

  /** Unfolds the ways to what was just written or changed; a reload shows it too. */
  revealChanged(...ids: readonly Id[]): void {
    this.reveal(...ids);
    this.#link.stay();
  }

  /** Back to what was looked at before, and never out of the page. */
  goBack(): void {
    if (!this.visits.back()) this.announce('Nothing was looked at before.');
  }

  /** Selects as part of another step, which is told and kept in the link. */
  turnTo(id: Id): void {
    this.setSelected(id);
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
    this.#followChain();
    this.#link.go();
    if (id !== null) this.announce(this.walk.tell());
  }

  stepChain(by: number): void {
    if (!this.walk.step(by)) return;
    this.#followChain();
    this.#link.stay();
    this.announce(this.walk.tell());
  }

  /** Selects the next or previous disputed point and lights them all. */
  stepDispute(by: number): void {
    const entries = this.points.listed;
    if (entries.length === 0) {
      const isKnown = this.analyses.overview !== null;
      this.announce(
        isKnown && this.graph ? tellNoPoints(this.graph) : 'What is disputed is still being worked out.',
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
    this.#link.stay();
  }

  unfoldAll(): void {
    if (!this.graph) return;
    if (this.isPart) this.lookAt({ ...WHOLE, listed: this.part.listed });
    this.unfoldAnew(foldableStatements(this.graph));
    this.#link.stay();
  }

  /** Back to the way the map opens, with what is selected still on it. */
  foldAll(): void {
    if (!this.graph) return;
    if (this.isPart) this.lookAt(WHOLE);
    const { graph, selected } = this;
    const folds = openingFolds(graph);
    if (selected === null) this.unfoldAnew(folds);
    else this.unfoldAnew(unfoldTo(graph, folds, selected), [selected]);
    this.#link.stay();
  }

  setLens(lens: Lens): void {
    this.setLook({ lens });
    this.#lensBefore = null;
    this.#link.stay();
  }

  /** Draws the map in rows by depth, or in cases again; whoever looks at it has it placed anew. */
  setLayers(layers: boolean): void {
    this.setLook({ layers });
    this.announce(layers ? 'The map is drawn in layers.' : 'The map is drawn in cases.');
  }

  /** Shows which cards belong to which section of the map, or no longer. */
  setSections(sections: boolean): void {
    this.setLook({ sections });
    this.announce(sections ? 'The sections of the map are shown.' : 'The sections are no longer shown.');
    this.#link.stay();
  }

  /** Lists the theses of a map of many pieces in its place, or no longer; the link keeps how. */
  setTheses(theses: ThesesList | null): void {
    this.setLook({ theses });
    this.#link.stay();
  }

  /** Rejects or accepts the selected element for the sake of argument, or takes that back. */
  toggleSupposed(as: 'rejected' | 'accepted'): void {
    if (this.selected !== null) void this.suppose(this.analyses.toggled(this.selected, as));
    else this.announce('First select what to reject or accept.');
  }

  /** Plays with the map; consequences are told. What a link supposes is seen in the part that it leads to. */
  async suppose(supposed: Supposed, isLinked = false): Promise<void> {
    const { analyses, graph } = this;
    const wasActive = analyses.active;
    const before = analyses.supposed.added;
    const following = analyses.suppose(supposed);
    if (analyses.supposed.added !== before) this.drawAdded(isLinked);
    const consequences = await following;
    if (consequences === 'given up') {
      if (analyses.supposed.added !== supposed.added) this.drawAdded();
      this.notify('Given up: what you supposed last is taken back.');
      return;
    }
    if (!analyses.active && this.#lensBefore) this.setLens(this.#lensBefore);
    if (graph && consequences) this.announce(tellConsequences(graph, supposed, consequences.changes));
    else if (wasActive && !analyses.active) this.announce('The map is as it was.');
    this.#link.stay();
  }

  /** Colours the cards by whether they stand, as long as something is supposed; or as before again. */
  toggleConsequences(): void {
    if (this.#lensBefore) {
      this.setLens(this.#lensBefore);
      return;
    }
    const before = this.lens;
    this.setLens({ kind: 'status' });
    this.#lensBefore = before;
  }

  /** Takes back what was supposed last. */
  stepSupposedBack(): void {
    if (this.analyses.active) void this.suppose(this.analyses.before);
    else this.announce('Nothing is supposed.');
  }

  setDisputedLit(lit: boolean): void {
    this.setLook({ disputedLit: lit });
    const { listed, listedHeads } = this.points;
    const count = listed.length + listedHeads.length;
    if (this.graph && lit && count > 0)
      this.announce(
        `${countDisputed(this.graph, listed.length, listedHeads)} ${count === 1 ? 'is' : 'are'} listed as disputed.`,
      );
    this.#link.stay();
  }

  setCamera(camera: Camera): void {
    if (!this.drawing.now) return;
    this.setLook({ camera });
    this.#link.stay();
  }

  /** Takes back one thing: the second statement, the selection, or the lights. */
  clear(): void {
    this.markHits(null);
    if (this.picking) this.pick('pointer');
    else if (this.other !== null) this.pickOther(null);
    else if (this.part.focus) this.parts.setFocus(null);
    else if (this.selected !== null) this.select(null);
    else if (this.disputedLit) this.setDisputedLit(false);
  }

  /** Light or dark, from now on and in later visits. */
  toggleTheme(): void {
    this.showTheme(this.#theme === 'dark' ? 'light' : 'dark');
    rememberTheme(this.#theme);
  }

  /** Light or dark, as long as nothing else is wished. */
  showTheme(theme: ThemeName): void {
    this.#theme = theme;
  }

  /**
   * The open map in another format, with what that format cannot carry, and which of its states that is. Whoever asks says that
   * it is waited for.
   */
  async write(format: string): Promise<Writing & { readonly sealed: Sealed }> {
    if (!this.graph) throw new Error('No map is open.');
    const sealed = this.changes.seal();
    const writing = await this.work.ask(
      'write',
      { map: this.file.key, format },
      { label: 'Writing the map', kind: 'write', toldThere: true },
    );
    return { ...writing, sealed };
  }

  /** Nobody waits for the other format any more. */
  giveUpWriting(): void {
    this.work.giveUp('write');
  }

  /** Ids of statements that hold all the words, best first; null where newer words were asked for. */
  search(words: string): Promise<readonly Id[] | null> {
    return this.#find(words, { label: 'Searching', kind: 'search', aside: true });
  }

  /** Somebody is about to search: what a large map takes a second for is done while the words are typed, unseen. */
  prepareSearch(): void {
    const options = { label: 'Searching', kind: 'prepare search', toldThere: true, dispensable: true };
    // What fails here fails again when it is wanted, and is told then.
    this.#find('', options).catch(() => undefined);
  }

  async #find(words: string, options: AskOptions): Promise<readonly Id[] | null> {
    if (!this.graph) return [];
    try {
      return await this.work.ask('search', { map: this.file.key, words }, options);
    } catch (error) {
      if (givenUp(error)) return null;
      throw error;
    }
  }

  /** Takes over what an address says, what is supposed there included. */
  override look(address: Address): void {
    super.look(address);
    const supposed = this.analyses.known(address.supposed);
    if (!isNothing(supposed) || this.analyses.active) void this.suppose(supposed, true);
  }

  /** The next chain or a previous one, where chains are followed. */
  stepChains(by: number): void {
    if (this.chains) this.walk.step(by);
  }

  #followChain(): void {
    this.parts.followChain(this.walk.lit?.ids, this.walk.index);
  }
}
