/** The ways of reckoning in plain words, each with the name that the field has for it. */
import type { Robustness, Semantics, Status, SupportReading } from '../../../graph/index.ts';
import { SEMANTICS, SUPPORT_READINGS } from '../../../graph/index.ts';

export const SEMANTICS_WORDS: Readonly<Record<Semantics, string>> = {
  grounded: 'only what is certain (grounded)',
  complete: 'what every consistent reading agrees on (complete)',
  preferred: 'what every largest defensible case agrees on (preferred)',
  stable: 'what every reading that settles everything agrees on (stable)',
  'semi-stable': 'what every reading that settles the most agrees on (semi-stable)',
  ideal: 'the largest case that nobody could object to (ideal)',
};

export const SUPPORT_WORDS: Readonly<Record<SupportReading, string>> = {
  assumed: 'a statement stands until it is objected to',
  evidence: 'a statement with reasons needs one that stands (evidence)',
  deductive: 'if the conclusion falls, so do its reasons (deductive)',
  necessary: 'a statement needs all of its reasons (necessary)',
};

/** Ways of reckoning that give the same answers, as rows and columns of a table. */
export interface FoldedWays {
  readonly columns: readonly (readonly Semantics[])[];
  readonly rows: readonly {
    readonly readings: readonly SupportReading[];
    /** One for each column; null where there was no answer. */
    readonly cells: readonly (Status | null)[];
  }[];
}

/** Puts together what makes no difference: one row and one column where every way says the same. */
export function foldWays({ ways }: Pick<Robustness, 'ways'>): FoldedWays {
  const at = (semantics: Semantics, support: SupportReading) =>
    ways.find((way) => way.semantics === semantics && way.support === support)?.status ?? null;
  const columns = putTogether(SEMANTICS, (semantics) => SUPPORT_READINGS.map((each) => at(semantics, each)));
  const rows = putTogether(SUPPORT_READINGS, (support) => SEMANTICS.map((each) => at(each, support)));
  return {
    columns,
    rows: rows.map((readings) => ({
      readings,
      cells: columns.map(([semantics]) => (semantics && readings[0] ? at(semantics, readings[0]) : null)),
    })),
  };
}

/** Items with the same answers side by side, in their order. */
function putTogether<T>(
  items: readonly T[],
  answersOf: (item: T) => readonly (Status | null)[],
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = answersOf(item).join();
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
