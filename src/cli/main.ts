#!/usr/bin/env node
/** The command line `crux`. A command is loaded when it is called, so that the start costs next to nothing. */
import { version } from '../../package.json';
import type { Command } from './command.ts';
import { createMisuse, exitCodeOf, messageOf, type ExitCode } from './failure.ts';
import { suggest } from './nearest.ts';
import { guardOutput, printLine, printMessage } from './print.ts';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  [
    'formats',
    {
      summary: 'what can be read and written',
      load: async () => (await import('./commands/formats.ts')).formats,
    },
  ],
  [
    'check',
    {
      summary: 'what is wrong with files, and what on their maps is worth a second look',
      load: async () => (await import('./commands/check.ts')).check,
    },
  ],
  [
    'convert',
    {
      summary: 'one format into another, and what is lost by that',
      load: async () => (await import('./commands/convert.ts')).convert,
    },
  ],
  ['stats', { summary: 'counts', load: async () => (await import('./commands/stats.ts')).stats }],
  [
    'analyse',
    {
      summary: 'status, strengths, disputed points, and what the theses turn on',
      load: async () => (await import('./commands/analyse.ts')).analyse,
    },
  ],
  [
    'chain',
    {
      summary: 'how one statement bears on another',
      load: async () => (await import('./commands/chain.ts')).chain,
    },
  ],
  [
    'render',
    {
      summary: 'the picture of a map',
      load: async () => (await import('./commands/render.ts')).render,
    },
  ],
  [
    'open',
    {
      summary: 'the explorer with files that are read again when they change',
      load: async () => (await import('./commands/open.ts')).open,
    },
  ],
  [
    'solve',
    {
      summary: 'the tasks of the argumentation competitions',
      load: async () => (await import('./commands/solve.ts')).solve,
    },
  ],
]);

async function run([name, ...words]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    printLine(version);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h') {
    const { describeProgram } = await import('./help.ts');
    const text = describeProgram([...COMMANDS].map(([command, { summary }]) => [command, summary]));
    (name === undefined ? printMessage : printLine)(text);
    return name === undefined ? 2 : 0;
  }
  const entry = COMMANDS.get(name);
  if (!entry) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    const nearest = suggest(name, [...COMMANDS.keys(), '--help', '--version']) || ': see "crux --help".';
    throw createMisuse(`There is no ${kind} "${name}"${nearest}`);
  }
  const command = await entry.load();
  const { parseRequest } = await import('./parse-request.ts');
  const request = parseRequest(command, words);
  if (!request.switches.has('help')) return command.run(request);
  const { describeCommand } = await import('./help.ts');
  printLine(describeCommand(command));
  return 0;
}

guardOutput();
try {
  // Not process.exit(), which would cut off what a slow reader has not taken yet.
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  printMessage(`crux: ${messageOf(error)}`);
  process.exitCode = exitCodeOf(error);
}
