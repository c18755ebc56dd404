/** Forgets clauses that are no use any more, so that a long search does not drown in what it has learnt. */
import { spend } from '../../numbers/budget.ts';
import { clauseEnd, GIVEN, HEADER, RANK, watchClause, type Solver } from './state.ts';

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
  solver.learntCount = 0;
  let end = 0;
  let clause = 0;
  while (clause < solver.arenaSize) {
    const next = clauseEnd(solver, clause);
    const rank = arena[clause + RANK] ?? GIVEN;
    if (rank <= highest && !isTrueAtRoot(solver, clause)) {
      arena.copyWithin(end, clause, next);
      if (rank !== GIVEN) solver.learntCount++;
      end += next - clause;
    }
    clause = next;
  }
  solver.arenaSize = end;
  for (clause = 0; clause < end; clause = clauseEnd(solver, clause)) watchClause(solver, clause);
}

function isTrueAtRoot(solver: Solver, clause: number): boolean {
  const end = clauseEnd(solver, clause);
  for (let at = clause + HEADER; at < end; at++) {
    if (solver.values[solver.arena[at] ?? 0] === 1) return true;
  }
  return false;
}

function medianRank(solver: Solver): number {
  const ranks: number[] = [];
  for (let clause = 0; clause < solver.arenaSize; clause = clauseEnd(solver, clause)) {
    const rank = solver.arena[clause + RANK] ?? GIVEN;
    if (rank !== GIVEN) ranks.push(rank);
  }
  ranks.sort((a, b) => a - b);
  return ranks[ranks.length >> 1] ?? GIVEN;
}
