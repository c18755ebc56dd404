/** Random maps of every shape for the layout: trees, webs, loops, linked premises, undercuts of undercuts, loose pieces. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, RelationKind } from '../../graph/model/types.ts';

const KINDS: readonly RelationKind[] = ['supports', 'attacks', 'supports', 'attacks', 'rephrases', 'answers'];

const relation = fc.record({
  kind: fc.nat(KINDS.length - 1),
  from: fc.array(fc.nat(999), { minLength: 1, maxLength: 3 }),
  to: fc.nat(999),
  /** Aims at an earlier relation. */
  isUndercut: fc.boolean(),
  isTree: fc.boolean(),
  symmetric: fc.boolean(),
});

/** Up to 40 statements of 1 to 60 words, up to twice as many relations. */
export const anyMap: fc.Arbitrary<ArgumentGraph> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
    relations: fc.array(relation, { maxLength: 70 }),
    titled: fc.boolean(),
    bent: fc.nat(3),
  })
  .map(({ lengths, relations, titled, bent }) => {
    const count = lengths.length;
    const ids: string[] = [];
    return assembleGraph({
      statements: lengths.map((length, at) => ({
        id: `s${at}`,
        kind: at % 7 === 3 ? 'question' : at % 5 === 2 ? 'evidence' : 'claim',
        text: Array.from({ length }, (_, word) => (word % 3 === 0 ? 'argument' : 'word')).join(' '),
        ...(titled && at % 2 === 0 ? { title: `Title ${at}` } : {}),
      })),
      relations: relations.map((drawn, at) => {
        const from = [...new Set(drawn.from.slice(0, drawn.isUndercut ? 1 : 3).map((each) => each % count))];
        const below = Math.max(0, Math.min(...from) - 1 - (drawn.to % 4));
        const aimed = drawn.isUndercut && bent > 0 ? ids[drawn.to % Math.max(1, ids.length)] : undefined;
        ids.push(`r${at}`);
        return {
          id: `r${at}`,
          kind: KINDS[drawn.kind] ?? 'supports',
          from: from.map((each) => `s${each}`),
          to: aimed ?? `s${drawn.isTree ? below : drawn.to % count}`,
          ...(drawn.symmetric && at % 6 === 0 ? { symmetric: true } : {}),
        };
      }),
    }).graph;
  });
