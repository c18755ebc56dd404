/** What presses on the map are meant for, whatever has come under the hand between two of them. */
import cytoscape, { type NodeSingular } from 'cytoscape';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToTaps, type GestureEvents } from '../../../src/app/canvas/gestures.ts';

const place = { x: 40, y: 30 };
let told: string[] = [];
let isRead = true;
let cy = cytoscape({ headless: true });
const note =
  (name: string) =>
  (id: unknown = '') =>
    void told.push(`${name} ${String(id)}`.trim());
const events: GestureEvents = {
  select: note('select'),
  unfold: note('unfold'),
  toggle: note('toggle'),
  go: note('go'),
  clear: note('clear'),
  hold: note('hold'),
  hover: note('hover'),
  zoomAt: note('zoom'),
  approach: note('approach'),
  canRead: () => isRead,
};

beforeEach(() => {
  vi.stubGlobal('MouseEvent', Event);
  told = [];
  isRead = true;
  cy = cytoscape({
    layout: { name: 'preset', fit: false },
    headless: true,
    elements: ['a', 'b'].flatMap((id) => [
      { data: { id: `card ${id}`, element: id }, classes: 'card', position: { x: 300, y: 200 } },
      { data: { id: `fold ${id}`, element: id }, classes: 'fold' },
    ]),
  });
  listenToTaps(cy, events);
});
afterEach(() => vi.unstubAllGlobals());

/** Null is the paper. */
function press(
  id: string | null,
  timeStamp: number,
  { at = place, double = false, finger = false } = {},
): void {
  const on = id === null ? cy : (cy.getElementById(id) as NodeSingular);
  for (const type of double ? ['tap', 'dbltap'] : ['tap'])
    on.emit({
      type,
      originalEvent: { timeStamp, ...(finger && { touches: [] }) },
      renderedPosition: at,
    } as unknown as string);
}

it('a double click folds or unfolds the card', () => {
  press('card a', 0);
  press('card a', 150, { double: true });
  expect(told).toEqual(['select a', 'select a', 'toggle a']);
});

it.each([
  ['the paper', null],
  ['another card', 'card b'],
  ['a plate', 'fold b'],
])('the second press of a double click is for the card though %s has come in its place', (_, second) => {
  press('card a', 0);
  press(second, 150, { double: true });
  expect(told).toEqual(['select a', 'toggle a']);
});

it('a plate that is pressed twice unfolds once, and nothing is cleared where it was', () => {
  press('fold a', 0);
  press(null, 150, { double: true });
  expect(told).toEqual(['unfold a']);
});

it('a double click on what could not be read only comes near, once', () => {
  isRead = false;
  press('card a', 0);
  press(null, 150, { double: true });
  expect(told).toEqual(['select a', 'approach 300']);
  isRead = false;
  press('card b', 1000);
  // Choosing it has come near.
  isRead = true;
  press(null, 1150, { double: true });
  expect(told.slice(2)).toEqual(['select b']);
});

it('a press elsewhere, or one that comes later, is for what lies there', () => {
  press('card a', 0);
  press('card b', 100, { at: { x: 80, y: 30 } });
  press(null, 900, { at: { x: 80, y: 30 } });
  expect(told).toEqual(['select a', 'select b', 'clear']);
});

it('a double click on the paper draws the map larger', () => {
  press(null, 0);
  press(null, 150, { double: true });
  expect(told).toEqual(['clear', 'clear', 'zoom 1.6']);
});

it('two presses that soon follow each other on two cards are no double click', () => {
  press('card a', 0);
  press('card b', 100, { at: { x: 80, y: 30 }, double: true });
  expect(told).toEqual(['select a', 'select b']);
});

it('fingers come down twice less exactly than a mouse does', () => {
  const near = { x: place.x + 12, y: place.y - 9 };
  press('card a', 0, { finger: true });
  press('card a', 150, { at: near, double: true, finger: true });
  expect(told).toEqual(['select a', 'select a', 'toggle a']);
  told = [];
  press('card a', 2000);
  press('card a', 2150, { at: near, double: true });
  expect(told).toEqual(['select a', 'select a']);
});
