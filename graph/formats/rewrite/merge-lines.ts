/** Puts together what was changed in a text on two sides, line by line. */
import { diffArrays } from 'diff';
import { LIMITS } from '../limits.ts';

export interface MergeOptions {
  /** Changes of neighbouring lines go together too; without it, a line that neither side touched must lie between. */
  readonly neighbours?: boolean;
  /** Where both changed the same lines, mine are taken. */
  readonly preferMine?: boolean;
}

/** Lines `start` to `end` of the text both sides began with became `lines`. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The text with the changes of both sides; null where both changed the same lines in different ways, or where so much was changed
 * that nobody could tell what belongs to what. What both changed alike is changed once. O(lines times changes).
 */
export function mergeLines(
  base: string,
  mine: string,
  theirs: string,
  { neighbours = false, preferMine = false }: MergeOptions = {},
): string | null {
  if (base === mine || mine === theirs) return theirs;
  if (base === theirs) return mine;
  const lines = base.split('\n');
  const [ours, others] = [findHunks(lines, mine.split('\n')), findHunks(lines, theirs.split('\n'))];
  if (!ours || !others) return null;
  const merged: Hunk[] = [];
  for (const [own, other] of listRegions(ours, others, neighbours)) {
    const [start, end] = boundsOf([...own, ...other]);
    const [one, two] = [own, other].map((hunks) => replace(lines, start, end, hunks)) as [string[], string[]];
    const isClash = own.length > 0 && other.length > 0 && !isSameList(one, two);
    if (isClash && !preferMine) return null;
    merged.push({ start, end, lines: own.length > 0 ? one : two });
  }
  return replace(lines, 0, lines.length, merged).join('\n');
}

function findHunks(base: string[], other: string[]): readonly Hunk[] | undefined {
  const parts = diffArrays(base, other, { maxEditLength: LIMITS.edits });
  if (!parts) return undefined;
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; end: number; lines: string[] } | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, lines: [] };
    if (added) for (const line of value) open.lines.push(line);
    else open.end = at += value.length;
  }
  if (open) hunks.push(open);
  return hunks;
}

/** The hunks of both sides, those together that get in each other's way, in order. */
function* listRegions(
  ours: readonly Hunk[],
  others: readonly Hunk[],
  neighbours: boolean,
): Generator<readonly [own: readonly Hunk[], other: readonly Hunk[]]> {
  let [i, j] = [0, 0];
  for (;;) {
    const [own, other]: readonly [Hunk[], Hunk[]] = [[], []];
    for (;;) {
      const [mine, theirs] = [ours[i], others[j]];
      const isMine = mine !== undefined && (!theirs || isFirst(mine, theirs));
      const next = isMine ? mine : theirs;
      // Whatever lies beyond all of the region begins a new one.
      if (!next || [...own, ...other].every((hunk) => isBefore(hunk, next, neighbours))) {
        if (own.length + other.length > 0 || !next) break;
      }
      if (isMine) i++;
      else j++;
      (isMine ? own : other).push(next);
    }
    if (own.length + other.length === 0) return;
    yield [own, other];
  }
}

/** Of two that begin at one line, an insertion stands before what it is put in front of. */
function isFirst(one: Hunk, other: Hunk): boolean {
  return one.start === other.start ? one.end <= other.end : one.start < other.start;
}

function isBefore(one: Hunk, other: Hunk, neighbours: boolean): boolean {
  if (!neighbours) return one.end < other.start;
  const isSamePlace = one.start === other.start && one.end === other.end;
  return one.end <= other.start && !isSamePlace;
}

function boundsOf(hunks: readonly Hunk[]): readonly [start: number, end: number] {
  return [Math.min(...hunks.map(({ start }) => start)), Math.max(...hunks.map(({ end }) => end))];
}

/** Lines `start` to `end` as the hunks leave them. */
function replace(lines: readonly string[], start: number, end: number, hunks: readonly Hunk[]): string[] {
  const all: string[] = [];
  let at = start;
  for (const hunk of hunks) {
    for (; at < hunk.start; at++) all.push(lines[at] ?? '');
    for (const line of hunk.lines) all.push(line);
    at = hunk.end;
  }
  for (; at < end; at++) all.push(lines[at] ?? '');
  return all;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
