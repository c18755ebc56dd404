/** The Cytoscape canvas as the page uses it: shows what is drawn, keeps the eye where it was, tells what was touched. */
import cytoscape, { type Core } from 'cytoscape';
import type { Box, Id, Marks, Placement, Point, Region, Theme } from '../../../graph/index.ts';
import type { Camera } from '../state/address.ts';
import type { Drawn } from '../state/drawing.svelte.ts';
import {
  BEFORE_WHOLE,
  boxAround,
  chainCamera,
  LEGIBLE,
  LETTERING,
  NAME_LETTERING,
  nearestCamera,
  openingCamera,
  READABLE,
  rescuedCamera,
  resizedCamera,
  surveyCamera,
  unfoldingCamera,
  wholeCamera,
  zoomedCamera,
  type Beginning,
  type Covered,
  type Room,
} from './camera.ts';
import { CardImages } from './card-image.ts';
import { findCounterpart } from './counterpart.ts';
import { depthAt, placementAt, type Depth } from './depth.ts';
import { listenToPinch, listenToTaps, listenToWheel, type GestureEvents } from './gestures.ts';
import { planDrawing, type Plans } from './plans.ts';
import { letterRegions, platesOf } from './regions.ts';
import { canvasStyle } from './style.ts';
import { SOON_MS } from './presses.ts';
import { Elements } from './update-elements.ts';

export interface MapViewEvents extends Pick<
  GestureEvents,
  'select' | 'go' | 'unfold' | 'toggle' | 'clear' | 'hold' | 'hover'
> {
  /** The eye has come to rest. */
  look(camera: Camera): void;
  /** The eye moves. */
  move(): void;
  /** Another placement is drawn from now on. */
  replace(placement: Placement): void;
}

export interface MapView {
  /**
   * `held`: the card that keeps its place on the screen. `regions`: sections that are seen. `waits`: nothing is drawn until it
   * is said where to look.
   */
  show(
    drawn: Drawn,
    marks: Marks,
    theme: Theme,
    held: Id | null,
    regions: readonly Region[],
    waits?: boolean,
  ): void;
  /** Brings the whole map into view. */
  fit(covered: Covered): void;
  /** The same where letters are then no smaller than `least` (px on screen); else one goes along it one way, `chosen` in sight. */
  survey(covered: Covered, least: number, chosen: Id | null): void;
  /** Opens a map at a size that can be read. */
  open(beginning: Beginning, covered: Covered): void;
  /** Moves only if one of the cards is not in sight, or if the chain is to be shown `anew`. */
  bringChainIntoSight(chain: readonly Id[], covered: Covered, anew?: boolean): void;
  /** Moves only if the card is not well in sight. */
  bringIntoSight(id: Id, covered: Covered): void;
  /** The same for any part of the map. */
  bringBoxIntoSight(box: Box, covered: Covered): void;
  /** Brings cards into sight that a card has unfolded, around that card. */
  bringUnfoldedIntoSight(acted: Id, fresh: readonly Id[], covered: Covered): void;
  setCamera(camera: Camera): void;
  /**
   * Looks where a link says, unless what is selected, or without that every card, would be cut off there. `share`: how much of it
   * has to be seen, as in `rescuedCamera`.
   */
  returnTo(camera: Camera, selected: Id | null, covered: Covered, share?: number): void;
  camera(): Camera;
  /** What is in sight, in the map's px. */
  sight(): Box;
  zoomBy(factor: number): void;
  /** Whether a drag moves the map; not while it moves a card. */
  setPanning(on: boolean): void;
  panBy(dx: number, dy: number): void;
  /** Its room has another size or place on the page; where `moves` is false whoever calls it says where to look then. */
  resize(covered: Covered, moves?: boolean): void;
  destroy(): void;
}

const LIMITS = { least: 0.02, most: 4 } as const;
const MOVE_MS = 260;
/** How long the eye has to stand still for its place to be kept, in ms. */
const REST_MS = 250;

export function createMapView(container: HTMLElement, events: MapViewEvents): MapView {
  const zoomAt = (factor: number, x: number, y: number) => {
    pointer = { x, y };
    jumpTo(cy, zoomedCamera(cameraOf(cy), factor, pointer, roomOf(cy), LIMITS));
    pointer = null;
  };
  const unlisten = listenToWheel(container, { zoomAt });
  const cy = cytoscape({
    container,
    minZoom: LIMITS.least,
    maxZoom: LIMITS.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
    multiClickDebounceTime: SOON_MS,
    layout: { name: 'preset', fit: false },
    style: [],
  });
  const images = new CardImages((url) => forgetImage(cy, url));
  const elements = new Elements(cy);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : MOVE_MS);
  let shown: {
    readonly drawn: Drawn;
    readonly marks: Marks;
    readonly theme: Theme;
    readonly regions: readonly Region[];
  } | null = null;
  let depth: Depth = 'whole';
  let placement: Placement | null = null;
  let plans: Plans | null = null;
  let themeName = '';
  /** Where the room begins on the page. */
  let { top } = container.getBoundingClientRect();
  /** Where the map is drawn larger or smaller, in px of the room; its middle where null. */
  let pointer: Point | null = null;
  /** What is to be shown isn't drawn. */
  let waiting = false;
  /** The eye is on its way to where another placement is drawn. */
  let arriving = false;
  /** Where the eye glided to last. */
  let heading: Camera | null = null;
  /** Where the eye is or, as long as it glides, where it will be. */
  const aim = (): Camera => (heading && cy.animated() ? heading : cameraOf(cy));

  const unpinch = listenToPinch(cy, container, (at) => (pointer = at));
  listenToTaps(cy, {
    ...events,
    zoomAt,
    approach: (x, y) => zoomAt(READABLE / cy.zoom(), x, y),
    canRead: () => depth === 'whole',
  });
  // The hand takes the map along from where it is.
  cy.on('dragpan', () => void cy.stop());
  cy.on('zoom', () => letterRegions(cy));
  let resting: ReturnType<typeof setTimeout> | undefined;
  cy.on('viewport', () => {
    deepen();
    events.move();
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!cy.destroyed()) events.look(cameraOf(cy));
    }, REST_MS);
  });

  /**
   * Draws in the depth that the zoom asks for. Where that is another placement, what is under the pointer stays there; else
   * nothing moves.
   */
  function deepen(): void {
    if (!shown || waiting || arriving || depthAt(cy.zoom(), shown.drawn) === depth) return;
    const next = placementAt(cy.zoom(), shown.drawn);
    const { width, height } = roomOf(cy);
    const { x: left, y: top } = pointer ?? { x: width / 2, y: height / 2 };
    const camera = cameraOf(cy);
    const [dx, dy] = [(left - width / 2) / camera.zoom, (top - height / 2) / camera.zoom];
    const spot = { x: camera.x + dx, y: camera.y + dy };
    const there = placement && next !== placement ? findCounterpart(spot, placement, next) : spot;
    arriving = true;
    draw(null, 0);
    if (there !== spot) jumpTo(cy, { ...camera, x: there.x - dx, y: there.y - dy });
    arriving = false;
  }

  function draw(held: Id | null, glide: number): void {
    if (!shown) return;
    const { drawn, marks, theme, regions } = shown;
    waiting = false;
    depth = depthAt(cy.zoom(), drawn);
    const before = placement;
    placement = placementAt(cy.zoom(), drawn);
    const look = { view: drawn.view, placement, marks, theme, depth, regions, images };
    plans = planDrawing(look, plans);
    const { nodes, edges, isPartly } = plans;
    const moved = elements.update(nodes, edges, {
      held,
      duration: glide,
      eye: cameraOf(cy),
      // What is taken over from before has asked for no picture, and needs its own still.
      ondone: () => {
        letterRegions(cy);
        if (!isPartly) images.sweep();
      },
    });
    if (held !== null && before) redirect(held, before, moved);
    if (placement !== before) events.replace(placement);
  }

  /** The eye on its way arrives where the held card is seen as it was to be, though that stands elsewhere now. */
  function redirect(held: Id, before: Placement, moved: boolean): void {
    const [from, to] = [before.boxes.get(held), placement?.boxes.get(held)];
    if (!heading || !cy.animated() || !from || !to) return;
    const [x, y] = [
      to.x - from.x + (to.width - from.width) / 2,
      to.y - from.y + (to.height - from.height) / 2,
    ];
    if (moved || x !== 0 || y !== 0)
      glideTo(cy, (heading = { ...heading, x: heading.x + x, y: heading.y + y }), duration());
  }

  /** Cameras are of the placement that is drawn at their zoom: where that is another one, the eye jumps. */
  function moveTo(camera: Camera, glide = 0): void {
    if (!shown || (!waiting && placementAt(camera.zoom, shown.drawn) === placement)) {
      if (glide > 0) glideTo(cy, (heading = camera), glide);
      else jumpTo(cy, camera);
      return;
    }
    arriving = true;
    jumpTo(cy, camera);
    draw(null, 0);
    arriving = false;
  }

  /** All that is shown of it: sections reach beyond their cards. */
  const extentOf = (all: Placement): Box =>
    boxAround([all.bounds, ...platesOf(shown?.regions ?? [], all)]) ?? all.bounds;

  function fit(covered: Covered, least = 0, chosen: Id | null = null): void {
    if (!shown) return;
    const { placement: whole, names } = shown.drawn;
    const room = roomOf(cy, covered);
    const isWhole = !names || wholeCamera(extentOf(whole), room, LIMITS.least, 1.2).zoom >= LEGIBLE;
    const seen = isWhole ? whole : names;
    const { boxes } = seen;
    const bounds = extentOf(seen);
    const [lettering, most] = isWhole ? [LETTERING, 1.2] : [NAME_LETTERING, BEFORE_WHOLE];
    const wanted = chosen === null ? undefined : boxes.get(chosen);
    const sheet = { box: bounds, lettering, least: LIMITS.least, most };
    moveTo(surveyCamera(sheet, room, least, wanted), duration());
  }

  return {
    show(drawn, marks, theme, held, regions, waits = false) {
      if (theme.name !== themeName) {
        themeName = theme.name;
        cy.style(canvasStyle(theme));
      }
      shown = { drawn, marks, theme, regions };
      waiting = waits;
      if (!waits) draw(held, duration());
    },
    fit: (covered) => fit(covered),
    survey: fit,
    open: (beginning, covered) => moveTo(openingCamera(beginning, roomOf(cy, covered))),
    bringChainIntoSight(chain, covered, anew = false) {
      if (!shown) return;
      const { placement: whole, names } = shown.drawn;
      const boxesIn = (all: Placement | undefined) => chain.flatMap((id) => all?.boxes.get(id) ?? []);
      const boxes = { whole: boxesIn(whole), names: boxesIn(names) };
      const camera = chainCamera(boxes, roomOf(cy, covered), anew ? null : aim());
      if (camera) moveTo(camera, duration());
    },
    bringIntoSight(id, covered) {
      // What is a dot now could not be seen there either.
      const isDot = depth === 'dots';
      const box = (isDot ? shown?.drawn.placement : placement)?.boxes.get(id);
      // What tells of the card has taken room from the map just now, and the canvas has not measured it again.
      if (covered.bottom > 0 && container.clientHeight !== cy.height()) cy.resize();
      const camera = box && nearestCamera(box, roomOf(cy, covered), aim(), isDot ? READABLE : 0);
      if (camera) moveTo(camera, duration());
    },
    bringBoxIntoSight(box, covered) {
      const camera = nearestCamera(box, roomOf(cy, covered), aim(), 0);
      if (camera) moveTo(camera, duration());
    },
    bringUnfoldedIntoSight(acted, fresh, covered) {
      const boxes = placement?.boxes;
      const box = boxes?.get(acted);
      if (!boxes || !box) return;
      const cards = fresh.flatMap((id) => boxes.get(id) ?? []);
      const camera = unfoldingCamera(box, cards, roomOf(cy, covered), aim());
      if (camera) moveTo(camera, duration());
    },
    setCamera: (camera) => moveTo(camera),
    returnTo(asked, selected, covered, share) {
      const camera = { ...asked, zoom: Math.max(LIMITS.least, Math.min(LIMITS.most, asked.zoom)) };
      moveTo(camera);
      const boxes = placement?.boxes ?? new Map<Id, Box>();
      const wanted = selected === null ? undefined : boxes.get(selected);
      const cards = wanted ? [wanted] : [...boxes.values()];
      const rescued = rescuedCamera(cards, roomOf(cy, covered), camera, share);
      if (rescued) moveTo(rescued);
    },
    camera: () => cameraOf(cy),
    sight() {
      const { x1, y1, w, h } = cy.extent();
      return { x: x1, y: y1, width: w, height: h };
    },
    zoomBy: (factor) => zoomAt(factor, cy.width() / 2, cy.height() / 2),
    setPanning: (on) => void cy.userPanningEnabled(on),
    panBy: (dx, dy) => void cy.panBy({ x: dx, y: dy }),
    resize(covered, moves = true) {
      const [before, camera, above] = [roomOf(cy, covered), aim(), top];
      cy.resize();
      top = container.getBoundingClientRect().top;
      if (before.width === 0 || before.height === 0 || !placement || waiting || !moves) return;
      const room = roomOf(cy, covered);
      const next = resizedCamera(placement.bounds, before, room, { before: above, after: top }, camera);
      // The eye on its way goes on to where it was sent.
      if (next && cy.animated()) glideTo(cy, (heading = next), duration());
      else if (next) jumpTo(cy, next);
      else fit(covered);
    },
    destroy() {
      unlisten();
      unpinch();
      clearTimeout(resting);
      elements.destroy();
      cy.destroy();
      images.destroy();
    },
  };
}

/** Cytoscape keeps every picture it has drawn, by its address, for as long as it lives. */
function forgetImage(cy: Core, url: string): void {
  if (cy.destroyed()) return;
  const { renderer } = cy as unknown as { renderer?(): { imageCache?: Record<string, unknown> } };
  delete renderer?.call(cy).imageCache?.[url];
}

function roomOf(cy: Core, covered: Covered = { top: 0, bottom: 0 }): Room {
  return { width: cy.width(), height: cy.height(), covered };
}

function cameraOf(cy: Core): Camera {
  const { x1, y1, w, h } = cy.extent();
  return { x: x1 + w / 2, y: y1 + h / 2, zoom: cy.zoom() };
}

function panFor(cy: Core, { x, y, zoom }: Camera) {
  return { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom };
}

function jumpTo(cy: Core, camera: Camera): void {
  cy.stop();
  cy.viewport({ zoom: camera.zoom, pan: panFor(cy, camera) });
}

function glideTo(cy: Core, camera: Camera, duration: number): void {
  if (duration === 0) jumpTo(cy, camera);
  else
    cy.stop().animate(
      { zoom: camera.zoom, pan: panFor(cy, camera) },
      { duration, easing: 'ease-in-out-cubic' },
    );
}
