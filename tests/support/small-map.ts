/** Writes small maps in one line for tests: `a + b` reads "b supports a". */
import { assembleGraph, type ArgumentGraph, type Relation, type Statement } from '../../graph/index.ts';

const KINDS = { '+': 'supports', '-': 'attacks', '=': 'rephrases', '?': 'answers' } as const;

/**
 * One relation a word group, separated by ";": `target sign premise[,premise...] [name]`. Statements come in the order in
 * which they are named; a target may be the name of a relation.
 */
export function smallMap(
  text: string,
  change: Partial<Record<string, Partial<Statement>>> = {},
): ArgumentGraph {
  const relations: Relation[] = [];
  const ids = new Set<string>();
  for (const [index, words] of text.split(';').entries()) {
    const [to = '', sign = '', from = '', name = `r${index + 1}`] = words.trim().split(/\s+/);
    if (to !== '' && !relations.some(({ id }) => id === to)) ids.add(to);
    if (sign === '') continue;
    const premises = from.split(',');
    for (const id of premises) ids.add(id);
    relations.push({ id: name, kind: KINDS[sign as keyof typeof KINDS], from: premises, to });
  }
  const statements = [...ids].map((id): Statement => ({
    id,
    kind: 'claim',
    text: `Statement ${id}.`,
    ...change[id],
  }));
  const { graph, problems } = assembleGraph({ meta: { title: 'Small' }, statements, relations });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return graph;
}
