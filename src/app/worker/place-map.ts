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
  /** Names laid out alone are what is seen: they stay where they were rather than whole cards. */
  readonly afar?: boolean;
}

type Form = NonNullable<PlaceOptions['form']>;

/** Where whole cards stand, and where they stand as names alone. */
export interface Placements {
  readonly placement: Placement;
  /** Only where names inside the boxes of whole cards would be too small when all of them are seen. */
  readonly names?: Placement;
}

/** Lettering of names, in px on screen, that need not be laid out alone; more where rivals are to be read at once. */
const SMALL = 7.5;
const READ = 12;
/** More cards than these are not placed twice to find out. */
const MANY = 60;

/** Whatever was placed before, and whether it is a chain: all of that is to be read at once. */
export interface Before {
  readonly previous: Placements | null;
  readonly isChain: boolean;
}

/** Neighbours keep their sides from whole cards to names: what is not seen is placed like what is. */
export async function placeMap(
  view: GraphView,
  { form, acted, layout, afar }: PlaceOptions,
  { previous, isChain }: Before,
): Promise<Placements> {
  if (layout === 'layers') return { placement: await placeInLayers(view) };
  if (!form) return { placement: placeView(view, previous ? { previous: previous.placement, acted } : {}) };
  if (previous?.names && afar) {
    const names = placeView(toNames(view), { form, previous: previous.names, acted });
    return { names, placement: placeView(view, { form, like: names }) };
  }
  if (!previous && isWhole(view) && view.cards.size > MANY) return placeNamesFirst(view, form);
  const placement = placeView(view, { form, ...(previous ? { previous: previous.placement, acted } : {}) });
  // A chain is to be read at once, however little room a phone leaves for it.
  if (!isChain && !isSmall(view, placement, form)) return { placement };
  if (!previous && isWhole(view)) return placeNamesFirst(view, form);
  return { placement, names: placeView(toNames(view), { form, like: placement }) };
}

/** What is seen whole before it is read is arranged for that. */
function placeNamesFirst(view: GraphView, form: Form): Placements {
  const names = placeView(toNames(view), { form });
  return { names, placement: placeView(view, { form, like: names }) };
}

/** Nothing is folded in. */
function isWhole({ cards }: GraphView): boolean {
  for (const { fold } of cards.values()) if (fold) return false;
  return true;
}

/** Seen at once, whole cards cannot be read, and names inside of them hardly. */
function isSmall(view: GraphView, { bounds }: Placement, form: Form): boolean {
  const zoom = fittingZoom(bounds, { ...form, covered: { top: 0, bottom: 0 } });
  if (zoom >= LEGIBLE) return false;
  const least = (view.rivals?.length ?? 0) > 0 ? READ : SMALL;
  for (const card of view.cards.values()) if (enlargeTitle(card).style.size * zoom < least) return true;
  return false;
}
