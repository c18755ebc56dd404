/** A view that follows another: the card acted on does not move, few others do, and all is as sound as before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldableStatements, placeView, projectView, type Placement } from '../../../graph/index.ts';
import { findFaults } from '../../support/placement-faults.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { layoutMap } from '../../support/maps/arbitrary-map.ts';

const RUNS = Number(process.env['CRUX_MAPS'] ?? 150);
const form = { width: 1440, height: 900 };

/** The share of the cards in both that stand elsewhere. */
function shareMoved(before: Placement, after: Placement): number {
  const both = [...before.boxes].filter(([id]) => after.boxes.has(id));
  const moved = both.filter(([id, { x, y }]) => {
    const now = after.boxes.get(id);
    return now && Math.abs(now.x - x) + Math.abs(now.y - y) > 1;
  });
  return moved.length / Math.max(1, both.length);
}

describe('placeView after another view', () => {
  it('changes nothing where nothing changed', async () => {
    const graph = await readHanoi();
    const view = projectView(graph, { unfolded: foldableStatements(graph) });
    const before = placeView(view, { form });
    const after = placeView(view, { form, previous: before });
    expect(after.boxes).toEqual(before.boxes);
    expect(after.routes).toEqual(before.routes);
  });

  it('holds the card that is unfolded, and moves few others', async () => {
    const graph = await readHanoi();
    const unfolded = new Set<string>();
    const shares: number[] = [];
    for (const id of foldableStatements(graph)) {
      const view = projectView(graph, { unfolded });
      unfolded.add(id);
      if (!view.cards.get(id)?.fold) continue;
      const before = placeView(view, { form });
      const next = projectView(graph, { unfolded });
      const after = placeView(next, { form, previous: structuredClone(before), acted: id });
      expect(findFaults(next, after), id).toEqual([]);
      expect(after.boxes.get(id)).toMatchObject({ x: before.boxes.get(id)?.x, y: before.boxes.get(id)?.y });
      shares.push(shareMoved(before, after));
    }
    expect(shares.length).toBeGreaterThan(10);
    expect([...shares].sort((a, b) => a - b)[shares.length >> 1]).toBeLessThanOrEqual(0.2);
  });

  it('is sound whatever is unfolded and folded, step by step', () => {
    const steps = fc.array(fc.nat(99), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(layoutMap, steps, (graph, toggled) => {
        const ids = [...foldableStatements(graph)];
        const unfolded = new Set(ids.slice(0, 3));
        let placement = placeView(projectView(graph, { unfolded }), { form });
        for (const step of toggled) {
          const id = ids[step % Math.max(1, ids.length)] ?? '';
          if (!unfolded.delete(id)) unfolded.add(id);
          const view = projectView(graph, { unfolded });
          placement = placeView(view, { form, previous: placement, acted: id });
          expect(findFaults(view, placement)).toEqual([]);
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
