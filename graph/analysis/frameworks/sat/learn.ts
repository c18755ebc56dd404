/** What a conflict teaches: one clause that would have prevented it, and the level to go back to. */
import { PAIR_CONFLICT } from './propagate.ts';
import { clauseEnd, DECIDED, HEADER, type Solver } from './state.ts';
import { bumpVariable } from './variable-order.ts';

export interface Lesson {
  /** The first is to be made true after going back; the second has the highest level of the others. */
  readonly literals: readonly number[];
  readonly level: number;
  /** How many decision levels it spans. */
  readonly span: number;
}

/**
 * Resolves the conflict back to the first unique implication point of the current level (Marques-Silva & Sakallah,
 * "GRASP", IEEE Trans. Computers 48, 1999) and leaves out literals that the others imply.
 */
export function learnFrom(solver: Solver, conflict: number): Lesson {
  const { levels, marks, trail, order } = solver;
  const current = solver.levelStarts.length;
  const literals = [0];
  let open = 0;
  const visit = (literal: number) => {
    const variable = literal >> 1;
    const level = levels[variable] ?? 0;
    if (marks[variable] || level === 0) return;
    marks[variable] = 1;
    bumpVariable(order, variable);
    if (level === current) open++;
    else literals.push(literal);
  };

  if (conflict === PAIR_CONFLICT) solver.conflictPair.forEach(visit);
  else forEachLiteral(solver, conflict, visit);
  for (let at = solver.trailSize - 1; ; at--) {
    const literal = trail[at] ?? 0;
    const variable = literal >> 1;
    if (!marks[variable]) continue;
    literals[0] = literal ^ 1;
    if (--open === 0) break;
    forEachCause(solver, variable, visit);
    marks[variable] = 0;
  }
  const kept = literals.filter((literal, place) => place === 0 || !isImplied(solver, literal >> 1));
  for (const literal of literals) marks[literal >> 1] = 0;
  return sumUp(solver, kept);
}

/** Puts a literal of the highest level among the others second and counts the levels. */
function sumUp({ levels }: Solver, literals: number[]): Lesson {
  const spanned = new Set<number>();
  let level = 0;
  literals.forEach((literal, place) => {
    const its = levels[literal >> 1] ?? 0;
    spanned.add(its);
    if (place === 0 || its <= level) return;
    level = its;
    literals[place] = literals[1] ?? 0;
    literals[1] = literal;
  });
  return { literals, level, span: spanned.size };
}

/** Whether everything that made the variable what it is stands in the clause already, marked, or at the root. */
function isImplied(solver: Solver, variable: number): boolean {
  if (solver.reasons[variable] === DECIDED) return false;
  let implied = true;
  forEachCause(solver, variable, (literal) => {
    const cause = literal >> 1;
    if (!solver.marks[cause] && solver.levels[cause] !== 0) implied = false;
  });
  return implied;
}

/** The false literals because of which the variable was assigned. */
function forEachCause(solver: Solver, variable: number, visit: (literal: number) => void): void {
  const reason = solver.reasons[variable] ?? DECIDED;
  if (reason < DECIDED) visit(-2 - reason);
  else if (reason > DECIDED) {
    forEachLiteral(solver, reason, (literal) => {
      if (literal >> 1 !== variable) visit(literal);
    });
  }
}

function forEachLiteral(solver: Solver, clause: number, visit: (literal: number) => void): void {
  const end = clauseEnd(solver, clause);
  for (let at = clause + HEADER; at < end; at++) visit(solver.arena[at] ?? 0);
}
