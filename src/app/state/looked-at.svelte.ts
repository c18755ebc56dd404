/** What is looked at and how: the map, what is selected, folded, lit and coloured, and everything the page derives from it. */
import {
  describeBearing,
  findDisputes,
  findElement,
  supposeAdditions,
  type Addition,
  type ArgumentGraph,
  type Edit,
  type Id,
  type Marks,
  type SupposedElement,
} from '../../../graph/index.ts';
import { Analyses } from './analyses.svelte.ts';
import type { Address } from './address.ts';
import type { Making } from './changed-map.ts';
import { Changes } from './changes.svelte.ts';
import { ChainWalk } from './chain-walk.svelte.ts';
import { moveDrafts, nameBefore } from './drafts.ts';
import { DisputeList } from './dispute-list.svelte.ts';
import { Doors } from './doors.svelte.ts';
import { Drawing } from './drawing.svelte.ts';
import { isWholeUnfolded } from './folds.ts';
import { markMap } from './mark-map.ts';
import { shareEqual } from './share-equal.ts';
import { OpenedMap } from './opened-map.svelte.ts';
import { findProposed } from './proposed.ts';
import { Voice, type Offer } from './voice.svelte.ts';
import { work, type WorkClient } from '../worker/client.svelte.ts';
import type { Placed } from '../worker/tasks.ts';
import { Unfolding } from './unfolding.svelte.ts';

export class LookedAt extends Unfolding {
  readonly work: WorkClient;
  readonly analyses: Analyses;
  readonly drawing: Drawing;
  readonly file: OpenedMap;
  readonly voice = new Voice();
  readonly doors = new Doors();
  /** The one gate for whatever changes the map. */
  readonly changes: Changes;
  readonly points = new DisputeList(
    () => this.analyses.disputes ?? [],
    () => (this.analyses.disputes && this.disputes?.heads) ?? [],
  );
  readonly walk = new ChainWalk(() => ({ graph: this.graph, selected: this.#selected }));

  #selected = $state.raw<Id | null>(null);
  #left: Address | null = null;
  #lastMarks: Marks | null = null;

  constructor(client: WorkClient = work) {
    super();
    this.work = client;
    this.analyses = new Analyses(client, () => this.file.isShown);
    this.drawing = new Drawing(client, {
      how: () => this.takeHow(),
      onplaced: ({ kept }) => this.keep(kept),
      ongivenup: (shown) => {
        if (!shown) return;
        this.stayWith(shown);
        this.notify('Given up: the map is shown as it was.');
      },
    });
    this.file = new OpenedMap(client, {
      onleave: () => {
        this.#left = this.address();
        if (this.graph) this.stand(null);
        this.onleave();
      },
      onopen: (placed, known) => this.#lookAfresh(placed, known),
      onchange: (graph, isInWords) => this.#lookAgain(graph, isInWords),
      how: () => (this.graph ? this.room() : { ...this.room(), ...this.asStood() }),
    });
    this.changes = new Changes({
      latest: () => this.file.latest,
      change: (edit, isTyped) => this.file.change(edit, isTyped),
      facts: () => this.file.facts,
      whole: () => this.#whole(),
      onmade: ({ id }) => {
        moveDrafts(nameBefore(this.file), id);
        this.file.rename(id);
        this.onmade();
      },
      openBeside: (bytes) => this.openBeside(bytes),
      onsave: () => this.doors.open('save'),
      announce: (text) => this.announce(text),
      notify: (text, offer) => this.notify(text, offer),
      endOffer: (offer) => this.voice.closeNotice(offer),
    });
  }

  /** Another map is about to take its place. */
  protected onleave(): void {
    // Nothing is under way here that would go on in the other one.
  }

  /** Another map is wanted in its place. */
  protected openBeside(_bytes: Uint8Array): void {
    // Maps are opened by whoever knows where from.
  }

  /** The map has got a name of its own. */
  protected onmade(): void {
    // The link is no matter of what is looked at.
  }

  /** What was selected is no longer on the map. */
  protected onlost(): void {
    // The link is no matter of what is looked at.
  }

  async #whole(): Promise<Uint8Array> {
    const { text } = await this.work.ask(
      'write',
      { map: this.file.key, format: 'crux' },
      { label: 'Keeping the map', aside: true, dispensable: true },
    );
    return new TextEncoder().encode(text);
  }

  /** Null as well until it is known of a large map. */
  readonly disputes = $derived.by(() => (this.graph && this.file.isKnown ? findDisputes(this.graph) : null));
  /** What is supposed to be said and what is proposed, with the statement to decide about: neither is on the map. */
  readonly added = $derived.by((): readonly SupposedElement[] => {
    const { additions } = this;
    return this.graph && additions.length > 0 ? supposeAdditions(this.graph, additions).added : [];
  });
  readonly proposed = $derived(this.graph ? findProposed(this.graph) : new Map<Id, Id>());
  /** The same as before where nothing differs: what is drawn hangs on it. */
  readonly marks = $derived.by(() => {
    const marks = this.graph ? markMap(this.graph, this) : null;
    return (this.#lastMarks = shareEqual(this.#lastMarks, marks));
  });
  /** How the selected element bears on the nearest thesis, in a sentence. */
  readonly sentence = $derived(
    this.graph && this.#selected !== null ? describeBearing(this.graph, this.#selected) : '',
  );

  get selected(): Id | null {
    return this.#selected;
  }
  get graph(): ArgumentGraph | null {
    return this.file.graph;
  }
  protected get additions(): readonly Addition[] {
    return this.analyses.supposed.added;
  }
  get chains() {
    return this.walk.found;
  }
  get chainIndex(): number {
    return this.walk.index;
  }
  get other(): Id | null {
    return this.walk.other;
  }
  get picking(): boolean {
    return this.walk.picking;
  }

  announce(text: string): void {
    this.voice.announce(text);
  }

  /** Tells everyone, where nothing else on the page shows it. */
  notify(text: string, offer?: Offer): void {
    this.voice.notify(text, offer);
  }

  /** Selects an element of the map or nothing; chains to another statement are left. */
  protected setSelected(id: Id | null): void {
    this.#selected = id;
    this.walk.lookTo(null);
  }

  /** Has the map drawn with what is supposed to be said, and no longer with what was. */
  drawAdded(staysInPart = false): void {
    this.drawWith(this.added, staysInPart);
  }

  /**
   * Changes the map in a step of this name: resolves once the change is shown, and rejects with what the edit throws. False
   * where another tab writes the map, which is told.
   */
  async change(edit: Edit | Making, label = 'change the map'): Promise<boolean> {
    const made = this.changes.make(label, edit);
    await made?.shown;
    return made !== null;
  }

  /** Where one is, as a link says it. */
  address(): Address {
    const { graph, unfolded } = this;
    return {
      map: this.file.map,
      dialogue: this.file.dialogue,
      selected: this.#selected,
      other: this.other,
      unfolded: graph && isWholeUnfolded(graph, unfolded) ? 'all' : [...unfolded],
      lens: this.lens,
      disputed: this.disputedLit,
      camera: this.camera,
      supposed: this.analyses.supposed,
      part: this.part,
      layers: this.layers,
      sections: this.sections,
      theses: this.theses,
    };
  }

  /** Where one was on the map that was open before, up to the moment in which it was left. */
  get left(): Address | null {
    return this.#left;
  }

  /** Takes over what an address says about how to look at the map. */
  look(address: Address): void {
    const { graph } = this;
    if (!graph) return;
    const known = (id: Id | null) => (id !== null && findElement(graph, id) ? id : null);
    const { part, lens, disputed: disputedLit, camera, layers, sections, theses } = address;
    const isOtherLayout = layers !== this.layers;
    this.setLook({ lens, disputedLit, camera, layers, sections, theses });
    this.#selected = known(address.selected);
    this.walk.lookTo(
      this.#selected === null ? null : known(address.other),
      part.focus?.kind === 'chain' ? part.focus.at : 0,
    );
    this.showAs(address, this.#selected, isOtherLayout);
  }

  #lookAfresh(placed: Placed, known: Promise<void>): void {
    const { graph, key } = this.file;
    if (!graph) return;
    this.drawing.open(key, placed);
    this.analyses.open(key, graph, this.file.isKnown ? null : known);
    this.changes.begin(this.file.kept, this.file.beginning);
    this.#selected = null;
    this.walk.lookTo(null);
    this.voice.closeNotice();
    this.lookAsAtFirst();
    this.showOpened(placed);
  }

  /** The map was changed: what is no longer there is no longer looked at, and what is there is placed again. */
  #lookAgain(graph: ArgumentGraph, isInWords: boolean): void {
    const isThere = (id: Id | null) => id === null || findElement(graph, id) !== undefined;
    if (!isThere(this.#selected)) {
      this.setSelected(null);
      this.onlost();
    } else if (!isThere(this.other)) this.walk.lookTo(null);
    if (!isThere(this.acted)) this.forgetActed();
    this.stand(null);
    this.drawing.change(this.toLook());
    void this.analyses.change(graph, isInWords);
  }
}
