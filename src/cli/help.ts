/** What `--help` prints. */
import type { Command } from './command.ts';
import { optionsOf } from './parse-request.ts';

export function describeCommand(command: Command): string {
  const rows = optionsOf(command).map(({ name, letter, value, choices, about }) => {
    const call = `${letter === undefined ? '' : `-${letter}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return [call, choices ? `${about}: ${choices.join(', ')}` : about] as const;
  });
  return `Usage: crux ${command.usage}\n\n${command.about}\n\n${alignRows(rows)}`;
}

export function describeProgram(summaries: readonly (readonly [name: string, summary: string])[]): string {
  return [
    'Usage: crux COMMAND ...',
    alignRows(summaries),
    'See "crux COMMAND --help". "-" stands for standard input or output. Exit codes: 0 done; 1 an input was unreadable, an\noutput could not be written, or a work budget ran out; 2 wrong usage; 3 with --strict, something would be lost.',
  ].join('\n\n');
}

function alignRows(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
