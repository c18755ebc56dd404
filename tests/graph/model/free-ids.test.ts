import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdGiver, findFreeId } from '../../../graph/model/free-ids.ts';
import { graphOf } from '../../support/graph-of.ts';

describe('an id giver', () => {
  it('gives what looking for each anew would give, and nothing twice', () => {
    const name = fc.constantFrom('a', 'b', 'p1', 'p5', 'p7', 'r6', 's', '');
    const wish = fc.record({
      prefix: fc.constantFrom('p', 'r'),
      wanted: fc.option(name, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(wish, { maxLength: 30 }), (before, wishes) => {
        const graph = graphOf('a + b; p6 - a');
        const taken = new Set<string>(before);
        const give = createIdGiver(graph, taken);
        for (const { prefix, wanted } of wishes) {
          const held: ReadonlySet<string> = new Set(taken);
          const isFree = (id: string) =>
            !held.has(id) && !graph.statements.has(id) && !graph.relations.has(id);
          const expected = wanted && isFree(wanted) ? wanted : findFreeId(graph, prefix, held);
          expect(give(prefix, wanted)).toBe(expected);
          expect([held.has(expected), taken.has(expected)]).toEqual([false, true]);
        }
      }),
    );
  });
});
