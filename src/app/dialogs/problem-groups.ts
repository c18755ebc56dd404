/** The problems of a file as a person reads them: what is worst first, what is of one kind together. */
import type { Problem, Severity } from '../../../graph/index.ts';

export interface ProblemGroup {
  readonly key: string;
  readonly problems: readonly Problem[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/** Kinds in the order in which they first occur, errors before warnings before remarks. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const severity of ORDER) {
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

/** "1 error, 12 warnings". */
export function countProblems(problems: readonly Problem[]): string {
  return ORDER.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    const [one, many] = WORDS[severity];
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];
  }).join(', ');
}

/** "line 3, column 7 · statements[2].kind", or '' where the problem has no place. */
export function tellPlace({ line, column, path }: Problem): string {
  const inText = line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return [inText, path ?? ''].filter(Boolean).join(' · ');
}
