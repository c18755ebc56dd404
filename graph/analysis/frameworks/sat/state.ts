/**
 * What a satisfiability solver knows at a moment: clauses, the assignment and why it came about. Only the files of this
 * folder change it.
 *
 * A *literal* is a number: variable `v` is `2 * v` when true and `2 * v + 1` when false, so `literal ^ 1` is the opposite.
 */
import type { Budget } from '../../numbers/budget.ts';
import {
  createVariableOrder,
  growVariableOrder,
  insertVariable,
  makeEarly,
  type VariableOrder,
} from './variable-order.ts';

export interface Solver {
  readonly budget: Budget;
  variableCount: number;
  /** By literal: 1 true, -1 false, 0 open. */
  values: Int8Array;
  /** By variable: the decision level at which it was assigned. */
  levels: Int32Array;
  /** By variable: why it was assigned. `DECIDED`; where a clause starts in `arena`; or `-2 - literal`, the other of two. */
  reasons: Int32Array;
  /** By variable: 0 where it should be tried true first, 1 where false. The value it last had is remembered here. */
  phases: Uint8Array;
  /** By variable, all 0 between conflicts. */
  marks: Uint8Array;
  /** Literals that are true, in the order they became so. */
  trail: Int32Array;
  trailSize: number;
  /** How much of the trail has been propagated. */
  propagated: number;
  /** The trail's size when each decision was taken. */
  levelStarts: number[];
  /** By literal: the literals that two-literal clauses make true once it is true. */
  implied: number[][];
  /** By literal: clauses of three or more literals to look at once it is false, each followed by one of its literals. */
  watches: number[][];
  /** Clauses of three or more literals end to end, each a header and its literals, the two watched ones first. */
  arena: Int32Array;
  arenaSize: number;
  /** Clauses learnt and not given up since, and how many there may be before some are. */
  learntCount: number;
  learntLimit: number;
  /** Conflicts learnt from, and how many levels the lessons spanned on average: of late and in the long run. */
  lessons: number;
  recentSpan: number;
  usualSpan: number;
  /** The size of the arena at which clauses that have become true for good are looked for. */
  tidySize: number;
  order: VariableOrder;
  /** The two literals of the clause in conflict, where it has only two. */
  readonly conflictPair: [number, number];
  /** False once the clauses contradict each other whatever is assumed. */
  consistent: boolean;
  /** By variable, of the assignment last found: 1 true, 0 false. */
  model: Uint8Array;
}

export const DECIDED = -1;

/** The header of a clause: its size, and at these distances its rank and how far a search for a literal to watch got. */
export const RANK = 1;
export const SEARCHED = 2;
export const HEADER = 3;

/** The rank of a given clause. A learnt one has the number of decision levels it spanned; the fewer the better. */
export const GIVEN = 0;

const FIRST_LEARNT_LIMIT = 4000;
const FIRST_TIDY_SIZE = 1 << 16;

export function createSolver(budget: Budget): Solver {
  return {
    budget,
    variableCount: 0,
    values: new Int8Array(0),
    levels: new Int32Array(0),
    reasons: new Int32Array(0),
    phases: new Uint8Array(0),
    marks: new Uint8Array(0),
    trail: new Int32Array(0),
    trailSize: 0,
    propagated: 0,
    levelStarts: [],
    implied: [],
    watches: [],
    arena: new Int32Array(64),
    arenaSize: 0,
    learntCount: 0,
    learntLimit: FIRST_LEARNT_LIMIT,
    lessons: 0,
    recentSpan: 0,
    usualSpan: 0,
    tidySize: FIRST_TIDY_SIZE,
    order: createVariableOrder(0),
    conflictPair: [0, 0],
    consistent: true,
    model: new Uint8Array(0),
  };
}

/** Adds variables and returns the first of them. Each is tried true first if `phase` is 0, false first if 1. */
export function addVariables(solver: Solver, count: number, phase: 0 | 1): number {
  const first = solver.variableCount;
  const total = first + count;
  if (total > solver.levels.length) growVariables(solver, Math.max(total, 2 * first));
  solver.variableCount = total;
  for (let variable = first; variable < total; variable++) {
    solver.phases[variable] = phase;
    solver.implied.push([], []);
    solver.watches.push([], []);
    insertVariable(solver.order, variable);
  }
  return first;
}

/**
 * Has a variable decided before all that are not early, and always true first. No assignment then has more early variables
 * true than the one that is found: what is false among them follows from those that are true (Di Rosa, Giunchiglia &
 * Maratea, "Solving satisfiability problems with preferences", Constraints 15, 2010).
 */
export function decideFirst({ order }: Solver, variable: number): void {
  makeEarly(order, variable);
}

/** Puts a clause of three or more literals into the arena, watched at its first two, and returns where it starts. */
export function storeClause(solver: Solver, literals: readonly number[], rank: number): number {
  const clause = solver.arenaSize;
  const end = clause + HEADER + literals.length;
  if (end > solver.arena.length) {
    const grown = new Int32Array(Math.max(end, 2 * solver.arena.length));
    grown.set(solver.arena);
    solver.arena = grown;
  }
  solver.arena[clause] = literals.length;
  solver.arena[clause + RANK] = rank;
  solver.arena[clause + SEARCHED] = 0;
  solver.arena.set(literals, clause + HEADER);
  solver.arenaSize = end;
  if (rank !== GIVEN) solver.learntCount++;
  watchClause(solver, clause);
  return clause;
}

/** Each watched literal has the other at hand: where that is true, the clause need not be looked up. */
export function watchClause({ arena, watches }: Solver, clause: number): void {
  const first = arena[clause + HEADER] ?? 0;
  const second = arena[clause + HEADER + 1] ?? 0;
  watches[first]?.push(clause, second);
  watches[second]?.push(clause, first);
}

/** Where the clause after this one starts, or would start. */
export function clauseEnd({ arena }: Solver, clause: number): number {
  return clause + HEADER + (arena[clause] ?? 0);
}

function growVariables(solver: Solver, capacity: number): void {
  solver.values = extend(solver.values, new Int8Array(2 * capacity));
  solver.levels = extend(solver.levels, new Int32Array(capacity));
  solver.reasons = extend(solver.reasons, new Int32Array(capacity));
  solver.phases = extend(solver.phases, new Uint8Array(capacity));
  solver.marks = extend(solver.marks, new Uint8Array(capacity));
  solver.trail = extend(solver.trail, new Int32Array(capacity));
  solver.order = growVariableOrder(solver.order, capacity);
}

function extend<T extends Int8Array | Int32Array | Uint8Array>(old: T, grown: T): T {
  grown.set(old);
  return grown;
}
