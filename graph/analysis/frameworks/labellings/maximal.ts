/**
 * Preferred labellings out of complete ones, without a proof that no more can be accepted: where being in is decided
 * before anything else, the first assignment found accepts as much as can be.
 */
import type { Budget } from '../../numbers/budget.ts';
import type { Framework, Labelling } from '../framework.ts';
import { solve } from '../sat/solve.ts';
import { decideFirst, type Solver } from '../sat/state.ts';
import { createLabellingSolver, inLiteral, inLiteralsOf, readLabelling } from './clauses.ts';

/** A solver as of `createLabellingSolver` whose every assignment has as much in as its assumptions and clauses allow. */
export function createMaximalSolver(framework: Framework, budget: Budget, pressure?: Labelling): Solver {
  const solver = createLabellingSolver(framework, budget, pressure);
  for (let argument = 0; argument < framework.count; argument++)
    decideFirst(solver, inLiteral(argument) >> 1);
  return solver;
}

/** A preferred labelling with everything in that is in in the given complete one; the solver is a maximal one. */
export function growLabelling(solver: Solver, start: Labelling): Labelling {
  return solve(solver, inLiteralsOf(start)) ? readLabelling(solver, start.length) : start;
}
