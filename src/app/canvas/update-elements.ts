/** Changes on the canvas what differs from what is to be seen; what stays glides to its new place. */
import type { Core, EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { Id } from '../../../graph/index.ts';
import { cardId } from './elements.ts';

/** How many nodes are added before the page draws them and answers again: a first sixty cards take some 110 ms. */
const SLICE = 60;

/** How a drawing follows the one before. */
export interface Passage {
  /** The card that keeps its place on the screen. */
  readonly held: Id | null;
  /** How long what stays glides, in ms; 0 jumps. */
  readonly duration: number;
  /** Where the eye is: what lies nearest is drawn first. */
  readonly eye: { readonly x: number; readonly y: number };
}

/** Brings the canvas to the wanted elements. A later call takes over what an earlier one has not yet drawn. */
export class Elements {
  readonly #cy: Core;
  #waiting: number | undefined;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  update(nodes: readonly NodeDefinition[], edges: readonly EdgeDefinition[], passage: Passage): void {
    const cy = this.#cy;
    this.destroy();
    const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
    cy.nodes().stop(false, true);
    holdCard(cy, nodes, passage.held);
    const fresh: NodeDefinition[] = [];
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove();
      });
      for (const definition of nodes) {
        const node = cy.getElementById(definition.data.id ?? '');
        if (node.empty()) fresh.push(definition);
        else {
          node.data(definition.data);
          node.classes(definition.classes ?? '');
        }
      }
    });
    for (const { data, position } of nodes) {
      const node = cy.getElementById(data.id ?? '');
      if (node.empty() || !position) continue;
      const at = node.position();
      if (Math.abs(at.x - position.x) < 0.5 && Math.abs(at.y - position.y) < 0.5) continue;
      if (passage.duration === 0) node.position({ ...position });
      else
        node.animate(
          { position: { ...position } },
          { duration: passage.duration, easing: 'ease-in-out-cubic' },
        );
    }
    this.#add(nearestFirst(fresh, passage.eye), edges);
  }

  destroy(): void {
    if (this.#waiting !== undefined) cancelAnimationFrame(this.#waiting);
  }

  /** Adds nodes slice by slice, each with the lines whose ends are there. */
  #add(fresh: readonly NodeDefinition[], edges: readonly EdgeDefinition[]): void {
    const cy = this.#cy;
    const later: EdgeDefinition[] = [];
    cy.batch(() => {
      cy.add(fresh.slice(0, SLICE).map((definition) => ({ ...definition })));
      for (const definition of edges) {
        const { source, target } = definition.data;
        if (cy.getElementById(source).empty() || cy.getElementById(target).empty()) later.push(definition);
        else setEdge(cy, definition);
      }
    });
    const rest = fresh.slice(SLICE);
    if (rest.length === 0) return;
    this.#waiting = requestAnimationFrame(() => this.#add(rest, later));
  }
}

function setEdge(cy: Core, definition: EdgeDefinition): void {
  const { id = '', source, target } = definition.data;
  const edge = cy.getElementById(id);
  if (edge.nonempty() && edge.source().id() === source && edge.target().id() === target) {
    edge.data(definition.data);
    edge.classes(definition.classes ?? '');
  } else {
    edge.remove();
    cy.add(definition);
  }
}

function nearestFirst(nodes: readonly NodeDefinition[], eye: Passage['eye']): readonly NodeDefinition[] {
  const far = ({ position }: NodeDefinition) =>
    Math.hypot((position?.x ?? 0) - eye.x, (position?.y ?? 0) - eye.y);
  return [...nodes].sort((one, other) => far(one) - far(other));
}

/** Moves the view by as much as the card will move, so that it stays where it is on the screen. */
function holdCard(cy: Core, nodes: readonly NodeDefinition[], held: Id | null): void {
  if (held === null) return;
  const node = cy.getElementById(cardId(held));
  const next = nodes.find(({ data }) => data.id === cardId(held))?.position;
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
