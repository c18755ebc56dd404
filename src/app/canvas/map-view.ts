/** The Cytoscape canvas as the page uses it: shows what is drawn, keeps the eye where it was, tells what was touched. */
import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape';
import type { Box, Id, Marks, Theme } from '../../../graph/index.ts';
import type { Camera } from '../state/address.ts';
import type { Drawn } from '../state/drawing.svelte.ts';
import { cameraFor, chainCamera, openingCamera, READABLE, type Covered, type Room } from './camera.ts';
import { cardId, edgeDefinitions, nodeDefinitions } from './elements.ts';
import { canvasStyle } from './style.ts';

export interface MapViewEvents {
  /** A statement or relation was clicked; `second` when it is meant as the other end of a chain. */
  select(id: Id, second: boolean): void;
  unfold(id: Id): void;
  toggle(id: Id): void;
  clear(): void;
  look(camera: Camera): void;
}

export interface MapView {
  show(drawn: Drawn, marks: Marks, theme: Theme, anchor: Id | null): void;
  /** Brings the whole map into view. */
  fit(covered: Covered): void;
  /** Opens a map at a size that can be read: the whole, or what is near its start, or its start. */
  open(whole: Box, near: Box, start: Box, covered: Covered): void;
  /** Moves only if one of the cards is not in sight. */
  bringChainIntoSight(chain: readonly Box[], covered: Covered): void;
  /** Moves only if the card is not well in sight. */
  bringIntoSight(id: Id, covered: Covered): void;
  setCamera(camera: Camera): void;
  camera(): Camera;
  /** What is in sight, in the map's px. */
  sight(): Box;
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  resize(): void;
  destroy(): void;
}

/** Below this zoom a card is too small to be said to be in sight. */
const LEAST_USEFUL = 0.5;
const AIR = 56;
const MOVE_MS = 260;

export function createMapView(container: HTMLElement, events: MapViewEvents): MapView {
  const cy = cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
    layout: { name: 'preset', fit: false },
    style: [],
  });
  listen(cy, events);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : MOVE_MS);
  let themeName = '';

  return {
    show(drawn, marks, theme, anchor) {
      if (theme.name !== themeName) {
        themeName = theme.name;
        cy.style(canvasStyle(theme));
      }
      update(cy, drawn, marks, theme, anchor, duration());
    },
    fit(covered) {
      const cards = cy.nodes();
      if (cards.empty()) return;
      const box = cards.boundingBox({ includeLabels: false });
      const whole = { x: box.x1, y: box.y1, width: box.w, height: box.h };
      glideTo(cy, cameraFor(whole, roomOf(cy, covered), cy.minZoom(), 1.2), duration());
    },
    open: (whole, near, start, covered) => jumpTo(cy, openingCamera(whole, near, start, roomOf(cy, covered))),
    bringChainIntoSight(chain, covered) {
      const camera = chainCamera(chain, roomOf(cy, covered), cameraOf(cy));
      if (camera) glideTo(cy, camera, duration());
    },
    bringIntoSight(id, covered) {
      const node = cy.getElementById(cardId(id));
      if (node.nonempty()) slideIntoSight(cy, node, covered, duration());
    },
    setCamera: (camera) => jumpTo(cy, camera),
    camera: () => cameraOf(cy),
    sight() {
      const { x1, y1, w, h } = cy.extent();
      return { x: x1, y: y1, width: w, height: h };
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    panBy: (dx, dy) => void cy.panBy({ x: dx, y: dy }),
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  };
}

function listen(cy: Core, events: MapViewEvents): void {
  const elementOf = (event: EventObject) => event.target.data('element') as Id;
  const wantsSecond = ({ originalEvent }: EventObject) =>
    originalEvent instanceof MouseEvent &&
    (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
  cy.on('tap', 'node.card, node.dot, edge', (event) => events.select(elementOf(event), wantsSecond(event)));
  cy.on('taphold', 'node.card', (event) => events.select(elementOf(event), true));
  cy.on('tap', 'node.fold', (event) => events.unfold(elementOf(event)));
  cy.on('dbltap', 'node.card', (event) => events.toggle(elementOf(event)));
  cy.on('tap', (event) => {
    if (event.target === cy) events.clear();
  });
  // Cytoscape keeps the browser from giving the map the focus; the keys need it there.
  cy.on('tapstart', () => cy.container()?.focus({ preventScroll: true }));
  cy.on('mouseover', 'node, edge', (event) => {
    event.target.addClass('hover');
    const container = cy.container();
    if (container) container.style.cursor = 'pointer';
  });
  cy.on('mouseout', 'node, edge', (event) => {
    event.target.removeClass('hover');
    const container = cy.container();
    if (container) container.style.cursor = '';
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  cy.on('viewport', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!cy.destroyed()) events.look(cameraOf(cy));
    }, 250);
  });
}

/** Changes what differs; what stays glides to its new place while the anchor keeps its place on the screen. */
function update(
  cy: Core,
  drawn: Drawn,
  marks: Marks,
  theme: Theme,
  anchor: Id | null,
  duration: number,
): void {
  const nodes = nodeDefinitions(drawn.view, drawn.placement, marks, theme);
  const edges = edgeDefinitions(drawn.view, drawn.placement, marks, theme);
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
  cy.nodes().stop(false, true);
  holdAnchor(cy, nodes, anchor);
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    for (const definition of nodes) {
      const node = cy.getElementById(definition.data.id ?? '');
      if (node.empty()) cy.add(definition);
      else {
        node.data(definition.data);
        node.classes(definition.classes ?? '');
      }
    }
    for (const definition of edges) {
      const edge = cy.getElementById(definition.data.id ?? '');
      if (
        edge.nonempty() &&
        edge.source().id() === definition.data.source &&
        edge.target().id() === definition.data.target
      ) {
        edge.data(definition.data);
        edge.classes(definition.classes ?? '');
      } else {
        edge.remove();
        cy.add(definition);
      }
    }
  });
  for (const { data, position } of nodes) {
    const node = cy.getElementById(data.id ?? '');
    const at = node.position();
    if (!position || (Math.abs(at.x - position.x) < 0.5 && Math.abs(at.y - position.y) < 0.5)) continue;
    if (duration === 0) node.position({ ...position });
    else node.animate({ position: { ...position } }, { duration, easing: 'ease-in-out-cubic' });
  }
}

/** Moves the view by as much as the anchor will move, so that it stays where it is on the screen. */
function holdAnchor(cy: Core, nodes: ReturnType<typeof nodeDefinitions>, anchor: Id | null): void {
  if (anchor === null) return;
  const node = cy.getElementById(cardId(anchor));
  const next = nodes.find(({ data }) => data.id === cardId(anchor))?.position;
  if (node.empty() || !next) return;
  const shift = { x: next.x - node.position('x'), y: next.y - node.position('y') };
  if (shift.x === 0 && shift.y === 0) return;
  const zoom = cy.zoom();
  cy.nodes().forEach((other) => {
    const { x, y } = other.position();
    other.position({ x: x + shift.x, y: y + shift.y });
  });
  cy.panBy({ x: -shift.x * zoom, y: -shift.y * zoom });
}

function roomOf(cy: Core, covered: Covered): Room {
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

/** As little as is needed for the card to stand in sight with some air around it. */
function slideIntoSight(cy: Core, node: NodeSingular, covered: Covered, duration: number): void {
  const zoom = cy.zoom() < LEAST_USEFUL ? READABLE : cy.zoom();
  const { x, y } = node.position();
  const [width, height] = [cy.width() / zoom, (cy.height() - covered.top - covered.bottom) / zoom];
  const air = Math.min(AIR, cy.width() / 14) / zoom;
  const room = { x: (width - node.width()) / 2 - air, y: (height - node.height()) / 2 - air };
  const eye = cameraOf(cy);
  const lift = (covered.bottom - covered.top) / 2 / zoom;
  const shift = (at: number, centre: number, reach: number) =>
    reach <= 0 ? at : Math.max(at - reach, Math.min(at + reach, centre));
  const camera = { x: shift(x, eye.x, room.x), y: shift(y, eye.y - lift, room.y) + lift, zoom };
  if (Math.abs(camera.x - eye.x) < 1 && Math.abs(camera.y - eye.y) < 1 && zoom === cy.zoom()) return;
  glideTo(cy, camera, duration);
}
