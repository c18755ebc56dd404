/**
 * Semi-stable labellings: complete ones whose set of undecided arguments has no proper subset that another leaves
 * undecided. The decided arguments are the *range*; the largest ranges are found one after the other (Dvořák, Järvisalo,
 * Wallner & Woltran, "Complexity-sensitive decision procedures", Artificial Intelligence 206, 2014).
 */
import type { Budget } from '../../numbers/budget.ts';
import { UNDECIDED, type Framework, type Labelling } from '../framework.ts';
import { addClause, solve } from '../sat/solve.ts';
import { addVariables, type Solver } from '../sat/state.ts';
import {
  createLabellingSolver,
  inLiteral,
  inLiteralsOf,
  literalOf,
  not,
  otherInLiteralsOf,
  outLiteral,
  readLabelling,
} from './clauses.ts';
import type { Labeller } from './labeller.ts';
import { createStableLabeller } from './stable.ts';

/** Literals that hold exactly the arguments of one largest range to being decided. */
type Range = readonly number[];

interface RangeSearch {
  readonly framework: Framework;
  readonly solver: Solver;
  /** The literal of argument `i` that makes it decided is this one plus `2 * i`. */
  readonly firstDecided: number;
  /** Assumed where ranges already found are to be passed over. */
  readonly beyond: number;
  readonly ranges: Range[];
  exhausted: boolean;
}

/** Where there are stable labellings, the semi-stable ones are those. */
export function createSemiStableLabeller(framework: Framework, budget: Budget): Labeller {
  let made: Labeller | undefined;
  const labeller = () => {
    if (made) return made;
    const stable = createStableLabeller(framework, budget);
    return (made = stable.find() ? stable : createRangeLabeller(framework, budget));
  };
  return {
    find: () => labeller().find(),
    findWith: (claim) => labeller().findWith(claim),
    findWithout: (claim) => labeller().findWithout(claim),
    list: () => labeller().list(),
  };
}

function createRangeLabeller(framework: Framework, budget: Budget): Labeller {
  const search = createRangeSearch(framework, budget);
  const findUnder = (assumptions: readonly number[]): Labelling | null => {
    for (const range of rangesOf(search)) {
      if (solve(search.solver, [...range, ...assumptions]))
        return readLabelling(search.solver, framework.count);
    }
    return null;
  };
  return {
    find: () => findUnder([]),
    findWith: (claim) => findUnder([literalOf(claim)]),
    findWithout: (claim) => findUnder([not(literalOf(claim))]),
    *list() {
      for (const range of rangesOf(search)) yield* listInRange(createRangeSearch(framework, budget), range);
    },
  };
}

function createRangeSearch(framework: Framework, budget: Budget): RangeSearch {
  const solver = createLabellingSolver(framework, budget);
  const firstDecided = 2 * addVariables(solver, framework.count, 0);
  for (let argument = 0; argument < framework.count; argument++) {
    const decided = firstDecided + 2 * argument;
    addClause(solver, [not(decided), inLiteral(argument), outLiteral(argument)]);
  }
  const beyond = 2 * addVariables(solver, 1, 1);
  return { framework, solver, firstDecided, beyond, ranges: [], exhausted: false };
}

/** The largest ranges: those found before, then new ones. */
function* rangesOf(search: RangeSearch): Generator<Range> {
  for (let place = 0; ; place++) {
    const range = search.ranges[place] ?? findNextRange(search);
    if (!range) return;
    yield range;
  }
}

/**
 * A labelling is found, then one that decides all it does and more, until there is none. Deciding the decided first would
 * find a largest range at once; but where little can be decided, as in dense frameworks without a stable labelling, the
 * search goes astray by it.
 */
function findNextRange(search: RangeSearch): Range | undefined {
  const { solver, framework, beyond } = search;
  if (search.exhausted || !solve(solver, [beyond])) {
    search.exhausted = true;
    return undefined;
  }
  for (;;) {
    const labelling = readLabelling(solver, framework.count);
    const range = decidedLiterals(search, labelling);
    const outside = undecidedLiterals(labelling);
    const more = 2 * addVariables(solver, 1, 0);
    addClause(solver, [not(more), ...outside]);
    const grew = outside.length > 0 && solve(solver, [beyond, ...range, more]);
    addClause(solver, [not(more)]);
    if (grew) continue;
    search.ranges.push(range);
    addClause(solver, [not(beyond), ...outside]);
    return range;
  }
}

/** The literals that would have one of those decided that aren't. */
function undecidedLiterals(labelling: Labelling): number[] {
  const literals: number[] = [];
  labelling.forEach((label, argument) => {
    if (label === UNDECIDED) literals.push(inLiteral(argument), outLiteral(argument));
  });
  return literals;
}

function decidedLiterals({ firstDecided }: RangeSearch, labelling: Labelling): number[] {
  const literals: number[] = [];
  labelling.forEach((label, argument) => {
    if (label !== UNDECIDED) literals.push(firstDecided + 2 * argument);
  });
  return literals;
}

function* listInRange({ solver, framework }: RangeSearch, range: Range): Generator<Labelling> {
  for (const literal of range) addClause(solver, [literal]);
  while (solve(solver)) {
    const labelling = readLabelling(solver, framework.count);
    yield labelling;
    addClause(solver, [...otherInLiteralsOf(labelling), ...inLiteralsOf(labelling).map(not)]);
  }
}
