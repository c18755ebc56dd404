/** Collects what is wrong with the records of a map while it is put together, and what had to be left out. */
import { quote, toPath, type PathSteps, type Place, type Problem, type Severity } from './problems.ts';
import type { Id } from './types.ts';

/** A record that could not be placed, as `extra.leftOut` keeps it. */
export interface LeftOut {
  readonly path: string;
  readonly record: unknown;
}

/** Call it with what is wrong and, where something was left out, with that. */
export interface Report {
  (severity: Severity, code: string, steps: PathSteps, message: string, leftOut?: unknown): void;
  readonly problems: Problem[];
  readonly leftOut: LeftOut[];
}

export function createReport(placeOf: (steps: PathSteps) => Place): Report {
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const report = (severity: Severity, code: string, steps: PathSteps, message: string, record?: unknown) => {
    problems.push({ severity, code, message, ...placeOf(steps) });
    if (record !== undefined) leftOut.push({ path: toPath(steps), record });
  };
  return Object.assign(report, { problems, leftOut });
}

/** The first record of every id, in order; the others are reported. */
export function keepFirst<T extends { readonly id: Id }>(
  records: readonly T[],
  list: string,
  report: Report,
): Map<Id, T> {
  const kept = new Map<Id, T>();
  records.forEach((record, index) => {
    if (kept.has(record.id)) reportDuplicate(record, [list, index], report);
    else kept.set(record.id, record);
  });
  return kept;
}

export function reportDuplicate(record: { readonly id: Id }, steps: PathSteps, report: Report): void {
  const message = `The id ${quote(record.id)} is used twice; the second was left out: give it an id of its own.`;
  report('error', 'duplicate-id', [...steps, 'id'], message, record);
}
