/** The earlier states of a map that can be looked at: those kept whole, and each one it was left in for a while. Pure. */
import type { Edit } from '../../../graph/index.ts';
import type { MapFile } from '../worker/tasks.ts';
import type { StepRecord, Version } from './records.ts';

/** A map as it was after a step. */
export interface EarlierState {
  readonly upTo: number;
  /** Ms since 1970; 0 where nobody knows. */
  readonly at: number;
  /** How many statements it had; 0 where nobody knows without reading it. */
  readonly statements: number;
}

/** A map that isn't touched for so long was left, in ms. */
const LEFT_MS = 10 * 60_000;

/** The newest first; the present state isn't among them. Steps are all of the map's, the oldest first. */
export function findEarlier(
  versions: readonly Version[],
  steps: readonly StepRecord[],
): readonly EarlierState[] {
  const states = new Map<number, EarlierState>();
  for (const [index, { number, at }] of steps.entries()) {
    const next = steps[index + 1];
    if (next && next.at - at >= LEFT_MS) states.set(number, { upTo: number, at, statements: 0 });
  }
  for (const { upTo, at, statements } of versions) states.set(upTo, { upTo, at, statements });
  const last = steps.at(-1)?.number ?? 0;
  return [...states.values()].filter(({ upTo }) => upTo < last).sort((a, b) => b.upTo - a.upTo);
}

/** The file of a state: the last version before it, and what was done since then. Null where no version is old enough. */
export function earlierFile(
  versions: readonly Version[],
  steps: readonly StepRecord[],
  upTo: number,
  dialogue: boolean,
): MapFile | null {
  const base = versions.filter((version) => version.upTo <= upTo).sort((a, b) => b.upTo - a.upTo)[0];
  if (!base) return null;
  return {
    bytes: base.bytes,
    name: base.fileName,
    dialogue,
    edits: steps
      .filter(({ number }) => number > base.upTo && number <= upTo)
      .map(({ change }): Edit => ({ name: 'applyChange', with: [change] })),
  };
}
