/** Where the cards of a map stood when its page was left: after a reload they stand there again, whatever was unfolded or changed. */
import type { Box, Id, PlacementMemory, PreviousPlacement, RememberedCase } from '../../../graph/index.ts';
import type { Drawn } from './drawing.svelte.ts';

/** The placements of what was on the screen. */
export interface KeptPlaces {
  readonly placement: PreviousPlacement;
  readonly names?: PreviousPlacement;
  /** The size of the page then, in px: in another one something else is in sight. */
  readonly page: string;
}

/** A placement as it is written. Whoever changes this gives it another key. */
interface Written extends Omit<PlacementMemory, 'cases' | 'trees'> {
  readonly boxes: readonly (readonly [Id, Box])[];
  readonly routes: readonly string[];
  readonly cases: readonly (readonly [Id, RememberedCase])[];
  readonly trees: readonly (readonly [Id, Box])[];
}

interface Kept {
  readonly map: string;
  readonly page: string;
  readonly placement: Written;
  readonly names: Written | null;
}

/** Of the tab, since each shows the map in its own way. */
const KEY = 'crux-places-1';

export const pageSize = () => `${innerWidth} ${innerHeight}`;

/** Layers need none of it: they come out the same each time. */
export function keepPlaces(map: string, drawn: Drawn | null): void {
  try {
    const placement = drawn && write(drawn.placement);
    const names = drawn?.names ? write(drawn.names) : null;
    const record: Kept | null = placement && { map, page: pageSize(), placement, names };
    if (record) sessionStorage.setItem(KEY, JSON.stringify(record));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing lays the map out anew.
  }
}

/** Null where nothing is kept of this map. */
export function keptPlaces(map: string): KeptPlaces | null {
  try {
    const record = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    if (record?.map !== map) return null;
    const { page, placement, names } = record;
    return { page, placement: read(placement), ...(names && { names: read(names) }) };
  } catch {
    return null;
  }
}

/** Whether every card stands where it stood. */
export function standsAsKept({ placement: { boxes } }: KeptPlaces, { placement }: Drawn): boolean {
  if (placement.boxes.size !== boxes.size) return false;
  for (const [id, { x, y }] of placement.boxes) {
    const box = boxes.get(id);
    if (box?.x !== x || box.y !== y) return false;
  }
  return true;
}

function write({ boxes, routes, memory }: Drawn['placement']): Written | null {
  if (!memory) return null;
  const { cases, trees, ...rest } = memory;
  return { boxes: [...boxes], routes: [...routes.keys()], cases: [...cases], trees: [...trees], ...rest };
}

function read({ boxes, routes, cases, trees, ...rest }: Written): PreviousPlacement {
  const memory = { cases: new Map(cases), trees: new Map(trees), ...rest };
  return { boxes: new Map(boxes), routes: new Set(routes), memory };
}
