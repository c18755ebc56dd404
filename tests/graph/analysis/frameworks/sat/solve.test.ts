import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget, finishWithin } from '../../../../../graph/analysis/numbers/budget.ts';
import { addClause, solve } from '../../../../../graph/analysis/frameworks/sat/solve.ts';
import {
  addVariables,
  createSolver,
  decideFirst,
  type Solver,
} from '../../../../../graph/analysis/frameworks/sat/state.ts';

const VARIABLES = 7;
const literal = fc.nat({ max: 2 * VARIABLES - 1 });
const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { maxLength: 40 });

describe('the satisfiability solver', () => {
  it('finds an assignment exactly where there is one', () => {
    fc.assert(
      fc.property(clauses, (given) => {
        const solver = solverFor(given);
        expect(solve(solver)).toBe(assignments(given, []).length > 0);
        if (solver.consistent) expect(given.every((clause) => isTrue(solver, clause))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answers under assumptions, again and again, while clauses are added', () => {
    const questions = fc.array(
      fc.tuple(fc.array(literal, { maxLength: 4 }), fc.array(literal, { maxLength: 3 })),
    );
    fc.assert(
      fc.property(clauses, questions, (given, asked) => {
        const solver = solverFor(given);
        const known = [...given];
        for (const [assumptions, clause] of asked) {
          const expected = assignments(known, assumptions);
          const answer = solve(solver, assumptions);
          expect(answer).toBe(expected.length > 0);
          if (answer) {
            for (const each of [...known, ...assumptions.map((one) => [one])])
              expect(isTrue(solver, each)).toBe(true);
          }
          if (clause.length === 0) continue;
          addClause(solver, clause);
          known.push(clause);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes as many of the early variables true as can be', () => {
    const early = [1, 3, 5];
    fc.assert(
      fc.property(clauses, fc.array(literal, { maxLength: 2 }), (given, assumptions) => {
        const solver = solverFor(given);
        early.forEach((variable) => decideFirst(solver, variable));
        if (!solve(solver, assumptions)) return;
        const found = early.filter((variable) => solver.model[variable]);
        for (const bits of assignments(given, assumptions)) {
          const other = early.filter((variable) => (bits >> variable) & 1);
          const holdsMore =
            other.length > found.length && found.every((variable) => other.includes(variable));
          expect(holdsMore).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lists all assignments when each found one is excluded', () => {
    fc.assert(
      fc.property(clauses, (given) => {
        const solver = solverFor(given);
        const found: number[] = [];
        while (solve(solver)) {
          const model = [...solver.model.subarray(0, VARIABLES)];
          found.push(model.reduce((bits, value, variable) => bits | (value << variable), 0));
          addClause(
            solver,
            model.map((value, variable) => 2 * variable + value),
          );
        }
        expect(found.sort((a, b) => a - b)).toEqual(assignments(given, []));
      }),
      { numRuns: 200 },
    );
  });

  it('refutes what takes thousands of conflicts', () => {
    const solver = pigeons(9, 8, createBudget());
    expect(solve(solver)).toBe(false);
    expect(solver.lessons).toBeGreaterThan(2000);
    expect(solve(pigeons(8, 8, createBudget()))).toBe(true);
  });

  it('is right after giving up what it has learnt', () => {
    const solver = pigeons(8, 7, createBudget());
    solver.learntLimit = 20;
    expect(solve(solver)).toBe(false);
    expect(solver.learntLimit).toBeGreaterThan(20);

    const arrangements = pigeons(5, 5, createBudget());
    arrangements.learntLimit = 20;
    arrangements.tidySize = 1;
    let found = 0;
    for (; solve(arrangements); found++) {
      addClause(
        arrangements,
        Array.from(arrangements.model.subarray(0, 25), (value, variable) => 2 * variable + value),
      );
    }
    expect(found).toBe(120);
  });

  it('stops when the budget runs out', () => {
    const budget = createBudget(10_000);
    const finished = finishWithin(() => solve(pigeons(9, 8, budget)));
    expect(finished).toBe(false);
    expect(budget.left).toBeLessThan(0);
  });

  it('goes the same way every time', () => {
    const run = () => {
      const budget = createBudget();
      solve(pigeons(7, 6, budget));
      return budget.left;
    };
    expect(run()).toBe(run());
  });
});

function solverFor(given: readonly (readonly number[])[]): Solver {
  const solver = createSolver(createBudget());
  addVariables(solver, VARIABLES, 0);
  for (const clause of given) addClause(solver, clause);
  return solver;
}

/** Every pigeon has a hole, no hole two pigeons. */
function pigeons(count: number, holes: number, budget: ReturnType<typeof createBudget>): Solver {
  const solver = createSolver(budget);
  addVariables(solver, count * holes, 0);
  const sits = (pigeon: number, hole: number) => 2 * (pigeon * holes + hole);
  const numbers = (below: number) => Array.from({ length: below }, (_, number) => number);
  for (const pigeon of numbers(count)) {
    addClause(
      solver,
      numbers(holes).map((hole) => sits(pigeon, hole)),
    );
    for (const other of numbers(pigeon)) {
      for (const hole of numbers(holes)) addClause(solver, [sits(pigeon, hole) ^ 1, sits(other, hole) ^ 1]);
    }
  }
  return solver;
}

function isTrue({ model }: Solver, clause: readonly number[]): boolean {
  return clause.some((each) => model[each >> 1] === 1 - (each & 1));
}

/** Assignments of the clauses as bits, rising. */
function assignments(given: readonly (readonly number[])[], assumed: readonly number[]): number[] {
  const all = [...given, ...assumed.map((each) => [each])];
  return Array.from({ length: 1 << VARIABLES }, (_, bits) => bits).filter((bits) =>
    all.every((clause) => clause.some((each) => ((bits >> (each >> 1)) & 1) === 1 - (each & 1))),
  );
}
