/** Cards seen from afar: a name as large as the box of the whole card allows. */
import { describe, expect, it } from 'vitest';
import { enlargeTitle, foldableStatements, projectView } from '../../../graph/index.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';

describe('a large title', () => {
  it('stays in the box of the whole card and is never smaller than its text', async () => {
    const graph = await readHanoi();
    const { cards } = projectView(graph, { unfolded: foldableStatements(graph) });
    expect(cards.size).toBe(graph.statements.size);
    for (const card of cards.values()) {
      const large = enlargeTitle(card);
      expect([large.width, large.height]).toEqual([card.width, card.height]);
      expect(large.lines.length).toBeGreaterThan(0);
      expect(large.lines.length * large.style.lineHeight, card.name).toBeLessThan(card.height);
      for (const { width } of large.lines) expect(width, card.name).toBeLessThanOrEqual(card.width);
      expect(large.style.size).toBeGreaterThanOrEqual(13);
    }
  });

  it('is at least half as large again as the text in most cards of a real map', async () => {
    const graph = await readHanoi();
    const { cards } = projectView(graph, { unfolded: foldableStatements(graph) });
    const sizes = [...cards.values()].map((card) => enlargeTitle(card).style.size).sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeGreaterThanOrEqual(20);
  });

  it('is the same card each time, and cuts a name that fits at no size', () => {
    const graph = graphOf('a + t');
    const [card] = projectView(graph, { unfolded: new Set(['t']) }).cards.values();
    if (!card) throw new Error('There is no card.');
    expect(enlargeTitle(card)).toBe(enlargeTitle(card));
    const { lines } = enlargeTitle({
      ...card,
      title: 'Donaudampfschifffahrtsgesellschaft '.repeat(12),
      height: 40,
    });
    expect(lines.length).toBe(1);
    expect(lines[0]?.text).toMatch(/…$/);
  });
});
