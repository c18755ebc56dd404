/** Problems as a person reads them: what is worst first, what is of one kind together. */
import type { Problem, Severity } from './problems.ts';

/** Problems of one severity and code; there is at least one. */
export interface ProblemGroup {
  readonly key: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** From the worst to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Kinds in the order in which they first occur, errors before warnings before remarks. O(problems). */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const severity of SEVERITIES) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const key = `${severity} ${problem.code}`;
      const group = groups.get(key);
      if (group) group.push(problem);
      else groups.set(key, [problem]);
    }
  }
  return [...groups].map(([key, listed]) => ({ key, problems: listed }));
}
