/** What an earlier state of a map has and the present one has not, and the other way round, as a list with both texts. Pure. */
import {
  diffContents,
  nameOf,
  ROLE_WORDS,
  type ArgumentGraph,
  type Id,
  type Relation,
} from '../../../graph/index.ts';

/** One thing that differs: as it was and as it is, null where it isn't there. */
export interface Difference {
  readonly key: string;
  readonly what: 'statement' | 'step' | 'source' | 'the map';
  readonly was: string | null;
  readonly is: string | null;
  /** What else of it differs, where that isn't what it says. */
  readonly also: readonly string[];
}

const FIELDS: Readonly<Record<string, string>> = {
  kind: 'kind',
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
  author: 'author',
  url: 'address',
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
  ) => {
    for (const id of ids) {
      const [old, now] = [before.get(id), after.get(id)];
      const texts = { was: old ? say(was, old) : null, is: now ? say(is, now) : null };
      const also = old && now ? fieldsOf(old, now) : [];
      if (texts.was === texts.is && also.length === 0) continue;
      all.push({ key: `${what} ${id}`, what, ...texts, also });
    }
  };
  const touched = (table?: {
    readonly removed?: readonly Id[];
    readonly put?: readonly { readonly record: { readonly id: Id } }[];
  }) => [...(table?.put ?? []).map(({ record }) => record.id), ...(table?.removed ?? [])];
  compare('statement', [was.statements, is.statements], touched(change.statements), (_, { text }) => text);
  compare('step', [was.relations, is.relations], touched(change.relations), sayStep);
  compare('source', [was.sources, is.sources], touched(change.sources), (_, { title }) => title);
  const meta = change.meta ? fieldsOf(was.meta, is.meta).filter((field) => field !== 'title') : [];
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

/** Which fields differ that are not told in its own words. */
function fieldsOf(was: object, is: object): readonly string[] {
  const [old, now] = [was, is].map((record) => new Map<string, unknown>(Object.entries(record)));
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names]
    .filter((name) => Object.hasOwn(FIELDS, name))
    .filter((name) => JSON.stringify(old?.get(name)) !== JSON.stringify(now?.get(name)))
    .map((name) => FIELDS[name] ?? name);
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
