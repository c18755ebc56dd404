/** Assigning literals, drawing what follows at once from single clauses, and taking assignments back. */
import { spend } from '../budget.ts';
import { DECIDED, type Solver } from './state.ts';
import { insertVariable } from './variable-order.ts';

export const NO_CONFLICT = -1;
/** The conflict is the two-literal clause in `conflictPair`. */
export const PAIR_CONFLICT = -2;

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
  for (; i < end; i += 2) {
    const place = watched[i] ?? 0;
    const spare = watched[i + 1] ?? 0;
    if ((values[spare] ?? 0) > 0) {
      watched[kept++] = place;
      watched[kept++] = spare;
      continue;
    }
    let first = arena[place + 3] ?? 0;
    if (first === falsified) {
      first = arena[place + 4] ?? 0;
      arena[place + 3] = first;
      arena[place + 4] = falsified;
    }
    if ((values[first] ?? 0) <= 0) {
      const candidateAt = findReplacement(solver, place);
      if (candidateAt >= 0) {
        const candidate = arena[candidateAt] ?? 0;
        arena[place + 4] = candidate;
        arena[candidateAt] = falsified;
        watches[candidate]?.push(place, first);
        continue;
      }
    }
    watched[kept++] = place;
    watched[kept++] = first;
    const value = values[first] ?? 0;
    if (value === 0) assign(solver, first, place);
    else if (value < 0) {
      conflict = place;
      i += 2;
      break;
    }
  }
  for (; i < end; i++) watched[kept++] = watched[i] ?? 0;
  watched.length = kept;
  return conflict;
}

/** Where in a clause there is a literal to watch that is not false, from where the last one was found, or -1. */
function findReplacement({ arena, values }: Solver, place: number): number {
  const start = place + 5;
  const end = place + 3 + (arena[place] ?? 0);
  const resume = start + (arena[place + 2] ?? 0);
  for (let at = resume; at < end; at++) {
    if ((values[arena[at] ?? 0] ?? 0) < 0) continue;
    arena[place + 2] = at - start;
    return at;
  }
  for (let at = start; at < resume; at++) {
    if ((values[arena[at] ?? 0] ?? 0) < 0) continue;
    arena[place + 2] = at - start;
    return at;
  }
  return -1;
}
