import { describe, expect, it } from 'vitest';
import { foldOf, MOST_FOLDED, openingFolds } from '../../../graph/view/folding.ts';
import { FIRST_PAGE, MANY } from '../../../graph/view/listed.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { longChain, manyAttackers } from '../../support/named-graphs.ts';

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('; ');

describe('the opening of a map', () => {
  it('shows the theses of the first question side by side with what bears on each directly', async () => {
    const graph = await readHanoi();
    const unfolded = openingFolds(graph);
    expect([...unfolded]).toEqual(['symbols-not-results', 'summits-paid-off']);
    const view = projectView(graph, { unfolded });
    for (const relation of graph.relations.values()) {
      if (!unfolded.has(relation.to)) continue;
      for (const from of relation.from) expect(view.cards.has(from), from).toBe(true);
    }
    expect(view.cards.size).toBeLessThanOrEqual(40);
  });

  it('unfolds a rival only where that stays readable', () => {
    const graph = graphOf(`${lines(20, (n) => `a${n} + s`)}; ${lines(22, (n) => `b${n} + t`)}; s <-> t`);
    expect([...openingFolds(graph)]).toHaveLength(1);
    const few = graphOf(`${lines(8, (n) => `a${n} + s`)}; ${lines(8, (n) => `b${n} + t`)}; s <-> t`);
    expect([...openingFolds(few)].sort()).toEqual(['s', 't']);
  });
});

describe('a statement with many reasons and objections', () => {
  const graph = graphOf(`${lines(400, (n) => `a${n} + t`)}; x + a399; y - a398; z + a398`);

  it('shows the weightiest, and says how many more there are to page through', () => {
    const view = projectView(graph, { unfolded: new Set(['t']) });
    expect(view.cards.size).toBe(1 + FIRST_PAGE);
    expect(view.cards.has('a398')).toBe(true);
    expect(view.cards.has('a399')).toBe(true);
    expect(view.cards.get('t')?.fold?.paged).toBe(400 - FIRST_PAGE);
    const more = projectView(graph, { unfolded: new Set(['t']), listed: new Map([['t', 24]]) });
    expect(more.cards.get('t')?.fold?.paged).toBe(376);
    for (const id of view.cards.keys()) expect(more.cards.has(id), id).toBe(true);
  });

  it('folded, counts them as far as folds are counted', () => {
    expect(projectView(graph, { unfolded: new Set() }).cards.get('t')?.fold).toMatchObject({
      count: MOST_FOLDED,
      atLeast: true,
      paged: 0,
    });
  });

  it('shows all where there are a few, with linked premises together', () => {
    const few = graphOf(`${lines(MANY, (n) => `a${n} + t`)}`);
    expect(projectView(few, { unfolded: new Set(['t']) }).cards.size).toBe(MANY + 1);
    const linked = graphOf(`a & b & c + t; u - r1; ${lines(40, (n) => `d${n} + t`)}`);
    const { cards } = projectView(linked, { unfolded: new Set(['t']) });
    const together = ['a', 'b', 'c', 'u'].filter((id) => cards.has(id));
    expect([0, 4]).toContain(together.length);
  });
});

describe('what is folded in', () => {
  it('is counted up to a limit, so that the cost is that of what is shown', () => {
    const deep = longChain(5000);
    expect(foldOf(deep, 's0', new Set(['s0']), new Set())).toMatchObject({
      count: MOST_FOLDED,
      atLeast: true,
    });
    const wide = manyAttackers(5000);
    expect(foldOf(wide, 't', new Set(['t']), new Set())).toMatchObject({ count: MOST_FOLDED, atLeast: true });
    expect(foldOf(longChain(5), 's0', new Set(['s0']), new Set())).toMatchObject({
      count: 5,
      atLeast: false,
    });
  });
});

describe('titles alone', () => {
  it('are cards of at most two lines with dots for camps', async () => {
    const graph = await readHanoi();
    const view = projectView(graph, { unfolded: openingFolds(graph), detail: 'titles' });
    const whole = projectView(graph, { unfolded: openingFolds(graph) });
    for (const card of view.cards.values()) {
      expect(card.heading.lines.length + card.lines.length).toBeLessThanOrEqual(2);
      expect(card.height).toBeLessThan(whole.cards.get(card.id)?.height ?? 0);
      expect(card.width).toBe(whole.cards.get(card.id)?.width);
      expect(card.chips).toHaveLength(whole.cards.get(card.id)?.chips.length ?? 0);
    }
  });
});
