import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains } from '../../../../graph/analysis/chains/chains.ts';
import { listChainHops, tellHop } from '../../../../graph/analysis/words/chain-hops.ts';
import type { ArgumentGraph, Id } from '../../../../graph/model/types.ts';
import { arbitraryGraph } from '../../../support/arbitrary-graphs.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

const toldOn = (graph: ArgumentGraph, ids: readonly Id[]) =>
  listChainHops(graph, ids).map((hop) => [hop.kind, tellHop(graph, hop), hop.to]);

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

  it('leave no element of any chain out', () => {
    fc.assert(
      fc.property(arbitraryGraph({ loops: true }), fc.nat(), fc.nat(), (graph, one, other) => {
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
          for (const { relation, together } of hops)
            for (const id of together) expect(ids.slice(0, ids.indexOf(relation))).not.toContain(id);
        }
      }),
    );
  });
});
