/** Where everything of a view stands: boxes, dots and the ways of the lines. Lengths in px at scale 1, y grows downwards. */
import type { Id } from '../view/view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** x and y are the top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * The way of a line: it starts at `start`, ends at `end` and is pulled towards each of `controls` in turn. With one control
 * it is a quadratic curve; with more, consecutive curves meet halfway between their controls; with none it is straight.
 */
export interface Route {
  readonly start: Point;
  readonly controls: readonly Point[];
  readonly end: Point;
}

export interface Placement {
  /** Cards by statement id. */
  readonly boxes: ReadonlyMap<Id, Box>;
  /** Centres of junctions by relation id. */
  readonly dots: ReadonlyMap<Id, Point>;
  /** By the key of the view's line. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly bounds: Box;
}

export const EMPTY_PLACEMENT: Placement = {
  boxes: new Map(),
  dots: new Map(),
  routes: new Map(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};
