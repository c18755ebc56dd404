/** The layered drawing as a choice: it and the libraries it stands on are loaded when it is asked for. */
import type { GraphView } from '../../view/view.ts';
import type { Placement } from '../placement.ts';

/** Rows by rank, as Graphviz and dagre draw them. Cost: dagre's, some 0.4 s for 500 cards. */
export async function placeInLayers(view: GraphView): Promise<Placement> {
  const { placeLayers } = await import('./place-layers.ts');
  return placeLayers(view);
}
