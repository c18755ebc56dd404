import { describe, expect, it } from 'vitest';
import { findBearings } from '../../../../graph/analysis/chains/bearing.ts';
import { flattenGraph } from '../../../../graph/analysis/status/flatten.ts';
import { isReadBothWays, stepsThrough } from '../../../../graph/analysis/chains/steps.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { findStrengths } from '../../../../graph/analysis/strength/strength.ts';
import { SUPPORT_READINGS } from '../../../../graph/analysis/status/support-reading.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';

/** The same lines with and without the mark on `r` that it holds both ways. */
const withMark = (lines: string) => graphOf(lines, [{ id: 'r', symmetric: true }]);

describe('a relation marked as symmetric', () => {
  it.each([
    ['attack between statements', 'r: a - b', true],
    ['attack from linked premises', 'r: a & c - b', true],
    ['support', 'r: a + b', false],
    ['rephrase', 'r: a = b', false],
    ['attack on a step', 'r: a - s; s: c + b', false],
  ])('is read both ways by chains, status and strength or by none: %s', (_, lines, expected) => {
    const graph = withMark(lines);
    const plain = graphOf(lines);
    const relation = graph.relations.get('r');
    expect(relation && isReadBothWays(graph, relation)).toBe(expected);
    expect(stepsThrough(graph, 'r').length > 1).toBe(expected);
    const to = relation?.to ?? '';
    expect(findBearings(graph, 'a').of.has(to)).toBe(expected);
    expect(flattenGraph(graph).mirrors.size).toBe(expected ? 1 : 0);
    expect(weakens(graph, plain, 'a')).toBe(expected);
    for (const support of SUPPORT_READINGS) {
      const [marked, unmarked] = [graph, plain].map((each) => findStatus(each, { support }).status);
      if (expected) expect(marked?.get('a')).toBe('undecided');
      else expect(marked).toEqual(unmarked);
    }
  });

  it('goes back to each linked premise, and not from a statement to itself', () => {
    const leadsTo = (lines: string) => stepsThrough(withMark(lines), 'r').map(({ to }) => to);
    expect(leadsTo('r: a & c - b')).toEqual(['b', 'a', 'c']);
    expect(leadsTo('r: a & b - b')).toEqual(['b', 'a']);
    expect(leadsTo('r: b - b')).toEqual(['b']);
    expect(flattenGraph(withMark('r: b - b')).mirrors.size).toBe(0);
    const { framework } = flattenGraph(withMark('r: a & b - b'));
    expect(framework.names).toEqual(['a', 'b', 'r', 'mirror:r']);
  });
});

function weakens(graph: ArgumentGraph, plain: ArgumentGraph, id: Id): boolean {
  return (findStrengths(graph).values.get(id) ?? NaN) < (findStrengths(plain).values.get(id) ?? NaN);
}
