/**
 * A short search for a stable labelling that always asks what is hardest to decide next: of all arguments still open, the
 * one that the fewest can decide, by being in themselves or by being in and attacking it. Dense frameworks, where learning
 * from conflicts teaches little, are settled by it in a fraction of the time.
 */
import { spend, type Budget } from '../../numbers/budget.ts';
import { targetsOf } from '../../numbers/links.ts';
import { IN, OUT, type Framework, type Labelling } from '../framework.ts';

/** Arguments of a framework that is searched at all; words of 32 arguments looked at before it is given up. */
const MOST_ARGUMENTS = 2048;
const MOST_LOOKS = 100_000_000;
/** Looks at words that count for as much as one of the units a budget is in. */
const LOOKS_A_UNIT = 8;

/** Sets of arguments by argument, as bits. */
interface Tables {
  readonly words: number;
  /** Those that decide the argument by being in: its attackers and itself. */
  readonly deciders: Int32Array;
  /** Those that may be in beside it. */
  readonly friends: Int32Array;
  /** Those that are open no more once it is in: itself and what it attacks. */
  readonly settled: Int32Array;
}

/** One, null where there is none, and undefined where that was not to be found out with little work. */
export function searchStable(framework: Framework, budget: Budget): Labelling | null | undefined {
  const { count } = framework;
  if (count > MOST_ARGUMENTS) return undefined;
  const tables = createTables(framework);
  const { words, deciders, friends, settled } = tables;
  spend(budget, (3 * count * words) / LOOKS_A_UNIT);

  // By depth: who may still be in, who is open, whose deciders are tried there, and which was tried last.
  const allowed = new Int32Array((count + 1) * words);
  const open = new Int32Array((count + 1) * words);
  const asked = new Int32Array(count + 1);
  const tried = new Int32Array(count + 1);
  for (let argument = 0; argument < count; argument++) {
    // What attacks itself is never in.
    if (!targetsOf(framework.attackers, argument).includes(argument))
      allowed[argument >> 5] = (allowed[argument >> 5] ?? 0) | (1 << argument);
    open[argument >> 5] = (open[argument >> 5] ?? 0) | (1 << argument);
  }

  let looks = 0;
  let unpaid = 0;
  /** The open argument with the fewest deciders allowed at a depth: -1 where none is open, -2 where one has none left. */
  const findHardest = (depth: number): number => {
    const from = depth * words;
    let hardest = -1;
    let fewest = Infinity;
    for (let word = 0; word < words; word++) {
      for (let rest = open[from + word] ?? 0; rest !== 0; rest &= rest - 1) {
        const argument = (word << 5) + 31 - Math.clz32(rest & -rest);
        let left = 0;
        for (let k = 0; k < words; k++) {
          left += countBits((deciders[argument * words + k] ?? 0) & (allowed[from + k] ?? 0));
        }
        looks += words;
        if (left === 0) return -2;
        if (left >= fewest) continue;
        fewest = left;
        hardest = argument;
      }
    }
    return hardest;
  };
  /** Opens a depth; whether that is a labelling. */
  const enter = (depth: number): boolean => {
    const hardest = findHardest(depth);
    asked[depth] = hardest;
    tried[depth] = -1;
    return hardest === -1;
  };
  /** The next decider to try at a depth, or -1. The one tried before is out of the question from now on. */
  const takeNext = (depth: number): number => {
    const from = depth * words;
    const argument = asked[depth] ?? -2;
    const last = tried[depth] ?? -1;
    if (argument < 0) return -1;
    if (last >= 0) allowed[from + (last >> 5)] = (allowed[from + (last >> 5)] ?? 0) & ~(1 << last);
    for (let word = Math.max(0, last >> 5); word < words; word++) {
      const rest = (deciders[argument * words + word] ?? 0) & (allowed[from + word] ?? 0);
      if (rest !== 0) return (word << 5) + 31 - Math.clz32(rest & -rest);
    }
    return -1;
  };

  let depth = 0;
  let isDone = enter(0);
  while (!isDone) {
    if (looks - unpaid > LOOKS_A_UNIT * 1000) {
      spend(budget, (looks - unpaid) / LOOKS_A_UNIT);
      unpaid = looks;
    }
    if (looks > MOST_LOOKS) return undefined;
    const next = takeNext(depth);
    if (next < 0) {
      if (depth-- === 0) return null;
      continue;
    }
    tried[depth] = next;
    const from = depth * words;
    for (let k = 0; k < words; k++) {
      allowed[from + words + k] = (allowed[from + k] ?? 0) & (friends[next * words + k] ?? 0);
      open[from + words + k] = (open[from + k] ?? 0) & ~(settled[next * words + k] ?? 0);
    }
    isDone = enter(++depth);
  }
  const labelling = new Uint8Array(count).fill(OUT);
  for (let level = 0; level < depth; level++) labelling[tried[level] ?? 0] = IN;
  return labelling;
}

function createTables({ count, attackers, attacked }: Framework): Tables {
  const words = (count + 31) >> 5;
  const deciders = new Int32Array(count * words);
  const friends = new Int32Array(count * words).fill(-1);
  const settled = new Int32Array(count * words);
  const add = (set: Int32Array, argument: number, member: number) => {
    const at = argument * words + (member >> 5);
    set[at] = (set[at] ?? 0) | (1 << member);
  };
  const remove = (set: Int32Array, argument: number, member: number) => {
    const at = argument * words + (member >> 5);
    set[at] = (set[at] ?? 0) & ~(1 << member);
  };
  for (let argument = 0; argument < count; argument++) {
    add(deciders, argument, argument);
    add(settled, argument, argument);
    remove(friends, argument, argument);
    for (const attacker of targetsOf(attackers, argument)) {
      add(deciders, argument, attacker);
      remove(friends, argument, attacker);
    }
    for (const target of targetsOf(attacked, argument)) {
      add(settled, argument, target);
      remove(friends, argument, target);
    }
  }
  return { words, deciders, friends, settled };
}

/** How many bits of a word of 32 are set. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
