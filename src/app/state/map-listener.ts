/** What the open map tells whoever shows it. */
import type { ArgumentGraph } from '../../../graph/index.ts';
import type { Placed, PlaceOptions } from '../worker/tasks.ts';

/** Told of what becomes of the map. */
export interface MapListener {
  /** Another one is about to take the place of the open one. */
  onleave(): void;
  /** Another one is open; this is to be seen of it first, and what is known of all of it comes later. */
  onopen(placed: Placed, known: Promise<void>): void;
  /** The open one was changed, in nothing but words where `isInWords`. */
  onchange(graph: ArgumentGraph, isInWords: boolean): void;
  /** How views are placed now. */
  how(): PlaceOptions;
}
