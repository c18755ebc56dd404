import { describe, expect, it } from 'vitest';
import { readText } from '../../../graph/reading/check-quote.ts';
import { countPoints } from '../../../graph/reading/code-points.ts';
import { findPassages } from '../../../graph/reading/find-passages.ts';
import { findParagraphs, tellParagraph } from '../../../graph/reading/paragraphs.ts';
import { assembleGraph } from '../../../graph/model/assemble.ts';
import type { Citation } from '../../../graph/model/types.ts';

const TEXT = 'The bridge should be closed.\n\nTwo cables have snapped. The others hold.\n\nIt rains.';

const claim = (id: string, ...cites: Omit<Citation, 'source'>[]) => ({
  id,
  kind: 'claim' as const,
  text: id,
  cites: cites.map((cite) => ({ source: 'survey', ...cite })),
});

const { graph } = assembleGraph({
  statements: [
    claim('close', { quote: 'The bridge should be closed.', span: [0, 28] }),
    claim('snapped', { quote: 'Two cables have SNAPPED' }),
    claim('hold', { quote: 'The others hold.', span: [3, 9] }),
    claim('span', { span: [30, 39] }),
    claim('gone', { quote: 'Nobody ever said this of the thing' }),
    claim('elsewhere', { locator: 'paragraph 3' }),
  ],
  relations: [
    { id: 'r1', kind: 'supports', from: ['snapped'], to: 'close' },
    { id: 'r2', kind: 'attacks', from: ['hold'], to: 'r1', cites: [{ source: 'survey', quote: 'others' }] },
  ],
  sources: [{ id: 'survey', title: 'Survey', text: TEXT }],
});

describe('the passages of a source', () => {
  const { found, missing, mapped, count } = findPassages(graph, 'survey', readText(TEXT));

  it('stand in the order of the text, each with what it does', () => {
    expect(found.map(({ id, role, match, start, end }) => [id, role, match, TEXT.slice(start, end)])).toEqual(
      [
        ['close', 'states', 'exact', 'The bridge should be closed.'],
        ['snapped', 'supports', 'same', 'Two cables have snapped'],
        ['span', 'states', 'exact', 'Two cable'],
        ['hold', 'attacks', 'exact', 'The others hold.'],
        ['r2', 'attacks', 'exact', 'others'],
      ],
    );
  });

  it('tell what is not in the text, and how many paragraphs are on the map', () => {
    expect(missing).toEqual(['gone']);
    expect(mapped).toEqual([true, true, false]);
    expect(count).toBe(2);
  });

  it('are none of another source', () => {
    expect(findPassages(graph, 'other', readText(TEXT))).toMatchObject({ found: [], count: 0 });
  });
});

describe('paragraphs', () => {
  const told = (text: string) =>
    findParagraphs(text).map((paragraph) => [
      tellParagraph(paragraph),
      text.slice(paragraph.start, paragraph.end),
    ]);

  it('are separated by empty lines where lines were broken to a width', () => {
    expect(told('\n One\ntwo \n \n\nthree\n')).toEqual([
      ['paragraph 1', 'One\ntwo'],
      ['paragraph 2', 'three'],
    ]);
  });

  it('are lines where a line is too long to have been broken', () => {
    const long = 'word '.repeat(40).trim();
    expect(told(`${long}\nthree`)).toEqual([
      ['paragraph 1', long],
      ['paragraph 2', 'three'],
    ]);
  });

  it('are counted on each page', () => {
    expect(told('a\n\nb\f\fc')).toEqual([
      ['p. 1, paragraph 1', 'a'],
      ['p. 1, paragraph 2', 'b'],
      ['p. 3, paragraph 1', 'c'],
    ]);
    expect(told('')).toEqual([]);
  });
});

it('turns units into code points and back', () => {
  const text = 'a🌧b🌧🌧c';
  const counter = countPoints(text);
  const points = [...text];
  let units = 0;
  points.forEach((point, index) => {
    expect(counter.toPoints(units)).toBe(index);
    expect(counter.toUnits(index)).toBe(units);
    units += point.length;
  });
  expect([counter.toPoints(units), counter.toUnits(99)]).toEqual([points.length, units]);
});
