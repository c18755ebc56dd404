/** What is told by number and not by a line: rows of references, footers and the numbers themselves. */
import { describe, expect, it } from 'vitest';
import {
  composeScene,
  markView,
  projectView,
  renderSvg,
  rowsOf,
  tellAway,
  toldOf,
  type ArgumentGraph,
  type Placement,
  type Reference,
} from '../../../graph/index.ts';
import { FOLD_ROOM, FOOTER_HEIGHT, outerHeight, referenceHeight } from '../../../graph/view/sizes.ts';
import { graphOf } from '../../support/graph-of.ts';
import { expectGolden } from '../../support/golden.ts';

/** `a` bears on `t`, on a step to `b`, and answers nothing; `c` is folded. */
const graph = graphOf(
  'r1: a + t; r2: a - r3; r3: e! + b; r4: b + t; r5: d - c; r6: c - b; r7: a + b; r8: d + t',
  [
    { id: 'a', title: 'Sanctions were dodged', text: 'Ships went round them at night.' },
    { id: 'b', title: 'هذه حجة مهمة', text: 'An argument in another script.' },
    { id: 't', text: 'The thesis' },
  ],
);

function place(): { view: ReturnType<typeof projectView>; placement: Placement } {
  const view = projectView(graph, { unfolded: new Set(['t', 'b']) });
  const linesOf = (...keys: string[]) => view.lines.filter(({ key }) => keys.includes(key));
  let y = 0;
  const boxes = new Map(
    [...view.cards.values()].map((card) => {
      const box = { x: 0, y, width: card.width, height: card.height };
      y += outerHeight(card, true) + 20;
      return [card.id, box];
    }),
  );
  const reference = (key: string, at: number, more: number, ...keys: string[]): Reference => {
    const lines = linesOf(...keys);
    const [line] = lines;
    const rows = lines.length + (more > 0 ? 1 : 0);
    const box = { x: 330, y: at, width: 216, height: referenceHeight(rows) };
    return { key, box, kind: line?.kind ?? 'supports', lines, more };
  };
  const placement: Placement = {
    boxes,
    dots: new Map(),
    routes: new Map(),
    references: [
      reference('one', 0, 0, 'r2/0', 'r2/1'),
      reference('two', 60, 0, 'r4/0', 'r7/0'),
      reference('three', 130, 14, 'r1/0', 'r4/0'),
    ],
    numbers: new Map([...view.cards.keys()].map((id, index) => [id, index + 1])),
    away: new Map([
      ['a', linesOf('r2/0', 'r7/0', 'r1/0')],
      ['d', linesOf('r8/0')],
    ]),
    outer: new Map(),
    bounds: { x: 0, y: -10, width: 560, height: y },
  };
  return { view, placement };
}

const draw = (of: ArgumentGraph, { view, placement }: ReturnType<typeof place>, marks = {}) =>
  renderSvg(
    composeScene(view, placement, markView(of, { lens: { kind: 'roles' }, ...marks }), {
      theme: 'light',
      name: 'Told',
      legend: true,
    }),
  );

describe('what is told by number', () => {
  it('is drawn as in the reviewed files', () => {
    expectGolden('told.svg', draw(graph, place()));
    expectGolden('told-selected.svg', draw(graph, place(), { selected: 'a', disputed: true }));
  });

  it('says in a footer where else a card bears, steps as steps, by number', () => {
    const { view, placement } = place();
    const told = toldOf(view, placement, 'a');
    const number = (id: string) => placement.numbers.get(id) ?? 0;
    const hosts = [number('t'), number('b')].sort((a, b) => a - b).join(', ');
    expect(tellAway(told)).toBe(`also for ${hosts}, against the step from ${number('e!')} to ${number('b')}`);
    expect(told.number).toBe(number('a'));
    expect(tellAway(toldOf(view, placement, 'b'))).toBe('');
  });

  it('names each statement of a reference with its number', () => {
    const { view, placement } = place();
    const [, two] = placement.references;
    expect(two && rowsOf(view, placement, two).map(({ name, number }) => [number, name])).toEqual([
      [placement.numbers.get('b'), 'هذه حجة مهمة'],
      [placement.numbers.get('a'), 'Sanctions were dodged'],
    ]);
  });

  it('is read to whoever cannot see the picture', () => {
    expect(draw(graph, place())).toMatch(/<desc>Ships went round them at night\. \(also for /);
  });

  it('keeps the room that its sizes promise', () => {
    expect(referenceHeight(1)).toBe(27);
    const fold = { count: 1, for: 1, against: 0, disputed: 0 };
    expect(outerHeight({ height: 50, fold }, true)).toBe(50 + FOLD_ROOM + FOOTER_HEIGHT);
    expect(outerHeight({ height: 50, fold: null }, false)).toBe(50);
  });
});
