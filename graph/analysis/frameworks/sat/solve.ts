/**
 * Decides whether clauses can all be true at once: conflict-driven clause learning as in Eén & Sörensson, "An extensible
 * SAT-solver" (SAT 2003), with restarts, remembered values and answers under assumptions. Deterministic.
 */
import { spend } from '../../numbers/budget.ts';
import { learnFrom, type Lesson } from './learn.ts';
import { assign, backtrackTo, decide, NO_CONFLICT, propagate } from './propagate.ts';
import { DECIDED, GIVEN, storeClause, type Solver } from './state.ts';
import { tidyClauses } from './tidy.ts';
import { decayActivity, takeVariable } from './variable-order.ts';

/** Conflicts before a restart can be due, over how many the recent spans are averaged, and over how many at most all. */
const RESTART_AFTER = 50;
const RECENT = 32;
const USUAL = 16_384;
/** A restart is due when recent lessons span this much more than usual. */
const WORSE = 1.25;
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
  for (;;) {
    backtrackTo(solver, 0);
    tidyIfDue(solver);
    if (!solver.consistent) return false;
    const answer = search(solver, assumptions);
    if (answer !== undefined) return answer;
  }
}

/**
 * Searches until there is an answer or a restart is due: when the lessons of late span more levels than usual (Audemard &
 * Simon, "Refining restarts strategies for SAT and UNSAT", CP 2012).
 */
function search(solver: Solver, assumptions: readonly number[]): boolean | undefined {
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
    if (conflicts >= RESTART_AFTER && solver.recentSpan > WORSE * solver.usualSpan) return undefined;
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
  solver.lessons++;
  solver.recentSpan += (span - solver.recentSpan) / RECENT;
  solver.usualSpan += (span - solver.usualSpan) / Math.min(solver.lessons, USUAL);
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
    if (solver.values[2 * variable] !== 0) continue;
    return 2 * variable + (solver.order.early[variable] ? 0 : (solver.phases[variable] ?? 0));
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
