/**
 * Decides whether clauses can all be true at once: conflict-driven clause learning as in Eén & Sörensson, "An extensible
 * SAT-solver" (SAT 2003), with restarts, remembered values and answers under assumptions. Deterministic.
 */
import { spend } from '../budget.ts';
import { learnFrom, type Lesson } from './learn.ts';
import { assign, backtrackTo, decide, NO_CONFLICT, propagate } from './propagate.ts';
import { DECIDED, GIVEN, storeClause, type Solver } from './state.ts';
import { tidyClauses } from './tidy.ts';
import { decayActivity, takeVariable } from './variable-order.ts';

/** Conflicts before the first restart. */
const RESTART_UNIT = 64;
/** How many more learnt clauses are kept each time some have been given up. */
const LIMIT_STEP = 1000;

/** Adds a clause: at least one of its literals is to be true. */
export function addClause(solver: Solver, clause: readonly number[]): void {
  backtrackTo(solver, 0);
  spend(solver.budget, clause.length);
  const given = new Set(clause);
  const literals: number[] = [];
  for (const literal of given) {
    if (solver.values[literal] === 1 || given.has(literal ^ 1)) return;
    if (solver.values[literal] === 0) literals.push(literal);
  }
  const [first, second] = literals;
  if (first === undefined) solver.consistent = false;
  else if (second === undefined) assign(solver, first, DECIDED);
  else if (literals.length === 2) pairLiterals(solver, first, second);
  else storeClause(solver, literals, GIVEN);
}

/**
 * Whether all clauses and the assumed literals can be true together. If so, `solver.model` holds such an assignment.
 * Throws when the budget runs out; the solver is of no use after that.
 */
export function solve(solver: Solver, assumptions: readonly number[] = []): boolean {
  for (let round = 1; ; round++) {
    backtrackTo(solver, 0);
    tidyIfDue(solver);
    if (!solver.consistent) return false;
    const answer = search(solver, assumptions, RESTART_UNIT * lubyNumber(round));
    if (answer !== undefined) return answer;
  }
}

/** Searches until there is an answer or as many conflicts as allowed. */
function search(solver: Solver, assumptions: readonly number[], conflictLimit: number): boolean | undefined {
  spend(solver.budget, assumptions.length);
  let conflicts = 0;
  for (;;) {
    const conflict = propagate(solver);
    if (conflict !== NO_CONFLICT) {
      if (solver.levelStarts.length === 0) {
        solver.consistent = false;
        return false;
      }
      applyLesson(solver, learnFrom(solver, conflict));
      decayActivity(solver.order);
      conflicts++;
      continue;
    }
    if (conflicts >= conflictLimit) return undefined;
    const assumed = nextAssumption(solver, assumptions);
    if (assumed === 'refuted') return false;
    const literal = assumed ?? nextChoice(solver);
    if (literal === undefined) {
      saveModel(solver);
      return true;
    }
    decide(solver, literal);
  }
}

function applyLesson(solver: Solver, { literals, level, span }: Lesson): void {
  backtrackTo(solver, level);
  const [first = 0, second] = literals;
  if (second === undefined) assign(solver, first, DECIDED);
  else if (literals.length === 2) {
    pairLiterals(solver, first, second);
    assign(solver, first, -2 - second);
  } else assign(solver, first, storeClause(solver, literals, span));
}

/** Each assumption has a level of its own, empty where it is true already. */
function nextAssumption(solver: Solver, assumptions: readonly number[]): number | 'refuted' | undefined {
  for (;;) {
    const literal = assumptions[solver.levelStarts.length];
    if (literal === undefined) return undefined;
    const value = solver.values[literal] ?? 0;
    if (value === 0) return literal;
    if (value < 0) return 'refuted';
    solver.levelStarts.push(solver.trailSize);
  }
}

function nextChoice(solver: Solver): number | undefined {
  for (;;) {
    const variable = takeVariable(solver.order);
    if (variable < 0) return undefined;
    if (solver.values[2 * variable] === 0) return 2 * variable + (solver.phases[variable] ?? 0);
  }
}

function saveModel(solver: Solver): void {
  if (solver.model.length < solver.variableCount) solver.model = new Uint8Array(solver.levels.length);
  for (let variable = 0; variable < solver.variableCount; variable++) {
    solver.model[variable] = solver.values[2 * variable] === 1 ? 1 : 0;
  }
}

function pairLiterals({ implied }: Solver, first: number, second: number): void {
  implied[first ^ 1]?.push(second);
  implied[second ^ 1]?.push(first);
}

function tidyIfDue(solver: Solver): void {
  const tooMany = solver.learntCount > solver.learntLimit;
  if (!tooMany && solver.arenaSize < solver.tidySize) return;
  if (propagate(solver) !== NO_CONFLICT) {
    solver.consistent = false;
    return;
  }
  tidyClauses(solver, tooMany);
  if (tooMany) solver.learntLimit += LIMIT_STEP;
  solver.tidySize = Math.max(solver.tidySize, 2 * solver.arenaSize);
}

/** 1, 1, 2, 1, 1, 2, 4, ... (Luby, Sinclair & Zuckerman, Inf. Process. Lett. 47, 1993). `n` counts from 1. */
function lubyNumber(n: number): number {
  let rest = n;
  for (;;) {
    const bits = 31 - Math.clz32(rest + 1);
    if (rest + 1 === 1 << bits) return 1 << (bits - 1);
    rest -= (1 << bits) - 1;
  }
}
