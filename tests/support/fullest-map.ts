/** A small map in which every record has every field there is: what forgets one shows on it. */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type {
  ArgumentGraph,
  Axis,
  Citation,
  GraphParts,
  Group,
  Holding,
  MapText,
  Meta,
  Position,
  Relation,
  SavedView,
  Source,
  Statement,
} from '../../graph/model/types.ts';

/** A record without a field of its kind doesn't compile. */
type Full<T> = Required<T>;

const extra = { foreign: { kept: true } };
const holding: Full<Holding> = { position: 'pro', inferred: true, extra };
const citation: Full<Citation> = {
  source: 'report',
  locator: 'p. 14',
  marker: '[2]',
  voice: 'the author',
  quote: 'It rains',
  span: [0, 8],
  extra,
};
const statement: Full<Statement> = {
  id: 'rain',
  kind: 'evidence',
  text: 'It rains.',
  title: 'Rain',
  tags: ['weather', 'two words'],
  heldBy: [holding],
  cites: [citation],
  weight: 0.7,
  date: '2019-02-28',
  note: 'Seen from the window.',
  group: 'outside',
  implicit: true,
  extra,
};
const relation: Full<Relation> = {
  id: 'wet',
  kind: 'supports',
  from: ['rain', 'street'],
  to: 'umbrella',
  scheme: 'Sign',
  title: 'Who goes out gets wet',
  tags: ['weather'],
  heldBy: [holding],
  cites: [citation],
  weight: 0.8,
  note: 'Not under trees.',
  group: 'outside',
  symmetric: true,
  extra,
};
const source: Full<Source> = {
  id: 'report',
  title: 'The report',
  author: 'Somebody',
  publisher: 'A press',
  date: '2019',
  url: 'https://example.org/report',
  note: 'Read twice.',
  text: 'It rains, says the report.',
  extra,
};
const position: Full<Position> = { id: 'pro', label: 'For umbrellas', thesis: 'umbrella', extra };
const axis: Full<Axis> = { id: 'side', label: 'Umbrellas', positions: [position], extra };
const group: Full<Group> = { id: 'outside', title: 'Outside', parent: 'all', extra };
const view: Full<SavedView> = { id: 'view-1', title: 'The rain', extra };
const meta: Full<Meta> = {
  title: 'Umbrellas',
  description: 'Whether to take one.',
  language: 'en',
  licence: 'CC0-1.0',
  date: '2020-01-01',
  authors: ['Somebody'],
  extra,
};
const text: Full<MapText> = {
  form: 'argdown',
  text: '[Rain]: It rains.\n  +> [Umbrella]\n',
  good: { at: 0, removed: 0, inserted: '' },
};

const parts: Full<GraphParts> = {
  meta,
  statements: [
    statement,
    { id: 'street', kind: 'claim', text: 'I go out.' },
    { id: 'umbrella', kind: 'claim', text: 'Take an umbrella.' },
  ],
  relations: [relation],
  sources: [source],
  axes: [axis],
  groups: [{ id: 'all', title: 'All' }, group],
  views: [view],
  text,
  extra,
};

export const fullestMap: ArgumentGraph = assembleGraph(parts).graph;

/** A record of each kind with every field it can have. */
export const fullRecords = {
  statement,
  relation,
  source,
  position,
  axis,
  group,
  view,
  meta,
  holding,
  citation,
};

type Table = 'statement' | 'relation' | 'source' | 'group' | 'meta';
const REQUIRED: Readonly<Record<Table, readonly string[]>> = {
  statement: ['id', 'kind', 'text'],
  relation: ['id', 'kind', 'from', 'to'],
  source: ['id', 'title'],
  group: ['id', 'title'],
  meta: ['title'],
};

/** Every field that a record of the map may do without. */
export const optionalFields: readonly { readonly table: Table; readonly field: string }[] = (
  ['statement', 'relation', 'source', 'group', 'meta'] as const
).flatMap((table) =>
  Object.keys(fullRecords[table])
    .filter((field) => !REQUIRED[table].includes(field))
    .map((field) => ({ table, field })),
);

/** The map without a field of its fullest statement, relation, source, section, or of what is said of it as a whole. */
export function without(table: Table, field: string): ArgumentGraph {
  const cut = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as T;
  switch (table) {
    case 'statement':
      return { ...fullestMap, statements: new Map(fullestMap.statements).set(statement.id, cut(statement)) };
    case 'relation':
      return { ...fullestMap, relations: new Map(fullestMap.relations).set(relation.id, cut(relation)) };
    case 'source':
      return { ...fullestMap, sources: new Map(fullestMap.sources).set(source.id, cut(source)) };
    case 'group':
      return { ...fullestMap, groups: new Map(fullestMap.groups).set(group.id, cut(group)) };
    case 'meta':
      return { ...fullestMap, meta: cut(meta) };
  }
}
