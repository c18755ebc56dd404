/** Finds words in whatever stands on a statement's card; the index is made when somebody is about to type the first. */
import type MiniSearch from 'minisearch';
import { foldText, wordsOn, type ArgumentGraph, type Id } from '../../../graph/index.ts';

interface Indexed {
  readonly id: Id;
  readonly text: string;
  readonly title: string;
  /** Who says it and where, camps, tags, section, note. */
  readonly around: string;
}

const indexes = new WeakMap<ArgumentGraph, Promise<MiniSearch<Indexed>>>();

/**
 * Ids of statements that hold all the words, best first: in their title and text before what stands around them. Beginnings
 * of words count; case, accents and the letter forms of Arabic don't. No words find nothing, and make the index ready.
 */
export async function findStatements(graph: ArgumentGraph, query: string): Promise<readonly Id[]> {
  const index = await indexOf(graph);
  const words = query.trim();
  if (words === '') return [];
  const hits = index.search(words, {
    prefix: true,
    combineWith: 'AND',
    boost: { title: 4, text: 2 },
  });
  if (hits.length > 0) return hits.map(({ id }) => id as Id);
  return findParts(graph, words);
}

function indexOf(graph: ArgumentGraph): Promise<MiniSearch<Indexed>> {
  const known = indexes.get(graph);
  if (known) return known;
  const index = createIndex(graph);
  indexes.set(graph, index);
  // What could not be loaded may be there the next time.
  index.catch(() => indexes.delete(graph));
  return index;
}

async function createIndex(graph: ArgumentGraph): Promise<MiniSearch<Indexed>> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'text', 'around'],
    processTerm: (term) => foldText(term) || null,
  });
  const records = [...graph.statements.values()].map((statement) => {
    const { id, text, title = '' } = statement;
    const around = wordsOn(graph, { ...statement, text: '', title: '' }).join(' ');
    return { id, text, title, around };
  });
  await index.addAllAsync(records, { chunkSize: 500 });
  return index;
}

/** Parts of words, for scripts that set no spaces between them. */
function findParts(graph: ArgumentGraph, words: string): readonly Id[] {
  const wanted = foldText(words);
  return [...graph.statements.values()]
    .filter((statement) => wordsOn(graph, statement).some((said) => foldText(said).includes(wanted)))
    .map(({ id }) => id);
}
