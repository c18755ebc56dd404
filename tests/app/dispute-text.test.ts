import { describe, expect, it } from 'vitest';
import { rankDisputes, type ArgumentGraph } from '../../graph/index.ts';
import {
  campWords,
  disputesAsText,
  heatWords,
  leadOfStep,
  sidesOf,
  stepWords,
} from '../../src/app/panels/dispute-text.ts';
import { inOrderOfHeadings, sectionsOf } from '../../src/app/state/dispute-order.ts';
import { graphOf } from '../support/graph-of.ts';

const graph: ArgumentGraph = graphOf(
  'a + t; b - a; c + u; s: d + u; e - c; f - s',
  [
    { id: 'a', text: 'Walking away kept leverage.', heldBy: [{ position: 'pro', inferred: true }] },
    {
      id: 'b',
      text: 'It left the North free.',
      cites: [{ source: 'paper', locator: 'section 2', voice: 'critics' }],
    },
    { id: 'd', cites: [{ source: 'paper', locator: 'paragraph 3' }] },
  ],
  {
    meta: { title: 'A map' },
    sources: [{ id: 'paper', title: 'The paper', publisher: 'Factually' }],
    axes: [{ id: 'q', label: 'Question', positions: [{ id: 'pro', label: 'supporters' }] }],
  },
);
const entries = rankDisputes(graph);
const entryOf = (id: string) => {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`"${id}" is not disputed.`);
  return entry;
};

describe('a disputed point in words', () => {
  it('names who speaks on either side and where', () => {
    const { for: speaksFor, against } = sidesOf(graph, entryOf('a'));
    expect(speaksFor.map(({ words }) => words)).toEqual(['Held by supporters, as the mapper infers']);
    expect(against).toEqual([
      { id: 'b', words: 'It left the North free', source: 'critics · Factually, sec. 2' },
    ]);
    expect(campWords(graph, entryOf('a'))).toBe('');
  });

  it('says so where only a step is disputed', () => {
    expect(stepWords(graph, entryOf('a'))).toBe('');
    expect(stepWords(graph, entryOf('d'))).toBe('What is disputed is the step from "d" to "u".');
    expect([leadOfStep(graph, entryOf('a')), leadOfStep(graph, entryOf('d'))]).toEqual(['', 'Step from']);
    const into = rankDisputes(graphOf('r: a + m; m + t; u: x - r'));
    expect(into.map((entry) => [entry.id, leadOfStep(graph, entry)])).toEqual([['m', 'Step to']]);
  });

  it('is not called disputed where nothing speaks for it', () => {
    expect(heatWords(graph, { ...entryOf('a'), score: 0.6 })).toBe(
      'Most disputed: 0.60 on a scale from 0 to 1',
    );
    expect(heatWords(graph, { ...entryOf('c'), score: 0.6 })).toBe(
      'Has an objection, and nothing speaks for it: 0.60 on a scale from 0 to 1',
    );
    expect(disputesAsText(graph, entries)).toContain('   Has an objection, and nothing speaks for it: 0.');
  });

  it('is text that can be pasted, under headings and numbered anew under each', () => {
    const text = disputesAsText(graph, entries);
    expect(text).toContain('On: t\n\n1. Walking away kept leverage.\n');
    expect(text).toContain('   + Held by supporters, as the mapper infers\n');
    expect(text).toContain('   - It left the North free. (critics · Factually, sec. 2)\n');
    expect(text.match(/^1\. /gm)).toHaveLength(2);
  });
});

describe('the order of disputed points', () => {
  const named = (id: string, under: string) => ({ ...entryOf('a'), id, under });
  const mixed = [named('1', 't'), named('2', 'u'), named('3', 't')];

  it('keeps a heading together, headings by their first point, points by rank', () => {
    expect(inOrderOfHeadings(mixed).map(({ id }) => id)).toEqual(['1', '3', '2']);
    expect(sectionsOf(mixed).map(({ thesis }) => thesis)).toEqual(['t', 'u']);
  });

  it('stays as it is when it is ordered again', () => {
    const once = inOrderOfHeadings(mixed);
    expect(inOrderOfHeadings(once)).toEqual(once);
  });
});
