/**
 * Writes JSON Canvas: cards row by row below what they bear on, lines in green and red. What the format has no field for stands in a
 * record `crux` of each card and line, which programs keep and do not show.
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createIdGiver } from '../ids.ts';
import { toJsonText } from '../json-text.ts';
import { toNetwork } from '../network/from-graph.ts';
import { labelOfFields } from '../network/labels.ts';
import { projectTree } from '../tree.ts';

const [WIDTH, HEIGHT, GAP] = [320, 160, 60];
/** Steps that need a card of their own. */
const [STEP_WIDTH, STEP_HEIGHT] = [160, 60];

const COLOURS: ReadonlyMap<unknown, string> = new Map([
  ['supports', '4'],
  ['attacks', '1'],
]);

/** Loses nothing. O(size of the map). */
export function writeJsonCanvas(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  const placeOf = placeCards(graph);
  const ids = createIdGiver();
  for (const { id } of [...nodes, ...edges]) if (id !== undefined) ids.claim(id);
  let steps = 0;
  const document = {
    crux: Object.fromEntries(fields),
    nodes: nodes.map(({ id, isRelation, fields: own }) => {
      const { text, ...rest } = Object.fromEntries(own);
      const [column, row] = placeOf.get(id) ?? [steps++, -1];
      const size = isRelation ? { width: STEP_WIDTH, height: STEP_HEIGHT } : { width: WIDTH, height: HEIGHT };
      const place = { x: column * (WIDTH + GAP), y: row * (HEIGHT + GAP) };
      return {
        id,
        type: 'text',
        ...place,
        ...size,
        text: isRelation ? labelOfFields(own, true) : text,
        crux: rest,
      };
    }),
    edges: edges.map(({ id, from, to, role, fields: own }) => {
      const details = Object.fromEntries(own);
      const color = COLOURS.get(details['kind']);
      const label = role === undefined ? { label: labelOfFields(own, true) } : {};
      const own2 = role === undefined ? details : { role };
      return {
        id: id ?? ids.claim(`${from} > ${to}`),
        ...{ fromNode: from, fromSide: 'top', toNode: to, toSide: 'bottom', ...label },
        ...(color !== undefined && { color }),
        crux: own2,
      };
    }),
  };
  return { text: toJsonText(document), losses: [] };
}

/** Column and row of every statement: a row a step away from its thesis. */
function placeCards(graph: ArgumentGraph): ReadonlyMap<Id, readonly [column: number, row: number]> {
  const places = new Map<Id, readonly [number, number]>();
  const columns = new Map<number, number>();
  for (const { id, depth, link } of projectTree(graph, { isBranch: () => true, hasSteps: true })) {
    if (link !== undefined || places.has(id)) continue;
    const column = columns.get(depth) ?? 0;
    columns.set(depth, column + 1);
    places.set(id, [column, depth]);
  }
  return places;
}
