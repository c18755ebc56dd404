/**
 * An abstract argumentation framework (Dung, "On the acceptability of arguments", Artificial Intelligence 77, 1995):
 * arguments and who attacks whom, in flat arrays. What the arguments say is not in it.
 */
import { createLinks, reverseLinks, type Links } from '../numbers/links.ts';

/** An abstract argumentation framework: arguments by number, and who attacks whom. */
export interface Framework {
  /** By argument; all different. */
  readonly names: readonly string[];
  readonly count: number;
  /** From each argument to those that attack it, rising. */
  readonly attackers: Links;
  /** From each argument to those it attacks, rising. */
  readonly attacked: Links;
}

/** Labels: in where all attackers are out, out where an attacker is in, undecided where neither can be said. */
export type Label = 0 | 1 | 2;
export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;

/** A label by argument (Caminada, "On the issue of reinstatement in argumentation", JELIA 2006). */
export type Labelling = Uint8Array;

/** Argument `sources[i]` attacks argument `targets[i]`; an attack named twice counts once. Cost: O(arguments + attacks). */
export function createFramework(
  names: readonly string[],
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
): Framework {
  const attacked = createLinks(names.length, sources, targets);
  return { names, count: names.length, attackers: reverseLinks(attacked), attacked };
}

/**
 * The framework of some arguments and the attacks among them; argument `i` of it is `members[i]`. `members` rise.
 * `places` is scratch space as long as the framework, all 0, and all 0 again afterwards.
 * Cost: O(members + their attacks).
 */
export function restrictFramework(
  framework: Framework,
  members: ArrayLike<number> & Iterable<number>,
  places: Int32Array,
): Framework {
  const names: string[] = [];
  for (const member of members) {
    names.push(framework.names[member] ?? '');
    places[member] = names.length;
  }
  const sources: number[] = [];
  const targets: number[] = [];
  const { offsets, targets: attacked } = framework.attacked;
  for (const member of members) {
    for (let arrow = offsets[member] ?? 0; arrow < (offsets[member + 1] ?? 0); arrow++) {
      const place = places[attacked[arrow] ?? 0] ?? 0;
      if (place === 0) continue;
      sources.push((places[member] ?? 0) - 1);
      targets.push(place - 1);
    }
  }
  for (const member of members) places[member] = 0;
  return createFramework(names, sources, targets);
}
