/** Stable labellings: complete ones that leave nothing undecided. There may be none. */
import type { Budget } from '../../numbers/budget.ts';
import { IN, OUT, type Framework, type Labelling } from '../framework.ts';
import { targetsOf } from '../../numbers/links.ts';
import { addClause, solve } from '../sat/solve.ts';
import { addVariables, createSolver, type Solver } from '../sat/state.ts';
import { not } from './clauses.ts';
import type { Claim, Labeller } from './labeller.ts';
import { searchStable } from './search-stable.ts';

export function createStableLabeller(framework: Framework, budget: Budget): Labeller {
  let made: Solver | undefined;
  let found: Labelling | null | undefined;
  const findUnder = (assumptions: readonly number[]) => {
    made ??= createStableSolver(framework, budget);
    return solve(made, assumptions) ? readLabelling(made, framework.count) : null;
  };
  return {
    find() {
      found = found === undefined ? searchStable(framework, budget) : found;
      found = found === undefined ? findUnder([]) : found;
      return found && found.slice();
    },
    findWith: (claim) => findUnder([literalOf(claim)]),
    findWithout: (claim) => findUnder([not(literalOf(claim))]),
    *list() {
      const solver = createStableSolver(framework, budget);
      while (solve(solver)) {
        const labelling = readLabelling(solver, framework.count);
        yield labelling;
        // No stable extension contains another, so leaving out one member excludes just this one.
        addClause(solver, refusalOf(labelling));
      }
    },
  };
}

/** Where nothing may be undecided, one variable for each argument is enough: it is in, or else it is out. */
function createStableSolver(framework: Framework, budget: Budget): Solver {
  const solver = createSolver(budget);
  addVariables(solver, framework.count, 0);
  for (let argument = 0; argument < framework.count; argument++) {
    const isIn = 2 * argument;
    const attackers = [...targetsOf(framework.attackers, argument)];
    addClause(solver, [isIn, ...attackers.map((attacker) => 2 * attacker)]);
    for (const attacker of attackers) addClause(solver, [not(isIn), not(2 * attacker)]);
  }
  return solver;
}

function literalOf({ argument, label }: Claim): number {
  return label === IN ? 2 * argument : not(2 * argument);
}

function readLabelling({ model }: Solver, count: number): Labelling {
  return Uint8Array.from(model.subarray(0, count), (value) => (value ? IN : OUT));
}

function refusalOf(labelling: Labelling): number[] {
  const literals: number[] = [];
  labelling.forEach((label, argument) => {
    if (label === IN) literals.push(not(2 * argument));
  });
  return literals;
}
