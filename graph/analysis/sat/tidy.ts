/** Forgets clauses that are no use any more, so that a long search does not drown in what it has learnt. */
import { spend } from '../budget.ts';
import { GIVEN, watchClause, type Solver } from './state.ts';

/** Learnt clauses of this rank and below are kept for good. */
const LASTING_RANK = 2;

/**
 * Drops clauses that are true at the root and, with `forget`, about half of the learnt ones, those of the highest ranks
 * (Audemard & Simon, "Predicting learnt clauses quality", IJCAI 2009). Only at level 0 with all propagated. Cost: O(size
 * of all clauses).
 */
export function tidyClauses(solver: Solver, forget: boolean): void {
  spend(solver.budget, solver.arenaSize >> 2);
  const { arena, watches } = solver;
  const highest = forget ? Math.max(LASTING_RANK, medianRank(solver)) : Infinity;
  for (const list of watches) list.length = 0;
  let end = 0;
  solver.learntCount = 0;
  let place = 0;
  while (place < solver.arenaSize) {
    const rank = arena[place + 1] ?? GIVEN;
    const next = nextClause(solver, place);
    if (rank <= highest && !isTrueAtRoot(solver, place)) {
      arena.copyWithin(end, place, next);
      if (rank !== GIVEN) solver.learntCount++;
      end += next - place;
    }
    place = next;
  }
  solver.arenaSize = end;
  for (place = 0; place < end; place = nextClause(solver, place)) watchClause(solver, place);
}

function nextClause({ arena }: Solver, place: number): number {
  return place + 3 + (arena[place] ?? 0);
}

function isTrueAtRoot(solver: Solver, place: number): boolean {
  const end = nextClause(solver, place);
  for (let at = place + 3; at < end; at++) if (solver.values[solver.arena[at] ?? 0] === 1) return true;
  return false;
}

function medianRank(solver: Solver): number {
  const ranks: number[] = [];
  for (let place = 0; place < solver.arenaSize; place = nextClause(solver, place)) {
    const rank = solver.arena[place + 1] ?? GIVEN;
    if (rank !== GIVEN) ranks.push(rank);
  }
  ranks.sort((a, b) => a - b);
  return ranks[ranks.length >> 1] ?? GIVEN;
}
