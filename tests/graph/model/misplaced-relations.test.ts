import { describe, expect, it } from 'vitest';
import { findMisplacedRelations } from '../../../graph/model/misplaced-relations.ts';
import { findRings } from '../../../graph/model/rings.ts';
import type { Relation } from '../../../graph/model/types.ts';
import { relate } from '../../support/records.ts';

/** Misplaced relations of a map with statements a, b and c, as `id code steps`. */
function misplaced(...relations: readonly Relation[]): string[] {
  const placed = new Map(relations.map((relation, index) => [relation.id, [relation, index] as const]));
  return findMisplacedRelations(new Set(['a', 'b', 'c']), placed).map(
    ({ id, code, steps }) => `${id} ${code} ${steps.join('.')}`,
  );
}

const aim = (id: string, to: string) => relate(id, 'attacks', 'a', to);

describe('relations that can stand', () => {
  it('aim at statements, or at relations that aim at statements at last', () => {
    expect(
      misplaced(aim('r3', 'r2'), aim('r2', 'r1'), aim('r1', 'b'), relate('r4', 'supports', 'a b c', 'a')),
    ).toEqual([]);
  });

  it('may stand 50,000 on each other', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => aim(`r${i}`, i > 0 ? `r${i - 1}` : 'b'));
    expect(misplaced(...chain)).toEqual([]);
    expect(misplaced(...chain.toReversed())).toEqual([]);
  });
});

describe('relations that cannot stand', () => {
  it('have no premise', () => {
    expect(misplaced(relate('r', 'attacks', '', 'b'))).toEqual(['r no-premise from']);
  });

  it('have an unknown premise', () => {
    expect(misplaced(relate('r', 'attacks', 'a gone', 'b'))).toEqual(['r dangling-end from.1']);
  });

  it('have a relation as a premise', () => {
    expect(misplaced(aim('r', 'b'), relate('s', 'attacks', 'a b r', 'c'))).toEqual(['s dangling-end from.2']);
  });

  it('aim at nothing', () => {
    expect(misplaced(aim('r', 'gone'))).toEqual(['r dangling-end to']);
  });

  it('fall with the one they aim at, however far away and whatever their order', () => {
    const fall = ['r1 dangling-end to', 'r2 dangling-end to', 'r3 dangling-end to'];
    expect(misplaced(aim('r3', 'r2'), aim('r2', 'r1'), aim('r1', 'gone'))).toEqual(fall);
    expect(misplaced(aim('r1', 'gone'), aim('r2', 'r1'), aim('r3', 'r2'))).toEqual(fall);
  });

  it('aim at themselves', () => {
    expect(misplaced(aim('r', 'r'))).toEqual(['r relation-loop to']);
  });

  it('aim at each other', () => {
    expect(misplaced(aim('r', 's'), aim('s', 'r'))).toEqual(['r relation-loop to', 's relation-loop to']);
  });

  it('run in a ring of three, with a tail on it, and leave the others alone', () => {
    expect(
      misplaced(
        aim('tail', 'end'),
        aim('end', 's'),
        aim('r', 's'),
        aim('s', 't'),
        aim('t', 'r'),
        aim('fine', 'b'),
      ),
    ).toEqual([
      's relation-loop to',
      't relation-loop to',
      'r relation-loop to',
      'end dangling-end to',
      'tail dangling-end to',
    ]);
  });

  it('are each named once, by the flaw of their own where they have one', () => {
    expect(misplaced(relate('r', 'attacks', 'gone', 's'), aim('s', 'r'))).toEqual([
      'r dangling-end from.0',
      's relation-loop to',
    ]);
  });

  it('may be 50,000 in one ring', () => {
    const ring = Array.from({ length: 50_000 }, (_, i) => aim(`r${i}`, `r${(i + 1) % 50_000}`));
    expect(misplaced(...ring)).toHaveLength(50_000);
  });

  it('may have ids like those of objects', () => {
    expect(
      misplaced(aim('__proto__', 'constructor'), aim('constructor', '__proto__'), aim('1', 'toString')),
    ).toEqual(['1 dangling-end to', '__proto__ relation-loop to', 'constructor relation-loop to']);
  });
});

describe('findRings', () => {
  const rings = (ways: Record<string, string>) => findRings(Object.keys(ways), (id) => ways[id]);

  it('finds none where every way ends', () => {
    expect(rings({ a: 'b', b: 'c', d: 'b' })).toEqual([]);
  });

  it('finds each ring once, without the tails', () => {
    expect(rings({ t: 'a', a: 'b', b: 'a', u: 'b', c: 'c', v: 't' })).toEqual([['a', 'b'], ['c']]);
  });
});
