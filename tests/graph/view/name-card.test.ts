/** Cards that are nothing but their names, as a whole map is read from afar. */
import { describe, expect, it } from 'vitest';
import {
  foldableStatements,
  NAME_PAD,
  NAME_SCALE,
  projectView,
  toNameCard,
  toNames,
} from '../../../graph/index.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';

describe('a name card', () => {
  it('holds the whole title of nearly every statement of a real map, and no word in two', async () => {
    const graph = await readHanoi();
    const { cards } = projectView(graph, { unfolded: foldableStatements(graph) });
    let cut = 0;
    for (const card of cards.values()) {
      const named = toNameCard(card);
      for (const { width } of named.lines) expect(width).toBeLessThanOrEqual(named.width - 2 * NAME_PAD.x);
      expect(named.lines.length * named.style.lineHeight).toBeLessThanOrEqual(named.height - 2 * NAME_PAD.y);
      expect(named.chips.length).toBeLessThanOrEqual(card.chips.length);
      const words = new Set(card.title.split(/[\s-]+/));
      const said = named.lines.map(({ text }) => text).join(' ');
      if (said.endsWith('…')) cut += 1;
      else for (const word of said.split(/[\s-]+/)) expect(words.has(word) || word === '', word).toBe(true);
    }
    expect(cut).toBeLessThan(cards.size / 20);
  });

  it('has room where there is nothing to say', () => {
    const [card] = projectView(graphOf('a'), { unfolded: new Set() }).cards.values();
    if (!card) throw new Error('There is no card.');
    expect(toNameCard({ ...card, title: '' }).height).toBeGreaterThan(2 * NAME_PAD.y);
    expect(toNameCard(card)).toBe(toNameCard(card));
  });

  it('is placed as large as it is drawn', () => {
    const view = projectView(graphOf('b + a; c - a'), { unfolded: new Set(['a']) });
    for (const [id, { width, height }] of toNames(view).cards) {
      const card = view.cards.get(id);
      if (!card) throw new Error('There is no card.');
      const named = toNameCard(card);
      expect([width, height]).toEqual([named.width * NAME_SCALE, named.height * NAME_SCALE]);
    }
  });
});
