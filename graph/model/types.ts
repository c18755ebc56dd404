/** The whole vocabulary of an argument map, as plain read-only data. It imports nothing and computes nothing. */

/** Names a statement or a relation; both share one id space. Any non-empty string, compared exactly. */
export type Id = string;

/** Foreign fields and layers the model does not know, kept so that reading and writing a format changes nothing. */
export type Extra = Readonly<Record<string, unknown>>;

/**
 * `evidence` reports something that can be checked; `claim` judges, predicts, explains or recommends; `question` asks.
 */
export type StatementKind = 'claim' | 'evidence' | 'question';

/** What a relation does: `supports` and `attacks` argue, `rephrases` says again, `answers` leads into a question. */
export type RelationKind = 'supports' | 'attacks' | 'rephrases' | 'answers';

export const STATEMENT_KINDS: readonly StatementKind[] = ['claim', 'evidence', 'question'];
export const RELATION_KINDS: readonly RelationKind[] = ['supports', 'attacks', 'rephrases', 'answers'];

/** A place in a source, and who speaks there. */
export interface Citation {
  readonly source: Id;
  /** Where in the source: "paragraph 3", "section 2", "p. 14". */
  readonly locator?: string;
  /** The document's own marker, such as "[2] [5]". */
  readonly marker?: string;
  /** Who speaks at that place: "the author", "critics". */
  readonly voice?: string;
  readonly quote?: string;
  /** Code points in the source's text, from inclusive to exclusive. */
  readonly span?: readonly [start: number, end: number];
  readonly extra?: Extra;
}

/** A camp whose case an element serves; `inferred` when the mapper placed it and the document did not say so. */
export interface Holding {
  readonly position: Id;
  readonly inferred?: boolean;
  readonly extra?: Extra;
}

/** A node of the map. */
export interface Statement {
  readonly id: Id;
  readonly kind: StatementKind;
  readonly text: string;
  /** A short label. */
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly heldBy?: readonly Holding[];
  readonly cites?: readonly Citation[];
  /** Base score in [0,1]; 0.5 where absent. */
  readonly weight?: number;
  /** ISO 8601, any precision. */
  readonly date?: string;
  readonly note?: string;
  readonly group?: Id;
  /** The mapper supplied it; no source says it. */
  readonly implicit?: boolean;
  readonly extra?: Extra;
}

/** A step of argument, with its premises an argument: from one statement, or several that only work together, to a statement or another relation. */
export interface Relation {
  readonly id: Id;
  readonly kind: RelationKind;
  /** At least one statement id, none twice. Two or more are linked premises. */
  readonly from: readonly Id[];
  /** A statement or a relation. An attack on a relation is an undercut. */
  readonly to: Id;
  /** Name of the scheme or rule of inference. */
  readonly scheme?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly heldBy?: readonly Holding[];
  readonly cites?: readonly Citation[];
  /** How strong the step itself is, in [0,1]; 1 where absent. */
  readonly weight?: number;
  readonly note?: string;
  readonly group?: Id;
  /** Holds both ways: contraries, contradictories. One line with two heads. */
  readonly symmetric?: boolean;
  readonly extra?: Extra;
}

/** A document. */
export interface Source {
  readonly id: Id;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly note?: string;
  /** All its words, where the reader keeps them with the map: what spans count in. A form feed begins a page. */
  readonly text?: string;
  readonly extra?: Extra;
}

/** A side in a matter. */
export interface Position {
  readonly id: Id;
  readonly label: string;
  /** The statement this side holds above all. */
  readonly thesis?: Id;
  readonly extra?: Extra;
}

/** The axis whose positions are the people who speak in a dialogue: speakers, never camps. */
export const SPEAKER_AXIS = 'speaker';

/** A matter on which sides form. Position ids are unique over all axes. */
export interface Axis {
  readonly id: Id;
  readonly label: string;
  readonly positions: readonly Position[];
  readonly extra?: Extra;
}

/** A heading or region that statements belong to. */
export interface Group {
  readonly id: Id;
  readonly title: string;
  readonly parent?: Id;
  readonly extra?: Extra;
}

/** A named way of looking at the map: what is in focus, unfolded and coloured. */
export interface SavedView {
  readonly id: Id;
  readonly title: string;
  readonly extra?: Extra;
}

/** What is said of a map as a whole. */
export interface Meta {
  readonly title: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly licence?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly extra?: Extra;
}

/** A piece of a text that gives way to another. Offsets count UTF-16 code units. */
export interface TextSplice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** In which way a map is written as a text: as Argdown, or as an outline with + and -. */
export type TextForm = 'argdown' | 'outline';

export const TEXT_FORMS: readonly TextForm[] = ['argdown', 'outline'];

/** The map as somebody writes it, with comments, order and wording of their own. */
export interface MapText {
  readonly form: TextForm;
  readonly text: string;
  /** Only while the text can't be read: what brings it back to how it last could, which is what the map says. */
  readonly good?: TextSplice;
}

/** A debate. Maps keep the file's order, whatever the ids look like. */
export interface ArgumentGraph {
  readonly meta: Meta;
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly relations: ReadonlyMap<Id, Relation>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly axes: readonly Axis[];
  readonly groups: ReadonlyMap<Id, Group>;
  readonly views?: readonly SavedView[];
  /** Set once the map is written as a text. */
  readonly text?: MapText;
  readonly extra?: Extra;
}

/** The same debate as lists of records in file order, before anything was checked. */
export interface GraphParts {
  readonly meta?: Meta;
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly sources?: readonly Source[];
  readonly axes?: readonly Axis[];
  readonly groups?: readonly Group[];
  readonly views?: readonly SavedView[];
  readonly text?: MapText;
  readonly extra?: Extra;
}

/** The statement or relation of that id, or undefined. */
export function findElement(graph: ArgumentGraph, id: Id): Statement | Relation | undefined {
  return graph.statements.get(id) ?? graph.relations.get(id);
}

/** Tells a relation from a statement. */
export function isRelation(element: Statement | Relation): element is Relation {
  return 'from' in element;
}
