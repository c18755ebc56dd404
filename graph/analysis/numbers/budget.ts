/** A bound on work that is counted, not timed, so that the same question always gets equally far. */

/** What is left. The unit is one look at a clause or an attack; a laptop does some tens of millions in a second. */
export interface Budget {
  left: number;
}

/** A quarter of a minute to a whole one on a laptop, by what is looked at. */
export const DEFAULT_BUDGET = 1_000_000_000;

const outOfBudget = new Error('The work budget ran out: allow more work, or ask a smaller question.');

/** A budget of that many steps of work, a billion where absent. */
export function createBudget(steps: number = DEFAULT_BUDGET): Budget {
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
