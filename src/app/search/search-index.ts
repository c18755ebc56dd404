/** Finds words in any statement; the index is made when the first word is typed. */
import type MiniSearch from 'minisearch';
import type { ArgumentGraph, Id } from '../../../graph/index.ts';

interface Indexed {
  readonly id: Id;
  readonly text: string;
  readonly title: string;
}

const indexes = new WeakMap<ArgumentGraph, Promise<MiniSearch<Indexed>>>();

/** Ids of statements that hold all the words, best first. Beginnings of words count. */
export async function findStatements(graph: ArgumentGraph, query: string): Promise<readonly Id[]> {
  const words = query.trim();
  if (words === '') return [];
  let index = indexes.get(graph);
  if (!index) {
    index = createIndex(graph);
    indexes.set(graph, index);
  }
  const hits = (await index).search(words, { prefix: true, combineWith: 'AND', boost: { title: 2 } });
  if (hits.length > 0) return hits.map(({ id }) => id as Id);
  return findParts(graph, words);
}

async function createIndex(graph: ArgumentGraph): Promise<MiniSearch<Indexed>> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<Indexed>({ fields: ['title', 'text'] });
  const records = [...graph.statements.values()].map(({ id, text, title = '' }) => ({ id, text, title }));
  await index.addAllAsync(records, { chunkSize: 500 });
  return index;
}

/** Parts of words, for scripts that set no spaces between them. */
function findParts(graph: ArgumentGraph, words: string): readonly Id[] {
  const wanted = words.toLocaleLowerCase();
  return [...graph.statements.values()]
    .filter(
      ({ text, title }) =>
        text.toLocaleLowerCase().includes(wanted) || title?.toLocaleLowerCase().includes(wanted),
    )
    .map(({ id }) => id);
}
