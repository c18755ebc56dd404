/** Places a view as the page shows it: whole cards and, where these cannot all be read at once, their names laid out alone. */
import {
  enlargeTitle,
  placeInLayers,
  placeView,
  toNames,
  type GraphView,
  type Id,
  type Placement,
  type PreviousPlacement,
} from '../../../graph/index.ts';
import {
  fittingWidth,
  fittingZoom,
  LEGIBLE,
  LETTERING,
  NAME_LETTERING,
  READABLE,
  SMALLEST_ALONE,
  SMALLEST_NAMES,
} from '../canvas/camera.ts';
import { hasTitles } from '../canvas/has-titles.ts';

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
  /** Where the cards stood when the page was left: where these very cards are seen they stand there again. */
  readonly stood?: Stood;
}

/** The placements that the page had. */
export interface Stood {
  readonly placement: PreviousPlacement;
  readonly names?: PreviousPlacement;
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
/** In a room that is low for its width one goes down anyhow, and does not want to go sideways besides. */
const LOWEST = 0.7;
/** More cards than these are not placed twice to find out. */
const MANY = 60;

/** Lettering in px at scale 1: where it would be smaller than `least` on screen if all were seen at once, one goes along one way, at `reads`. */
interface Legibility {
  readonly lettering: number;
  readonly least: number;
  readonly reads: number;
  /** A sheet is no longer than so many rooms. */
  readonly rooms: number;
}

const OVERVIEW: Legibility = { lettering: NAME_LETTERING, least: SMALLEST_NAMES, reads: 9, rooms: 8 };
const ALONE: Legibility = { lettering: NAME_LETTERING, least: SMALLEST_ALONE, reads: 12, rooms: 40 };
const CARDS: Legibility = { lettering: LETTERING, least: LEGIBLE * LETTERING, reads: 9.5, rooms: 6 };
/** How often a longer sheet is tried until it is no wider than the room, and how much longer it gets each time. */
const TRIES = 4;
const LONGER = 1.2;
const TIGHT = 0.6;

/** Whatever was placed before, and what is looked at by itself: that is to be read, a chain at once. */
export interface Before {
  readonly previous: Placements | null;
  readonly alone: 'chain' | 'other' | null;
}

/** Neighbours keep their sides from whole cards to names: what is not seen is placed like what is. */
export async function placeMap(
  view: GraphView,
  { form, acted, layout, afar, stood }: PlaceOptions,
  { previous, alone }: Before,
): Promise<Placements> {
  if (layout === 'layers') return { placement: await placeInLayers(view) };
  if (form && stood && isOfSameCards(view, stood)) return placeAsStood(view, form, stood);
  if (!form) return { placement: placeView(view, previous ? { previous: previous.placement, acted } : {}) };
  if (previous?.names && afar) {
    const names = placeView(toNames(view), { form, previous: previous.names, acted });
    return { names, placement: placeView(view, { form, like: names }) };
  }
  if (!previous && alone) return placeAlone(view, form, alone);
  if (!previous && isWhole(view) && view.cards.size > MANY) return placeNamesFirst(view, form, OVERVIEW);
  const sheet = { ...form, height: Math.max(form.height, LOWEST * form.width) };
  const placement = placeView(view, {
    form: sheet,
    ...(previous ? { previous: previous.placement, acted } : {}),
  });
  // A chain is to be read at once, however little room a phone leaves for it.
  if (alone !== 'chain' && !isSmall(view, placement, form)) return { placement };
  if (!previous && isWhole(view)) return placeNamesFirst(view, form, OVERVIEW);
  return { placement, names: placeView(toNames(view), { form: sheet, like: placement }) };
}

function isOfSameCards({ cards }: GraphView, { placement: { boxes } }: Stood): boolean {
  if (cards.size !== boxes.size) return false;
  for (const id of cards.keys()) if (!boxes.has(id)) return false;
  return true;
}

/** Each of both by its own memory: neither moves. */
function placeAsStood(view: GraphView, form: Form, { placement, names }: Stood): Placements {
  return {
    placement: placeView(view, { form, previous: placement }),
    ...(names && { names: placeView(toNames(view), { form, previous: names }) }),
  };
}

/**
 * Whole cards where they can be read at once, else names in boxes of their own size: none stands half empty. Where statements
 * have no titles names would cut off nearly all they say: one goes along whole cards instead.
 */
function placeAlone(view: GraphView, form: Form, alone: 'chain' | 'other'): Placements {
  const placement = placeView(view, { form });
  const isTitled = hasTitles(view);
  const isRead = zoomIn(form, placement) >= (alone === 'chain' && isTitled ? READABLE : LEGIBLE);
  if (!isRead) {
    const long = isTitled ? null : placeLong(view, form, CARDS, placement);
    return long ? { placement: long } : placeNamesFirst(view, form, ALONE);
  }
  return alone === 'chain' && isTitled
    ? { placement, names: placeView(toNames(view), { form, like: placement }) }
    : { placement };
}

/** What is seen whole before it is read is arranged for that. */
function placeNamesFirst(view: GraphView, form: Form, legibility: Legibility): Placements {
  const cards = toNames(view);
  const whole = placeView(cards, { form });
  const names = placeLong(cards, form, legibility, whole) ?? whole;
  return { names, placement: placeView(view, { form, like: names }) };
}

/** As wide as the room and as long as it takes to be read, where that is not too long; null where all of it is read at once. */
function placeLong(
  view: GraphView,
  form: Form,
  { lettering, least, reads, rooms }: Legibility,
  whole: Placement,
): Placement | null {
  const size = zoomIn(form, whole) * lettering;
  if (size >= least) return null;
  let height = form.height * (reads / size) ** 2;
  for (let round = 0; round < TRIES && height <= rooms * form.height; round += 1) {
    // In a small form nothing is spread as if there were room for all of it.
    const long = placeView(view, { form: { width: form.width * TIGHT, height: height * TIGHT } });
    if (fittingWidth(long.bounds, form) * lettering >= reads) return long;
    height *= LONGER;
  }
  return null;
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
