/** Reports what a file is likely to repeat once, at its first place and with its number. */
import type { Place, Problem, Severity } from '../../model/problems.ts';

export interface Tally {
  /**
   * `unknownSigns` are words of the file whose sign can't be told; the set may still grow.
   * `say` gets the number of times; of one code, the first words are kept.
   */
  count(
    severity: Severity,
    code: string,
    place: Place,
    say: (times: number) => string,
    unknownSigns?: ReadonlySet<string>,
  ): void;
  list(): readonly Problem[];
}

export function createTally(): Tally {
  const entries = new Map<
    string,
    {
      problem: Omit<Problem, 'message'>;
      say: (times: number) => string;
      times: number;
      unknownSigns?: ReadonlySet<string>;
    }
  >();
  return {
    count(severity, code, place, say, unknownSigns) {
      const entry = entries.get(code);
      if (entry) entry.times++;
      else
        entries.set(code, {
          problem: { severity, code, ...place },
          say,
          times: 1,
          ...(unknownSigns && { unknownSigns }),
        });
    },
    list: () =>
      [...entries.values()].map(({ problem, say, times, unknownSigns }) => ({
        ...problem,
        message: say(times),
        ...(unknownSigns && { unknownSigns: [...unknownSigns] }),
      })),
  };
}
