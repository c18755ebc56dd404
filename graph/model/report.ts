/** Collects what is wrong with the records of a map while it is put together, and what had to be left out. */
import { createProblemList } from './flood.ts';
import { quote, toPath, type PathSteps, type Place, type Problem, type Severity } from './problems.ts';
import type { Extra, Id } from './types.ts';

/** A record or field that could not be taken in, as `extra.leftOut` keeps it. */
export interface LeftOut {
  readonly path: string;
  readonly record: unknown;
}

/** Call it with what is wrong. Steps are those of the records as they were given. */
export interface Report {
  (severity: Severity, code: string, steps: PathSteps, message: string): void;
  /** Keeps what stands at the steps and is not taken into the map. */
  leaveOut(steps: PathSteps, record: unknown): void;
  /** The same for a place that was found otherwise. */
  reportAt(severity: Severity, code: string, place: Place, message: string): void;
  /** All that was reported; of very many of one kind, the first and how many more. */
  listProblems(): readonly Problem[];
  readonly leftOut: LeftOut[];
}

/** A record and its index in the list it came from. */
export type Placed<T> = readonly [record: T, index: number];

export function createReport(placeOf: (steps: PathSteps) => Place): Report {
  const problems = createProblemList();
  const leftOut: LeftOut[] = [];
  const report = (severity: Severity, code: string, steps: PathSteps, message: string) => {
    problems.add(severity, code, message, () => placeOf(steps));
  };
  const reportAt = (severity: Severity, code: string, place: Place, message: string) => {
    problems.add(severity, code, message, () => place);
  };
  const leaveOut = (steps: PathSteps, record: unknown) => {
    leftOut.push({ path: placeOf(steps).path ?? toPath(steps), record });
  };
  return Object.assign(report, { leaveOut, reportAt, listProblems: problems.list, leftOut });
}

/** The map's extra, with what was left out behind what earlier readings left out. */
export function keepLeftOut(extra: Extra | undefined, leftOut: readonly LeftOut[]): Extra | undefined {
  if (leftOut.length === 0) return extra;
  const before = extra?.['leftOut'] ?? [];
  return { ...extra, leftOut: [...(Array.isArray(before) ? (before as unknown[]) : [before]), ...leftOut] };
}

/**
 * The first record of every id, in order; the others, and those without an id, are reported.
 * @param list steps to the list
 * @param taken ids used elsewhere in the same id space
 */
export function keepFirst<T extends { readonly id: Id }>(
  records: readonly T[],
  list: PathSteps,
  report: Report,
  taken?: { has(id: Id): boolean },
): Map<Id, Placed<T>> {
  const kept = new Map<Id, Placed<T>>();
  records.forEach((record, index) => {
    if (record.id !== '' && !kept.has(record.id) && !taken?.has(record.id)) {
      kept.set(record.id, [record, index]);
      return;
    }
    const steps = [...list, index];
    if (record.id === '') {
      report(
        'error',
        'empty-id',
        [...steps, 'id'],
        'An id is empty; its record was left out: give it an id.',
      );
    } else {
      const message = `The id ${quote(record.id)} is used twice; the second was left out: give it an id of its own.`;
      report('error', 'duplicate-id', [...steps, 'id'], message);
    }
    report.leaveOut(steps, record);
  });
  return kept;
}
