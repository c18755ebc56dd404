/** Random small maps for properties: linked premises, relations on relations, weights and, where asked for, cycles. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation, RelationKind, Statement } from '../../graph/model/types.ts';

export interface MapShape {
  /** Whether arguments may run in circles, and attacks both ways. */
  readonly cycles: boolean;
  readonly statements?: number;
  readonly relations?: number;
  readonly kinds?: readonly RelationKind[];
}

/** Statements `n0`, `n1`, ...; relations `r0`, `r1`, ... Without cycles, premises have a higher number than targets. */
export function arbitraryWeightedMap(shape: MapShape): fc.Arbitrary<ArgumentGraph> {
  const most = shape.statements ?? 7;
  const weight = fc.option(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    { nil: undefined },
  );
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const draft = fc.record({
    kind: fc.constantFrom(...(shape.kinds ?? (['supports', 'attacks', 'attacks', 'rephrases'] as const))),
    premises: fc.array(place, { minLength: 1, maxLength: 3 }),
    target: place,
    aimsAtRelation: fc.boolean(),
    symmetric: fc.boolean(),
    weight,
  });
  return fc
    .record({
      weights: fc.array(weight, { minLength: 2, maxLength: most }),
      drafts: fc.array(draft, { maxLength: shape.relations ?? 9 }),
    })
    .map(({ weights, drafts }) => {
      const statements = weights.map((base, index): Statement => ({
        id: `n${index}`,
        kind: 'claim',
        text: `n${index}`,
        ...given(base),
      }));
      const relations: Relation[] = [];
      // The lowest premise that anything bearing on a relation may still have, so that nothing comes back to itself.
      const floors: number[] = [];
      for (const each of drafts) {
        const onto = each.aimsAtRelation ? relations[Math.floor(each.target * relations.length)] : undefined;
        const target = Math.floor(each.target * (statements.length - 1));
        const floor = onto ? (floors[relations.indexOf(onto)] ?? 0) : target + 1;
        const lowest = shape.cycles ? 0 : floor;
        const pick = (at: number) => `n${lowest + Math.floor(at * (statements.length - lowest))}`;
        relations.push({
          id: `r${relations.length}`,
          kind: each.kind,
          from: [...new Set(each.premises.map(pick))],
          to: onto?.id ?? `n${target}`,
          ...(shape.cycles && each.symmetric ? { symmetric: true } : {}),
          ...given(each.weight),
        });
        floors.push(floor);
      }
      return assembleGraph({ statements, relations }).graph;
    });
}

function given(weight: number | undefined): { weight?: number } {
  return weight === undefined ? {} : { weight };
}
