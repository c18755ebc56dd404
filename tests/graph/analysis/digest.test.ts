import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDigest } from '../../../graph/analysis/digest.ts';
import { DIGEST_FORMS } from '../../../graph/analysis/digest/blocks.ts';
import { describeNoCruxes } from '../../../graph/analysis/digest/crux-words.ts';
import { createStudy } from '../../../graph/analysis/study.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { weightedMap } from '../../support/weighted-maps.ts';
import { arbitraryMap } from '../../support/maps/arbitrary-map.ts';

const digest = (graph: ArgumentGraph, form: 'text' | 'markdown' = 'text') =>
  writeDigest(createStudy(graph), form);

describe('the digest of a map', () => {
  it('has title, questions, theses, disputes with both sides, what would change them, and sources', async () => {
    const graph = await readHanoi();
    const told = digest(graph);
    expect(told.startsWith(graph.meta.title)).toBe(true);
    for (const part of ['How it stands:', 'How sure:', 'What it turns on', 'What would change it.'])
      expect(told.split(part)).toHaveLength(5);
    for (const part of ['Disputed points', 'Against', 'Answered by', 'Sources', 'How this was reckoned'])
      expect(told).toContain(part);
    for (const { positions } of graph.axes)
      for (const { thesis } of positions) expect(told).toContain(graph.statements.get(thesis ?? '')?.text);
    expect(digest(graph)).toBe(told);
  });

  it('says a link is the mapper’s where nobody else makes it', () => {
    const said = { cites: [{ source: 's', voice: 'Ann', locator: 'page 2' }] };
    const graph = graphOf(
      'r: a + t; o: b - t',
      [
        { id: 'a', ...said },
        { id: 'r', ...said },
        { id: 'b', ...said },
      ],
      {
        sources: [{ id: 's', title: 'Book', author: 'Bo' }],
      },
    );
    const told = digest(graph);
    expect(told).toContain('  - "a" (Ann in Book, page 2)\n');
    expect(told).toContain('  - "b" (Ann in Book, page 2); the link is the mapper\'s\n');
    expect(told).toContain('  - Bo, "Book"');
  });

  it('says who makes a link where somebody else says its premises, every place of a statement, and below each objection its answers', () => {
    const by = (voice: string) => ({ source: 's', voice, locator: 'page 2' });
    const graph = graphOf(
      'r: a + t; o: b - t; c - b; d - c; e + t',
      [
        { id: 'a', cites: [by('Ann'), by('Cid')] },
        { id: 'r', cites: [by('Eve')] },
        { id: 'b', implicit: true },
        { id: 'e', cites: [by('Ann')] },
        { id: 'r5', heldBy: [{ position: 'p', inferred: true }] },
      ],
      {
        sources: [{ id: 's', title: 'Book' }],
        axes: [{ id: 'x', label: 'X', positions: [{ id: 'p', label: 'the doves' }] }],
      },
    );
    const told = digest(graph);
    expect(told).toContain(
      '  - "a" (Ann in Book, page 2; Cid in Book, page 2); the link is made by Eve in Book, page 2\n',
    );
    expect(told).toContain('"e" (Ann in Book, page 2); the link is the mapper\'s reading of the doves\n');
    expect(told).toContain(
      'Against:\n  - "b" (the mapper\'s words)\n    - Answered by "c"; but "c" is objected to by "d"\n',
    );
    expect(digest(graph, 'markdown')).toContain('- "b" (the mapper\'s words)\n  - Answered by "c"');
  });

  it('writes what statements say as text in Markdown too', () => {
    const graph = graphOf('a - t', [
      { id: 'a', text: '<b>*now*</b> [x](http://y) `z`\n# no' },
      { id: 't', text: '1. first' },
    ]);
    const told = digest(graph, 'markdown');
    expect(told).toContain(String.raw`\<b\>\*now\*\</b\> \[x\](http://y) \`z\` # no`);
    expect(told).toContain('### 1\\. first');
    expect(told).not.toMatch(/<b>|\*now\*[^\\]/);
  });

  it('is true and short of maps of attacks only, of supports only, of bare objections and of rivals without reasons', () => {
    expect(digest(graphOf('a - b; b - t'))).toContain('How it stands: the objection "b" is answered');
    const supports = digest(graphOf('a + b; b + t'));
    expect(supports).toContain('nothing on this map objects to it');
    expect(supports).toContain('Nothing on this map is disputed.');
    expect(supports).toContain('No small set of new objections was found that would make it fall');
    const rivals = digest(graphOf('t <-> u'));
    expect(rivals).toContain('No small set of new answers or reasons was found that would make it stand');
    const ids = Array.from({ length: 10_000 }, (_, place) => `a${place}`);
    const star = weightedMap(
      Object.fromEntries([...ids, 't'].map((id) => [id, 0.5])),
      ids.map((id) => [id, 't']),
    );
    expect(digest(star).length).toBeLessThan(10_000);
    expect(digest(graphOf('a; b'))).toContain('This map has no thesis');
  }, 60_000);

  it('says that nothing is disputed only where nothing is, on any map', () => {
    expect(digest(graphOf('b + a; c - a'))).toContain('Nothing on this map is disputed but "a" itself.');
    expect(digest(graphOf('b + a; r: a - a'))).toContain('Nothing on this map is disputed but "a" itself.');
    expect(digest(graphOf('t <-> u'))).toContain(
      'Nothing on this map is disputed but "t" and "u" themselves.',
    );
    const bare = digest(graphOf('a + t; c - a'));
    expect(bare).toContain('Nothing on this map speaks for it: it only has an objection.');
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), (graph) => {
        const study = createStudy(graph);
        const told = writeDigest(study, 'text');
        const isNothing = told.includes('Nothing on this map is disputed.');
        const disputes = study
          .rankedDisputes()
          .filter(({ id, elements }) =>
            [id, ...elements].some((each) => study.disputes().disputed.has(each)),
          );
        if (isNothing)
          expect([disputes.map(({ id }) => id), [...study.disputes().disputed]]).toEqual([[], []]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('says of a thesis without cruxes whether nothing is disputed there, or nothing that moves it', () => {
    const axes = [
      {
        id: 'x',
        label: 'X',
        positions: [
          { id: 'p', label: 'p', thesis: 't' },
          { id: 'q', label: 'q', thesis: 'u' },
        ],
      },
    ];
    const both = [{ id: 'x', heldBy: [{ position: 'p' }, { position: 'q' }] }];
    expect(digest(graphOf('x + t; x + u; y - x', both, { axes }))).toContain(
      'What it turns on: nothing that is disputed moves the margin over "u" or turns it by itself.',
    );
    expect(digest(graphOf('a + t; b + u', [], { axes }))).toContain(
      'What it turns on: nothing else that bears on it or on "u" has both an objection and something that speaks for it.',
    );
    expect(digest(graphOf('a + t; b - t'))).toContain(
      'What it turns on: nothing that bears on it has both an objection and something that speaks for it.',
    );
    // A premise that only has an objection is listed as a point, and the sentence doesn't deny it.
    const bare = digest(graphOf('p & q + t; p - q'));
    expect(bare).toContain('1. q\n\n"q"\n\nNothing on this map speaks for it: it only has an objection.');
    expect(bare).not.toMatch(/What it turns on: nothing[^.]* disputed/);
    const hidden = { thesis: 't', unit: 'strength', complete: false } as const;
    const none = { cruxes: [], grounds: [], shared: [], turnedBy: null };
    expect(describeNoCruxes(graphOf('a + t'), { ...hidden, ...none })).toContain('not found within the work');
  });

  it('ends no quotation with two full stops', () => {
    const words = ['a', 'b', 't'].map((id) => ({ id, text: `${id} is so.` }));
    const told = digest(graphOf('a + t; b - a; c + a', words));
    expect(told).toContain('\n"t is so."\n');
    expect(told).not.toMatch(/\."\./);
  });

  it('is written for any map in any form', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'weights' }), fc.constantFrom(...DIGEST_FORMS), (graph, form) => {
        const told = digest(graph, form);
        expect(told).not.toMatch(/undefined|NaN|null/);
        expect(told.endsWith('\n')).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
