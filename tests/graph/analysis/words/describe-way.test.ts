import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains } from '../../../../graph/analysis/chains/chains.ts';
import { describeWay } from '../../../../graph/analysis/words/describe-way.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const wayIn = (graph: ArgumentGraph, from: string, to: string) =>
  describeWay(graph, findChains(graph, from, to));

describe('describeWay', () => {
  it('names how the way runs', () => {
    const graph = graphOf('a - b; b + c; c - t; d + t');
    expect(wayIn(graph, 'a', 't')).toBe(
      '"a" argues for "t", by objecting to "b", which supports "c", which objects to it.',
    );
    expect(wayIn(graph, 'd', 't')).toBe('"d" argues for "t", directly.');
    expect(wayIn(graph, 't', 'a')).toBe('"t" does not bear on "a".');
  });

  it('says which step an objection to a step aims at', () => {
    expect(wayIn(named.undercutSupport(), 'x', 't')).toBe(
      '"x" argues against "t", by objecting to the step from "a" to it.',
    );
    expect(wayIn(named.undercutUndercut(), 'y', 't')).toBe(
      '"y" argues for "t", by objecting to the objection from "x" to another step.',
    );
    expect(wayIn(named.undercutSupport(), 'x', 'r')).toBe(
      '"x" argues against the step from "a" to "t", directly.',
    );
  });

  it('names what a step only works together with', () => {
    const joint = graphOf('a & b + t; c + a; r: d & e - f; u: x & y - r; f + t; g & h & i - f');
    expect(wayIn(joint, 'a', 't')).toBe('"a" argues for "t", only together with "b".');
    expect(wayIn(joint, 'c', 't')).toBe(
      '"c" argues for "t", by supporting "a", which, only together with "b", supports it.',
    );
    expect(wayIn(joint, 'd', 't')).toBe(
      '"d" argues against "t", only together with "e", by objecting to "f", which supports it.',
    );
    expect(wayIn(joint, 'g', 'f')).toBe('"g" argues against "f", only together with "h" and "i".');
    expect(wayIn(joint, 'x', 'f')).toBe(
      '"x" argues for "f", only together with "y", by objecting to the objection from "d" and "e" to it.',
    );
    expect(wayIn(joint, 'r', 't')).toContain('The step from "d" and "e" to "f" argues against "t"');
  });

  it('tells both ways where it argues both for and against', () => {
    expect(wayIn(named.diamond(), 's', 't')).toBe(
      '"s" argues both for and against "t": for it by supporting "a", which supports it; against it by objecting to "b", which supports it.',
    );
  });

  it('says what answers a question', () => {
    expect(wayIn(named.questioned(), 'a', 'q?')).toBe('"a" answers "q?".');
    expect(wayIn(named.questioned(), 'c', 'q?')).toBe(
      '"c" leads to an answer to "q?", by objecting to "a", which answers it.',
    );
  });

  it('counts the steps that it doesn’t tell', () => {
    expect(wayIn(named.longChain(9), 's9', 's0')).toBe(
      '"s9" argues for "s0", by supporting "s8", which supports "s7", which supports "s6", and so on, 9 steps in all.',
    );
  });

  it('never takes more than thirty words', () => {
    const wordy = fc.array(fc.constantFrom('some', 'words', 'of', 'a', 'long', 'sentence'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(arbitraryMap(), wordy, fc.nat(), fc.nat(), (graph, words, one, other) => {
        const told = {
          ...graph,
          statements: new Map(
            [...graph.statements].map(([id, each]) => [id, { ...each, text: `${id} ${words.join(' ')}` }]),
          ),
        };
        const ids = [...graph.statements.keys(), ...graph.relations.keys()];
        const [from = '', to = ''] = [ids[one % ids.length], ids[other % ids.length]];
        const sentence = wayIn(told, from, to);
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30);
        expect(sentence).toMatch(/[.?!…]"?$|\.$/);
      }),
    );
  });
});
