/** Turns what stands and is drawn, by numbers, into a placement by ids. */
import { REFERENCE_ROWS } from '../view/sizes.ts';
import type { Id, ViewLine } from '../view/view.ts';
import type { CaseTree } from './case-tree/case-tree.ts';
import { KINDS } from './case-tree/view-index.ts';
import type { Box, Placement, Point, Reference, Route } from './placement.ts';
import { cleanWay, toRoute } from './rails/to-route.ts';
import type { Drawing } from './rails/units.ts';
import type { Standing } from './sheet/stand.ts';

export function toPlacement(
  tree: CaseTree,
  standing: Standing,
  { ways, dots: dotsByRelation }: Drawing,
): Placement {
  const { index, cards } = tree;
  const { ids, lines, relationIds, view } = index;
  const boxes = new Map<Id, Box>();
  const outer = new Map<Id, Box>();
  const numbers = new Map<Id, number>();
  const references: Reference[] = [];
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const reach = (x: number, y: number) => {
    edges.left = Math.min(edges.left, x);
    edges.top = Math.min(edges.top, y);
    edges.right = Math.max(edges.right, x);
    edges.bottom = Math.max(edges.bottom, y);
  };
  for (const block of standing.order) {
    const [x, y] = [standing.x[block]!, standing.y[block]!];
    const box = { x, y, width: tree.width[block]!, height: tree.height[block]! };
    reach(x, y);
    reach(x + box.width, y + box.height);
    if (block >= cards) {
      references.push(referenceOf(tree, block, box));
      continue;
    }
    const id = ids[block]!;
    const { width, height } = view.cards.get(id)!;
    outer.set(id, box);
    boxes.set(id, { x, y, width, height });
    numbers.set(id, numbers.size + 1);
  }
  const routes = new Map<string, Route>();
  ways.forEach((way, line) => {
    if (!way) return;
    const clean = cleanWay(way);
    if (clean.length < 4) return;
    for (let i = 0; i < clean.length; i += 2) reach(clean[i]!, clean[i + 1]!);
    routes.set(lines[line]!.key, toRoute(clean));
  });
  const dots = new Map<Id, Point>();
  for (const [relation, [x, y]] of dotsByRelation) dots.set(relationIds[relation]!, { x, y });
  const away = new Map<Id, readonly ViewLine[]>();
  for (const [card, own] of tree.away)
    away.set(
      ids[card]!,
      own.map((line) => lines[line]!),
    );
  const { left, top, right, bottom } = edges;
  return {
    boxes,
    dots,
    routes,
    references,
    numbers,
    away,
    outer,
    bounds: { x: left, y: top, width: right - left, height: bottom - top },
    ...(view.afar ? { afar: true } : {}),
  };
}

function referenceOf({ index, told, cards }: CaseTree, block: number, box: Box): Reference {
  const all = told[block - cards]!;
  const rows = all.length > REFERENCE_ROWS ? REFERENCE_ROWS - 1 : all.length;
  return {
    key: `ref:${index.lines[all[0]!]!.key}`,
    box,
    kind: KINDS[index.kind[index.lineRelation[all[0]!]!]!]!,
    lines: all.slice(0, rows).map((line) => index.lines[line]!),
    more: all.length - rows,
  };
}
