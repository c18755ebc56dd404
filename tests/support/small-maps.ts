/** Builds small maps for tests from a few words, without the ceremony of records. */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type {
  ArgumentGraph,
  GraphParts,
  Relation,
  RelationKind,
  Statement,
} from '../../graph/model/types.ts';

const KINDS: Readonly<Record<string, RelationKind>> = {
  '>': 'supports',
  x: 'attacks',
  '<x>': 'attacks',
  '~': 'rephrases',
  '?': 'answers',
};

/** Fields to set beside what the lines say, by id. */
export interface Details {
  readonly statements?: Readonly<Record<string, Partial<Statement>>>;
  readonly relations?: Readonly<Record<string, Partial<Relation>>>;
  readonly parts?: Partial<GraphParts>;
}

/**
 * `b x a` attacks, `b <x> a` both ways, `b > a` supports, `b ~ a` rephrases, `b ? a` answers; `b + c > a` has linked
 * premises; `r: b x a` names the relation, which is otherwise `b x a`; `a` alone is a statement.
 */
export function mapOf(lines: readonly string[], details: Details = {}): ArgumentGraph {
  const relations: Relation[] = [];
  const names = new Set<string>();
  for (const line of lines) {
    const [, name, premises = '', sign, to = ''] =
      /^(?:(\S+): )?(.+?)(?: (>|x|<x>|~|\?) (\S+))?$/.exec(line) ?? [];
    const from = premises.split(' + ');
    for (const premise of from) names.add(premise);
    if (sign === undefined) continue;
    const id = name ?? line;
    const relation: Relation = { id, kind: KINDS[sign] ?? 'supports', from, to };
    relations.push({
      ...relation,
      ...(sign === '<x>' ? { symmetric: true } : {}),
      ...details.relations?.[id],
    });
  }
  const relationIds = new Set(relations.map(({ id }) => id));
  for (const { to } of relations) if (!relationIds.has(to)) names.add(to);
  const statements = [...names].map((id): Statement => ({
    id,
    kind: 'claim',
    text: id,
    ...details.statements?.[id],
  }));
  return soundMap({ ...details.parts, statements, relations });
}

/** A map with these base scores; attacks are named `x0`, `x1`, ..., supports `s0`, `s1`, ... */
export function weightedMap(
  baseScores: Readonly<Record<string, number>>,
  attacks: readonly (readonly string[])[],
  supports: readonly (readonly string[])[] = [],
): ArgumentGraph {
  const statements = Object.entries(baseScores).map(([id, weight]): Statement => ({
    id,
    kind: 'claim',
    text: id,
    weight,
  }));
  const toRelation = (kind: RelationKind, [from = '', to = '']: readonly string[], id: string): Relation => ({
    id,
    kind,
    from: [from],
    to,
  });
  return soundMap({
    statements,
    relations: [
      ...attacks.map((ends, index) => toRelation('attacks', ends, `x${index}`)),
      ...supports.map((ends, index) => toRelation('supports', ends, `s${index}`)),
    ],
  });
}

/** `n0` attacks `n1` attacks `n2` ..., or supports. */
export function chainOf(length: number, kind: RelationKind): ArgumentGraph {
  const statements = Array.from({ length }, (_, index): Statement => ({
    id: `n${index}`,
    kind: 'claim',
    text: `n${index}`,
  }));
  const relations = Array.from({ length: length - 1 }, (_, index): Relation => ({
    id: `r${index}`,
    kind,
    from: [`n${index}`],
    to: `n${index + 1}`,
  }));
  return soundMap({ statements, relations });
}

function soundMap(parts: GraphParts): ArgumentGraph {
  const { graph, problems } = assembleGraph(parts);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((problem) => problem.message).join(' '));
  return graph;
}
