import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjacencyOf,
  finalTarget,
  GrowingAdjacency,
  relationsInto,
  relationsOutOf,
} from '../../../graph/model/adjacency.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import { addStatement } from '../../../graph/model/edit.ts';
import type { ArgumentGraph, Relation } from '../../../graph/model/types.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { anyMapParts } from '../../support/maps/arbitrary-map.ts';

/**
 *   a + b --premise--> thesis      c --undercut--> premise      d --doubt--> undercut
 */
const { graph: UNDERCUT } = assembleGraph({
  statements: claims('thesis', 'a', 'b', 'c', 'd'),
  relations: [
    relate('doubt', 'attacks', 'd', 'undercut'),
    relate('premise', 'supports', 'a b', 'thesis'),
    relate('undercut', 'attacks', 'c', 'premise'),
    relate('also', 'attacks', 'c', 'thesis'),
  ],
});

const ids = (relations: readonly Relation[]) => relations.map(({ id }) => id);

function target(graph: ArgumentGraph, id: string): string | undefined {
  const relation = graph.relations.get(id);
  return relation && finalTarget(graph, relation);
}

describe('neighbours', () => {
  it('are the relations that aim at an element, in file order', () => {
    expect(ids(relationsInto(UNDERCUT, 'thesis'))).toEqual(['premise', 'also']);
    expect(ids(relationsInto(UNDERCUT, 'premise'))).toEqual(['undercut']);
    expect(ids(relationsInto(UNDERCUT, 'a'))).toEqual([]);
  });

  it('are the same where the relations come piece by piece', () => {
    const copy = { ...UNDERCUT };
    const growing = new GrowingAdjacency();
    for (const relation of copy.relations.values()) growing.add([relation]);
    const adjacency = growing.remember(copy);
    expect(adjacencyOf(copy)).toBe(adjacency);
    expect(adjacency).toEqual(adjacencyOf(UNDERCUT));
  });

  it('are the relations an element is a premise of, in file order', () => {
    expect(ids(relationsOutOf(UNDERCUT, 'b'))).toEqual(['premise']);
    expect(ids(relationsOutOf(UNDERCUT, 'c'))).toEqual(['undercut', 'also']);
    expect(ids(relationsOutOf(UNDERCUT, 'premise'))).toEqual([]);
  });

  it('of what is not there are none', () => {
    for (const id of ['gone', '__proto__', 'constructor']) {
      expect(relationsInto(UNDERCUT, id)).toEqual([]);
      expect(relationsOutOf(UNDERCUT, id)).toEqual([]);
    }
  });

  it('name every end of every relation once', () => {
    fc.assert(
      fc.property(anyMapParts, (parts) => {
        const { graph } = assembleGraph(parts);
        for (const relation of graph.relations.values()) {
          expect(relationsInto(graph, relation.to).filter((other) => other === relation)).toHaveLength(1);
          for (const id of relation.from) {
            expect(relationsOutOf(graph, id).filter((other) => other === relation)).toHaveLength(1);
          }
        }
        const { into, outOf } = adjacencyOf(graph);
        const count = (lists: Iterable<readonly Relation[]>) => [...lists].flat().length;
        expect(count(into.values())).toBe(graph.relations.size);
        expect(count(outOf.values())).toBe([...graph.relations.values()].flatMap(({ from }) => from).length);
      }),
    );
  });

  it('are made once for a graph, and anew for a changed one', () => {
    expect(adjacencyOf(UNDERCUT)).toBe(adjacencyOf(UNDERCUT));
    expect(adjacencyOf(addStatement(UNDERCUT, claim('e')))).not.toBe(adjacencyOf(UNDERCUT));
  });
});

describe('the final target', () => {
  it('is the statement a relation bears on through others', () => {
    expect(['premise', 'undercut', 'doubt', 'also'].map((id) => target(UNDERCUT, id))).toEqual([
      'thesis',
      'thesis',
      'thesis',
      'thesis',
    ]);
  });

  it('may be 50,000 relations away', () => {
    const { graph } = assembleGraph({
      statements: claims('a', 'b'),
      relations: Array.from({ length: 50_000 }, (_, i) =>
        relate(`r${i}`, 'attacks', 'a', i > 0 ? `r${i - 1}` : 'b'),
      ),
    });
    expect(target(graph, 'r49999')).toBe('b');
  });
});
