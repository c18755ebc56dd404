/** What views need of a whole map and takes long to find: handed over with a copy of it, as the facts of its analysis are. */
import type { OncePerGraph } from '../model/once-per-graph.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { findPieces, type Piece } from './pieces.ts';
import { findReadingOrder, type ReadingOrder } from './reading-order.ts';

/** Plain data: it can be sent to wherever the copy is. */
export interface ViewFacts {
  readonly order: ReadingOrder;
  readonly pieces: readonly Piece[];
}

/** These facts one by one, so that whoever sends them can take their time. Cost: O(ends) for each. */
export const VIEW_FACTS: { readonly [Name in keyof ViewFacts]: OncePerGraph<ViewFacts[Name]> } = {
  order: findReadingOrder,
  pieces: findPieces,
};

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberViewFacts(graph: ArgumentGraph, { order, pieces }: Partial<ViewFacts>): void {
  if (order) findReadingOrder.remember(graph, order);
  if (pieces) findPieces.remember(graph, pieces);
}

/** After an edit that keeps the facts of its analysis, these are as true of the changed map. O(1). */
export function carryViewFacts(from: ArgumentGraph, to: ArgumentGraph): void {
  if (findReadingOrder.knows(from)) findReadingOrder.remember(to, findReadingOrder(from));
  if (findPieces.knows(from)) findPieces.remember(to, findPieces(from));
}
