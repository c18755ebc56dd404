/** What the tables of a corpus hold: their columns, with units and ranges. */

/** `texts` is a list. All may be null but the first two of a table. */
export type ColumnType = 'text' | 'texts' | 'number' | 'count' | 'flag';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, in which unit and range. */
  readonly about: string;
}

const column = (name: string, type: ColumnType, about: string): Column => ({ name, type, about });

const MAP = column('map', 'text', 'the file, as it was named, or ZIP/FILE; rows are sorted by it');

/** By table, in the order of the columns. */
export const TABLES = {
  statements: [
    MAP,
    column('id', 'text', 'of the statement, unique in its map'),
    column('kind', 'text', 'claim, evidence or question'),
    column('text', 'text', 'what it says'),
    column('title', 'text', 'a short label'),
    column('tags', 'texts', 'as in the file'),
    column('held_by', 'texts', 'ids of the positions that hold it'),
    column('weight', 'number', 'base score in [0,1]; null where the file gives none, which counts as 0.5'),
    column('date', 'text', 'ISO 8601 of any precision'),
    column('implicit', 'flag', 'whether the mapper supplied it'),
    column('section', 'text', 'title of the section it belongs to'),
    column('status', 'text', 'in, out or undecided, under grounded semantics'),
    column('strength', 'number', 'in [0,1], under quadratic energy: the balance of what is on the map'),
    column('is_disputed', 'flag', 'whether something attacks it and something speaks for it'),
  ],
  relations: [
    MAP,
    column('id', 'text', 'of the relation, unique in its map, statements included'),
    column('kind', 'text', 'supports, attacks, rephrases or answers'),
    column('from', 'texts', 'ids of the premises; two or more only work together'),
    column('to', 'text', 'id of what it aims at'),
    column('aims_at', 'text', 'statement or relation; an attack on a relation is an undercut'),
    column('scheme', 'text', 'name of the scheme or rule of inference'),
    column('title', 'text', 'a short label'),
    column('weight', 'number', 'in [0,1]; null where the file gives none, which counts as 1'),
    column('symmetric', 'flag', 'whether it holds both ways'),
    column('held_by', 'texts', 'ids of the positions that hold it'),
    column('is_disputed', 'flag', 'whether something attacks it and something speaks for it'),
  ],
  citations: [
    MAP,
    column('element', 'text', 'id of the statement or relation that cites'),
    column('source', 'text', 'id of the source'),
    column('source_title', 'text', 'its title'),
    column('url', 'text', 'its address'),
    column('date', 'text', 'its date, ISO 8601 of any precision'),
    column('locator', 'text', 'the place in it'),
    column('voice', 'text', 'who speaks at that place'),
    column('quote', 'text', 'its words'),
  ],
  positions: [
    MAP,
    column('position', 'text', 'id of the position'),
    column('label', 'text', 'its name'),
    column('axis', 'text', 'id of the matter on which sides form; "speaker" for speakers'),
    column('axis_label', 'text', 'its name'),
    column('thesis', 'text', 'id of the statement it holds above all'),
    column('holds', 'count', 'how many statements and relations it holds'),
  ],
  disputes: [
    MAP,
    column('id', 'text', 'of the statement under which the disputed point is listed'),
    column('text', 'text', 'what it says'),
    column('rank', 'count', 'in its map, from 1, headings after all others'),
    column('score', 'number', 'in [0,1): 0 where nothing speaks on one side'),
    column('under', 'text', 'id of the thesis it belongs under'),
    column('heading', 'flag', 'whether it is a thesis or question, told as a heading'),
    column('speaks_for', 'count', 'statements that speak for it'),
    column('speaks_against', 'count', 'statements that speak against it'),
    column('camps', 'count', 'axes on which camps stand on opposite sides of it'),
  ],
  cruxes: [
    MAP,
    column('thesis', 'text', 'id of the thesis'),
    column('id', 'text', 'of the disputed element'),
    column('text', 'text', 'what it says'),
    column('rank', 'count', 'for its thesis, from 1'),
    column('effect', 'number', 'what the thesis is worth less what it would be without it, in the unit'),
    column('unit', 'text', 'strength: in [-1,1]; margin: over the strongest rival, without bounds'),
    column('flips', 'flag', 'whether rejecting it gives the thesis another grounded status'),
  ],
  findings: [
    MAP,
    column('code', 'text', 'the kind of finding'),
    column('severity', 'text', 'warning or info'),
    column('message', 'text', 'one sentence'),
    column('ids', 'texts', 'statements and relations it is about'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export type Cell = string | number | boolean | readonly string[] | null;
/** Cells in the order of the columns. */
export type Row = readonly Cell[];
