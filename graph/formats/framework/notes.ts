/** Problems with the lines of a file, of which a file of a million bad lines has a million: the first of each code are told. */
import type { Problem, Severity } from '../../model/problems.ts';
import type { LeftOut } from '../../model/report.ts';

export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface Notes {
  add(problem: Problem): void;
  report(severity: Severity, code: string, spot: Spot, message: string): void;
  /** Reports an error with what could not be taken in, and keeps that as it was written. */
  leaveOut(code: string, spot: Spot, written: string, message: string): void;
  /** By line; behind them, of what there is more and how much. */
  list(): readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

const MOST_TOLD = 20;
const MOST_KEPT = 10_000;

export function createNotes(): Notes {
  const told: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const more = new Map<string, { readonly first: Problem; times: number }>();
  const timesOf = new Map<string, number>();
  const add = (problem: Problem) => {
    const times = (timesOf.get(problem.code) ?? 0) + 1;
    timesOf.set(problem.code, times);
    if (times <= MOST_TOLD) told.push(problem);
    else
      more.set(problem.code, { first: more.get(problem.code)?.first ?? problem, times: times - MOST_TOLD });
  };
  const report: Notes['report'] = (severity, code, spot, message) =>
    add({ severity, code, message, ...spot });
  return {
    add,
    report,
    leaveOut(code, spot, written, message) {
      report('error', code, spot, message);
      if (leftOut.length < MOST_KEPT) leftOut.push({ path: `line ${spot.line}`, record: written });
    },
    list: () => [
      ...told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...[...more.values()].map(({ first, times }) => ({ ...first, message: describeMore(times) })),
    ],
    leftOut,
  };
}

function describeMore(times: number): string {
  return `From here on it is the same ${times} more ${times === 1 ? 'time' : 'times'}: mend them like the ones above.`;
}
