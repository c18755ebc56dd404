/** Changes on the canvas what differs from what is to be seen; what stays glides to its new place. */
import type { Core, EdgeDefinition, NodeDefinition, SingularElementReturnValue } from 'cytoscape';
import type { Id } from '../../../graph/index.ts';
import { isSameValue } from '../is-same.ts';
import { cardId } from './elements.ts';
import type { NodePlan } from './node-plan.ts';

/** How long nodes are drawn before the page shows them and answers again, in ms. */
const SLICE_MS = 32;
/** The first of them shorter: much else happens at that moment, and the sooner the nearest cards are seen. */
const FIRST_MS = 16;

/** How a drawing follows the one before. */
export interface Passage {
  /** The card that keeps its place on the screen. */
  readonly held: Id | null;
  /** How long what stays glides, in ms; 0 jumps. */
  readonly duration: number;
  /** Where the eye is: what lies nearest is drawn first. */
  readonly eye: { readonly x: number; readonly y: number };
  /** All is drawn. Not called where a later drawing has taken over. */
  ondone(): void;
}

/** Brings the canvas to the wanted elements. A later call takes over what an earlier one has not yet drawn. */
export class Elements {
  readonly #cy: Core;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is drawn by now: the same plan again changes nothing. */
  readonly #nodes = new Map<string, NodePlan>();
  #edges: readonly EdgeDefinition[] | null = null;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** True where the view moved along with the held card. */
  update(nodes: readonly NodePlan[], edges: readonly EdgeDefinition[], passage: Passage): boolean {
    const cy = this.#cy;
    this.destroy();
    const wanted = new Set([...nodes.map(({ id }) => id), ...edges.map(({ data }) => data.id)]);
    // Jumping to their end would come a frame later, over what is set now.
    cy.nodes().stop(true);
    const moved = holdCard(cy, nodes, passage.held);
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (wanted.has(element.id())) return;
        this.#nodes.delete(element.id());
        element.remove();
      });
    });
    for (const { id, position } of nodes) {
      const node = cy.getElementById(id);
      if (node.empty()) continue;
      const at = node.position();
      if (Math.abs(at.x - position.x) < 0.5 && Math.abs(at.y - position.y) < 0.5) continue;
      if (passage.duration === 0) node.position({ ...position });
      else
        node.animate(
          { position: { ...position } },
          { duration: passage.duration, easing: 'ease-in-out-cubic' },
        );
    }
    const undrawn = nodes.filter((plan) => this.#nodes.get(plan.id) !== plan);
    const isDrawn = this.#edges === edges && undrawn.every(({ id }) => cy.getElementById(id).nonempty());
    this.#edges = null;
    this.#draw(nearestFirst(undrawn, passage.eye), 0, isDrawn ? [] : edges, () => {
      this.#edges = edges;
      passage.ondone();
    });
    return moved;
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  /**
   * Goes on once so many frames are shown: what is drawn by then is seen, the pictures of the first cards too, and whoever
   * clicks there is answered before the rest is drawn.
   */
  #rest(frames: number, goOn: () => void): void {
    this.#frame = requestAnimationFrame(() => {
      if (frames > 1) this.#rest(frames - 1, goOn);
      else this.#timer = setTimeout(goOn);
    });
  }

  /** Draws nodes slice by slice, each with the lines whose ends are there. */
  #draw(
    nodes: readonly NodePlan[],
    start: number,
    edges: readonly EdgeDefinition[],
    ondone: () => void,
  ): void {
    const cy = this.#cy;
    const later: EdgeDefinition[] = [];
    let at = start;
    cy.batch(() => {
      const end = performance.now() + (start === 0 ? FIRST_MS : SLICE_MS);
      do {
        const plan = nodes[at];
        if (plan) {
          setNode(cy, plan);
          this.#nodes.set(plan.id, plan);
        }
        at += 1;
      } while (at < nodes.length && performance.now() < end);
      for (const definition of edges) {
        const { source, target } = definition.data;
        if (cy.getElementById(source).empty() || cy.getElementById(target).empty()) later.push(definition);
        else setEdge(cy, definition);
      }
    });
    if (at >= nodes.length) ondone();
    else this.#rest(start === 0 ? 2 : 1, () => this.#draw(nodes, at, later, ondone));
  }
}

function setNode(cy: Core, { id, position, classes, data }: NodePlan): void {
  const node = cy.getElementById(id);
  if (node.empty()) {
    const definition: NodeDefinition = { group: 'nodes', pannable: true, data: { id, ...data() }, classes };
    cy.add({ ...definition, position: { ...position } });
  } else {
    setData(node, data());
    node.classes(classes);
  }
}

/** Whatever is set is styled anew, be it as before. */
function setData(element: SingularElementReturnValue, data: Readonly<Record<string, unknown>>): void {
  const known = element.data() as Readonly<Record<string, unknown>>;
  if (!Object.entries(data).every(([key, value]) => isSameValue(known[key], value))) element.data(data);
}

function setEdge(cy: Core, definition: EdgeDefinition): void {
  const { id = '', source, target } = definition.data;
  const edge = cy.getElementById(id);
  if (edge.nonempty() && edge.source().id() === source && edge.target().id() === target) {
    setData(edge, definition.data);
    edge.classes(definition.classes ?? '');
  } else {
    edge.remove();
    cy.add(definition);
  }
}

function nearestFirst(nodes: readonly NodePlan[], eye: Passage['eye']): readonly NodePlan[] {
  const far = ({ position }: NodePlan) => Math.hypot(position.x - eye.x, position.y - eye.y);
  return [...nodes].sort((one, other) => far(one) - far(other));
}

/** Moves the view by as much as the card will move, so that it stays where it is on the screen. True where that is anything. */
function holdCard(cy: Core, nodes: readonly NodePlan[], held: Id | null): boolean {
  if (held === null) return false;
  const node = cy.getElementById(cardId(held));
  const next = nodes.find(({ id }) => id === cardId(held))?.position;
  if (node.empty() || !next) return false;
  const shift = { x: next.x - node.position('x'), y: next.y - node.position('y') };
  if (shift.x === 0 && shift.y === 0) return false;
  const zoom = cy.zoom();
  cy.nodes().forEach((other) => {
    const { x, y } = other.position();
    other.position({ x: x + shift.x, y: y + shift.y });
  });
  cy.panBy({ x: -shift.x * zoom, y: -shift.y * zoom });
  return true;
}
