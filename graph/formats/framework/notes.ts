/** Problems with the lines of a file, of which a file of a million bad lines has a million: the first of each code are told. */
import type { Place, Problem, Severity } from '../../model/problems.ts';
import type { LeftOut } from '../../model/report.ts';

export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface Notes {
  /** `say` gives the message, where it is told. */
  report(severity: Severity, code: string, place: Place, say: () => string): void;
  /** Reports an error with what could not be taken in, and keeps that as it was written. */
  leaveOut(code: string, spot: Spot, written: string, say: () => string): void;
  /** By line; behind them, of what there is more and how much. */
  list(): readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

const MOST_TOLD = 20;
const MOST_KEPT = 10_000;

export function createNotes(): Notes {
  const told: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const timesOf = new Map<string, number>();
  const firstUntold = new Map<string, Omit<Problem, 'message'>>();
  const report: Notes['report'] = (severity, code, place, say) => {
    const times = (timesOf.get(code) ?? 0) + 1;
    timesOf.set(code, times);
    if (times <= MOST_TOLD) told.push({ severity, code, message: say(), ...place });
    else if (times === MOST_TOLD + 1) firstUntold.set(code, { severity, code, ...place });
  };
  return {
    report,
    leaveOut(code, spot, written, say) {
      report('error', code, spot, say);
      if (leftOut.length < MOST_KEPT) leftOut.push({ path: `line ${spot.line}`, record: written });
    },
    list: () => [
      ...told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...[...firstUntold].map(([code, first]) => {
        return { ...first, message: describeMore((timesOf.get(code) ?? 0) - MOST_TOLD) };
      }),
    ],
    leftOut,
  };
}

function describeMore(times: number): string {
  return `From here on it is the same ${times} more ${times === 1 ? 'time' : 'times'}: mend them like the ones above.`;
}
