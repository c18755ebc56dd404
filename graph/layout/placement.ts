/** Where everything of a view stands: boxes, dots and the ways of the lines. Lengths in px at scale 1, y grows downwards. */
import type { Id, RelationKind, ViewLine } from '../view/view.ts';

/** A place in px, x to the right and y down. */
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

/**
 * A box that tells, by number and name, what bears here but is drawn elsewhere: one row a line, of one kind and one target.
 */
export interface Reference {
  /** Unique in the placement. */
  readonly key: string;
  readonly box: Box;
  readonly kind: RelationKind;
  /** Told in these rows, in order: each leads to the card or dot that its line comes from. */
  readonly lines: readonly ViewLine[];
  /** How many more there are than rows. */
  readonly more: number;
}

/** Where everything in a view stands, in px from the top left corner. */
export interface Placement {
  /** Cards by statement id. */
  readonly boxes: ReadonlyMap<Id, Box>;
  /** Centres of junctions by relation id. */
  readonly dots: ReadonlyMap<Id, Point>;
  /** By the key of the view's line. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly references: readonly Reference[];
  /** The place of each card in reading order, from 1; none in a placement that tells nothing by number. */
  readonly numbers: ReadonlyMap<Id, number>;
  /** For a card's footer: the lines that lead from it to where it is told and not drawn. */
  readonly away: ReadonlyMap<Id, readonly ViewLine[]>;
  /** Cards with their footers and fold plates. */
  readonly outer: ReadonlyMap<Id, Box>;
  readonly bounds: Box;
  /** Whether it is of names that are read from afar, as the view says. */
  readonly afar?: boolean;
  /** What `placeView` wants to know of it when it places the next view; none in layers. */
  readonly memory?: PlacementMemory;
}

/** For `placeView` alone: hand it on as it is. Plain data, so that it survives being sent between worker and page. */
export interface PlacementMemory {
  /** By card, where something stands below it. */
  readonly cases: ReadonlyMap<Id, RememberedCase>;
  /** By the card at the top of each tree. */
  readonly trees: ReadonlyMap<Id, Box>;
  /** Keys of the lines drawn across. */
  readonly drawn: readonly string[];
  /** Cards at the top of panels of their own. */
  readonly torn: readonly Id[];
  readonly useRoom: boolean;
}

/** As much of a placement as `placeView` wants to know to place the same or the next view. Plain data. */
export interface PreviousPlacement {
  readonly boxes: Placement['boxes'];
  /** Asked for no more than whether a line was there. */
  readonly routes: Pick<ReadonlySet<string>, 'has'>;
  readonly memory?: PlacementMemory | undefined;
}

/** How the case below one card was arranged, for `placeView` alone. Plain data. */
export interface RememberedCase {
  readonly way: number;
  readonly under: boolean;
  /** Names of units by column. */
  readonly columns: readonly (readonly string[])[];
}

export const EMPTY_PLACEMENT: Placement = {
  boxes: new Map(),
  dots: new Map(),
  routes: new Map(),
  references: [],
  numbers: new Map(),
  away: new Map(),
  outer: new Map(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};
