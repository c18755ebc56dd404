/** Places a view as the page shows it: whole cards and, where these cannot all be read at once, their names laid out alone. */
import {
  enlargeTitle,
  placeInLayers,
  placeView,
  toNames,
  type GraphView,
  type Id,
  type Placement,
} from '../../../graph/index.ts';
import { fittingZoom, LEGIBLE } from '../canvas/camera.ts';

/** How a view is to be placed. */
export interface PlaceOptions {
  /** The room there is on screen, in px. */
  readonly form?: { readonly width: number; readonly height: number };
  /** What was acted on: it stays where it is on screen. */
  readonly acted?: Id;
  readonly layout?: 'case' | 'layers';
  /** Nothing has to stay where it was. */
  readonly anew?: boolean;
}

/** Where whole cards stand, and where they stand as names alone. */
export interface Placements {
  readonly placement: Placement;
  /** Only where names inside the boxes of whole cards would be too small when all of them are seen. */
  readonly names?: Placement;
}

/** Lettering of names, in px on screen, that need not be laid out alone. */
const SMALL = 7.5;
/** More cards than these are not placed twice to find out. */
const MANY = 60;

/** Neighbours keep their sides from whole cards to names: one placement is made like the other. */
export async function placeMap(
  view: GraphView,
  { form, acted, layout }: PlaceOptions,
  previous: Placement | null,
): Promise<Placements> {
  if (layout === 'layers') return { placement: await placeInLayers(view) };
  const options = form ? { form } : {};
  if (!previous && form && isWhole(view) && view.cards.size > MANY) return placeNamesFirst(view, form);
  const placement = placeView(view, { ...options, ...(previous ? { previous, acted } : {}) });
  if (!form || !isSmall(view, placement, form)) return { placement };
  if (!previous && isWhole(view)) return placeNamesFirst(view, form);
  return { placement, names: placeView(toNames(view), { form, like: placement }) };
}

/** What is seen whole before it is read is arranged for that. */
function placeNamesFirst(view: GraphView, form: NonNullable<PlaceOptions['form']>): Placements {
  const names = placeView(toNames(view), { form });
  return { names, placement: placeView(view, { form, like: names }) };
}

/** Nothing is folded in. */
function isWhole({ cards }: GraphView): boolean {
  for (const { fold } of cards.values()) if (fold) return false;
  return true;
}

/** Seen at once, whole cards cannot be read, and names inside of them hardly. */
function isSmall(view: GraphView, { bounds }: Placement, form: NonNullable<PlaceOptions['form']>): boolean {
  const zoom = fittingZoom(bounds, { ...form, covered: { top: 0, bottom: 0 } });
  if (zoom >= LEGIBLE) return false;
  for (const card of view.cards.values()) if (enlargeTitle(card).style.size * zoom < SMALL) return true;
  return false;
}
