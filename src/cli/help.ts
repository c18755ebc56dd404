/** What `--help` prints. */
import type { Command } from './command.ts';
import { optionsOf } from './parse-request.ts';

/** Columns of the narrowest terminal that is still common. */
const WIDTH = 80;
/** The left column is at most so wide; what is wider has a line of its own. */
const LEFT = 22;

export function describeCommand(command: Command): string {
  const rows = optionsOf(command).map(({ name, letter, value, choices, about }) => {
    const call = `${letter === undefined ? '' : `-${letter}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return [call, choices ? `${about}: ${choices.join(', ')}` : about] as const;
  });
  return [
    wrap(`Usage: crux ${command.usage}`, '       '),
    wrap(command.about.replaceAll('\n', ' ')),
    alignRows(rows),
  ].join('\n\n');
}

export function describeProgram(summaries: readonly (readonly [name: string, summary: string])[]): string {
  return [
    'Usage: crux COMMAND ...',
    alignRows(summaries),
    wrap(
      'See "crux help COMMAND". "-" stands for standard input or output; folders and zips stand for the maps in them. Exit codes: 0 done; 1 an input was unreadable, an output could not be written, or a work budget ran out; 2 wrong usage; 3 with --strict, something would be lost.',
    ),
  ].join('\n\n');
}

function alignRows(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.min(LEFT, Math.max(...rows.map(([left]) => left.length)));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([left, right]) => {
      const text = wrap(indent + right, indent);
      return left.length > width ? `  ${left}\n${text}` : `  ${left.padEnd(width)}  ${text.slice(width + 4)}`;
    })
    .join('\n');
}

/** Breaks a line between words, and what is in brackets only where it is longer than a line. */
function wrap(text: string, indent = ''): string {
  const words = text.replace(/^ */, '').match(/\[[^\]]{1,60}\]|\S+/g) ?? [];
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let isFresh = true;
  for (const word of words) {
    if (!isFresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line].join('\n');
}
