/** Where things stand: nothing overlaps, lines keep off cards, reasons stand left of objections. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldableStatements,
  openingFolds,
  projectView,
  type ArgumentGraph,
  type Box,
  type GraphView,
  type Placement,
  type Point,
  type Route,
} from '../../../../graph/index.ts';
import { placeLayers } from '../../../../graph/layout/layers/place-layers.ts';
import { readHanoi } from '../../../support/hanoi.ts';
import { graphOf } from '../../../support/graph-of.ts';

const whole = (graph: ArgumentGraph) => projectView(graph, { unfolded: foldableStatements(graph) });

describe('placeLayers', () => {
  it.each([
    ['a tree', 'b + a; c - a; d + b; e - b; f + c; g + c'],
    ['linked premises', 'b & c + a; d - a'],
    ['an undercut of a support', 'r: b + a; c - r'],
    ['an undercut of an undercut', 'r: b + a; u: c - r; d - u'],
    ['a shared premise', 'b + a; c - a; d + b; d + c'],
    ['a cycle', 'b + a; c + b; a + c'],
    ['two attacks on each other', 'b - a; a - b'],
    ['a statement against itself', 'a - a'],
    ['one statement', 'a'],
    ['many leaves', 'b + a; c + a; d + a; e + a; f + a; g - a; h - a; i - a'],
  ])('places %s without overlaps, lines off the cards', (_name, text) => {
    const graph = graphOf(text);
    const view = whole(graph);
    const placement = placeLayers(view);
    expect([...placement.boxes.keys()].sort()).toEqual([...graph.statements.keys()].sort());
    expect(overlaps(placement)).toEqual([]);
    expect(crossedCards(view, placement)).toEqual([]);
    for (const { key, from, to } of view.lines) if (from !== to) expect(placement.routes.has(key)).toBe(true);
  });

  it('places the Hanoi map, as it opens and whole, without overlaps and with lines off the cards', async () => {
    const graph = await readHanoi();
    for (const view of [projectView(graph, { unfolded: openingFolds(graph) }), whole(graph)]) {
      const placement = placeLayers(view);
      expect(overlaps(placement)).toEqual([]);
      expect(crossedCards(view, placement)).toEqual([]);
    }
  });

  it('puts reasons left of objections, each in the order of the file', () => {
    const view = whole(graphOf('b - a; c + a; d - a; e + a; f + c; g - c; h + e; i + b; j + d'));
    const { boxes } = placeLayers(view);
    const order = (ids: readonly string[]) =>
      [...ids].sort((a, b) => (boxes.get(a)?.x ?? 0) - (boxes.get(b)?.x ?? 0));
    expect(order(['b', 'c', 'd', 'e'])).toEqual(['c', 'e', 'b', 'd']);
    expect(order(['f', 'g'])).toEqual(['f', 'g']);
  });

  it('puts what bears on a statement below it', async () => {
    const view = whole(await readHanoi());
    const { boxes } = placeLayers(view);
    for (const line of view.lines) {
      const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
      if (from && to && !line.mutual) expect(from.y, line.key).toBeGreaterThan(to.y);
    }
  });

  it('puts cards that nothing joins beside and below each other, not all in one row', () => {
    const { boxes, bounds } = placeLayers(
      whole(graphOf(Array.from({ length: 40 }, (_, n) => `s${n}`).join('; '))),
    );
    expect(boxes.size).toBe(40);
    expect(bounds.width / bounds.height).toBeLessThan(2.5);
  });

  it('places each part of a map as if it were alone', () => {
    const tree = 'b + a; r: c - a; d - r';
    const alone = placeLayers(whole(graphOf(tree)));
    const beside = placeLayers(whole(graphOf(`${tree}; y + x; z - x`)));
    for (const [id, box] of alone.boxes) {
      const other = beside.boxes.get(id);
      expect({ x: (other?.x ?? 0) + alone.bounds.x, y: (other?.y ?? 0) + alone.bounds.y }, id).toEqual({
        x: box.x,
        y: box.y,
      });
    }
  });

  it('gives the same placement for the same view', async () => {
    const view = whole(await readHanoi());
    expect(placeLayers(view)).toEqual(placeLayers(view));
  });

  it('gives an empty view an empty placement', () => {
    expect(placeLayers(whole(graphOf(''))).boxes.size).toBe(0);
  });

  it('never lets cards overlap or lines cross them, whatever the graph', () => {
    const edges = fc.array(
      fc.tuple(
        fc.nat(11),
        fc.constantFrom('+', '-'),
        fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 }),
      ),
      { minLength: 1, maxLength: 18 },
    );
    fc.assert(
      fc.property(edges, (drawn) => {
        const graph = graphOf(
          drawn
            .map(([to, sign, from]) => `${from.map((id) => `n${id}`).join(' & ')} ${sign} n${to}`)
            .join('; '),
        );
        const view = whole(graph);
        const placement = placeLayers(view);
        expect(overlaps(placement)).toEqual([]);
        expect(crossedCards(view, placement)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function overlaps({ boxes }: Placement): string[] {
  const all = [...boxes];
  return all.flatMap(([a, one], index) =>
    all.slice(index + 1).flatMap(([b, other]) => (touch(one, other) ? [`${a} lies on ${b}`] : [])),
  );
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Lines that run through the inside of a card that is not one of their own ends. */
function crossedCards(view: GraphView, { boxes, routes }: Placement): string[] {
  return view.lines.flatMap((line) => {
    const route = routes.get(line.key);
    if (!route) return [];
    const points = sample(route);
    return [...boxes].flatMap(([id, box]) =>
      id !== line.from && id !== line.to && points.some((point) => isInside(point, box))
        ? [`${line.key} crosses ${id}`]
        : [],
    );
  });
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
}

function sample({ start, controls, end }: Route): readonly Point[] {
  const points: Point[] = [];
  let from = start;
  const bends = controls.length === 0 ? [end] : controls;
  bends.forEach((control, index) => {
    const next = bends[index + 1];
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    for (let t = 0; t <= 1; t += 0.02) {
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      points.push({ x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y });
    }
    from = to;
  });
  return points;
}
