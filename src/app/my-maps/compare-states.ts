/** What an earlier state of a map has and the present one has not, and the other way round, as a list with both texts. Pure. */
import {
  diffContents,
  nameOf,
  ROLE_WORDS,
  type ArgumentGraph,
  type Group,
  type Id,
  type Meta,
  type Relation,
  type Source,
  type Statement,
} from '../../../graph/index.ts';

/** One thing that differs: as it was and as it is, null where it isn't there. */
export interface Difference {
  readonly key: string;
  readonly what: 'statement' | 'step' | 'source' | 'section' | 'the map';
  readonly was: string | null;
  readonly is: string | null;
  /** What else of it differs, where that isn't what it says. */
  readonly also: readonly string[];
}

/** What other programs keep with a record is none of what a person wrote. */
type Untold = 'id' | 'from' | 'to' | 'extra';
type Told = Exclude<keyof Statement | keyof Relation | keyof Source | keyof Group | keyof Meta, Untold>;

const FIELDS: Readonly<Record<Told, string>> = {
  kind: 'kind',
  text: 'words',
  title: 'title',
  heldBy: 'who holds it',
  cites: 'sources',
  weight: 'weight',
  tags: 'tags',
  group: 'section',
  note: 'note',
  date: 'date',
  implicit: 'whether a source says it',
  scheme: 'scheme',
  symmetric: 'whether it holds both ways',
  author: 'author',
  publisher: 'publisher',
  url: 'address',
  parent: 'section around it',
  authors: 'authors',
  description: 'description',
  language: 'language',
  licence: 'licence',
};

/** Added first, then changed, then removed ones, each in the order of the map; what only stands elsewhere in it is left out. */
export function compareStates(was: ArgumentGraph, is: ArgumentGraph): readonly Difference[] {
  const change = diffContents(was, is);
  const all: Difference[] = [];
  const compare = <T extends { readonly id: Id }>(
    what: Difference['what'],
    [before, after]: readonly [ReadonlyMap<Id, T>, ReadonlyMap<Id, T>],
    ids: readonly Id[],
    say: (graph: ArgumentGraph, record: T) => string,
    said: readonly Told[],
  ) => {
    for (const id of ids) {
      const [old, now] = [before.get(id), after.get(id)];
      const texts = { was: old ? say(was, old) : null, is: now ? say(is, now) : null };
      const also = old && now ? fieldsOf(old, now, said) : [];
      if (texts.was === texts.is && also.length === 0) continue;
      all.push({ key: `${what} ${id}`, what, ...texts, also });
    }
  };
  const touched = (table?: {
    readonly removed?: readonly Id[];
    readonly put?: readonly { readonly record: { readonly id: Id } }[];
  }) => [...(table?.put ?? []).map(({ record }) => record.id), ...(table?.removed ?? [])];
  compare('statement', [was.statements, is.statements], touched(change.statements), (_, { text }) => text, [
    'text',
  ]);
  compare('step', [was.relations, is.relations], touched(change.relations), sayStep, ['kind']);
  compare('source', [was.sources, is.sources], touched(change.sources), sayTitle, ['title']);
  compare('section', [was.groups, is.groups], touched(change.groups), sayTitle, ['title']);
  const meta = change.meta ? fieldsOf(was.meta, is.meta, ['title']) : [];
  const axes = change.axes ? ['questions and camps'] : [];
  if (was.meta.title !== is.meta.title || meta.length + axes.length > 0)
    all.push({
      key: 'map',
      what: 'the map',
      was: was.meta.title,
      is: is.meta.title,
      also: [...meta, ...axes],
    });
  const rank = ({ was: old, is: now }: Difference) => (old === null ? 0 : now === null ? 2 : 1);
  return all.sort((a, b) => rank(a) - rank(b));
}

function sayStep(graph: ArgumentGraph, { kind, from, to }: Relation): string {
  const names = from.map((id) => `“${nameOf(graph, id)}”`).join(' and ');
  const target = graph.statements.has(to) ? `“${nameOf(graph, to)}”` : nameOf(graph, to);
  return `${names} ${from.length > 1 ? 'together are' : 'is'} ${ROLE_WORDS[kind]} ${target}`;
}

function sayTitle(_graph: ArgumentGraph, { title }: { readonly title: string }): string {
  return title;
}

/** Which fields differ that are not `said` in its own words. */
function fieldsOf(was: object, is: object, said: readonly Told[]): readonly string[] {
  const [old, now] = [was, is].map((record) => new Map<string, unknown>(Object.entries(record)));
  return (Object.keys(FIELDS) as Told[])
    .filter((name) => !said.includes(name))
    .filter((name) => JSON.stringify(old?.get(name)) !== JSON.stringify(now?.get(name)))
    .map((name) => FIELDS[name]);
}

/** How many of each there are, in words: "2 added, 1 changed". */
export function countDifferences(all: readonly Difference[]): string {
  const count = (wanted: (each: Difference) => boolean, word: string) => {
    const number = all.filter(wanted).length;
    return number > 0 ? [`${number.toLocaleString('en')} ${word}`] : [];
  };
  return [
    ...count(({ was }) => was === null, 'added since'),
    ...count(({ was, is }) => was !== null && is !== null, 'changed'),
    ...count(({ is }) => is === null, 'no longer there'),
  ].join(', ');
}
