import { describe, expect, it } from 'vitest';
import { findLandings, stepSign, times, type StepSign } from '../../../../graph/analysis/chains/signs.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const signOfStep = (graph: ArgumentGraph, id: Id): StepSign | undefined => {
  const relation = graph.relations.get(id);
  return relation && stepSign(graph, relation);
};

/** Milliseconds that a large case may take where the machine is busy. */
const BUSY = 60_000;

describe('stepSign', () => {
  it('is the product through the relations aimed at', () => {
    expect(signOfStep(named.undercutSupport(), 'u')).toEqual({ sign: -1, via: ['r'], statement: 't' });
    expect(signOfStep(named.undercutAttack(), 'u')).toEqual({ sign: 1, via: ['r'], statement: 't' });
    expect(signOfStep(named.undercutUndercut(), 'v')).toEqual({ sign: 1, via: ['u', 'r'], statement: 't' });
    expect(signOfStep(named.rephrased(), 'r1')).toEqual({ sign: 1, via: [], statement: 'b' });
  });

  it('has no sign through an answer', () => {
    const graph = graphOf('r: a > q?; u: x - r');
    expect(signOfStep(graph, 'u')).toEqual({ sign: 0, via: ['r'], statement: 'q?' });
  });
});

describe('findLandings', () => {
  it('says the same of every relation, with the relation that aims at the statement', () => {
    const landings = findLandings(named.undercutUndercut());
    expect(landings.get('v')).toEqual({ statement: 't', last: 'r', sign: 1 });
    expect(landings.get('r')).toEqual({ statement: 't', last: 'r', sign: 1 });
  });

  it(
    'goes through 50,000 relations that each aim at the one before',
    () => {
      expect(findLandings(named.longUndercut(50_000)).get('r50000')).toEqual({
        statement: 't',
        last: 'r1',
        sign: 1,
      });
    },
    BUSY,
  );
});

describe('times', () => {
  it('keeps zero free of a sign of its own', () => {
    expect([times(-1, -1), times(-1, 1), times(-1, 0), times(0, -1)]).toEqual([1, -1, 0, 0]);
  });
});
