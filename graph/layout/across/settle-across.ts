/**
 * Decides which lines are drawn across the tree: first all are told; then those with a short way are drawn, their references
 * fall away, the tree is placed anew, and the rest is looked at again.
 */
import { TIP } from '../sizes/spacing.ts';
import type { Across } from './find-way.ts';
import { findCandidates, routeAcross, type Stage } from './route-across.ts';

/** Rounds in which further lines may be drawn; after them lines are only given up. */
export const ROUNDS = 4;
/** More blocks than these are too many to look at every line that leaves the tree. */
const MANY = 1_500;

/**
 * `place` places the tree with those lines left out; `refine` may place it better once they are known, or give null. Ends, since a line once given up is not tried again. */
export function settleAcross<T extends Stage>(
  lines: number,
  place: (drawn: Uint8Array) => T,
  first: Uint8Array,
  rounds = ROUNDS,
  refine: (stage: T, drawn: Uint8Array) => T | null = () => null,
): Settled<T> {
  let drawn = first;
  let stage = place(drawn);
  if (stage.tree.blocks > MANY)
    return { stage: drawn.includes(1) ? place(new Uint8Array(lines)) : stage, drawn: [] };
  const barred = new Uint8Array(lines);
  for (let round = 0; ; round += 1) {
    const mayAdd = round < rounds;
    const tries = new Set<number>();
    for (let line = 0; line < lines; line += 1) if (drawn[line]) tries.add(line);
    if (mayAdd) for (const line of findCandidates(stage)) if (!barred[line]) tries.add(line);
    const found = routeAcross(stage, [...tries]);
    const next = new Uint8Array(lines);
    for (const line of tries) {
      if (found.has(line)) next[line] = 1;
      else barred[line] = 1;
    }
    if (next.every((value, line) => value === drawn[line])) {
      const lastly = refine(stage, drawn);
      const refound = lastly ? routeAcross(lastly, [...found.keys()]) : null;
      const isBetter = lastly && refound?.size === found.size;
      return isBetter ? draw(lastly, refound) : draw(stage, found);
    }
    drawn = next;
    stage = place(drawn);
  }
}

export interface Settled<T extends Stage> {
  readonly stage: T;
  /** The lines that are drawn across. */
  readonly drawn: readonly number[];
}

function draw<T extends Stage>(stage: T, found: ReadonlyMap<number, Across>): Settled<T> {
  for (const [line, { way }] of found)
    stage.drawing.ways[line] = offTips(way, stage.tree.index.lines[line]!.mutual);
  return { stage, drawn: [...found.keys()] };
}

/** Heads keep their distance from cards. */
function offTips(way: readonly number[], isMutual: boolean): number[] {
  const out = [...way];
  pull(out, out.length - 2, out.length - 4);
  if (isMutual) pull(out, 0, 2);
  return out;
}

function pull(way: number[], tip: number, before: number): void {
  way[tip]! += Math.sign(way[before]! - way[tip]!) * TIP;
  way[tip + 1]! += Math.sign(way[before + 1]! - way[tip + 1]!) * TIP;
}
