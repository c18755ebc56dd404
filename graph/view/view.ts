/** What should be seen, still without coordinates: cards, junctions and lines, with their sizes and wrapped words. */
import type { Role } from '../analysis/chains/roles.ts';
import type { Status } from '../analysis/status/status.ts';
import type { Id, RelationKind, StatementKind } from '../model/types.ts';
import type { TextLine } from '../text/break-lines.ts';
import type { TextStyle } from '../text/style.ts';

export type { Bearing } from '../analysis/chains/bearing.ts';
export type { ArgumentGraph, Id, RelationKind } from '../model/types.ts';

/** What is seen of a map, still without coordinates: cards, folds and lines. */
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
  /** The theses of rival positions of one axis, two by two, where both are shown: they should stand side by side. */
  readonly rivals?: readonly (readonly [Id, Id])[];
  /** How many statements of the map are not shown. */
  readonly hidden: number;
  /** Whether the cards are names to be read from afar: what is told beside them is then larger, and footers are left out. */
  readonly afar?: boolean;
  /** What is shown, where it is one thing alone or only what passes a filter. */
  readonly sentence?: string;
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
  /** What the card is called on two lines or one. */
  readonly title: string;
  readonly detail: Detail;
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
  /** No wider than `CAMP_DOT` where only a dot is drawn. */
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
  /** No more are counted than `MOST_FOLDED`. */
  readonly count: number;
  readonly atLeast?: boolean;
  /** Of an unfolded statement that shows only some of its reasons and objections: how many more there are of these; else 0. */
  readonly paged?: number;
  readonly for: number;
  readonly against: number;
  readonly disputed: number;
}

/** A line of a view, for one relation or for a way through what is hidden. */
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
  /**
   * Where it is no relation of the map but derived: the ids of a chain through what the filter hides, which has the line's sign.
   * Its `relation` is then no id of the map.
   */
  readonly through?: readonly Id[];
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
  /** How many reasons and objections are listed below statements with many; the first page of them where absent. */
  readonly listed?: ReadonlyMap<Id, number>;
  /** Whole cards where absent. */
  readonly detail?: Detail;
  /** Exactly these statements, as pictures want them: nothing is folded, whatever is unfolded. */
  readonly exactly?: ReadonlySet<Id> | undefined;
  /** Statements that show their titles alone. */
  readonly titled?: ReadonlySet<Id> | undefined;
  /** One thing alone, whatever is unfolded; what is unfolded is shown below it. */
  readonly focus?: Focus | undefined;
  /** Only what passes, whatever is unfolded. */
  readonly filter?: Filter | undefined;
  /** For a filter by status. */
  readonly statuses?: ReadonlyMap<Id, Status> | undefined;
  /** Whether cards name the section they belong to. */
  readonly sections?: boolean;
}

/** `titles`: a card shows its title or, where it has none, the beginning of its short name, on two lines. */
export type Detail = 'full' | 'titles';

/** One thing laid out by itself. */
export type Focus =
  /** One of the chains between two elements, counted from 0 in the order in which they are found. */
  | { readonly kind: 'chain'; readonly from: Id; readonly to: Id; readonly at: number }
  /** A disputed statement or step, both sides, and what they rest on. */
  | { readonly kind: 'dispute'; readonly id: Id }
  /** A statement and what stands up to so many steps from it, in either direction. */
  | { readonly kind: 'around'; readonly id: Id; readonly steps: number }
  /** A camp's case. */
  | { readonly kind: 'camp'; readonly position: Id }
  /** A section with those inside it. */
  | { readonly kind: 'group'; readonly group: Id }
  /** Everything disputed, with what is said against it. */
  | { readonly kind: 'disputed' };

/** What passes: of each field that is given one entry has to fit. An empty list lets everything pass. */
export interface Filter {
  readonly kinds?: readonly StatementKind[];
  /** Voices and positions of an axis `speaker`, as they are named. */
  readonly speakers?: readonly string[];
  readonly sources?: readonly Id[];
  /** Positions that hold the statement. */
  readonly camps?: readonly Id[];
  readonly tags?: readonly string[];
  /** Sections, with those inside them. */
  readonly groups?: readonly Id[];
  readonly statuses?: readonly Status[];
  /** Only what is disputed itself, or takes a disputed step. */
  readonly disputed?: boolean;
  /** Words that occur on the card or in what it is drawn from, in any order, accents and letter forms aside. */
  readonly text?: string;
}

/** The most cards that one view shows unless told otherwise. */
export const CARD_LIMIT = 300;
