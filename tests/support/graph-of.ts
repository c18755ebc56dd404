/** Builds small graphs from lines such as `r1: a & b + t`, so that a test shows the graph it is about. */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type {
  ArgumentGraph,
  GraphParts,
  Id,
  Relation,
  RelationKind,
  Statement,
} from '../../graph/model/types.ts';

/** Fields for one statement or relation, by its id. */
export type Details = { readonly id: Id } & Partial<Omit<Statement, 'id' | 'kind'>> &
  Partial<Omit<Relation, 'id' | 'kind'>>;

const KINDS: ReadonlyMap<string, RelationKind> = new Map([
  ['+', 'supports'],
  ['-', 'attacks'],
  ['<->', 'attacks'],
  ['=', 'rephrases'],
  ['>', 'answers'],
]);

/**
 * One entry a line, or several with `;` between. `a + b` supports, `a - b` attacks, `a <-> b` attacks both ways, `a = b`
 * rephrases, `a > b` answers; `a & b + c` links premises; a word alone is a statement. A name before a colon is the
 * relation's id, else it is r1, r2 ... by place. `q?` is a question, `e!` evidence, both with their mark in the id.
 * Statements come in order of first mention, their text is their id. Throws if the graph has errors.
 */
export function graphOf(
  lines: string,
  details: readonly Details[] = [],
  frame: Omit<GraphParts, 'statements' | 'relations'> = {},
): ArgumentGraph {
  const entries = lines
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const relations: Relation[] = [];
  const names: Id[] = [];
  for (const entry of entries) {
    const [, id, from, sign, to] = /^(?:(\S+):\s+)?(\S.*?)\s+(\+|-|<->|=|>)\s+(\S+)$/.exec(entry) ?? [];
    const kind = KINDS.get(sign ?? '');
    if (!kind || from === undefined || to === undefined) {
      names.push(entry);
      continue;
    }
    const premises = from.split(/\s*&\s*/);
    names.push(...premises, to);
    relations.push({
      id: id ?? `r${relations.length + 1}`,
      kind,
      from: premises,
      to,
      ...(sign === '<->' ? { symmetric: true } : {}),
    });
  }
  const relationIds = new Set(relations.map(({ id }) => id));
  const extras = new Map(details.map((detail) => [detail.id, detail]));
  const statements = [...new Set(names)]
    .filter((id) => !relationIds.has(id))
    .map((id): Statement => ({ id, kind: kindOf(id), text: id, ...extras.get(id) }));
  const { graph, problems } = assembleGraph({
    ...frame,
    statements,
    relations: relations.map((relation) => ({ ...relation, ...extras.get(relation.id) })),
  });
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(error.message);
  return graph;
}

function kindOf(id: Id): Statement['kind'] {
  if (id.endsWith('?')) return 'question';
  return id.endsWith('!') ? 'evidence' : 'claim';
}
