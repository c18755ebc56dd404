/**
 * Labellings of a framework as assignments of a satisfiability problem (Besnard & Doutre, NMR 2004; Cerutti, Dunne,
 * Giacomin & Vallati, "Computing preferred extensions: a SAT-based approach", TAFA 2013): for each argument a variable
 * that it is in and one that it is out.
 */
import type { Budget } from '../../numbers/budget.ts';
import { IN, OUT, UNDECIDED, type Framework, type Labelling } from '../framework.ts';
import { targetsOf } from '../../numbers/links.ts';
import { addClause } from '../sat/solve.ts';
import { addVariables, createSolver, type Solver } from '../sat/state.ts';
import type { Claim } from './labeller.ts';

export function inLiteral(argument: number): number {
  return 4 * argument;
}

export function outLiteral(argument: number): number {
  return 4 * argument + 2;
}

export function literalOf({ argument, label }: Claim): number {
  return label === IN ? inLiteral(argument) : outLiteral(argument);
}

/**
 * A solver whose assignments are exactly the complete labellings: in where all attackers are out, out where one is in.
 * `pressure` says by argument what attackers outside the framework do to it: `IN` if one is in, which makes it out,
 * `UNDECIDED` if one is undecided, which keeps it from being in, `OUT` if all are out or there are none.
 */
export function createLabellingSolver(framework: Framework, budget: Budget, pressure?: Labelling): Solver {
  const solver = createSolver(budget);
  addVariables(solver, 2 * framework.count, 0);
  for (let argument = 0; argument < framework.count; argument++) {
    const attackers = [...targetsOf(framework.attackers, argument)];
    const isIn = inLiteral(argument);
    const isOut = outLiteral(argument);
    addClause(solver, [not(isIn), not(isOut)]);
    for (const attacker of attackers) {
      addClause(solver, [not(isIn), outLiteral(attacker)]);
      addClause(solver, [not(inLiteral(attacker)), isOut]);
    }
    const outside = pressure?.[argument] ?? OUT;
    if (outside === IN) addClause(solver, [isOut]);
    else addClause(solver, [not(isOut), ...attackers.map(inLiteral)]);
    if (outside === UNDECIDED) addClause(solver, [not(isIn)]);
    else if (outside === OUT) addClause(solver, [isIn, ...attackers.map((each) => not(outLiteral(each)))]);
  }
  return solver;
}

/** The labelling that the solver found last. */
export function readLabelling({ model }: Solver, count: number): Labelling {
  const labelling = new Uint8Array(count);
  for (let argument = 0; argument < count; argument++) {
    if (model[2 * argument]) labelling[argument] = IN;
    else if (model[2 * argument + 1]) labelling[argument] = OUT;
  }
  return labelling;
}

/** The literals by which the arguments that are in are in. */
export function inLiteralsOf(labelling: Labelling): number[] {
  const literals: number[] = [];
  labelling.forEach((label, argument) => {
    if (label === IN) literals.push(inLiteral(argument));
  });
  return literals;
}

/** The literals of arguments that are not in. */
export function otherInLiteralsOf(labelling: Labelling): number[] {
  const literals: number[] = [];
  labelling.forEach((label, argument) => {
    if (label !== IN) literals.push(inLiteral(argument));
  });
  return literals;
}

export function not(literal: number): number {
  return literal ^ 1;
}
