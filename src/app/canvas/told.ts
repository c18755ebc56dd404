/** What is told on the map instead of drawn, as things to touch: the rows of references and the numbers in footers. */
import type { EdgeDefinition } from 'cytoscape';
import {
  drawReference,
  footerTargets,
  routeToReference,
  rowsOf,
  sizesOf,
  THEMES,
  toldOf,
  type Box,
  type GraphView,
  type Id,
  type Placement,
  type Point,
  type Route,
} from '../../../graph/index.ts';
import { OVERHANG } from './card-image.ts';
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';
import { wayData } from './way-data.ts';

/** A place on the map that leads to a card elsewhere on it. */
export interface Target {
  /** Unique in the placement. */
  readonly key: string;
  /** The card it leads to. */
  readonly card: Id;
  /** The card it stands at or below. */
  readonly at: Id | undefined;
  /** What it says to those who do not see it: "go to 12, Sanctions were dodged". */
  readonly label: string;
  /** In the map's px. */
  readonly box: Box;
  readonly isReference: boolean;
}

const known = new WeakMap<Placement, readonly Target[]>();

/** All of them, from the top of the map to its end. O(cards and references), once a placement. */
export function targetsOf(view: GraphView, placement: Placement): readonly Target[] {
  let targets = known.get(placement);
  if (!targets) {
    targets = [...referenceRows(view, placement), ...footerNumbers(view, placement)].sort(
      (one, other) => one.box.y - other.box.y || one.box.x - other.box.x,
    );
    known.set(placement, targets);
  }
  return targets;
}

function referenceRows(view: GraphView, placement: Placement): readonly Target[] {
  const { reference: size } = sizesOf(placement);
  const aims = new Map(view.lines.map((line) => [line.from, line.to]));
  return placement.references.flatMap((reference) =>
    rowsOf(view, placement, reference).map(({ card, number, name }, index): Target => {
      const { x, y, width } = reference.box;
      let at = reference.lines[index]?.to;
      // A reference to a step stands below the card that the step leads to; ways of steps end, but guard against rings.
      for (let steps = 0; at !== undefined && !view.cards.has(at) && steps < 50; steps += 1)
        at = aims.get(at);
      return {
        key: `${reference.key} ${index}`,
        card,
        at,
        label: `go to ${number ?? '?'}, ${name}`,
        box: { x, y: y + size.pad + index * size.row, width, height: size.row },
        isReference: true,
      };
    }),
  );
}

function footerNumbers(view: GraphView, placement: Placement): readonly Target[] {
  // From afar there are no footers.
  if (placement.afar) return [];
  return [...placement.away.keys()].flatMap((id) => {
    const [card, box] = [view.cards.get(id), placement.boxes.get(id)];
    if (!card || !box) return [];
    // Where it can be touched does not depend on the colours.
    return footerTargets(card, toldOf(view, placement, id), THEMES.light).map((target, index): Target => {
      const { x, y, width, height } = target.box;
      const name = view.cards.get(target.card)?.name ?? target.card;
      return {
        key: `${id} away ${index}`,
        card: target.card,
        at: id,
        label: `go to ${placement.numbers.get(target.card) ?? '?'}, ${name} (${target.label})`,
        box: { x: box.x + x, y: box.y + y, width, height },
        isReference: false,
      };
    });
  });
}

export const targetId = (key: string) => `go ${key}`;
const referenceId = (key: string) => `reference ${key}`;

/** References as pictures, and over them and the footers what can be touched. */
export function toldNodes({ view, placement, marks, theme, depth, images }: Look): readonly NodePlan[] {
  if (depth === 'dots') return [];
  const pictures = placement.references.map((reference): NodePlan => {
    const { x, y, width, height } = reference.box;
    const frame = {
      x: -OVERHANG,
      y: -OVERHANG,
      width: width + 2 * OVERHANG,
      height: height + 2 * OVERHANG,
    };
    return {
      id: referenceId(reference.key),
      data() {
        const shapes = drawReference(view, placement, reference, marks, theme, 'outlines');
        const image = images.shapes(shapes, frame);
        return { width, height, image: image.url, imageWidth: image.width, imageHeight: image.height };
      },
      position: { x: x + width / 2, y: y + height / 2 },
      classes: 'reference',
    };
  });
  const places = targetsOf(view, placement).map(({ key, card, box }): NodePlan => {
    const { x, y, width, height } = box;
    return {
      id: targetId(key),
      data: () => ({ element: card, width, height }),
      position: { x: x + width / 2, y: y + height / 2 },
      classes: 'target',
    };
  });
  return [...pictures, ...places];
}

/** The ways of one placement, for the card that was selected last. */
const knownWays = new WeakMap<Placement, { readonly id: Id; readonly ways: ReadonlyMap<string, Route> }>();

function waysFrom(placement: Placement, id: Id): ReadonlyMap<string, Route> {
  let known = knownWays.get(placement);
  if (known?.id !== id) {
    known = { id, ways: routeToReference(placement, id) };
    knownWays.set(placement, known);
  }
  return known.ways;
}

/**
 * Thin lines from what is selected to each place where it is told: the same statement, seen twice. They go round the cards;
 * where there is no short way, straight over them.
 */
export function sameLines(
  { view, placement, depth }: Look,
  selected: Id | undefined,
  nodeId: (id: Id) => string,
): EdgeDefinition[] {
  const own = selected === undefined ? undefined : placement.boxes.get(selected);
  if (selected === undefined || !own || depth === 'dots' || !view.cards.has(selected)) return [];
  const ways = waysFrom(placement, selected);
  return placement.references.flatMap((reference): EdgeDefinition[] => {
    const { key, box } = reference;
    if (!rowsOf(view, placement, reference).some(({ card }) => card === selected)) return [];
    const way = ways.get(key);
    const ends = { id: `same ${key}`, source: nodeId(selected), target: referenceId(key) };
    return [
      way
        ? {
            group: 'edges',
            data: { ...ends, ...wayData(way, middle(own), middle(box)) },
            classes: 'same routed',
          }
        : { group: 'edges', data: ends, classes: 'same' },
    ];
  });
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
