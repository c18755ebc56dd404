/** What views need of a whole map and takes long to find: handed over with a copy of it, as the facts of its analysis are. */
import { packIds, unpackIds, type PackedIds } from '../analysis/numbers/by-number.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { findPieces, type Piece } from './pieces.ts';
import { findReadingOrder, type ReadingOrder } from './reading-order.ts';

/** Plain data: it can be sent to wherever the copy is. What it says of statements it says by their numbers. */
export interface ViewFacts {
  readonly order: Omit<ReadingOrder, 'ids'> & { readonly ids: PackedIds };
  readonly pieces: PackedPieces;
}

/** Side by side, in their order. */
interface PackedPieces {
  readonly ids: PackedIds;
  readonly sizes: Int32Array;
  readonly disputed: Int32Array;
  /** By place, of those that have any. */
  readonly speakers: ReadonlyMap<number, readonly string[]>;
}

/** These facts one by one, so that whoever sends them can take their time. Cost: O(ends) for each. */
export const VIEW_FACTS: { readonly [Name in keyof ViewFacts]: (graph: ArgumentGraph) => ViewFacts[Name] } = {
  order: (graph) => {
    const { ids, hosts, depths } = findReadingOrder(graph);
    return { ids: packIds(graph, ids), hosts, depths };
  },
  pieces: (graph) => {
    const pieces = findPieces(graph);
    return {
      ids: packIds(
        graph,
        pieces.map(({ id }) => id),
      ),
      sizes: Int32Array.from(pieces, ({ size }) => size),
      disputed: Int32Array.from(pieces, ({ disputed }) => disputed),
      speakers: new Map(
        [...pieces.entries()].flatMap(([at, { speakers }]) =>
          speakers.length > 0 ? [[at, speakers] as const] : [],
        ),
      ),
    };
  },
};

/** From now on a copy of the map knows them; they must be of the same map. */
export function rememberViewFacts(graph: ArgumentGraph, { order, pieces }: Partial<ViewFacts>): void {
  if (order) findReadingOrder.remember(graph, { ...order, ids: unpackIds(graph, order.ids) });
  if (pieces) findPieces.remember(graph, unpackPieces(graph, pieces));
}

const NOBODY: readonly string[] = [];

function unpackPieces(graph: ArgumentGraph, packed: PackedPieces): readonly Piece[] {
  const { sizes, disputed, speakers } = packed;
  return unpackIds(graph, packed.ids).map((id, at) => ({
    id,
    size: sizes[at] ?? 1,
    disputed: disputed[at] ?? 0,
    speakers: speakers.get(at) ?? NOBODY,
  }));
}

/** After an edit that keeps the facts of its analysis, these are as true of the changed map. O(1). */
export function carryViewFacts(from: ArgumentGraph, to: ArgumentGraph): void {
  if (findReadingOrder.knows(from)) findReadingOrder.remember(to, findReadingOrder(from));
  if (findPieces.knows(from)) findPieces.remember(to, findPieces(from));
}
