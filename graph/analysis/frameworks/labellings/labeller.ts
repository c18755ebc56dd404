/** What can be asked about the labellings that a semantics gives one framework. */
import type { IN, OUT, Labelling } from '../framework.ts';

/** That an argument has a label. */
export interface Claim {
  readonly argument: number;
  readonly label: typeof IN | typeof OUT;
}

/** Every method throws when its budget runs out. A labelling it returns is the caller's own. */
export interface Labeller {
  /** Some labelling, or null where the semantics gives none. */
  find(): Labelling | null;
  /** Some labelling in which the claim holds. */
  findWith(claim: Claim): Labelling | null;
  /** Some labelling in which the claim does not hold. */
  findWithout(claim: Claim): Labelling | null;
  /** All of them, each once, as they are found. */
  list(): Iterable<Labelling>;
}

export function holdsIn(labelling: Labelling, { argument, label }: Claim): boolean {
  return labelling[argument] === label;
}

/** For a semantics that gives exactly one labelling. */
export function createSingleLabeller(label: () => Labelling): Labeller {
  let made: Labelling | undefined;
  const only = () => (made ??= label()).slice();
  return {
    find: only,
    findWith: (claim) => (holdsIn(only(), claim) ? only() : null),
    findWithout: (claim) => (holdsIn(only(), claim) ? null : only()),
    list: () => [only()],
  };
}
