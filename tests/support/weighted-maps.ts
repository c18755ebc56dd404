/** Maps made from numbers: base scores with plain attacks and supports, and chains of any length. */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type {
  ArgumentGraph,
  GraphParts,
  Relation,
  RelationKind,
  Statement,
} from '../../graph/model/types.ts';

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
