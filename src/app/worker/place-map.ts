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
import {
  fittingWidth,
  fittingZoom,
  LEGIBLE,
  NAME_LETTERING,
  READABLE,
  SMALLEST_ALONE,
  SMALLEST_NAMES,
} from '../canvas/camera.ts';

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

/** Where names would be smaller than `least` if all were seen at once, a sheet is gone along one way, at `reads`: px on screen. */
interface Legibility {
  readonly least: number;
  readonly reads: number;
}

const OVERVIEW: Legibility = { least: SMALLEST_NAMES, reads: 9 };
const ALONE: Legibility = { least: SMALLEST_ALONE, reads: 12 };
/** More cards than these are seen from afar as dots in a small room, rather than on a sheet of many rooms' height. */
const MOST_READ = 150;
/** How often a longer sheet is tried until it is no wider than the room, and how much longer it gets each time. */
const TRIES = 4;
const LONGER = 1.2;

/** Whatever was placed before, and what is looked at by itself: that is to be read, a chain at once. */
export interface Before {
  readonly previous: Placements | null;
  readonly alone: 'chain' | 'other' | null;
}

/** Neighbours keep their sides from whole cards to names: what is not seen is placed like what is. */
export async function placeMap(
  view: GraphView,
  { form, acted, layout, afar }: PlaceOptions,
  { previous, alone }: Before,
): Promise<Placements> {
  if (layout === 'layers') return { placement: await placeInLayers(view) };
  if (!form) return { placement: placeView(view, previous ? { previous: previous.placement, acted } : {}) };
  if (previous?.names && afar) {
    const names = placeView(toNames(view), { form, previous: previous.names, acted });
    return { names, placement: placeView(view, { form, like: names }) };
  }
  if (!previous && alone) return placeAlone(view, form, alone);
  if (!previous && isWhole(view) && view.cards.size > MANY) return placeNamesFirst(view, form, OVERVIEW);
  const placement = placeView(view, { form, ...(previous ? { previous: previous.placement, acted } : {}) });
  // A chain is to be read at once, however little room a phone leaves for it.
  if (alone !== 'chain' && !isSmall(view, placement, form)) return { placement };
  if (!previous && isWhole(view)) return placeNamesFirst(view, form, OVERVIEW);
  return { placement, names: placeView(toNames(view), { form, like: placement }) };
}

/** Whole cards where they can be read at once, else names in boxes of their own size: none stands half empty. */
function placeAlone(view: GraphView, form: Form, alone: 'chain' | 'other'): Placements {
  const placement = placeView(view, { form });
  const isRead = zoomIn(form, placement) >= (alone === 'chain' ? READABLE : LEGIBLE);
  if (!isRead) return placeNamesFirst(view, form, ALONE);
  return alone === 'chain'
    ? { placement, names: placeView(toNames(view), { form, like: placement }) }
    : { placement };
}

/** What is seen whole before it is read is arranged for that. */
function placeNamesFirst(view: GraphView, form: Form, legibility: Legibility): Placements {
  const names = placeNames(toNames(view), form, legibility);
  return { names, placement: placeView(view, { form, like: names }) };
}

/** In the form of the room or, where names could not be read there, as wide as the room and as high as that takes. */
function placeNames(names: GraphView, form: Form, { least, reads }: Legibility): Placement {
  const whole = placeView(names, { form });
  const size = zoomIn(form, whole) * NAME_LETTERING;
  if (size >= least || names.cards.size > MOST_READ) return whole;
  let height = form.height * (reads / size) ** 2;
  for (let round = 0; round < TRIES; round += 1) {
    const long = placeView(names, { form: { width: form.width, height } });
    if (fittingWidth(long.bounds, form) * NAME_LETTERING >= reads) return long;
    height *= LONGER;
  }
  return whole;
}

function zoomIn(form: Form, { bounds }: Placement): number {
  return fittingZoom(bounds, { ...form, covered: { top: 0, bottom: 0 } });
}

/** Nothing is folded in. */
function isWhole({ cards }: GraphView): boolean {
  for (const { fold } of cards.values()) if (fold) return false;
  return true;
}

/** Seen at once, whole cards cannot be read, and names inside of them hardly. */
function isSmall(view: GraphView, placement: Placement, form: Form): boolean {
  const zoom = zoomIn(form, placement);
  if (zoom >= LEGIBLE) return false;
  const least = (view.rivals?.length ?? 0) > 0 ? READ : SMALL;
  for (const card of view.cards.values()) if (enlargeTitle(card).style.size * zoom < least) return true;
  return false;
}
