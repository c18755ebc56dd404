/** What is told by number is, on a copy of the map, what it was by id. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packIds,
  packNumbers,
  packWords,
  unpackIds,
  unpackTargets,
  unpackValues,
} from '../../../graph/analysis/numbers/by-number.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { graphOf } from '../../support/graph-of.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

const elementsOf = (graph: ArgumentGraph) => [...graph.statements.keys(), ...graph.relations.keys()];

describe('values by number', () => {
  it('are the same on a copy, in file order, with those of what is on no map last', () => {
    fc.assert(
      fc.property(everyMap, fc.infiniteStream(fc.integer({ min: -1, max: 2 })), (graph, chance) => {
        const words = new Map<string, 'in' | 'out' | 'undecided'>();
        const numbers = new Map<string, number>();
        for (const id of elementsOf(graph)) {
          const word = (['in', 'out', 'undecided'] as const)[chance.next().value as number];
          if (!word) continue;
          words.set(id, word);
          numbers.set(id, (chance.next().value as number) / 3);
        }
        words.set('of no map', 'in');
        numbers.set('of no map', 0);
        const copy = structuredClone(graph);
        const [told, counted] = [packWords(graph, words), packNumbers(graph, numbers)].map((packed) =>
          unpackValues(copy, structuredClone(packed) as ReturnType<typeof packWords>),
        );
        expect([...(told ?? [])]).toEqual([...words]);
        expect([...(counted ?? [])]).toEqual([...numbers]);
        expect([told?.size, told?.has('of no map'), told?.has('unheard of')]).toEqual([
          words.size,
          true,
          false,
        ]);
        for (const id of elementsOf(graph)) expect(told?.get(id)).toBe(words.get(id));
      }),
    );
  });

  it('are not copied to another thread without a word; a map of them is', () => {
    const graph = graphOf('a + b');
    const values = unpackValues(graph, packNumbers(graph, new Map([['b', 0.5]])));
    expect(() => structuredClone(values)).toThrow();
    expect(structuredClone(new Map(values))).toEqual(new Map([['b', 0.5]]));
  });

  it('of another map are not known', () => {
    const packed = packWords(graphOf('a + t'), new Map([['a', 'in']]));
    expect(unpackValues(graphOf('a + t; b + t'), packed).size).toBe(0);
  });

  it('may be other elements, and lists of them', () => {
    const graph = graphOf('a + t; b - a');
    expect(unpackIds(graph, packIds(graph, ['t', 'a']))).toEqual(['t', 'a']);
    const [first = ''] = elementsOf(graph);
    expect([...unpackTargets(graph, Int32Array.of(-1, 0))]).toEqual([[elementsOf(graph)[1], first]]);
  });
});
