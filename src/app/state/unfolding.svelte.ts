/** What of a map is on the page: what is unfolded, what is to be seen whatever is folded, and the part that is looked at by itself. */
import {
  openingFolds,
  type Addition,
  type ArgumentGraph,
  type GraphView,
  type Id,
  type SupposedElement,
} from '../../../graph/index.ts';
import type { Address } from './address.ts';
import type { Drawing } from './drawing.svelte.ts';
import { foldsOf, isSameSet } from './folds.ts';
import { pageSize, standsAsKept, type KeptPlaces } from './kept-places.ts';
import { Looking } from './looking.svelte.ts';
import { isPart, isSamePart, isSameShare, WHOLE, type Part } from './part.ts';
import { MOST_KEPT, unfoldTo, type Look, type Unfolded } from '../worker/look.ts';
import type { Placed, PlaceOptions } from '../worker/tasks.ts';

/** A card that was hung elsewhere, and the one it was brought to, which keeps its place on the screen. */
export interface Hung {
  readonly id: Id;
  readonly to: Id;
}

export abstract class Unfolding extends Looking {
  abstract readonly drawing: Drawing;
  abstract readonly graph: ArgumentGraph | null;
  /** What is only supposed to be said. */
  protected abstract readonly additions: readonly Addition[];

  #unfolded = $state.raw<Unfolded>(new Set());
  #acted = $state.raw<Id | null>(null);
  #part = $state.raw<Part>(WHOLE);
  readonly isPart = $derived(isPart(this.#part));
  #fitWanted = $state(false);

  #form: PlaceOptions['form'] | null = null;
  /** Nothing has to stay where it was, the next time that the map is placed. */
  #anew = false;
  /** Where the cards stood when the page was left, until somebody changes what is shown. */
  #stood: KeptPlaces | null = null;
  /** What was looked for and had no room on the map, the latest first. */
  #kept: readonly Id[] = [];
  /** What was hung elsewhere, until it stands there. */
  #hung: Hung | null = null;
  /** What is to be on the map and isn't placed yet, the latest first. */
  #wanted: readonly Id[] = [];
  /** What was unfolded before a part was looked at by itself. */
  #unfoldedBefore: Unfolded | null = null;

  get unfolded(): Unfolded {
    return this.#unfolded;
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

  /** The room for the cards on the page, in px, from the next time on that they are placed. */
  tellRoom(form: NonNullable<PlaceOptions['form']>): void {
    this.#form = form;
  }

  /** Lets the cards of the map that the page opens first stand where they stood when it was left. */
  stand(stood: KeptPlaces | null): void {
    this.#stood = stood;
  }

  /** Whether the page shows the cards where it showed them when it was left, in a window of the same size. */
  get standsAsLeft(): boolean {
    const [stood, now] = [this.#stood, this.drawing.now];
    return stood !== null && now !== null && stood.page === pageSize() && standsAsKept(stood, now);
  }

  /** What was to be seen whole is. */
  endFit(): void {
    this.#fitWanted = false;
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
    if (acted !== null) this.#stood = null;
    const isSame = isSameSet(unfolded, this.#unfolded) && wanted.every((id) => this.#isShown(id));
    this.#unfolded = unfolded;
    if (isSame) return;
    this.#want(wanted);
    this.drawing.place(this.toLook());
  }

  /** The same with so much else on the map that nothing has to stay where it was. */
  unfoldAnew(unfolded: Unfolded, wanted: readonly Id[] = []): void {
    this.#anew = true;
    this.#stood = null;
    this.unfold(unfolded, wanted);
  }

  /** Looks at a part of the map by itself or, with what was unfolded before, at the whole again. */
  lookAt(part: Part): void {
    const { graph } = this;
    if (!graph) return;
    if (!this.isPart && isPart(part)) this.#unfoldedBefore = this.#unfolded;
    const isOther = !isSameShare(this.#part, part);
    this.#part = part;
    this.#stood = null;
    if (isOther) {
      this.#anew = true;
      this.#fitWanted = true;
      this.#unfolded = isPart(part) ? new Set() : (this.#unfoldedBefore ?? openingFolds(graph));
      this.setLook({ camera: null });
    }
    this.#wanted = [];
    this.drawing.place(this.toLook());
  }

  /** Has what is shown placed anew, as when the map was opened. */
  placeAnew(): void {
    this.#anew = true;
    this.#stood = null;
    this.setLook({ camera: null });
    this.drawing.renew(this.toLook());
  }

  /**
   * Has the map drawn with what is supposed to be said, and no longer with what was: the whole map, for there it is seen, unless
   * somebody `staysInPart`.
   */
  protected drawWith(added: readonly SupposedElement[], staysInPart: boolean): void {
    const { graph } = this;
    if (!graph) return;
    if (added.length > 0 && this.isPart && !staysInPart) this.lookAt(WHOLE);
    this.#acted = null;
    for (const { to } of added) this.#unfolded = unfoldTo(graph, this.#unfolded, to);
    this.#want(added.map(({ to }) => to));
    this.drawing.place(this.toLook());
  }

  /** Shows what an address says of it, and what it selects where that is there. */
  protected showAs({ part, unfolded, camera }: Address, selected: Id | null, isOtherLayout: boolean): void {
    const { graph } = this;
    if (!graph) return;
    const isSame = isSamePart(part, this.#part);
    // Where a link leads straight to a part nothing was unfolded before: from there one comes to the map as it opens.
    if (!isSame && !this.isPart && isPart(part))
      this.#unfoldedBefore = this.#unfolded.size > 0 ? this.#unfolded : null;
    this.#part = part;
    const folds = isPart(part) && unfolded === null ? new Set<Id>() : foldsOf(graph, unfolded);
    const wanted = selected === null ? [] : [selected];
    const withWanted = () => wanted.reduce<Unfolded>((all, id) => unfoldTo(graph, all, id), folds);
    this.#acted = null;
    if (isPart(part) || !isSame || isOtherLayout) {
      this.#anew = true;
      this.#fitWanted = camera === null;
      this.#unfolded = isPart(part) ? folds : withWanted();
      this.#wanted = isPart(part) ? [] : wanted;
      this.drawing.place(this.toLook());
      return;
    }
    this.unfold(withWanted(), wanted);
  }

  /** A map is open, of which this is seen. */
  protected showOpened(placed: Placed): void {
    this.#acted = null;
    this.#part = WHOLE;
    this.#unfoldedBefore = null;
    this.stayWith(placed);
  }

  /** Outline and link say what the map shows. */
  protected stayWith({ unfolded, kept }: Placed): void {
    this.#unfolded = unfolded;
    this.keep(kept);
  }

  /** What was wanted is placed. */
  protected keep(kept: readonly Id[]): void {
    this.#kept = kept;
    this.#wanted = [];
  }

  /** What is about to be hung elsewhere; null where it isn't after all. */
  hang(hung: Hung | null): void {
    this.#hung = hung;
  }

  /** What was hung elsewhere since this was asked for last. */
  takeHung(): Hung | null {
    const hung = this.#hung;
    this.#hung = null;
    return hung;
  }

  /** What was acted on is no longer there. */
  protected forgetActed(): void {
    this.#acted = null;
  }

  protected toLook(): Look {
    const { additions } = this;
    const look = { unfolded: this.#unfolded, kept: this.#kept, wanted: this.#wanted, part: this.#part };
    return additions.length > 0 ? { ...look, added: additions } : look;
  }

  /** How the map is placed next; asked once for each time. */
  protected takeHow(): PlaceOptions {
    const anew = this.#anew;
    this.#anew = false;
    return {
      ...this.room(),
      ...this.asStood(),
      ...(this.#acted === null ? {} : { acted: this.#acted }),
      ...(anew ? { anew } : {}),
      ...(this.drawing.isAfar ? { afar: true } : {}),
    };
  }

  protected room(): PlaceOptions {
    return {
      ...(this.#form ? { form: this.#form } : {}),
      ...(this.layers ? { layout: 'layers' as const } : {}),
    };
  }

  protected asStood(): PlaceOptions {
    const { placement, names } = this.#stood ?? {};
    return placement ? { stood: { placement, ...(names && { names }) } } : {};
  }

  #want(ids: readonly Id[]): void {
    this.#wanted = [...new Set([...ids, ...this.#wanted])].slice(0, MOST_KEPT);
  }

  #isShown(id: Id): boolean {
    const { view } = this;
    const ends = this.graph?.relations.get(id)?.from ?? [id];
    return view !== null && ends.every((end) => view.cards.has(end));
  }
}
