/** Assigning literals, drawing what follows at once from single clauses, and taking assignments back. */
import { spend } from '../../numbers/budget.ts';
import { DECIDED, HEADER, SEARCHED, type Solver } from './state.ts';
import { insertVariable } from './variable-order.ts';

export const NO_CONFLICT = -1;
/** The conflict is the two-literal clause in `conflictPair`. */
export const PAIR_CONFLICT = -2;

const NOWHERE = -1;

/** Makes an open literal true at the current level. */
export function assign(solver: Solver, literal: number, reason: number): void {
  const variable = literal >> 1;
  solver.values[literal] = 1;
  solver.values[literal ^ 1] = -1;
  solver.levels[variable] = solver.levelStarts.length;
  solver.reasons[variable] = reason;
  solver.trail[solver.trailSize++] = literal;
}

/** Opens a new level and makes a literal true there without a reason. */
export function decide(solver: Solver, literal: number): void {
  solver.levelStarts.push(solver.trailSize);
  assign(solver, literal, DECIDED);
}

/** Takes back every assignment above a level and remembers its value as the one to try first. */
export function backtrackTo(solver: Solver, level: number): void {
  if (solver.levelStarts.length <= level) return;
  const { trail, values, phases, order } = solver;
  const start = solver.levelStarts[level] ?? 0;
  for (let i = solver.trailSize - 1; i >= start; i--) {
    const literal = trail[i] ?? 0;
    values[literal] = 0;
    values[literal ^ 1] = 0;
    phases[literal >> 1] = literal & 1;
    insertVariable(order, literal >> 1);
  }
  solver.trailSize = start;
  solver.propagated = start;
  solver.levelStarts.length = level;
}

/**
 * Assigns all that follows by unit propagation and returns the clause in conflict, `PAIR_CONFLICT` or `NO_CONFLICT`.
 * Two watched literals a clause, after Moskewicz et al., "Chaff" (DAC 2001), each with a literal that may spare the look.
 */
export function propagate(solver: Solver): number {
  const { values, trail, implied } = solver;
  let conflict = NO_CONFLICT;
  let looks = 0;
  while (conflict === NO_CONFLICT && solver.propagated < solver.trailSize) {
    const literal = trail[solver.propagated++] ?? 0;
    const others = implied[literal] ?? [];
    looks += others.length + 1;
    for (let i = 0; i < others.length; i++) {
      const other = others[i] ?? 0;
      const value = values[other] ?? 0;
      if (value > 0) continue;
      if (value < 0) {
        solver.conflictPair[0] = literal ^ 1;
        solver.conflictPair[1] = other;
        conflict = PAIR_CONFLICT;
        break;
      }
      assign(solver, other, -2 - (literal ^ 1));
    }
    if (conflict !== NO_CONFLICT) break;
    looks += (solver.watches[literal ^ 1]?.length ?? 0) >> 1;
    conflict = visitWatches(solver, literal ^ 1);
  }
  spend(solver.budget, looks);
  return conflict;
}

/** Looks at the clauses watched at a literal that has become false, and moves their watches where they can. */
function visitWatches(solver: Solver, falsified: number): number {
  const { values, watches, arena } = solver;
  const watched = watches[falsified] ?? [];
  const end = watched.length;
  let kept = 0;
  let conflict = NO_CONFLICT;
  let i = 0;
  for (; i < end && conflict === NO_CONFLICT; i += 2) {
    const clause = watched[i] ?? 0;
    const spare = watched[i + 1] ?? 0;
    if ((values[spare] ?? 0) > 0) {
      watched[kept++] = clause;
      watched[kept++] = spare;
      continue;
    }
    const firstAt = clause + HEADER;
    const secondAt = firstAt + 1;
    if (arena[firstAt] === falsified) {
      arena[firstAt] = arena[secondAt] ?? 0;
      arena[secondAt] = falsified;
    }
    const first = arena[firstAt] ?? 0;
    const value = values[first] ?? 0;
    const otherAt = value > 0 ? NOWHERE : findUnfalsified(solver, clause);
    if (otherAt !== NOWHERE) {
      const other = arena[otherAt] ?? 0;
      arena[secondAt] = other;
      arena[otherAt] = falsified;
      watches[other]?.push(clause, first);
      continue;
    }
    watched[kept++] = clause;
    watched[kept++] = first;
    if (value === 0) assign(solver, first, clause);
    else if (value < 0) conflict = clause;
  }
  for (; i < end; i++) watched[kept++] = watched[i] ?? 0;
  watched.length = kept;
  return conflict;
}

/**
 * Where, behind the watched ones, there is a literal that is not false. The search goes on where the last one ended, so
 * that a long clause is not read from its start again and again (Gent, "Optimal implementation of watched literals", JAIR
 * 48, 2013).
 */
function findUnfalsified({ arena, values }: Solver, clause: number): number {
  const start = clause + HEADER + 2;
  const end = clause + HEADER + (arena[clause] ?? 0);
  const resume = start + (arena[clause + SEARCHED] ?? 0);
  let at = resume;
  while (at < end && (values[arena[at] ?? 0] ?? 0) < 0) at++;
  if (at === end) {
    at = start;
    while (at < resume && (values[arena[at] ?? 0] ?? 0) < 0) at++;
    if (at === resume) return NOWHERE;
  }
  arena[clause + SEARCHED] = at - start;
  return at;
}
