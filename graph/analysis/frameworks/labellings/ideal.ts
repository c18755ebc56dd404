/** The ideal labelling: the largest admissible set that every preferred extension contains. */
import type { Budget } from '../../numbers/budget.ts';
import { IN, OUT, type Framework, type Labelling } from '../framework.ts';
import { targetsOf } from '../../numbers/links.ts';
import { solve } from '../sat/solve.ts';
import { createLabellingSolver, inLiteral, readLabelling } from './clauses.ts';

/**
 * Admissible sets are ideal exactly when no admissible set contains one of their attackers (Dunne, "The computational
 * complexity of ideal semantics", Artificial Intelligence 173, 2009). So: the arguments that some admissible set contains
 * while none contains an attacker of theirs, less those that they cannot defend.
 */
export function labelIdeal(framework: Framework, budget: Budget): Labelling {
  const { attackers, attacked, count } = framework;
  const accepted = findAccepted(framework, budget);
  const candidates = new Uint8Array(count);
  for (let argument = 0; argument < count; argument++) {
    const opposed = targetsOf(attackers, argument).some((attacker) => accepted[attacker]);
    if (accepted[argument] && !opposed) candidates[argument] = 1;
  }

  /** By argument: how many candidates attack it. */
  const answers = new Int32Array(count);
  for (let argument = 0; argument < count; argument++) {
    if (!candidates[argument]) continue;
    for (const target of targetsOf(attacked, argument)) answers[target] = (answers[target] ?? 0) + 1;
  }
  const unanswered: number[] = [];
  answers.forEach((number, argument) => {
    if (number === 0) unanswered.push(argument);
  });
  for (let attacker = unanswered.pop(); attacker !== undefined; attacker = unanswered.pop()) {
    for (const target of targetsOf(attacked, attacker)) {
      if (!candidates[target]) continue;
      candidates[target] = 0;
      for (const freed of targetsOf(attacked, target)) {
        const left = (answers[freed] ?? 0) - 1;
        answers[freed] = left;
        if (left === 0) unanswered.push(freed);
      }
    }
  }
  return Uint8Array.from(candidates, (candidate, argument) => {
    if (candidate) return IN;
    return (answers[argument] ?? 0) > 0 ? OUT : 0;
  });
}

/** By argument: 1 where some admissible set contains it. */
function findAccepted(framework: Framework, budget: Budget): Uint8Array {
  const solver = createLabellingSolver(framework, budget);
  const accepted = new Uint8Array(framework.count);
  for (let argument = 0; argument < framework.count; argument++) {
    if (accepted[argument] || !solve(solver, [inLiteral(argument)])) continue;
    readLabelling(solver, framework.count).forEach((label, each) => {
      if (label === IN) accepted[each] = 1;
    });
  }
  return accepted;
}
