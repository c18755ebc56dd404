/** The disputed points of the open map as they are listed: in order, and all or only those where camps collide. */
import type { Id } from '../../../graph/index.ts';
import { inOrderOfHeadings, type ScoredEntry } from './dispute-order.ts';

export class DisputeList {
  #onlyCollisions = $state(false);
  readonly #found: () => readonly ScoredEntry[];
  readonly #heads: () => readonly Id[];

  /**
   * `found` gives them by rank, headings last, and `heads` the statements that are disputed, theses and questions too; none as
   * long as they are not known.
   */
  constructor(found: () => readonly ScoredEntry[], heads: () => readonly Id[] = () => []) {
    this.#found = found;
    this.#heads = heads;
  }

  /** All of them, under their headings. */
  readonly all = $derived.by(() => inOrderOfHeadings(this.#found().filter(({ heading }) => !heading)));
  /** Theses and questions that something objects to: told where they stand as headings, and not counted. */
  readonly headings = $derived.by(
    () =>
      new Map(
        this.#found()
          .filter(({ heading }) => heading)
          .map((entry) => [entry.id, entry]),
      ),
  );
  /** The theses and questions that are disputed where no point is: what the map rings then. */
  readonly headsAlone = $derived.by(() => (this.all.length > 0 ? [] : this.#heads()));
  /** What is told to be disputed: the points or, without any, the theses and questions themselves. */
  readonly count = $derived(this.all.length + this.headsAlone.length);
  readonly #colliding = $derived(this.all.filter(({ camps }) => camps.length > 0));
  /** How many of the points have camps on opposite sides. */
  readonly collisions = $derived(this.#colliding.length);
  /** Those that are listed and stepped through. */
  readonly listed = $derived(this.#onlyCollisions && this.collisions > 0 ? this.#colliding : this.all);
  /** The score of every disputed element. */
  readonly scores = $derived.by(
    () =>
      new Map(
        this.#found().flatMap(({ elements, score = 0 }) => elements.map((id): [Id, number] => [id, score])),
      ),
  );

  /** Whether only points are listed where camps are on opposite sides. */
  get onlyCollisions(): boolean {
    return this.#onlyCollisions;
  }

  /** Lists those alone, or all. */
  showOnlyCollisions(only: boolean): void {
    this.#onlyCollisions = only;
  }
}
