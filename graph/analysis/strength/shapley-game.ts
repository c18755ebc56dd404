/** Shares out what players are worth together, whatever the players are: the Shapley value, exact or sampled. */
import { createRandom } from '../numbers/random.ts';

/** Players come and go, and those present are worth something together. At first all are there. */
export interface Game {
  readonly players: readonly number[];
  readonly bring: (player: number) => void;
  readonly remove: (player: number) => void;
  /** Everyone is there again. */
  readonly restart: () => void;
  readonly worth: () => number;
  /** Whether so much work is done that no further order is to be drawn; never, where absent. */
  readonly isSpent?: () => boolean;
}

export interface Shares {
  readonly values: ReadonlyMap<number, number>;
  /** Standard errors, where the values are sampled. */
  readonly errors?: ReadonlyMap<number, number>;
  /** False where fewer orders were drawn than asked for; with fewer than two, nothing is known of anyone. */
  readonly complete: boolean;
}

/** Shapley, "A Value for n-Person Games", 1953. Tries all 2^n groups of players, so n is for the caller to bound. */
export function shareExactly(game: Game): Shares {
  const { players } = game;
  const worth = worthOfGroups(game);
  const weights = weightsBySize(players.length);
  const values = new Map<number, number>();
  players.forEach((player, index) => {
    const bit = 1 << index;
    let value = 0;
    for (let group = 0; group < worth.length; group++) {
      if (group & bit) continue;
      value += (weights[countBits(group)] ?? 0) * ((worth[group | bit] ?? 0) - (worth[group] ?? 0));
    }
    values.set(player, value);
  });
  return { values, complete: true };
}

/** Castro, Gomez & Tejada, "Polynomial Calculation of the Shapley Value Based on Sampling", C&OR 2009. At least 2 orders. */
export function shareBySampling(game: Game, samples: number, seed: number): Shares {
  const { players, remove, restart, worth, isSpent = () => false } = game;
  const random = createRandom(seed);
  const sums = new Map(players.map((player) => [player, 0]));
  const squares = new Map(sums);
  const order = [...players];
  let drawn = 0;
  while (drawn < samples && !isSpent()) {
    shuffle(order, random);
    // Leaving one by one is coming one by one read backwards, and a random order is as likely either way.
    const shares: number[] = [];
    let before = worth();
    for (const player of order) {
      remove(player);
      const after = worth();
      shares.push(before - after);
      before = after;
      if (isSpent()) break;
    }
    restart();
    // An order that wasn't gone through would count its first players alone.
    if (shares.length < order.length) break;
    drawn++;
    order.forEach((player, place) => {
      const share = shares[place] ?? 0;
      sums.set(player, (sums.get(player) ?? 0) + share);
      squares.set(player, (squares.get(player) ?? 0) + share ** 2);
    });
  }
  const values = new Map<number, number>();
  const errors = new Map<number, number>();
  for (const player of drawn < 2 ? [] : players) {
    const mean = (sums.get(player) ?? 0) / drawn;
    const spread = Math.max(0, (squares.get(player) ?? 0) - drawn * mean * mean);
    values.set(player, mean);
    errors.set(player, Math.sqrt(spread / (drawn - 1) / drawn));
  }
  return { values, errors, complete: drawn === samples };
}

/** By group of players, a group being the bits of its index. */
function worthOfGroups({ players, bring, remove, restart, worth }: Game): Float64Array {
  const groups = new Float64Array(1 << players.length);
  const everyone = groups.length - 1;
  groups[everyone] = worth();
  for (let step = 1; step < groups.length; step++) {
    // In Gray code one player comes or goes at a time: the one of the lowest bit of the step.
    const missing = step ^ (step >> 1);
    const changed = 31 - Math.clz32(step & -step);
    const player = players[changed] ?? 0;
    if (missing & (1 << changed)) remove(player);
    else bring(player);
    groups[everyone ^ missing] = worth();
  }
  restart();
  return groups;
}

/** s! (n - s - 1)! / n! for each size s of a group without the player. */
function weightsBySize(count: number): Float64Array {
  const weights = new Float64Array(count);
  let weight = 1 / count;
  for (let size = 0; size < count; size++) {
    weights[size] = weight;
    weight *= (size + 1) / (count - size - 1);
  }
  return weights;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
