/** What is looked at and how: the map, what is selected, folded, lit and coloured, and everything the page derives from it. */
import {
  describeBearing,
  findDisputes,
  findElement,
  markView,
  openingFolds,
  projectView,
  type ArgumentGraph,
  type DisputeEntry,
  type Id,
  type Lens,
  type ThemeName,
} from '../../../graph/index.ts';
import { Analyses } from './analyses.svelte.ts';
import type { Address, Camera } from './address.ts';
import { ChainWalk } from './chain-walk.svelte.ts';
import { inOrderOfHeadings } from './dispute-order.ts';
import { Drawing } from './drawing.svelte.ts';
import { endsOf, foldsOf, isWholeUnfolded, unfoldTo, type Unfolded } from './folds.ts';
import { OpenedMap } from './opened-map.svelte.ts';

/** The most statements that are shown before all others because they were looked for. */
const MOST_KEPT = 30;

export class LookedAt {
  readonly analyses = new Analyses();
  readonly drawing = new Drawing();
  readonly file = new OpenedMap((graph) => this.#lookAfresh(graph));
  readonly walk = new ChainWalk(() => ({ graph: this.graph, selected: this.selected }));

  unfolded = $state.raw<Unfolded>(new Set());
  selected = $state.raw<Id | null>(null);
  lens = $state.raw<Lens>({ kind: 'roles' });
  disputedLit = $state(false);
  hits = $state.raw<ReadonlySet<Id> | null>(null);
  theme = $state<ThemeName>('light');
  camera = $state.raw<Camera | null>(null);
  /** What a screen reader is told. */
  announcement = $state('');
  /** What is shown for a moment over the page. */
  notice = $state('');

  /** What was looked for and had no room on the map, the latest first. */
  #kept = $state.raw<readonly Id[]>([]);

  view = $derived(this.graph ? projectView(this.graph, { unfolded: this.unfolded, kept: this.#kept }) : null);
  disputes = $derived(this.graph ? findDisputes(this.graph) : null);
  /** Under their headings, by rank once the analysis is there, until then as the map's structure gives them. */
  entries = $derived<readonly (DisputeEntry & { readonly score?: number })[]>(
    inOrderOfHeadings(this.analyses.overview?.disputes ?? this.disputes?.entries ?? []),
  );
  /** The score of every disputed element. */
  scores = $derived(
    new Map(this.entries.flatMap(({ elements, score = 0 }) => elements.map((id) => [id, score] as const))),
  );
  marks = $derived(
    this.graph
      ? markView(this.graph, {
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
    for (const id of ids) this.unfolded = unfoldTo(graph, this.unfolded, id);
    const ends = ids.flatMap((id) => endsOf(graph, id));
    const hidden = ends.filter((end) => !this.view?.cards.has(end));
    if (hidden.length > 0) this.#kept = [...hidden, ...this.#kept].slice(0, MOST_KEPT);
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
    };
  }

  /** Takes over what an address says about how to look at the map. */
  look(address: Address): void {
    const { graph } = this;
    if (!graph) return;
    const known = (id: Id | null) => (id !== null && findElement(graph, id) ? id : null);
    this.unfolded = foldsOf(graph, address.unfolded);
    this.#kept = [];
    this.selected = known(address.selected);
    this.walk.lookTo(this.selected === null ? null : known(address.other));
    this.lens = address.lens;
    this.disputedLit = address.disputed;
    this.camera = address.camera;
    if (this.selected !== null) this.reveal(this.selected);
  }

  #lookAfresh(graph: ArgumentGraph): void {
    this.drawing.open(graph);
    this.analyses.open(graph);
    this.selected = null;
    this.walk.lookTo(null);
    this.hits = null;
    this.notice = '';
    this.lens = { kind: 'roles' };
    this.disputedLit = false;
    this.camera = null;
    this.unfolded = openingFolds(graph);
    this.#kept = [];
  }
}
