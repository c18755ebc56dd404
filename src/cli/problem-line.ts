/** Problems in lines of the shape that editors and terminals make links of: `file:line:column: severity: message`. */
import { groupProblems, type Problem } from '../../graph/index.ts';
import { readSettings } from './settings.ts';

/** A line for each kind of problem: the first one and how many more there are; with `--verbose` one for each problem. */
export function toLines(file: string, problems: readonly Problem[]): readonly string[] {
  if (readSettings().volume === 'verbose') return problems.map((problem) => toLine(file, problem));
  return groupProblems(problems).map(
    ({ problems: [first, ...more] }) => toLine(file, first) + tellMore(more),
  );
}

/** " (and 12 more like it)", or '' where there are none. */
export function tellMore({ length }: readonly unknown[]): string {
  return length === 0 ? '' : ` (and ${length.toLocaleString('en')} more like it)`;
}

function toLine(file: string, { severity, message, line, column, path }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  return `${place.join(':')}: ${severity}: ${message}${path === undefined ? '' : ` [${path}]`}`;
}
