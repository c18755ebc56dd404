import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findChains } from '../../../graph/analysis/chains/chains.ts';
import { findChoices } from '../../../graph/view/filter-choices.ts';
import { isEmptyFilter, tellFilter } from '../../../graph/view/filter.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { foldText } from '../../../graph/text/fold-text.ts';
import type { ArgumentGraph, Id } from '../../../graph/model/types.ts';
import type { Filter } from '../../../graph/view/view.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { arbitraryMap } from '../../support/maps/arbitrary-map.ts';

const unfolded = new Set<Id>();
const filtered = (graph: ArgumentGraph, filter: Filter, more = {}) =>
  projectView(graph, { unfolded, filter, ...more });
const linesOf = (graph: ArgumentGraph, filter: Filter) =>
  filtered(graph, filter).lines.map(
    ({ from, to, kind, through }) => `${from} ${kind} ${to}${through ? ' (through)' : ''}`,
  );

describe('what a filter hides between two shown statements', () => {
  const tagged = (...ids: string[]) => ids.map((id) => ({ id, tags: ['seen'] }));
  const seen = { tags: ['seen'] };

  it('is one derived line with the product of the signs', () => {
    const graph = graphOf('a - b; b - t; c + d; d - t', tagged('a', 'c', 't'));
    expect(linesOf(graph, seen)).toEqual(['a supports t (through)', 'c attacks t (through)']);
    const [line] = filtered(graph, seen).lines;
    expect(line?.through).toEqual(['a', 'r1', 'b', 'r2', 't']);
  });

  it('is two lines where it argues both ways, and never two of one sign', () => {
    const graph = graphOf('a + b; a - c; a + d; b + t; c + t; d + t', tagged('a', 't'));
    expect(linesOf(graph, seen)).toEqual(['a supports t (through)', 'a attacks t (through)']);
  });

  it('is not drawn where a line of the map says the same already, nor past what is shown', () => {
    const graph = graphOf('a + t; a + b; b + t; c + a', tagged('a', 't', 'c'));
    expect(linesOf(graph, seen)).toEqual(['a supports t', 'c supports a']);
  });

  it('stands for a step whose other premises are hidden, and for an objection to a hidden step', () => {
    const graph = graphOf('r: a & b + t; u: x - r', tagged('a', 't', 'x'));
    expect(linesOf(graph, seen)).toEqual(['a supports t (through)', 'x attacks t (through)']);
  });

  it('ends at questions and does not go on through them', () => {
    const graph = graphOf('a + b; b > q?; q? > t', tagged('a', 'q?', 't'));
    expect(linesOf(graph, seen)).toEqual(['q? answers t', 'a answers q? (through)']);
  });

  const graphs = arbitraryMap({ statements: 8, relations: 12 });

  it('has the sign of a chain through hidden statements alone, one line for each pair and sign', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.boolean()), (graph, coins) => {
        const kept = [...graph.statements.keys()].filter(() => coins.next().value === true);
        const tags = graphWith(graph, kept);
        const view = filtered(tags, seen);
        expect([...view.cards.keys()].sort()).toEqual([...kept].sort());
        const pairs = new Set<string>();
        for (const { from, to, kind, part, through } of view.lines) {
          if (part !== 'whole') continue;
          const sign = kind === 'answers' ? 'none' : kind === 'attacks' ? 'against' : 'for';
          if (through) {
            const key = JSON.stringify([from, to, sign]);
            expect(pairs.has(key)).toBe(false);
            pairs.add(key);
            expect(through.slice(1, -1).some((id) => kept.includes(id))).toBe(false);
            const { chains } = findChains(tags, from, to, { limit: 5000 });
            const same = chains.find(({ ids }) => JSON.stringify(ids) === JSON.stringify(through));
            expect(same?.sign).toBe(sign);
          }
        }
      }),
    );
  });

  it('is drawn for every pair that a chain through hidden statements joins', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.boolean()), (graph, coins) => {
        const kept = [...graph.statements.keys()].filter(() => coins.next().value === true);
        const tags = graphWith(graph, kept);
        const view = filtered(tags, seen);
        const drawn = new Set(view.lines.map(({ relation }) => relation));
        const told = new Set(
          view.lines.flatMap(({ from, to, kind, mutual }) => {
            const sign = kind === 'answers' ? 'none' : kind === 'attacks' ? 'against' : 'for';
            return [`${from} ${to} ${sign}`, ...(mutual ? [`${to} ${from} ${sign}`] : [])];
          }),
        );
        for (const from of kept) {
          for (const to of kept) {
            if (from === to) continue;
            for (const { ids, sign } of findChains(tags, from, to, { limit: 2000 }).chains) {
              const isHidden = !ids.slice(1, -1).some((id) => kept.includes(id));
              if (isHidden && !drawn.has(ids[1] ?? ''))
                expect(told, ids.join(' ')).toContain(`${from} ${to} ${sign}`);
            }
          }
        }
      }),
    );
  });
});

function graphWith(graph: ArgumentGraph, kept: readonly Id[]): ArgumentGraph {
  const statements = new Map(
    [...graph.statements].map(([id, statement]) => [
      id,
      kept.includes(id) ? { ...statement, tags: ['seen'] } : statement,
    ]),
  );
  return { ...graph, statements };
}

describe('a filter', () => {
  it('lets pass what fits every field, and says so', async () => {
    const graph = await readHanoi();
    const filter: Filter = { kinds: ['evidence'], sources: [[...graph.sources.keys()][0] ?? ''] };
    const view = filtered(graph, filter);
    expect(view.cards.size).toBeGreaterThan(3);
    for (const { kind } of view.cards.values()) expect(kind).toBe('evidence');
    expect(view.sentence).toMatch(/^Shown is only what fits "evidence, from .*": \d+ of \d+ statements\.$/);
    expect(tellFilter(graph, { camps: ['critics', 'supporters'], disputed: true })).toBe(
      'held by critics or supporters, disputed',
    );
  });

  it('by camp, section, status, dispute and words shows only those', async () => {
    const graph = await readHanoi();
    const all = projectView(graph, { unfolded, filter: {} });
    expect(all.sentence).toBeUndefined();
    for (const [filter, fits] of [
      [
        { camps: ['critics'] },
        (id: Id) => graph.statements.get(id)?.heldBy?.some(({ position }) => position === 'critics'),
      ],
      [{ groups: ['risk'] }, (id: Id) => graph.statements.get(id)?.group === 'risk'],
      [{ text: 'SANCTIONS' }, (id: Id) => /sanctions/i.test(JSON.stringify(graph.statements.get(id)))],
    ] as const) {
      const { cards } = filtered(graph, filter);
      expect(cards.size).toBeGreaterThan(0);
      for (const id of cards.keys()) expect(fits(id), id).toBe(true);
    }
    const statuses = new Map([['summits-paid-off', 'out'] as const]);
    expect([...filtered(graph, { statuses: ['out'] }, { statuses }).cards.keys()]).toEqual([
      'summits-paid-off',
    ]);
  });

  it('offers what the map has, the most frequent first', async () => {
    const graph = await readHanoi();
    const { kinds, camps, groups } = findChoices(graph);
    expect(kinds.map(({ value }) => value).sort()).toEqual(['claim', 'evidence', 'question']);
    expect(camps.map(({ label }) => label)).toEqual(expect.arrayContaining(['critics', 'supporters']));
    for (const list of [kinds, camps, groups]) {
      const counts = list.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  it('is empty where nothing is chosen', () => {
    expect([{}, { kinds: [] }, { text: ' ' }].every(isEmptyFilter)).toBe(true);
    expect([{ disputed: true }, { tags: ['a'] }].some(isEmptyFilter)).toBe(false);
  });
});

describe('text as it is compared', () => {
  it.each([
    ['Muḥammad', 'MUHAMMAD'],
    ['إيران', 'ايران'],
    ['مدرسة', 'مدرسه'],
    ['على', 'علي'],
    ['مُحَمَّد', 'محمد'],
    ['سؤال', 'سوال'],
    ['کتاب', 'كتاب'],
    ['٣ و ۴', '3 و 4'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'lodz'],
    ['ﬁne', 'FINE'],
  ])('%s and %s are the same', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('is the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});
