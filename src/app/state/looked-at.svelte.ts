/** What is looked at and how: the map, what is selected, folded, lit and coloured, and everything the page derives from it. */
import {
  describeBearing,
  findDisputes,
  findElement,
  markView,
  openingFolds,
  supposeAdditions,
  type ArgumentGraph,
  type Edit,
  type GraphView,
  type Id,
  type Lens,
  type SupposedElement,
  type ThemeName,
} from '../../../graph/index.ts';
import { Analyses } from './analyses.svelte.ts';
import type { Address, Camera } from './address.ts';
import { ChainWalk } from './chain-walk.svelte.ts';
import { inOrderOfHeadings, type ScoredEntry } from './dispute-order.ts';
import { Drawing } from './drawing.svelte.ts';
import { foldsOf, isWholeUnfolded } from './folds.ts';
import { isPart, WHOLE, type Part } from './part.ts';
import { OpenedMap } from './opened-map.svelte.ts';
import { work, type WorkClient } from '../worker/client.svelte.ts';
import { MOST_KEPT, unfoldTo, type Look, type Unfolded } from '../worker/look.ts';
import type { Placed, PlaceOptions } from '../worker/tasks.ts';

export class LookedAt {
  readonly work: WorkClient;
  readonly analyses: Analyses;
  readonly drawing: Drawing;
  readonly file: OpenedMap;
  readonly walk = new ChainWalk(() => ({ graph: this.graph, selected: this.selected }));

  unfolded = $state.raw<Unfolded>(new Set());
  selected = $state.raw<Id | null>(null);
  /** The room for the cards on the page, in px; null as long as it is not known. */
  form: PlaceOptions['form'] | null = null;
  /** The statement that was folded or unfolded last, as long as nothing else has changed what is shown. */
  acted = $state.raw<Id | null>(null);
  lens = $state.raw<Lens>({ kind: 'roles' });
  disputedLit = $state(false);
  hits = $state.raw<ReadonlySet<Id> | null>(null);
  theme = $state<ThemeName>('light');
  camera = $state.raw<Camera | null>(null);
  /** Whether cards stand in rows by depth with every relation drawn, instead of in cases. */
  layers = $state(false);
  /** One thing alone, or what passes a filter. */
  part = $state.raw<Part>(WHOLE);
  isPart = $derived(isPart(this.part));
  /** A part, or the map after one, is to be seen whole as soon as it is placed. */
  fitWanted = $state(false);
  /** What a screen reader is told. */
  announcement = $state('');
  /** What is shown for a moment over the page. */
  notice = $state('');

  /** What was looked for and had no room on the map, the latest first. */
  #kept: readonly Id[] = [];
  /** What is to be on the map and isn't placed yet, the latest first. */
  #wanted: readonly Id[] = [];
  /** What was unfolded before a part was looked at by itself. */
  #unfoldedBefore: Unfolded | null = null;

  constructor(client: WorkClient = work) {
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
    this.file = new OpenedMap(
      client,
      (placed) => this.#lookAfresh(placed),
      () => this.#room(),
    );
  }

  disputes = $derived(this.graph ? findDisputes(this.graph) : null);
  /** By rank, headings last; empty until the analysis is there. */
  #found = $derived.by((): readonly ScoredEntry[] => this.analyses.overview?.disputes ?? []);
  /** All disputed points, under their headings. */
  allEntries = $derived(inOrderOfHeadings(this.#found.filter(({ heading }) => !heading)));
  /** Theses and questions that something objects to: told where they stand as headings, and not counted. */
  headings = $derived(
    new Map(this.#found.filter(({ heading }) => heading).map((entry) => [entry.id, entry])),
  );
  /** How many of the points have camps on opposite sides. */
  collisions = $derived(this.allEntries.filter(({ camps }) => camps.length > 0).length);
  /** Whether only those are wanted. */
  onlyCollisions = $state(false);
  /** The disputed points that are listed and stepped through. */
  entries = $derived(
    this.onlyCollisions && this.collisions > 0
      ? this.allEntries.filter(({ camps }) => camps.length > 0)
      : this.allEntries,
  );
  /** The score of every disputed element. */
  scores = $derived(
    new Map(this.#found.flatMap(({ elements, score = 0 }) => elements.map((id) => [id, score] as const))),
  );
  /** What is supposed to be said and isn't on the map. */
  added = $derived.by((): readonly SupposedElement[] => {
    const { added } = this.analyses.supposed;
    return this.graph && added.length > 0 ? supposeAdditions(this.graph, added).added : [];
  });
  marks = $derived.by(() =>
    this.graph
      ? markView(this.graph, {
          added: this.added,
          lens: this.lens,
          selected: this.selected ?? undefined,
          other: this.other ?? undefined,
          trail: this.walk.lit ? new Set(this.walk.lit.ids) : undefined,
          disputed: this.disputedLit,
          hits: this.hits ?? undefined,
          scores: this.analyses.overview ? this.scores : undefined,
          ...this.analyses.marking,
        })
      : null,
  );
  /** How the selected element bears on the nearest thesis, in a sentence. */
  sentence = $derived(this.graph && this.selected !== null ? describeBearing(this.graph, this.selected) : '');

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
    this.acted = acted;
    const isSame = hasSame(unfolded, this.unfolded) && wanted.every((id) => this.#isShown(id));
    this.unfolded = unfolded;
    if (isSame) return;
    this.#wanted = [...new Set([...wanted, ...this.#wanted])].slice(0, MOST_KEPT);
    this.drawing.place(this.#look());
  }

  /** Has the map drawn with what is supposed to be said, and no longer with what was: the whole map, for there it is seen. */
  drawAdded(): void {
    const { graph, added } = this;
    if (!graph) return;
    if (added.length > 0 && this.isPart) this.lookAt(WHOLE);
    this.acted = null;
    for (const { to } of added) this.unfolded = unfoldTo(graph, this.unfolded, to);
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
    if (!this.isPart && isPart(part)) this.#unfoldedBefore = this.unfolded;
    const isOther =
      JSON.stringify([this.part.focus, this.part.filter]) !== JSON.stringify([part.focus, part.filter]);
    this.part = part;
    if (isOther) {
      this.#anew = true;
      this.fitWanted = true;
      this.unfolded = isPart(part) ? new Set() : (this.#unfoldedBefore ?? openingFolds(graph));
      this.camera = null;
    }
    this.#wanted = [];
    this.drawing.place(this.#look());
  }

  /** Has what is shown placed anew, as when the map was opened. */
  placeAnew(): void {
    this.#anew = true;
    this.camera = null;
    this.drawing.renew(this.#look());
  }

  /** The gate for whatever changes the map. Throws what the edit throws. */
  change(edit: Edit): void {
    this.file.change(edit);
    if (!this.graph) return;
    this.drawing.change(this.#look());
    void this.analyses.change(this.graph);
  }

  /** Where one is, as a link says it. */
  address(): Address {
    const { graph, unfolded } = this;
    return {
      map: this.file.map,
      dialogue: this.file.dialogue,
      selected: this.selected,
      other: this.other,
      unfolded: graph && isWholeUnfolded(graph, unfolded) ? 'all' : [...unfolded],
      lens: this.lens,
      disputed: this.disputedLit,
      camera: this.camera,
      supposed: this.analyses.supposed,
      part: this.part,
      layers: this.layers,
    };
  }

  /** Takes over what an address says about how to look at the map. */
  look(address: Address): void {
    const { graph } = this;
    if (!graph) return;
    const known = (id: Id | null) => (id !== null && findElement(graph, id) ? id : null);
    const { part } = address;
    const isSamePart =
      JSON.stringify([part.focus, part.filter, [...part.listed]]) ===
      JSON.stringify([this.part.focus, this.part.filter, [...this.part.listed]]);
    if (!isSamePart && !this.isPart && isPart(part)) this.#unfoldedBefore = this.unfolded;
    const isOtherLayout = address.layers !== this.layers;
    this.layers = address.layers;
    this.part = part;
    const folds =
      isPart(part) && address.unfolded === null ? new Set<Id>() : foldsOf(graph, address.unfolded);
    const wanted = known(address.selected) === null ? [] : [address.selected ?? ''];
    this.acted = null;
    this.selected = known(address.selected);
    this.walk.lookTo(this.selected === null ? null : known(address.other));
    if (address.part.focus?.kind === 'chain') this.walk.index = address.part.focus.at;
    this.lens = address.lens;
    this.disputedLit = address.disputed;
    this.camera = address.camera;
    if (isPart(part) || !isSamePart || isOtherLayout) {
      this.#anew = true;
      this.fitWanted = address.camera === null;
      this.unfolded = isPart(part)
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

  #lookAfresh({ unfolded, kept, ...drawn }: Placed): void {
    const { graph, key } = this.file;
    if (!graph) return;
    this.drawing.open(key, { unfolded, kept, ...drawn });
    this.analyses.open(key, graph);
    this.selected = null;
    this.acted = null;
    this.walk.lookTo(null);
    this.hits = null;
    this.notice = '';
    this.lens = { kind: 'roles' };
    this.disputedLit = false;
    this.camera = null;
    this.part = WHOLE;
    this.#unfoldedBefore = null;
    this.unfolded = unfolded;
    this.#kept = kept;
    this.#wanted = [];
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
      ...(this.acted === null ? {} : { acted: this.acted }),
      ...(anew ? { anew } : {}),
    };
  }

  #room(): PlaceOptions {
    return {
      ...(this.form ? { form: this.form } : {}),
      ...(this.layers ? { layout: 'layers' as const } : {}),
    };
  }

  #look(): Look {
    const { added } = this.analyses.supposed;
    const look = { unfolded: this.unfolded, kept: this.#kept, wanted: this.#wanted, part: this.part };
    return added.length > 0 ? { ...look, added } : look;
  }

  /** Outline and link say what the map shows. */
  #stayWith(shown: Placed | null): void {
    if (!shown) return;
    this.unfolded = shown.unfolded;
    this.#kept = shown.kept;
    this.#wanted = [];
    this.notice = 'Given up: the map is shown as it was.';
    this.announcement = this.notice;
  }
}

function hasSame(one: Unfolded, other: Unfolded): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}
