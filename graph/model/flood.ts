/** Keeps what is said about a file short enough to be read: of very many problems of one kind, the first and how many more. */
import type { Place, Problem, Severity } from './problems.ts';

/** At most so many problems of one code are listed: far more than any real file has. */
export const MOST_ALIKE = 10_000;

export interface ProblemList {
  /** The place is asked for only if the problem is listed. */
  add(severity: Severity, code: string, message: string, placeOf: () => Place): void;
  /** In the order in which they came; of a code that came too often, the last one listed says how many there are. */
  list(): readonly Problem[];
}

export function createProblemList(): ProblemList {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const lastOf = new Map<string, number>();
  return {
    add(severity, code, message, placeOf) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > MOST_ALIKE) return;
      if (count === MOST_ALIKE) lastOf.set(code, problems.length);
      problems.push({ severity, code, message, ...placeOf() });
    },
    list() {
      return problems.map((problem, index) => {
        const count = counts.get(problem.code) ?? 0;
        if (count <= MOST_ALIKE || lastOf.get(problem.code) !== index) return problem;
        const message = `From here on ${count - MOST_ALIKE + 1} more problems like the ones before are not listed: mend those and check the file again.`;
        return { ...problem, message };
      });
    },
  };
}

/** The same problems, as a list that can be read. Returned unchanged where there are few. */
export function shortenProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_ALIKE) return problems;
  const list = createProblemList();
  for (const { severity, code, message, ...place } of problems)
    list.add(severity, code, message, () => place);
  return list.list();
}
