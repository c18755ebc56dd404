/** In which depth of detail a map is drawn. */
import { describe, expect, it } from 'vitest';
import { enlargeTitle, foldableStatements, placeView, projectView, toNames } from '../../graph/index.ts';
import { LEGIBLE } from '../../src/app/canvas/camera.ts';
import { cardAt, depthAt, placementAt, scaleAt } from '../../src/app/canvas/depth.ts';
import { readHanoi } from '../support/hanoi.ts';

const graph = await readHanoi();
const view = projectView(graph, { unfolded: foldableStatements(graph) });
const placement = placeView(view);
const names = placeView(toNames(view), { like: placement });

describe.each([
  ['names in boxes of their own', { view, placement, names }],
  ['names in the boxes of whole cards', { view, placement }],
])('a map with %s', (_name, drawn) => {
  it('is drawn as whole cards from 9 px on, as names down to 5 px, and as dots below that', () => {
    const seen = new Set<string>();
    for (let zoom = 1.2; zoom > 0.02; zoom *= 0.9) {
      const depth = depthAt(zoom, drawn);
      seen.add(depth);
      if (depth === 'whole') expect(zoom).toBeGreaterThanOrEqual(LEGIBLE);
      if (depth === 'dots' || depth === 'whole') continue;
      expect(zoom).toBeLessThan(LEGIBLE);
      // A few long words are smaller than most.
      const sizes = [...view.cards.values()].map((card) => cardAt(depth, card).style.size * scaleAt(depth));
      const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
      expect(middle * zoom).toBeGreaterThanOrEqual(5);
    }
    expect([...seen]).toEqual(['whole', 'names' in drawn ? 'names' : 'titles', 'dots']);
  });

  it('moves nothing where names stand in the boxes of whole cards', () => {
    const afar = placementAt(LEGIBLE / 2, drawn);
    expect(afar).toBe('names' in drawn ? names : placement);
    for (const card of view.cards.values())
      expect(enlargeTitle(card)).toMatchObject({ width: card.width, height: card.height });
  });
});
