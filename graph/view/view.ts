/** What should be seen, still without coordinates: cards, junctions and lines, with their sizes and wrapped words. */
import type { Role } from '../analysis/chains/roles.ts';
import type { Id, RelationKind, StatementKind } from '../model/types.ts';
import type { TextLine } from '../text/break-lines.ts';
import type { TextStyle } from '../text/style.ts';

export type { Bearing } from '../analysis/chains/bearing.ts';
export type { ArgumentGraph, Id, RelationKind } from '../model/types.ts';

export interface GraphView {
  /** By statement id, in the file's order. */
  readonly cards: ReadonlyMap<Id, Card>;
  /** By relation id: relations that are linked or aimed at meet in a dot. */
  readonly junctions: ReadonlySet<Id>;
  /** In the file's order; a relation with a junction has one line a premise and one to its target. */
  readonly lines: readonly ViewLine[];
  /** What hangs below each card, for layouts: in the order in which it should be read. */
  readonly bearers: ReadonlyMap<Id, readonly Bearer[]>;
  /** Statements that stand at the top, in the file's order. */
  readonly tops: readonly Id[];
  /** How many statements of the map are not shown. */
  readonly hidden: number;
}

/** A statement as it is drawn. Lengths in px at scale 1; x and y from the card's top left corner. */
export interface Card {
  readonly id: Id;
  /** Short, for references and lists. */
  readonly name: string;
  readonly role: Role;
  readonly kind: StatementKind;
  readonly implicit: boolean;
  readonly width: number;
  readonly height: number;
  /** The title over the statement; no lines where it has none. */
  readonly heading: { readonly style: TextStyle; readonly lines: readonly TextLine[] };
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  /** What it does in the argument, for its stripe: both where it supports one thing and attacks another. */
  readonly uses: readonly ('support' | 'attack')[];
  /** The whole statement, for descriptions. */
  readonly text: string;
  readonly chips: readonly Chip[];
  readonly captions: readonly Caption[];
  /** What is folded into the card, or null. */
  readonly fold: Fold | null;
}

/** A camp's name on a card. */
export interface Chip {
  readonly position: Id;
  readonly axis: Id;
  readonly label: string;
  readonly inferred: boolean;
  /** Which camp colour, from 1; 0 for none. */
  readonly colour: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line of small print; y is its baseline. */
export interface Caption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The hint on a card of what is folded into it: how many statements, and how they bear on it. */
export interface Fold {
  readonly count: number;
  readonly for: number;
  readonly against: number;
  readonly disputed: number;
}

export interface ViewLine {
  /** Unique in the view. */
  readonly key: string;
  readonly relation: Id;
  readonly kind: RelationKind;
  /** A card, or for `conclusion` the relation's own junction. */
  readonly from: Id;
  /** A card or a junction. */
  readonly to: Id;
  /** `premise` runs from a card into the junction and has no head. */
  readonly part: 'whole' | 'premise' | 'conclusion';
  /** Read both ways by the analysis, and so drawn with a head at both ends. */
  readonly mutual: boolean;
}

/** A relation into a card or into another relation that hangs there, with the cards it comes from. */
export interface Bearer {
  readonly relation: Id;
  readonly side: 'reason' | 'objection' | 'other';
  readonly premises: readonly Id[];
  /** Read both ways, so that neither stands below the other. */
  readonly mutual: boolean;
}

/** What is shown. Only this decides where things are placed; colours and lights are marks. */
export interface ViewOptions {
  /** Statements whose direct reasons and objections are shown. */
  readonly unfolded: ReadonlySet<Id>;
  /** Statements that are shown before all others where not everything can be. */
  readonly kept?: readonly Id[];
  /** The most cards shown at once. */
  readonly limit?: number;
}

/** The most cards that one view shows unless told otherwise. */
export const CARD_LIMIT = 300;
