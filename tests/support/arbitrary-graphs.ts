/** Random graphs for property tests, with undercuts, linked premises and symmetric attacks; loops only on request. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, RelationKind, Statement } from '../../graph/model/types.ts';

interface Draft {
  readonly kind: RelationKind;
  readonly from: readonly number[];
  readonly to: number;
  readonly symmetric: boolean;
}

export interface GraphShape {
  readonly statements?: number;
  readonly relations?: number;
  readonly loops?: boolean;
}

/**
 * Relations aim at any statement or at an earlier relation. Without loops their premises come after the statement they
 * finally bear on, so that nothing leads back, and no attack is symmetric.
 */
export function arbitraryGraph({
  statements = 6,
  relations = 8,
  loops = false,
}: GraphShape = {}): fc.Arbitrary<ArgumentGraph> {
  const kind = fc.constantFrom<RelationKind[]>(
    'supports',
    'supports',
    'attacks',
    'attacks',
    'rephrases',
    'answers',
  );
  const draft = fc.record({
    kind,
    from: fc.array(fc.nat(1000), { minLength: 1, maxLength: 2 }),
    to: fc.nat(1000),
    symmetric: loops ? fc.boolean() : fc.constant(false),
  });
  const questions = fc.array(fc.boolean(), { minLength: statements, maxLength: statements });
  return fc
    .tuple(fc.array(draft, { maxLength: relations }), questions)
    .map(([drafts, asks]) => buildGraph(drafts, asks, loops));
}

function buildGraph(drafts: readonly Draft[], asks: readonly boolean[], loops: boolean): ArgumentGraph {
  const statements = asks.map((isAsked, i): Statement => {
    return { id: `s${i}`, kind: isAsked && i % 3 === 0 ? 'question' : 'claim', text: `s${i}` };
  });
  const relations: Relation[] = [];
  // The statement each relation finally bears on: what aims at it has to come from later ones.
  const landings = new Map<string, number>();
  drafts.forEach(({ kind, from, to, symmetric }, i) => {
    const targets = [...statements.map(({ id }) => id), ...relations.map(({ id }) => id)];
    const target = targets[to % targets.length] ?? 's0';
    const landing = landings.get(target) ?? Number(target.slice(1));
    const above = statements.slice(loops ? 0 : landing + 1);
    if (above.length === 0) return;
    const premises = [...new Set(from.map((n) => above[n % above.length]?.id ?? 's0'))];
    const id = `r${i}`;
    landings.set(id, landing);
    relations.push({ id, kind, from: premises, to: target, ...(symmetric ? { symmetric } : {}) });
  });
  return assembleGraph({ statements, relations }).graph;
}
