/**
 * The shape of a Crux map as JSON, field for field that of `graph/model/types.ts`. What the records say of each other
 * (ends that exist, ids used once) is not here: `assembleGraph` sees to that.
 */
import * as v from 'valibot';
import { isRecord } from '../json-record.ts';
import {
  RELATION_KINDS,
  STATEMENT_KINDS,
  TEXT_FORMS,
  type Axis,
  type Citation,
  type Extra,
  type GraphParts,
  type Group,
  type Holding,
  type MapText,
  type Meta,
  type Position,
  type Relation,
  type SavedView,
  type Source,
  type Statement,
  type TextSplice,
} from '../../model/types.ts';

/** The version that is written, and the only one so far that is read. */
export const CRUX_VERSION = 1;

/** A schema for each field of a record: one that is left out, or is no field, doesn't compile. */
type SchemasOf<T> = Readonly<Record<keyof T, v.GenericSchema>>;

/** What a reader puts in the place of a required field that is missing or wrong, so that the rest of its record stays. */
const orElse = <T extends v.GenericSchema>(standIn: unknown, schema: T) =>
  v.pipe(schema, v.metadata({ default: standIn }));

const text = (description: string) => v.pipe(v.string(), v.description(description));
const id = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));
const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
const list = <T extends v.GenericSchema>(item: T, description: string) =>
  v.pipe(v.array(item), v.description(description));
const weight = (description: string) =>
  v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description));
const record = <T extends v.ObjectEntries>(title: string, description: string, entries: T) =>
  v.pipe(v.strictObject(entries), v.title(title), v.description(description));

const extra = v.exactOptional(
  v.pipe(
    v.custom<Extra>(isRecord),
    v.description('Foreign fields, kept as they are; "leftOut" holds what a reader could not take in.'),
  ),
);
const title = v.exactOptional(text('A short label.'));
const date = v.exactOptional(text('ISO 8601 of any precision: "2019", "2019-02", "2019-02-28T10:00Z".'));
const note = v.exactOptional(text('A remark of the mapper.'));
const group = v.exactOptional(id('The section it lies in.'));
const tags = v.exactOptional(list(v.string(), 'Free words to filter by.'));

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const citation = record('Citation', 'A place in a source, and who speaks there.', {
  source: id('The source, by id.'),
  locator: v.exactOptional(text('Where in the source: "paragraph 3", "p. 14".')),
  marker: v.exactOptional(text('The marker the document itself uses, such as "[2]".')),
  voice: v.exactOptional(text('Who speaks at that place: "the author", "critics".')),
  quote: v.exactOptional(text('The words of the source.')),
  span: v.exactOptional(
    v.pipe(
      v.strictTuple([offset, offset]),
      v.description('Code points in the text of the source, from inclusive to exclusive.'),
    ),
  ),
  extra,
} satisfies SchemasOf<Citation>);

export const holding = record('Holding', 'A camp whose case a statement or relation serves.', {
  position: id('The camp, by the id of its position.'),
  inferred: v.exactOptional(flag('The mapper placed it; the document did not say so.')),
  extra,
} satisfies SchemasOf<Holding>);

const heldBy = v.exactOptional(list(holding, 'The camps whose case it serves.'));
const cites = v.exactOptional(list(citation, 'Where it is said.'));

export const statement = record('Statement', 'A node of the map.', {
  id: id('Unique among statements and relations.'),
  kind: orElse(
    'claim',
    v.pipe(
      v.picklist(STATEMENT_KINDS),
      v.description(
        'Evidence reports something that can be checked; a claim judges, predicts, explains or recommends; a question asks.',
      ),
    ),
  ),
  text: orElse('', text('What it says.')),
  title,
  tags,
  heldBy,
  cites,
  weight: v.exactOptional(weight('Base score from 0 to 1; 0.5 where absent.')),
  date,
  note,
  group,
  implicit: v.exactOptional(flag('The mapper supplied it; no source says it.')),
  extra,
} satisfies SchemasOf<Statement>);

export const relation = record('Relation', 'A step of argument.', {
  id: id('Unique among statements and relations.'),
  kind: v.pipe(v.picklist(RELATION_KINDS), v.description('An "answers" leads into a question.')),
  from: v.pipe(
    v.array(id('A statement, by id.')),
    v.minLength(1),
    v.description('The statements it comes from; several only work together.'),
  ),
  to: id('The statement or relation it aims at, by id.'),
  scheme: v.exactOptional(text('Name of the scheme or rule of inference.')),
  title,
  tags,
  heldBy,
  cites,
  weight: v.exactOptional(weight('How strong the step itself is, from 0 to 1; 1 where absent.')),
  note,
  group,
  symmetric: v.exactOptional(flag('Holds both ways, as between contraries.')),
  extra,
} satisfies SchemasOf<Relation>);

export const source = record('Source', 'A text that is cited.', {
  id: id('Unique among sources.'),
  title: orElse('', text('What it is called.')),
  author: v.exactOptional(text('Who wrote it.')),
  publisher: v.exactOptional(text('Who published it.')),
  date,
  url: v.exactOptional(text('Where to find it.')),
  note,
  text: v.exactOptional(
    text(
      'All its words, where they are kept with the map. Spans of citations count code points in it; a form feed begins a page.',
    ),
  ),
  extra,
} satisfies SchemasOf<Source>);

export const position = record('Position', 'A side in a matter; its holders are a camp.', {
  id: id('Unique among the positions of all axes.'),
  label: orElse('', text('The name of the camp.')),
  thesis: v.exactOptional(id('The statement this side holds above all, by id.')),
  extra,
} satisfies SchemasOf<Position>);

export const axis = record('Axis', 'A matter on which sides form.', {
  id: id('Unique among axes.'),
  label: orElse('', text('The name of the matter.')),
  positions: orElse([], list(position, 'The sides.')),
  extra,
} satisfies SchemasOf<Axis>);

export const section = record('Group', 'A section that statements and relations belong to.', {
  id: id('Unique among groups.'),
  title: orElse('', text('The heading.')),
  parent: v.exactOptional(id('The group it lies in, by id.')),
  extra,
} satisfies SchemasOf<Group>);

export const view = record('View', 'A saved way of looking at the map.', {
  id: id('Unique among views.'),
  title: orElse('', text('The name of the view.')),
  extra,
} satisfies SchemasOf<SavedView>);

const splice = record('Text splice', 'A piece of a text that gives way to another.', {
  at: v.pipe(offset, v.description('UTF-16 code units before it.')),
  removed: v.pipe(offset, v.description('Its length in UTF-16 code units.')),
  inserted: text('What stands in its place.'),
} satisfies SchemasOf<TextSplice>);

export const mapText = record(
  'Map text',
  'The map as somebody writes it, with comments and order of their own.',
  {
    form: orElse(
      'argdown',
      v.pipe(v.picklist(TEXT_FORMS), v.description('As Argdown, or as an outline with + and -.')),
    ),
    text: orElse('', text('The text.')),
    good: v.exactOptional(splice),
  } satisfies SchemasOf<MapText>,
);

export const meta = record('Meta', 'What the map is about, and whose it is.', {
  title: orElse('', text('The title of the map.')),
  description: v.exactOptional(text('What the debate is about.')),
  language: v.exactOptional(text('BCP 47: "en", "ko-KP".')),
  licence: v.exactOptional(text('On what terms the map may be used.')),
  date,
  authors: v.exactOptional(list(v.string(), 'Who made the map.')),
  extra,
} satisfies SchemasOf<Meta>);

/** The whole file. */
export const cruxMap = record('Crux map', 'A debate as a graph of statements and relations.', {
  $schema: v.exactOptional(text('Where editors find this schema.')),
  crux: v.pipe(v.literal(CRUX_VERSION), v.description('The version of this format.')),
  meta: v.exactOptional(meta),
  statements: list(statement, 'The nodes, in the order of the map.'),
  relations: orElse([], list(relation, 'The steps between them.')),
  sources: v.exactOptional(list(source, 'The documents that are cited.')),
  axes: v.exactOptional(list(axis, 'The matters on which sides form.')),
  groups: v.exactOptional(list(section, 'The sections.')),
  views: v.exactOptional(list(view, 'Saved ways of looking at the map.')),
  text: v.exactOptional(mapText),
  extra,
} satisfies SchemasOf<GraphParts & { readonly $schema: string; readonly crux: number }>);
