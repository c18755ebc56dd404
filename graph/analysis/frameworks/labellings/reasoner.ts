/**
 * A framework taken apart for any semantics that builds on complete labellings: what the grounded labelling decides is
 * decided in all of them, and what it leaves open falls into islands without a connection, each answered for itself.
 */
import type { Budget } from '../../numbers/budget.ts';
import { IN, restrictFramework, UNDECIDED, type Framework, type Labelling } from '../framework.ts';
import { labelGrounded } from '../grounded.ts';
import { targetsOf } from '../../numbers/links.ts';
import type { Semantics } from '../semantics.ts';
import { createCompleteLabeller } from './complete.ts';
import { labelIdeal } from './ideal.ts';
import { createSingleLabeller, type Labeller } from './labeller.ts';
import { createPreferredLabeller } from './preferred.ts';
import { createSemiStableLabeller } from './semi-stable.ts';
import { createStableLabeller } from './stable.ts';

/** Arguments that only each other are connected to, among those the grounded labelling leaves undecided. */
export interface Island {
  /** By argument of the island: its number in the whole framework. */
  readonly members: Int32Array;
  readonly labeller: Labeller;
}

export interface Reasoner {
  readonly framework: Framework;
  readonly grounded: Labelling;
  readonly islands: readonly Island[];
  /** By argument of the whole framework: its island and its number there, or undefined where it is decided. */
  placeOf(argument: number): { readonly island: Island; readonly argument: number } | undefined;
}

const LABELLERS: Readonly<Record<Semantics, (framework: Framework, budget: Budget) => Labeller>> = {
  grounded: (framework) => createSingleLabeller(() => new Uint8Array(framework.count)),
  complete: createCompleteLabeller,
  preferred: createPreferredLabeller,
  stable: createStableLabeller,
  'semi-stable': createSemiStableLabeller,
  ideal: (framework, budget) => createSingleLabeller(() => labelIdeal(framework, budget)),
};

export function createReasoner(framework: Framework, semantics: Semantics, budget: Budget): Reasoner {
  const grounded = labelGrounded(framework);
  const islandOf = new Int32Array(framework.count).fill(-1);
  const scratch = new Int32Array(framework.count);
  const islands = findIslands(framework, grounded, islandOf).map((members) => {
    const part = restrictFramework(framework, members, scratch);
    return { members, labeller: LABELLERS[semantics](part, budget) };
  });
  return {
    framework,
    grounded,
    islands,
    placeOf(argument) {
      const island = islands[islandOf[argument] ?? -1];
      return island && { island, argument: island.members.indexOf(argument) };
    },
  };
}

/** The labelling of the whole from one of each island, in their order. */
export function joinLabellings({ grounded, islands }: Reasoner, parts: readonly Labelling[]): Labelling {
  const labelling = grounded.slice();
  islands.forEach(({ members }, k) => {
    members.forEach((argument, place) => (labelling[argument] = parts[k]?.[place] ?? UNDECIDED));
  });
  return labelling;
}

/** The arguments that are in, rising. */
export function extensionOf(labelling: Labelling): readonly number[] {
  const extension: number[] = [];
  labelling.forEach((label, argument) => {
    if (label === IN) extension.push(argument);
  });
  return extension;
}

/** Undecided arguments in connected groups, by their first member; `islandOf` is filled in. */
function findIslands(framework: Framework, grounded: Labelling, islandOf: Int32Array): Int32Array[] {
  const { attackers, attacked, count } = framework;
  const islands: Int32Array[] = [];
  for (let first = 0; first < count; first++) {
    if (grounded[first] !== UNDECIDED || islandOf[first] !== -1) continue;
    islandOf[first] = islands.length;
    const members = [first];
    for (const member of members) {
      for (const links of [attackers, attacked]) {
        for (const neighbour of targetsOf(links, member)) {
          if (grounded[neighbour] !== UNDECIDED || islandOf[neighbour] !== -1) continue;
          islandOf[neighbour] = islands.length;
          members.push(neighbour);
        }
      }
    }
    islands.push(Int32Array.from(members).sort());
  }
  return islands;
}
