/** The step from a complete labelling to a preferred one: accepting more and more until no more can be accepted. */
import { UNDECIDED, type Labelling } from '../framework.ts';
import { solve } from '../sat/solve.ts';
import type { Solver } from '../sat/state.ts';
import { inLiteral, inLiteralsOf, readLabelling } from './clauses.ts';

/**
 * A preferred labelling with everything in that is in in the given complete one, among those the solver allows. What
 * cannot be added once cannot be added later, so each argument is asked about at most once.
 */
export function growLabelling(solver: Solver, start: Labelling): Labelling {
  let labelling = start;
  let held = inLiteralsOf(labelling);
  for (let argument = 0; argument < start.length; argument++) {
    if (labelling[argument] !== UNDECIDED) continue;
    if (!solve(solver, [...held, inLiteral(argument)])) continue;
    labelling = readLabelling(solver, start.length);
    held = inLiteralsOf(labelling);
  }
  return labelling;
}
