import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains } from '../../../../graph/analysis/chains/chains.ts';
import { listChainHops, tellHop } from '../../../../graph/analysis/words/chain-hops.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const toldOn = (graph: ArgumentGraph, ids: readonly Id[]) =>
  listChainHops(graph, ids).map((hop) => [hop.kind, tellHop(graph, hop), hop.to]);

const endsOf = (graph: ArgumentGraph, id: Id) => {
  const { from = [], to = '' } = graph.relations.get(id) ?? {};
  return [...from, to];
};

describe('the hops of a chain', () => {
  it('name the step that is aimed at by what it is made with', () => {
    expect(toldOn(named.undercutAttack(), ['x', 'u', 'r', 't'])).toEqual([
      ['attacks', 'the objection "a" to', 't'],
    ]);
    expect(toldOn(named.undercutUndercut(), ['y', 'v', 'u', 'r', 't'])).toEqual([
      ['attacks', 'the objection "x" to the step from "a" to', 't'],
    ]);
  });

  it('name what a step only works together with', () => {
    expect(toldOn(named.linked(), ['c', 's', 'b', 'r', 't'])).toEqual([
      ['attacks', '', 'b'],
      ['supports', 'only together with "a":', 't'],
    ]);
  });

  it('read a symmetric objection the way the chain goes', () => {
    const graph = named.undercutSymmetric();
    expect(toldOn(graph, ['x', 'u', 'r', 'b'])).toEqual([['attacks', 'the objection "a" to', 'b']]);
    expect(toldOn(graph, ['x', 'u', 'r', 'a'])).toEqual([['attacks', 'the objection "b" to', 'a']]);
  });

  it('begin with a step as it is, and end at one', () => {
    expect(toldOn(graphOf('r: a & b + t'), ['r', 't'])).toEqual([['supports', '', 't']]);
    expect(toldOn(named.undercutSupport(), ['x', 'u', 'r'])).toEqual([['attacks', '', 'r']]);
  });

  it('name what a step only works together with though the chain came from there', () => {
    const graph = graphOf('r: a + b; s: a & b + t');
    expect(toldOn(graph, ['a', 'r', 'b', 's', 't'])).toEqual([
      ['supports', '', 'b'],
      ['supports', 'only together with "a":', 't'],
    ]);
  });

  it('leave no element of any chain out', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), fc.nat(), (graph, one, other) => {
        const all = [...graph.statements.keys(), ...graph.relations.keys()];
        const [from = '', to = ''] = [all[one % all.length], all[other % all.length]];
        for (const { ids } of findChains(graph, from, to).chains) {
          const hops = listChainHops(graph, ids);
          const passed = hops.flatMap(({ relation, aims, to: end }) => [
            relation,
            ...aims.map((aim) => aim.relation),
            end,
          ]);
          expect(graph.statements.has(from) ? [from, ...passed] : passed).toEqual(ids);
          // All that a hop needs beside what it sets out from; a chain may have been there before.
          for (const { relation, together } of hops) {
            const start = ids[ids.indexOf(relation) - 1];
            expect(together).not.toContain(start);
            for (const id of together) expect(endsOf(graph, relation)).toContain(id);
          }
        }
      }),
    );
  });
});
