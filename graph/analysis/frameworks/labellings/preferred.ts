/** Preferred labellings: complete ones in which as much as possible is in. */
import type { Budget } from '../../numbers/budget.ts';
import { IN, type Framework, type Labelling } from '../framework.ts';
import { targetsOf } from '../../numbers/links.ts';
import { addClause, solve } from '../sat/solve.ts';
import { addVariables, type Solver } from '../sat/state.ts';
import { labelByComponent } from './by-component.ts';
import { createLabellingSolver, inLiteralsOf, literalOf, not, outLiteral, readLabelling } from './clauses.ts';
import type { Claim, Labeller } from './labeller.ts';
import { createMaximalSolver, growLabelling } from './maximal.ts';
import { searchStable } from './search-stable.ts';

export function createPreferredLabeller(framework: Framework, budget: Budget): Labeller {
  let made: Solver | undefined;
  let grower: Solver | undefined;
  const solver = () => (made ??= createLabellingSolver(framework, budget));
  const grow = (labelling: Labelling) =>
    growLabelling((grower ??= createMaximalSolver(framework, budget)), labelling);
  const list = () => labelByComponent(framework, 'preferred', budget);
  return {
    // A stable labelling is a preferred one, and where there is one a short search mostly finds it.
    find: () => searchStable(framework, budget) ?? list().next().value ?? null,
    findWith(claim) {
      if (!solve(solver(), [literalOf(claim)])) return null;
      return grow(readLabelling(solver(), framework.count));
    },
    findWithout(claim) {
      const challenge = findChallenge(framework, solver(), claim);
      return challenge && grow(challenge);
    },
    list,
  };
}

/**
 * What grows to a preferred labelling in which the claim fails, or null where there is none. Such a labelling attacks every admissible set that establishes the claim, since otherwise
 * the two could be joined. So sets that attack all those known are tried, until one cannot be extended to establish the
 * claim (then the claim fails in what it grows to) or none is left (then it holds in all). After Thimm, Cerutti &
 * Vallati, "Skeptical reasoning with preferred semantics in abstract argumentation without computing preferred
 * extensions" (IJCAI 2021).
 */
function findChallenge(framework: Framework, solver: Solver, claim: Claim): Labelling | null {
  const holds = literalOf(claim);
  const attacksAll = 2 * addVariables(solver, 1, 0);
  let challenge: Labelling | null = new Uint8Array(framework.count);
  while (challenge && solve(solver, [...inLiteralsOf(challenge), holds])) {
    const defence = defenceOf(framework, claim, readLabelling(solver, framework.count));
    addClause(solver, [not(attacksAll), ...defence.map(outLiteral)]);
    const found = solve(solver, [attacksAll, not(holds)]);
    challenge = found ? readLabelling(solver, framework.count) : null;
  }
  addClause(solver, [not(attacksAll)]);
  return challenge;
}

/** A small admissible set, out of the arguments that are in, that is enough to establish the claim. */
function defenceOf({ attackers }: Framework, claim: Claim, labelling: Labelling): readonly number[] {
  const answered = new Set<number>();
  const defence = new Set<number>();
  const answer = (attacker: number) => {
    if (answered.has(attacker)) return;
    answered.add(attacker);
    const answers = targetsOf(attackers, attacker).filter((each) => labelling[each] === IN);
    const answering = answers.find((each) => defence.has(each)) ?? answers[0];
    if (answering !== undefined) defence.add(answering);
  };
  if (claim.label === IN) defence.add(claim.argument);
  else answer(claim.argument);
  // The set grows while it is walked, and the walk takes in what is added.
  for (const member of defence) targetsOf(attackers, member).forEach(answer);
  return [...defence];
}
