/** Reports what a file is likely to repeat once, at its first place and with its number. */
import type { Place, Problem, Severity } from '../../model/problems.ts';

export interface Tally {
  /** `say` gets the number of times; of one code, the first words are kept. */
  count(severity: Severity, code: string, place: Place, say: (times: number) => string): void;
  list(): readonly Problem[];
}

export function createTally(): Tally {
  const entries = new Map<
    string,
    { problem: Omit<Problem, 'message'>; say: (times: number) => string; times: number }
  >();
  return {
    count(severity, code, place, say) {
      const entry = entries.get(code);
      if (entry) entry.times++;
      else entries.set(code, { problem: { severity, code, ...place }, say, times: 1 });
    },
    list: () => [...entries.values()].map(({ problem, say, times }) => ({ ...problem, message: say(times) })),
  };
}
