/** A statement that is held to be hung elsewhere: where it would be let go and what that would mean. Escape leaves it where it is. */
import type { Box, Point, RelationKind } from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import { planDrop, type Dropping, type DropTarget } from './dropping.ts';
import { editorOf } from './editor.ts';
import type { Place } from './plans.ts';

/** Something is held from this far on, in px: whoever only presses drags nothing. */
const FIRM = 5;

/** What is under the hand, and what of it is marked, in px of the window. */
export interface Found {
  readonly target: DropTarget;
  readonly mark?: Box;
}

/** What letting go would mean, and where that is told; lengths in px of the window. */
export interface Shown {
  readonly at: Point;
  readonly mark?: Box | undefined;
  /** As what; null where it isn't possible. */
  readonly kind: RelationKind | null;
  readonly words: string;
}

export interface LiftOptions {
  /** Where it was taken hold of, in px of the window. */
  readonly at: Point;
  /** What lies there. */
  find(at: Point): Found | null;
  /** It was let go without having been moved. */
  onpress?(): void;
  /** It is no longer held, whatever became of it. */
  onend?(): void;
}

interface Held extends LiftOptions {
  readonly place: Place;
}

class Lift {
  #held = $state.raw<Held | null>(null);
  #at = $state.raw<Point>({ x: 0, y: 0 });
  #found = $state.raw<Found | null>(null);
  #moved = $state(false);
  #session = $state.raw<Session | null>(null);
  #told = $state.raw<Shown | null>(null);
  /** What letting go would mean; null over nothing. */
  readonly dropping = $derived.by((): Dropping | null => {
    const graph = this.#session?.graph;
    return graph && this.#held && this.#found ? planDrop(graph, this.#held.place, this.#found.target) : null;
  });

  /** What there is to show of it; null while nothing is held. */
  readonly shown = $derived.by((): Shown | null => {
    if (!this.place) return this.#told;
    const { dropping } = this;
    const kind = dropping?.kind ?? null;
    const words = dropping?.words ?? 'Nothing here: let go to leave it where it is.';
    return { at: this.#at, kind, words, mark: kind ? this.#found?.mark : undefined };
  });

  /** Shows what letting go of something else would mean, such as a passage of a text; null once it is let go. */
  tell(shown: Shown | null): void {
    this.#told = shown;
  }

  /** What is held and has been moved. */
  get place(): Place | null {
    return this.#moved ? (this.#held?.place ?? null) : null;
  }

  /** Holds a statement from now on, until the pointer is let go. */
  start(session: Session, place: Place, options: LiftOptions): void {
    this.cancel();
    this.#session = session;
    this.#held = { ...options, place };
    this.#at = options.at;
    addEventListener('pointermove', this.#move, true);
    addEventListener('pointerup', this.#end, true);
    addEventListener('pointercancel', this.#giveUp, true);
    addEventListener('keydown', this.#stop, true);
  }

  /** Leaves it where it is. */
  cancel(): void {
    const held = this.#held;
    if (!held) return;
    removeEventListener('pointermove', this.#move, true);
    removeEventListener('pointerup', this.#end, true);
    removeEventListener('pointercancel', this.#giveUp, true);
    removeEventListener('keydown', this.#stop, true);
    this.#held = null;
    this.#found = null;
    this.#moved = false;
    held.onend?.();
  }

  readonly #move = (event: PointerEvent) => {
    const held = this.#held;
    if (!held) return;
    const at = { x: event.clientX, y: event.clientY };
    if (!this.#moved && Math.hypot(at.x - held.at.x, at.y - held.at.y) < FIRM) return;
    // Nothing else is dragged by the same hand.
    event.stopPropagation();
    event.preventDefault();
    this.#moved = true;
    this.#at = at;
    this.#found = held.find(at);
  };

  readonly #end = (event: PointerEvent) => {
    const held = this.#held;
    const session = this.#session;
    const found = this.#found;
    const moved = this.#moved;
    this.cancel();
    if (!held || !session) return;
    if (!moved) {
      held.onpress?.();
      return;
    }
    event.stopPropagation();
    if (found) void editorOf(session).drop(held.place, found.target);
    else session.announce('It is left where it is.');
  };

  readonly #giveUp = () => this.cancel();

  readonly #stop = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#session?.announce('It is left where it is.');
    this.cancel();
  };
}

/** One hand holds one thing. */
export const lift = new Lift();
