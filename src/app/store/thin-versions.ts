/** Which of the earlier states of a map are kept: all of the last hour, then ever fewer the older they are. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For states of up to an age, how long is one kept for, in ms. */
const GRID: readonly { readonly age: number; readonly every: number }[] = [
  { age: HOUR, every: 0 },
  { age: DAY, every: HOUR },
  { age: 30 * DAY, every: DAY },
  { age: Infinity, every: 7 * DAY },
];

interface Dated {
  readonly upTo: number;
  /** In ms since 1970. */
  readonly at: number;
}

/**
 * The states that can go. The first is what the map came from and the newest is what it is made again from: both stay, and
 * of each stretch of time the last. Clocks that were set back do no harm.
 */
export function findThinned<T extends Dated>(versions: readonly T[], now: number): readonly T[] {
  const ordered = [...versions].sort((a, b) => a.upTo - b.upTo);
  const between = ordered.slice(1, -1);
  const taken = new Set<string>();
  const gone: T[] = [];
  // From the newest on, so that the last of each stretch stays.
  for (const version of between.reverse()) {
    const age = Math.max(0, now - version.at);
    const { every } = GRID.find((step) => age < step.age) ?? { every: 7 * DAY };
    if (every === 0) continue;
    const stretch = `${every} ${Math.floor(version.at / every)}`;
    if (taken.has(stretch)) gone.push(version);
    taken.add(stretch);
  }
  return gone;
}
