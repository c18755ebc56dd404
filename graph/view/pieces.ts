/** What stands at the top of a map, each with how much hangs below it: for maps of so many pieces that nobody sees them at once. */
import { findLoneStatements } from '../analysis/chains/lone.ts';
import { findDisputes } from '../analysis/disputes/disputes.ts';
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findTops } from './folding.ts';
import { findReadingOrder } from './reading-order.ts';
import { speakersOf } from './said.ts';

/** A statement at the top of a map and what is read below it. */
export interface Piece {
  readonly id: Id;
  /** Statements, itself among them. */
  readonly size: number;
  /** How many of them are disputed. */
  readonly disputed: number;
  /** Who says the statement at the top. */
  readonly speakers: readonly string[];
}

/** From so many on a map opens on a list of them. */
const MANY_PIECES = 24;

/** Whether a map opens on a list of its pieces. `known`: they are at hand; else they are taken for its tops, which they hardly ever outnumber. */
export function hasManyPieces(graph: ArgumentGraph, known = true): boolean {
  if (known) return findPieces(graph).length >= MANY_PIECES;
  const lone = findLoneStatements(graph);
  let count = 0;
  for (const id of findTops(graph)) {
    if (!lone.has(id)) count += 1;
    if (count >= MANY_PIECES) return true;
  }
  return false;
}

/** In the order of the outline; what is connected to nothing is left out. O(statements and relations), once a map. */
export const findPieces = oncePerStructure((graph: ArgumentGraph): readonly Piece[] => {
  const { ids, hosts } = findReadingOrder(graph);
  const { lit } = findDisputes(graph);
  const sizes = new Int32Array(ids.length).fill(1);
  const clashes = Int32Array.from(ids, (id) => (lit.has(id) ? 1 : 0));
  const lone = findLoneStatements(graph);
  const pieces: Piece[] = [];
  for (let place = ids.length - 1; place >= 0; place -= 1) {
    const host = hosts[place] ?? -1;
    const [size, clash] = [sizes[place] ?? 1, clashes[place] ?? 0];
    if (host >= 0) {
      sizes[host] = (sizes[host] ?? 1) + size;
      clashes[host] = (clashes[host] ?? 0) + clash;
      continue;
    }
    const statement = graph.statements.get(ids[place] ?? '');
    if (statement && !lone.has(statement.id)) {
      const { id } = statement;
      pieces.push({ id, size, disputed: clash, speakers: speakersOf(graph, statement) });
    }
  }
  return pieces.reverse();
});

/** Behind every name. */
const LAST = '\uffff';

/** What pieces can be put in order by; `map`: as they come in the outline. */
export type PieceOrder = 'map' | 'size' | 'disputed' | 'speaker';

/** The most first, speakers by their names; what is equal stays in the order of the outline. */
export function sortPieces(pieces: readonly Piece[], order: PieceOrder): readonly Piece[] {
  if (order === 'map') return pieces;
  const speaker = ({ speakers }: Piece) => speakers[0]?.toLocaleLowerCase('en') ?? LAST;
  const compare = (a: Piece, b: Piece): number => {
    if (order !== 'speaker') return b[order] - a[order];
    const [one, other] = [speaker(a), speaker(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return [...pieces].sort(compare);
}
