import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../../graph/analysis/findings/findings.ts';
import type { FindingCode } from '../../../../graph/analysis/findings/finding.ts';
import type { ArgumentGraph, GraphParts } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { chainOf } from '../../../support/weighted-maps.ts';

const paper = { id: 'paper', title: 'The Paper' };
const journal = { id: 'journal', title: 'The Journal' };
const sources: Partial<GraphParts> = { sources: [paper, journal] };
const camps: Partial<GraphParts> = {
  axes: [
    {
      id: 'view',
      label: 'View',
      positions: [
        { id: 'hawks', label: 'hawks' },
        { id: 'doves', label: 'doves' },
      ],
    },
  ],
};
const cited = (id: string, source: string) => ({ id, cites: [{ source }] });
const held = (id: string, position: string, inferred = false) => ({
  id,
  heldBy: [inferred ? { position, inferred } : { position }],
});

describe('circular support', () => {
  it('names what supports itself, each other, and a longer circle, and nothing else', () => {
    const graph = graphOf(
      'r1: a + a; r2: b + c; r3: c + b; r4: c + t; r5: t - c; d + e; e + f; f + g; g + d',
    );
    expect(found(graph, 'circular-support')).toEqual([
      ['"a" is given as a reason for itself.', ['a', 'r1']],
      ['"b" and "c" support each other in a circle.', ['b', 'c', 'r2', 'r3']],
      [
        '"d", "e", "f" and 1 more support each other in a circle.',
        ['d', 'e', 'f', 'g', 'r6', 'r7', 'r8', 'r9'],
      ],
    ]);
  });

  it('follows a support of a step to its conclusion', () => {
    const graph = graphOf('r: a + t; s: t + r');
    expect(found(graph, 'circular-support').map(([, ids]) => ids)).toEqual([['t', 'r', 's']]);
  });
});

describe('a camp against itself', () => {
  it('is one that holds a statement, or a step, and the whole of an objection', () => {
    const graph = graphOf(
      'r: a - t; s: b & c - t; u: d - v; v: e + t',
      [
        held('t', 'hawks'),
        held('a', 'hawks', true),
        held('b', 'hawks'),
        held('c', 'doves'),
        held('v', 'doves'),
        held('d', 'doves'),
      ],
      camps,
    );
    expect(found(graph, 'camp-against-itself')).toEqual([
      ['Hawks hold both "t" and the objection to it: "a", as the mapper placed them.', ['t', 'r', 'a']],
      ['Doves hold both the step from "e" to "t" and the objection to it: "d".', ['v', 'u', 'd']],
    ]);
  });
});

describe('a step that stands twice', () => {
  it('is of one kind between the same ends, in any order, said by the same', () => {
    const graph = graphOf(
      'a + t; a + t; b & c - t; c & b - t; c & b - t; d <-> e; e <-> d; a - t; x - r1; x - r1',
    );
    expect(found(graph, 'repeated-step')).toEqual([
      ['The reason "a" for "t" stands on the map twice, and counts each time.', ['r1', 'r2']],
      [
        'The objection "b" and "c" to "t" stands on the map 3 times, and counts each time.',
        ['r3', 'r4', 'r5'],
      ],
      ['The objection "d" to "e" stands on the map twice, and counts each time.', ['r6', 'r7']],
      [
        'The objection "x" to the step from "a" to "t" stands on the map twice, and counts each time.',
        ['r9', 'r10'],
      ],
    ]);
  });

  it('is none where others say it, at another place or by another scheme, nor what answers it', () => {
    const twice = 'r: a + t; s: a + t';
    expect(found(graphOf(twice, [cited('r', 'paper')], sources), 'repeated-step')).toEqual([]);
    expect(found(graphOf(twice, [{ id: 's', scheme: 'sign' }]), 'repeated-step')).toEqual([]);
    expect(found(graphOf(twice, [held('r', 'hawks'), held('s', 'doves')], camps), 'repeated-step')).toEqual(
      [],
    );
    expect(found(graphOf('a + t; a & b + t; a - t; t + a; a = t; c <-> d; c - d'), 'repeated-step')).toEqual(
      [],
    );
  });
});

describe('evidence without a source', () => {
  it('is evidence that cites nothing, not a claim that cites nothing', () => {
    const graph = graphOf('e! + t; f! + t; c + t', [cited('f!', 'paper')], sources);
    expect(found(graph, 'evidence-without-source')).toEqual([['The evidence "e!" names no source.', ['e!']]]);
  });
});

describe('unanswered counterarguments', () => {
  it('are objections that nothing attacks, be it the statement or the step', () => {
    const graph = graphOf('r: a - t; s: b - t; c - b; u: d - t; e - u; v: f & g - t');
    expect(found(graph, 'unanswered-counterargument')).toEqual([
      ['Nothing answers "a", which objects to "t".', ['a', 'r', 't']],
      ['Nothing answers "f" and "g", which only together object to "t".', ['f', 'g', 'v', 't']],
    ]);
  });

  it('are no replies, and no contraries', () => {
    expect(found(graphOf('a - t; r: b - a'), 'unanswered-counterargument')).toEqual([]);
    expect(found(graphOf('a <-> b'), 'unanswered-counterargument')).toEqual([]);
  });

  it('may be about a step', () => {
    const graph = graphOf('r: a + t; u: b - r');
    expect(found(graph, 'unanswered-counterargument')).toEqual([
      ['Nothing answers "b", which objects to the step from "a" to "t".', ['b', 'u', 'r']],
    ]);
  });
});

describe('a single source', () => {
  it('is named for the last claim it carries, unless another joins', () => {
    const graph = graphOf(
      'a + b; b + c; d + e; f + e; g + c',
      [cited('a', 'paper'), cited('d', 'paper'), cited('f', 'journal')],
      sources,
    );
    expect(found(graph, 'single-source')).toEqual([
      ['All that supports "c" comes from one source: The Paper.', ['c']],
    ]);
  });

  it('is nothing to tell where the map has no other', () => {
    const graph = graphOf('a + b', [cited('a', 'paper')], { sources: [{ id: 'paper', title: 'The Paper' }] });
    expect(found(graph, 'single-source')).toEqual([]);
  });

  it('is named once for a circle, and not for a claim that only cites', () => {
    const graph = graphOf('a + b; b + a; c', [cited('a', 'paper'), cited('c', 'paper')], sources);
    expect(found(graph, 'single-source').map(([, ids]) => ids)).toEqual([['a']]);
  });
});

describe('long chains without evidence', () => {
  it('are five statements in a row with nothing to check behind them', () => {
    expect(found(graphOf('a + b; b + c; c + d; d + e'), 'long-chain-without-evidence')).toEqual([
      [
        '5 statements in a row lead to "e", and none of them has evidence or a source.',
        ['a', 'r1', 'b', 'r2', 'c', 'r3', 'd', 'r4', 'e'],
      ],
    ]);
    expect(found(graphOf('b + c; c + d; d + e'), 'long-chain-without-evidence')).toEqual([]);
  });

  it('end where evidence or a citation comes in, wherever it stands', () => {
    const lines = 'a + b; b + c; c + d; d + e; e + f';
    const withEvidence = graphOf(`${lines}; x! + f`);
    expect(found(withEvidence, 'long-chain-without-evidence').map(([, ids]) => ids.at(-1))).toEqual(['e']);
    const withCitation = graphOf(lines, [cited('b', 'paper')], sources);
    expect(found(withCitation, 'long-chain-without-evidence')).toEqual([]);
  });

  it('show what they share once', () => {
    const graph = graphOf('a + b; b + c; c + d; d + e; r: d + f');
    expect(found(graph, 'long-chain-without-evidence').map(([, ids]) => ids)).toEqual([
      ['a', 'r1', 'b', 'r2', 'c', 'r3', 'd', 'r4', 'e'],
      ['d', 'r', 'f'],
    ]);
  });

  it('may be 50,000 long', () => {
    const [finding] = found(chainOf(50_000, 'supports'), 'long-chain-without-evidence');
    expect(finding?.[1]).toHaveLength(99_999);
  }, 30_000);
});

describe('the same wording', () => {
  it('is found through case, spacing, quotation marks and closing punctuation', () => {
    const graph = graphOf('a; b; c; d', [
      { id: 'a', text: 'Talks  work.' },
      { id: 'b', text: '“Talks” work!' },
      { id: 'c', text: 'talks, work' },
      { id: 'd', text: 'Talks do not work' },
    ]);
    expect(found(graph, 'same-wording')).toEqual([
      ['"Talks work" stands on the map 3 times.', ['a', 'b', 'c']],
    ]);
  });

  it('keeps signs that turn a sentence round', () => {
    const graph = graphOf('a; b; c', [
      { id: 'a', text: 'p' },
      { id: 'b', text: '¬p' },
      { id: 'c', text: '-p' },
    ]);
    expect(found(graph, 'same-wording')).toEqual([]);
  });
});

describe('the unconnected', () => {
  it('are counted in one sentence', () => {
    expect(found(graphOf('a; b + t'), 'unconnected')).toEqual([['"a" is connected to nothing.', ['a']]]);
    expect(found(graphOf('a; b; c; d; e; f + t'), 'unconnected')).toEqual([
      ['5 statements are connected to nothing: "a", "b", "c" and 2 more.', ['a', 'b', 'c', 'd', 'e']],
    ]);
  });
});

describe('findings', () => {
  it('are none for an empty map, nor for one that has only begun', () => {
    expect(findFindings(graphOf(''))).toEqual([]);
    for (const begun of ['t', 'e!', 'q?']) expect(findFindings(graphOf(begun))).toEqual([]);
  });

  it('put likely mistakes first', () => {
    const graph = graphOf('z; a + a; b - a');
    expect(findFindings(graph).map(({ code, severity }) => [code, severity])).toEqual([
      ['circular-support', 'warning'],
      ['unanswered-counterargument', 'info'],
      ['unconnected', 'info'],
    ]);
  });
});

function found(graph: ArgumentGraph, code: FindingCode) {
  return findFindings(graph)
    .filter((finding) => finding.code === code)
    .map(({ message, ids }) => [message, ids] as const);
}
