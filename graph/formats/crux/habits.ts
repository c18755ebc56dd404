/** Reports small deviations that a file is likely to repeat once each, at their first place and with their number. */
import type { PathSteps, Severity } from '../../model/problems.ts';
import type { Report } from '../../model/report.ts';
import { nameOf } from './words.ts';

export interface Habits {
  /** Counts a deviation; those of one code at the same field of the same kind of record are one habit. */
  note(severity: Severity, code: string, steps: PathSteps, what: string, cure: string): void;
  reportTo(report: Report): void;
}

interface Habit {
  readonly severity: Severity;
  readonly code: string;
  readonly steps: PathSteps;
  readonly what: string;
  readonly cure: string;
  count: number;
}

export function createHabits(): Habits {
  const habits = new Map<string, Habit>();
  return {
    note(severity, code, steps, what, cure) {
      const key = JSON.stringify([code, ...steps.map((step) => (typeof step === 'number' ? 0 : step))]);
      const habit = habits.get(key);
      if (habit) habit.count++;
      else habits.set(key, { severity, code, steps, what, cure, count: 1 });
    },
    reportTo(report) {
      for (const { severity, code, steps, what, cure, count } of habits.values()) {
        const times = count === 1 ? '' : ` (${count} times in all)`;
        report(severity, code, steps, `${nameOf(steps)} ${what}${times}: ${cure}.`);
      }
    },
  };
}
