/** Gives lines that run sideways in one gap heights of their own, so that lines to different places do not run as one. */
import { gapMiddle, type Bands } from './bands.ts';

/** A stretch of a line that runs sideways in a gap. */
export interface Run {
  readonly key: string;
  readonly gap: number;
  readonly left: number;
  readonly right: number;
  /** Runs of one lane may share a height. */
  readonly lane: string;
}

/** How far above or below the middle of the gap each run lies, by `gap/key`. */
export type Tracks = ReadonlyMap<string, number>;

const STEP = 8;
/** Room that stays free above and below the tracks, for bends and heads. */
const EDGE = 18;

/** Lanes whose stretches overlap get different tracks, from left to right the first that is free. O(runs * tracks). */
export function assignTracks(runs: readonly Run[], bands: Bands): Tracks {
  const tracks = new Map<string, number>();
  for (const [gap, inGap] of groupBy(runs, (run) => run.gap)) {
    const lanes = [...groupBy(inGap, (run) => run.lane).values()]
      .map((lane) => ({
        lane,
        left: Math.min(...lane.map(({ left }) => left)),
        right: Math.max(...lane.map(({ right }) => right)),
      }))
      .sort((a, b) => a.left - b.left || a.right - b.right);
    const ends: number[] = [];
    const placed = lanes.map(({ lane, left, right }) => {
      const free = ends.findIndex((end) => end < left);
      const track = free < 0 ? ends.length : free;
      ends[track] = right;
      return { lane, track };
    });
    const step = Math.min(STEP, Math.max(0, gapHeight(bands, gap) - 2 * EDGE) / Math.max(1, ends.length - 1));
    for (const { lane, track } of placed) {
      for (const { key } of lane) tracks.set(`${gap}/${key}`, (track - (ends.length - 1) / 2) * step);
    }
  }
  return tracks;
}

/** The y of a run. */
export function trackAt(tracks: Tracks, key: string, gap: number, bands: Bands): number {
  return gapMiddle(bands, gap) + (tracks.get(`${gap}/${key}`) ?? 0);
}

function gapHeight({ bands }: Bands, gap: number): number {
  const [above, below] = [bands[gap - 1], bands[gap]];
  return above && below ? below.top - above.bottom : 2 * EDGE;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
