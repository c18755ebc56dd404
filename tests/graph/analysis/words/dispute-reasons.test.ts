import { describe, expect, it } from 'vitest';
import { findDisputes } from '../../../../graph/analysis/disputes/disputes.ts';
import { describeDispute } from '../../../../graph/analysis/words/dispute-reasons.ts';
import type { GraphParts } from '../../../../graph/model/types.ts';
import { graphOf, type Details } from '../../../support/graph-of.ts';

const frame: Partial<GraphParts> = {
  sources: [
    { id: 'paper', title: 'The Paper' },
    { id: 'book', title: 'The Book' },
  ],
};
const said = (id: string, voice: string, locator: string, source = 'paper'): Details => ({
  id,
  cites: [{ source, locator, voice }],
});
/** The reasons of the first disputed point. */
function reasonsOf(lines: string, details: readonly Details[], more: Partial<GraphParts> = {}) {
  const graph = graphOf(lines, details, { ...frame, ...more });
  const [entry] = findDisputes(graph).entries;
  return entry && describeDispute(graph, entry);
}

describe('the reasons of a dispute', () => {
  it('tell what one speaker says in one sentence, and the source of it once', () => {
    const details = [
      said('m', 'the mayor', 'p. 1'),
      said('a', 'the mayor', 'p. 2'),
      said('b', 'the clerk', 'p. 3'),
      said('c', 'the mayor', 'p. 4'),
      said('x', 'the clerk', 'p. 5', 'book'),
    ];
    const taken = ['r2', 'r3', 'r4', 'r5'].map((id, index) =>
      said(
        id,
        index === 1 || index === 3 ? 'the clerk' : 'the mayor',
        `p. ${index + 2}`,
        index === 3 ? 'book' : 'paper',
      ),
    );
    expect(reasonsOf('m + t; a + m; b + m; c + m; x - m', [...details, ...taken])).toEqual([
      'The mayor (The Paper, p. 1) holds it.',
      'The mayor backs it: "a" (The Paper, p. 2); "c" (p. 4).',
      'The clerk backs it: "b" (The Paper, p. 3).',
      'The clerk objects to it: "x" (The Book, p. 5).',
    ]);
  });

  it('give a step to whom its relation cites or is held by, and else to the mapper', () => {
    const details = [
      { ...said('x', 'the author', 'paragraph 7', 'essay') },
      said('y', 'critics', 'p. 2'),
      said('r3', 'the clerk', 'p. 9'),
    ];
    const sources = [...(frame.sources ?? []), { id: 'essay', title: 'An essay', author: 'Ariel E. Levite' }];
    const reasons = reasonsOf(
      'm + t; x - m; y - m; m2 + m',
      [...details, { id: 'm', cites: [{ source: 'paper' }] }],
      {
        sources,
      },
    );
    expect(reasons).toEqual([
      'It cites The Paper.',
      'It is backed by "m2".',
      'Against it stands "x" (Levite, paragraph 7); the link is the mapper\'s.',
      'The clerk objects to it: "y" (The Paper, p. 9; itself said by critics, p. 2).',
    ]);
  });

  it('say which objection an answer is to, where there are several, and what is objected to the answer', () => {
    const details = [
      said('m', 'the mayor', 'p. 1'),
      said('x', 'critics', 'p. 2'),
      said('y', 'critics', 'p. 3'),
      said('r2', 'critics', 'p. 2'),
      said('r3', 'critics', 'p. 3'),
    ];
    expect(reasonsOf('m + t; x - m; y - m; z - y; w - z', details)).toEqual([
      'The mayor (The Paper, p. 1) holds it.',
      'Critics object to it: "x" (The Paper, p. 2); "y" (p. 3).',
      '"y" is answered by "z", but "z" is objected to by "w".',
      'Also disputed in this quarrel: "y".',
      'Only objected to in this quarrel: "z".',
    ]);
  });

  it('say that a step is disputed and not the point it starts from', () => {
    expect(reasonsOf('r: a + t; u: x - r', [said('a', 'the mayor', 'p. 1')])).toEqual([
      'The point itself is not challenged; disputed is the step from it to "t".',
      'Against this step stands "x".',
    ]);
    expect(reasonsOf('r: a - t; u: x - r', [said('a', 'the mayor', 'p. 1')])?.[0]).toBe(
      'The point itself is not challenged; disputed is the objection from it to "t".',
    );
    const linked = reasonsOf('s + t; r: a & b + s; u: x - r', [said('r', 'the mayor', 'p. 1')]);
    expect(linked?.[0]).toBe(
      'The point itself is not challenged; disputed is the step to it from "a" together with "b", taken by the mayor (The Paper, p. 1).',
    );
    const challenged = reasonsOf('r: m + t; y - m; z + y; u: x - r', [said('r', 'the mayor', 'p. 1')]);
    expect(challenged?.[0]).toBe(
      'Disputed is the step from it to "t", taken by the mayor (The Paper, p. 1).',
    );
  });

  it('do not tell an answered objection a second time as a disputed step', () => {
    const details = [said('m', 'the mayor', 'p. 1'), said('x', 'critics', 'p. 2')];
    expect(reasonsOf('m + t; r: x - m; z - r', details)).toEqual([
      'The mayor (The Paper, p. 1) holds it.',
      'Against it stands "x" (critics in The Paper, p. 2); the link is the mapper\'s.',
      'The objection is answered by "z".',
    ]);
  });

  it('say of evidence that it is reported, and of what the mapper supplied that no source says it', () => {
    expect(reasonsOf('m! + t; x - m!', [said('m!', 'the mayor', 'p. 1')])?.[0]).toBe(
      'The mayor (The Paper, p. 1) reports it.',
    );
    expect(reasonsOf('m + t; a + m; x - m', [{ id: 'm', implicit: true }])).toEqual([
      "The words are the mapper's: no source says it.",
      'It is backed by "a".',
      'Against it stands "x".',
    ]);
  });

  it('name the question only where there are several', () => {
    const axis = (id: string) => ({
      id,
      label: id,
      positions: [
        { id: `${id}-yes`, label: 'hawks' },
        { id: `${id}-no`, label: 'doves' },
      ],
    });
    const details: Details[] = [
      { id: 'm', heldBy: [{ position: 'war-yes', inferred: true }] },
      { id: 'x', heldBy: [{ position: 'war-no' }] },
    ];
    const stand =
      "the camps divide over it: hawks (as the mapper reads them) stand for it, doves against it; the link is the mapper's.";
    expect(reasonsOf('m + t; x - m', details, { axes: [axis('war')] })?.[0]).toBe(`T${stand.slice(1)}`);
    expect(reasonsOf('m + t; x - m', details, { axes: [axis('war'), axis('trade')] })?.[0]).toBe(
      `On "war" ${stand}`,
    );
  });

  it('let nobody object to what they hold by a claim that objects to itself', () => {
    const axes = [{ id: 'war', label: 'War', positions: [{ id: 'hawks', label: 'hawks' }] }];
    const held = (id: string): Details => ({ id, heldBy: [{ position: 'hawks' }] });
    const tell = (lines: string, ...ids: string[]) => reasonsOf(lines, ids.map(held), { axes });
    expect(tell('r: m - m', 'm')).toEqual([
      'Hawks hold it.',
      "It objects to itself; the link is the mapper's.",
    ]);
    expect(tell('r: m - m', 'r')).toEqual([
      'Hawks say that it objects to itself.',
      'Nothing on this map speaks for it.',
    ]);
    expect(tell('r: m & b - m; m + t', 'm', 'r')).toEqual([
      'Hawks hold it.',
      'Hawks say that it objects to itself together with "b".',
    ]);
  });
});
