import cytoscape from 'cytoscape';
import { afterEach, expect, it } from 'vitest';
import { Elements, type Passage } from '../../../src/app/canvas/update-elements.ts';
import type { NodePlan } from '../../../src/app/canvas/node-plan.ts';

const cy = cytoscape({ headless: true, styleEnabled: true });
const elements = new Elements(cy);

afterEach(() => void cy.elements().remove());

const node = (id: string, x: number): NodePlan => ({
  id,
  data: () => ({}),
  position: { x, y: 0 },
  classes: '',
});
const passage = (duration: number): Passage => ({
  held: null,
  duration,
  eye: { x: 0, y: 0 },
  ondone: () => undefined,
});
const placeOf = (id: string) => cy.getElementById(id).position('x');
const tick = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each([
  ['jumps', 0],
  ['glides', 60],
])('what still glides when another place is wanted %s there, and stays', async (_, duration) => {
  elements.update([node('card a', 0)], [], passage(0));
  elements.update([node('card a', 100)], [], passage(60));
  await tick(20);
  elements.update([node('card a', 500)], [], passage(duration));
  await expect.poll(() => placeOf('card a')).toBe(500);
  await tick(150);
  expect(placeOf('card a')).toBe(500);
});

it('what still glides when it is to be where it was goes back', async () => {
  elements.update([node('card a', 0)], [], passage(0));
  elements.update([node('card a', 100)], [], passage(60));
  await tick(20);
  elements.update([node('card a', 0)], [], passage(0));
  await tick(150);
  expect(placeOf('card a')).toBe(0);
});
