/** Views with the places of their parts, as the worker finds them: what is on the screen, and the whole map for pictures. */
import {
  foldableStatements,
  projectView,
  type ArgumentGraph,
  type GraphView,
  type Placement,
} from '../../../graph/index.ts';
import { Cancelled, work } from '../worker/client.svelte.ts';

/** A view and where its parts stand; they change together. */
export interface Drawn {
  readonly view: GraphView;
  readonly placement: Placement;
}

export class Drawing {
  now = $state.raw<Drawn | null>(null);
  /** The map unfolded as far as it can be shown. */
  whole = $state.raw<Drawn | null>(null);

  #latest: GraphView | null = null;
  #graph: ArgumentGraph | null = null;

  /** Forgets the old map's places: they would be taken for the new one's. */
  open(graph: ArgumentGraph): void {
    this.#graph = graph;
    this.#latest = null;
    this.now = null;
    this.whole = null;
  }

  /** Places a view; what was asked for earlier and comes later is dropped. */
  async place(view: GraphView): Promise<void> {
    this.#latest = view;
    const drawn = await place(view, 'Placing the map');
    if (drawn && this.#latest === view) this.now = drawn;
  }

  /** Places the whole map, once per map. */
  async placeWhole(): Promise<void> {
    const graph = this.#graph;
    if (!graph || this.whole) return;
    const drawn = await place(
      projectView(graph, { unfolded: foldableStatements(graph) }),
      'Placing the whole map',
    );
    if (drawn && this.#graph === graph) this.whole = drawn;
  }
}

/** Null where the person gave it up. */
async function place(view: GraphView, label: string): Promise<Drawn | null> {
  try {
    return { view, placement: await work.run(label, (tasks) => tasks.place(view)) };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return null;
  }
}
