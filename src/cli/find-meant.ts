/** Which statement or step of a map somebody means who gives its id, its title, or the start of one. */
import { nameOf, type ArgumentGraph, type Id, type Statement } from '../../graph/index.ts';
import { createMisuse } from './failure.ts';
import { suggest } from './nearest.ts';

const MOST_TOLD = 4;

/** An id, else a whole title or text, else the start of only one. Throws where it names nothing or several. O(elements). */
export function findMeant(graph: ArgumentGraph, given: string, what: 'statement' | 'element'): Id {
  if (graph.statements.has(given) || (what === 'element' && graph.relations.has(given))) return given;
  const wanted = fold(given);
  const find = (isMeant: (each: Statement) => boolean) => [...graph.statements.values()].filter(isMeant);
  const isTitled = ({ title = '' }: Statement) => fold(title).startsWith(wanted);
  const isSaying = ({ text }: Statement) => fold(text).startsWith(wanted);
  const whole = ({ title = '', text }: Statement) => [title, text].some((words) => fold(words) === wanted);
  const [meant = []] =
    wanted === '' ? [] : [whole, isTitled, isSaying].map(find).filter((some) => some.length > 0);
  const [first, ...others] = meant;
  if (!first) throw createMisuse(`There is no ${tellUnknown(graph, given, what)}`);
  if (others.length === 0) return first.id;
  const told = meant.slice(0, MOST_TOLD).map(({ id }) => `"${nameOf(graph, id)}" [${id}]`);
  const more = meant.length > MOST_TOLD ? ` and ${meant.length - MOST_TOLD} more` : '';
  throw createMisuse(`"${given}" may be ${told.join(', ')}${more}: write more of it, or the id.`);
}

/** Capitals, spaces and a closing full stop make no difference. */
function fold(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]+$/, '');
}

function tellUnknown(graph: ArgumentGraph, given: string, what: 'statement' | 'element'): string {
  const known = what === 'statement' ? [graph.statements] : [graph.statements, graph.relations];
  const ids = known.flatMap((records) => [...records.keys()]);
  const titles = [...graph.statements.values()].flatMap(({ title }) => title ?? []);
  const kind = what === 'statement' ? 'statement' : 'statement or relation';
  const nearest =
    suggest(given, [...ids, ...titles]) || ': "crux convert FILE --to crux -o -" shows the ids.';
  return `${kind} "${given}" on this map${nearest}`;
}
