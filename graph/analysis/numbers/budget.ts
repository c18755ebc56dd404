/** A bound on work that is counted, not timed, so that the same question always gets equally far. */

/** What is left. The unit is one look at a clause or an attack; a laptop does some tens of millions in a second. */
export interface Budget {
  left: number;
}

/** How much work a question may take where who asks says nothing. */
export const BUDGETS = {
  /** Labels and extensions of one map: a quarter of a minute to a whole one on a laptop, by what is looked at. */
  labels: 1_000_000_000,
  /** What all theses asked about together turn on, and in how many ways it holds: asked beside the labels, a fifth of them each. */
  cruxes: 200_000_000,
  robustness: 200_000_000,
  /** What would have to be added, for each thesis by itself: the twenty that are listed at most take what the labels may. */
  additions: 50_000_000,
  /** Chains from here to there, in steps followed: they are asked for at a press, and come in well under a second. */
  chains: 1_000_000,
} as const;

/** What labelling a map anew costs for each element, in looks at an attack: it is counted and not followed. */
export const COST_OF_LABELLING = 60;

const outOfBudget = new Error('The work budget ran out: allow more work, or ask a smaller question.');

/** A budget of that many steps of work, that of labels where absent. */
export function createBudget(steps: number = BUDGETS.labels): Budget {
  return { left: steps };
}

/** Takes steps off the budget. Throws when there are none left; only `finishWithin` catches that. */
export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw outOfBudget;
}

/** Runs the work and says whether it came to its end before the budget did. What it found before then stays. */
export function finishWithin(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error === outOfBudget) return false;
    throw error;
  }
}
