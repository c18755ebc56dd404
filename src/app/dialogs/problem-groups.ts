/** The problems of a file in words: how many, and where each is. */
import { SEVERITIES, type Problem, type Severity } from '../../../graph/index.ts';

const WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/** "1 error, 12 warnings". */
export function countProblems(problems: readonly Problem[]): string {
  return SEVERITIES.flatMap((severity) => {
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
