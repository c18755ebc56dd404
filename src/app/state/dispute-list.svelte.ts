/** The disputed points of the open map as they are listed: in order, and all or only those where camps collide. */
import type { Id } from '../../../graph/index.ts';
import { inOrderOfHeadings, type ScoredEntry } from './dispute-order.ts';

export class DisputeList {
  #onlyCollisions = $state(false);
  readonly #found: () => readonly ScoredEntry[];
  readonly #heads: () => readonly Id[];

  /**
   * `found` gives them by rank, headings last, and `heads` the theses and questions that are disputed; none as long as they are
   * not known.
   */
  constructor(found: () => readonly ScoredEntry[], heads: () => readonly Id[] = () => []) {
    this.#found = found;
    this.#heads = heads;
  }

  /** All of them, under their headings. */
  readonly all = $derived.by(() => inOrderOfHeadings(this.#found().filter(({ heading }) => !heading)));
  /** Theses and questions that something besides their rivals objects to. */
  readonly headings = $derived.by(
    () =>
      new Map(
        this.#found()
          .filter(({ heading }) => heading)
          .map((entry) => [entry.id, entry]),
      ),
  );
  /** The theses and questions that are disputed themselves: headings over their points, and counted with them. */
  readonly heads = $derived.by(() => this.#heads());
  /** How many lines tell of something disputed: all that the map rings belongs to one of them. */
  readonly count = $derived(this.all.length + this.heads.length);
  readonly #colliding = $derived(this.all.filter(({ camps }) => camps.length > 0));
  /** How many of the points have camps on opposite sides. */
  readonly collisions = $derived(this.#colliding.length);
  /** Those that are listed and stepped through. */
  readonly listed = $derived(this.#isOnlyColliding() ? this.#colliding : this.all);
  /** The disputed theses and questions that are listed, with or without points under them. */
  readonly listedHeads = $derived(this.#isOnlyColliding() ? [] : this.heads);
  /** The score of every disputed element. */
  readonly scores = $derived.by(
    () =>
      new Map(
        this.#found().flatMap(({ elements, score = 0 }) => elements.map((id): [Id, number] => [id, score])),
      ),
  );

  /** The line that tells of an element: its own, or the one of the quarrel it belongs to. */
  lineOf(id: Id): ScoredEntry | undefined {
    const own = this.headings.get(id) ?? this.all.find(({ elements }) => elements.includes(id));
    if (own) return own;
    // A thesis that nothing but its rival attacks has no rank.
    return this.heads.includes(id)
      ? { id, under: id, elements: [id], camps: [], sides: { for: [], against: [] }, ownWord: false }
      : this.all.find((entry) => entry.id === id);
  }

  #isOnlyColliding(): boolean {
    return this.#onlyCollisions && this.collisions > 0;
  }

  /** Whether only points are listed where camps are on opposite sides. */
  get onlyCollisions(): boolean {
    return this.#onlyCollisions;
  }

  /** Lists those alone, or all. */
  showOnlyCollisions(only: boolean): void {
    this.#onlyCollisions = only;
  }
}
