/** What is looked at and how: the map, what is selected, folded, lit and coloured, and everything the page derives from it. */
import {
  describeBearing,
  findDisputes,
  findElement,
  openingFolds,
  supposeAdditions,
  type ArgumentGraph,
  type Edit,
  type GraphView,
  type Id,
  type Marks,
  type SupposedElement,
} from '../../../graph/index.ts';
import { Analyses } from './analyses.svelte.ts';
import type { Address } from './address.ts';
import { Changes } from './changes.svelte.ts';
import { ChainWalk } from './chain-walk.svelte.ts';
import { DisputeList } from './dispute-list.svelte.ts';
import { Doors } from './doors.svelte.ts';
import { Drawing } from './drawing.svelte.ts';
import { foldsOf, isSameSet, isWholeUnfolded } from './folds.ts';
import { isPart, isSamePart, isSameShare, WHOLE, type Part } from './part.ts';
import { Looking } from './looking.svelte.ts';
import { markMap } from './mark-map.ts';
import { shareEqual } from './share-equal.ts';
import { OpenedMap } from './opened-map.svelte.ts';
import { findProposed } from './proposed.ts';
import { Voice, type Offer } from './voice.svelte.ts';
import { work, type WorkClient } from '../worker/client.svelte.ts';
import { MOST_KEPT, unfoldTo, type Look, type Unfolded } from '../worker/look.ts';
import type { Placed, PlaceOptions } from '../worker/tasks.ts';

export class LookedAt extends Looking {
  readonly work: WorkClient;
  readonly analyses: Analyses;
  readonly drawing: Drawing;
  readonly file: OpenedMap;
  readonly voice = new Voice();
  readonly doors = new Doors();
  /** The one gate for whatever changes the map. */
  readonly changes: Changes;
  readonly points = new DisputeList(() => this.analyses.disputes ?? []);
  readonly walk = new ChainWalk(() => ({ graph: this.graph, selected: this.#selected }));

  #unfolded = $state.raw<Unfolded>(new Set());
  #selected = $state.raw<Id | null>(null);
  #form: PlaceOptions['form'] | null = null;
  #acted = $state.raw<Id | null>(null);
  #left: Address | null = null;
  #part = $state.raw<Part>(WHOLE);
  readonly isPart = $derived(isPart(this.#part));
  #fitWanted = $state(false);

  #lastMarks: Marks | null = null;
  /** What was looked for and had no room on the map, the latest first. */
  #kept: readonly Id[] = [];
  /** What is to be on the map and isn't placed yet, the latest first. */
  #wanted: readonly Id[] = [];
  /** What was unfolded before a part was looked at by itself. */
  #unfoldedBefore: Unfolded | null = null;

  constructor(client: WorkClient = work) {
    super();
    this.work = client;
    this.analyses = new Analyses(client);
    this.drawing = new Drawing(client, {
      how: () => this.#how(),
      onplaced: ({ kept }) => {
        this.#kept = kept;
        this.#wanted = [];
      },
      ongivenup: (shown) => this.#stayWith(shown),
    });
    this.file = new OpenedMap(client, {
      onleave: () => (this.#left = this.address()),
      onopen: (placed, known) => this.#lookAfresh(placed, known),
      onchange: (graph, isInWords) => this.#lookAgain(graph, isInWords),
      how: () => this.#room(),
    });
    this.changes = new Changes({
      latest: () => this.file.latest,
      change: (edit, isTyped) => this.file.change(edit, isTyped),
      facts: () => this.file.facts,
      whole: () => this.#whole(),
      onmade: ({ id }) => {
        this.file.rename(id);
        this.onmade();
      },
      onsave: () => this.doors.open('save'),
      announce: (text) => this.announce(text),
      notify: (text, offer) => this.notify(text, offer),
    });
  }

  /** The map has got a name of its own. */
  protected onmade(): void {
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

  readonly disputes = $derived(this.graph ? findDisputes(this.graph) : null);
  /** What is supposed to be said and what is proposed, with the statement to decide about: neither is on the map. */
  readonly added = $derived.by((): readonly SupposedElement[] => {
    const { added } = this.analyses.supposed;
    return this.graph && added.length > 0 ? supposeAdditions(this.graph, added).added : [];
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

  get unfolded(): Unfolded {
    return this.#unfolded;
  }
  get selected(): Id | null {
    return this.#selected;
  }
  /** The statement that was folded or unfolded last, as long as nothing else has changed what is shown. */
  get acted(): Id | null {
    return this.#acted;
  }
  /** One thing alone, or what passes a filter. */
  get part(): Part {
    return this.#part;
  }
  /** A part, or the map after one, is to be seen whole as soon as it is placed. */
  get fitWanted(): boolean {
    return this.#fitWanted;
  }
  /** What is on the map, as it was placed last. */
  get view(): GraphView | null {
    return this.drawing.now?.view ?? null;
  }
  get graph(): ArgumentGraph | null {
    return this.file.graph;
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

  /** The room for the cards on the page, in px, from the next time on that they are placed. */
  tellRoom(form: NonNullable<PlaceOptions['form']>): void {
    this.#form = form;
  }

  /** What was to be seen whole is. */
  endFit(): void {
    this.#fitWanted = false;
  }

  /** Selects an element of the map or nothing; chains to another statement are left. */
  protected setSelected(id: Id | null): void {
    this.#selected = id;
    this.walk.lookTo(null);
  }

  /** Unfolds the ways to statements and relations, so that they are on the map, however full that is. */
  reveal(...ids: readonly Id[]): void {
    const { graph } = this;
    if (!graph) return;
    if (this.isPart) {
      // What is to be seen and isn't part of what is looked at leads back to the whole map.
      if (ids.every((id) => this.#isShown(id))) return;
      this.lookAt(WHOLE);
    }
    let { unfolded } = this;
    for (const id of ids) unfolded = unfoldTo(graph, unfolded, id);
    this.unfold(unfolded, ids);
  }

  /**
   * Has the map drawn with this unfolded; `wanted` is on it even so where there is too much. `acted` is the statement that was
   * folded or unfolded: it stays where it is on the screen.
   */
  unfold(unfolded: Unfolded, wanted: readonly Id[] = [], acted: Id | null = null): void {
    this.#acted = acted;
    const isSame = isSameSet(unfolded, this.#unfolded) && wanted.every((id) => this.#isShown(id));
    this.#unfolded = unfolded;
    if (isSame) return;
    this.#wanted = [...new Set([...wanted, ...this.#wanted])].slice(0, MOST_KEPT);
    this.drawing.place(this.#look());
  }

  /** Has the map drawn with what is supposed to be said, and no longer with what was: the whole map, for there it is seen. */
  drawAdded(): void {
    const { graph, added } = this;
    if (!graph) return;
    if (added.length > 0 && this.isPart) this.lookAt(WHOLE);
    this.#acted = null;
    for (const { to } of added) this.#unfolded = unfoldTo(graph, this.#unfolded, to);
    this.#wanted = [...new Set([...added.map(({ to }) => to), ...this.#wanted])].slice(0, MOST_KEPT);
    this.drawing.place(this.#look());
  }

  #isShown(id: Id): boolean {
    const { view } = this;
    const ends = this.graph?.relations.get(id)?.from ?? [id];
    return view !== null && ends.every((end) => view.cards.has(end));
  }

  /** Looks at a part of the map by itself or, with what was unfolded before, at the whole again. */
  lookAt(part: Part): void {
    const { graph } = this;
    if (!graph) return;
    if (!this.isPart && isPart(part)) this.#unfoldedBefore = this.#unfolded;
    const isOther = !isSameShare(this.#part, part);
    this.#part = part;
    if (isOther) {
      this.#anew = true;
      this.#fitWanted = true;
      this.#unfolded = isPart(part) ? new Set() : (this.#unfoldedBefore ?? openingFolds(graph));
      this.setLook({ camera: null });
    }
    this.#wanted = [];
    this.drawing.place(this.#look());
  }

  /** Has what is shown placed anew, as when the map was opened. */
  placeAnew(): void {
    this.#anew = true;
    this.setLook({ camera: null });
    this.drawing.renew(this.#look());
  }

  /**
   * Changes the map in a step of this name: resolves once the change is shown, and rejects with what the edit throws. False
   * where another tab writes the map, which is told.
   */
  async change(edit: Edit, label = 'change the map'): Promise<boolean> {
    const shown = this.changes.make(label, edit);
    await shown;
    return shown !== null;
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
      part: this.#part,
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
    const { part } = address;
    const isSame = isSamePart(part, this.#part);
    const isOtherLayout = address.layers !== this.layers;
    const { lens, disputed: disputedLit, camera, layers, sections, theses } = address;
    this.setLook({ lens, disputedLit, camera, layers, sections, theses });
    // Where a link leads straight to a part nothing was unfolded before: from there one comes to the map as it opens.
    if (!isSame && !this.isPart && isPart(part))
      this.#unfoldedBefore = this.#unfolded.size > 0 ? this.#unfolded : null;
    this.#part = part;
    const folds =
      isPart(part) && address.unfolded === null ? new Set<Id>() : foldsOf(graph, address.unfolded);
    const wanted = known(address.selected) === null ? [] : [address.selected ?? ''];
    this.#acted = null;
    this.#selected = known(address.selected);
    this.walk.lookTo(
      this.#selected === null ? null : known(address.other),
      part.focus?.kind === 'chain' ? part.focus.at : 0,
    );
    if (isPart(part) || !isSame || isOtherLayout) {
      this.#anew = true;
      this.#fitWanted = address.camera === null;
      this.#unfolded = isPart(part)
        ? folds
        : wanted.reduce((unfolded, id) => unfoldTo(graph, unfolded, id), folds);
      this.#wanted = isPart(part) ? [] : wanted;
      this.drawing.place(this.#look());
      return;
    }
    this.unfold(
      wanted.reduce((unfolded, id) => unfoldTo(graph, unfolded, id), folds),
      wanted,
    );
  }

  #lookAfresh({ unfolded, kept, ...drawn }: Placed, known: Promise<void>): void {
    const { graph, key } = this.file;
    if (!graph) return;
    this.drawing.open(key, { unfolded, kept, ...drawn });
    this.analyses.open(key, graph, this.file.isKnown ? null : known);
    this.changes.begin(this.file.kept, this.file.beginning);
    this.#selected = null;
    this.#acted = null;
    this.walk.lookTo(null);
    this.voice.closeNotice();
    this.lookAsAtFirst();
    this.#part = WHOLE;
    this.#unfoldedBefore = null;
    this.#unfolded = unfolded;
    this.#kept = kept;
    this.#wanted = [];
  }

  /** The map was changed: what is no longer there is no longer looked at, and what is there is placed again. */
  #lookAgain(graph: ArgumentGraph, isInWords: boolean): void {
    const isThere = (id: Id | null) => id === null || findElement(graph, id) !== undefined;
    if (!isThere(this.#selected)) this.setSelected(null);
    else if (!isThere(this.other)) this.walk.lookTo(null);
    if (!isThere(this.#acted)) this.#acted = null;
    this.drawing.change(this.#look());
    void this.analyses.change(graph, isInWords);
  }

  /** The same with so much else on the map that nothing has to stay where it was. */
  unfoldAnew(unfolded: Unfolded, wanted: readonly Id[] = []): void {
    this.#anew = true;
    this.unfold(unfolded, wanted);
  }
  #anew = false;

  #how(): PlaceOptions {
    const anew = this.#anew;
    this.#anew = false;
    return {
      ...this.#room(),
      ...(this.#acted === null ? {} : { acted: this.#acted }),
      ...(anew ? { anew } : {}),
      ...(this.drawing.isAfar ? { afar: true } : {}),
    };
  }

  #room(): PlaceOptions {
    return {
      ...(this.#form ? { form: this.#form } : {}),
      ...(this.layers ? { layout: 'layers' as const } : {}),
    };
  }

  #look(): Look {
    const { added } = this.analyses.supposed;
    const look = { unfolded: this.#unfolded, kept: this.#kept, wanted: this.#wanted, part: this.#part };
    return added.length > 0 ? { ...look, added } : look;
  }

  /** Outline and link say what the map shows. */
  #stayWith(shown: Placed | null): void {
    if (!shown) return;
    this.#unfolded = shown.unfolded;
    this.#kept = shown.kept;
    this.#wanted = [];
    this.notify('Given up: the map is shown as it was.');
  }
}
