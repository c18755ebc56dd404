/** The grounded labelling: what must be accepted or rejected starting from the arguments that nothing attacks. */
import { IN, OUT, UNDECIDED, type Framework, type Labelling } from './framework.ts';
import { targetsOf } from '../numbers/links.ts';

/**
 * In, out or undecided by argument. Modgil & Caminada, "Proof theories and algorithms for abstract argumentation
 * frameworks" (2009), with a count of the attackers still standing in place of repeated scans. Cost: O(arguments +
 * attacks).
 */
export function labelGrounded(framework: Framework): Labelling {
  const { attackers, attacked, count } = framework;
  const labels = new Uint8Array(count);
  const standing = new Int32Array(count);
  const decided: number[] = [];
  const decide = (argument: number, label: typeof IN | typeof OUT) => {
    labels[argument] = label;
    decided.push(argument);
  };
  for (let argument = 0; argument < count; argument++) {
    standing[argument] = (attackers.offsets[argument + 1] ?? 0) - (attackers.offsets[argument] ?? 0);
    if (standing[argument] === 0) decide(argument, IN);
  }
  for (let next = 0; next < decided.length; next++) {
    const argument = decided[next] ?? 0;
    const isIn = labels[argument] === IN;
    for (const target of targetsOf(attacked, argument)) {
      if (labels[target] !== UNDECIDED) continue;
      if (isIn) {
        decide(target, OUT);
        continue;
      }
      const left = (standing[target] ?? 0) - 1;
      standing[target] = left;
      if (left === 0) decide(target, IN);
    }
  }
  return labels;
}
