/** Complete labellings: every argument is in exactly where all its attackers are out, and out where one is in. */
import type { Budget } from '../../numbers/budget.ts';
import type { Framework } from '../framework.ts';
import { labelGrounded } from '../grounded.ts';
import { solve } from '../sat/solve.ts';
import { labelByComponent } from './by-component.ts';
import { createLabellingSolver, literalOf, readLabelling } from './clauses.ts';
import { holdsIn, type Labeller } from './labeller.ts';

export function createCompleteLabeller(framework: Framework, budget: Budget): Labeller {
  const find = () => labelGrounded(framework);
  return {
    find,
    findWith(claim) {
      const solver = createLabellingSolver(framework, budget);
      return solve(solver, [literalOf(claim)]) ? readLabelling(solver, framework.count) : null;
    },
    // The grounded labelling decides least, so what fails anywhere fails there.
    findWithout(claim) {
      const grounded = find();
      return holdsIn(grounded, claim) ? null : grounded;
    },
    list: () => labelByComponent(framework, 'complete', budget),
  };
}
