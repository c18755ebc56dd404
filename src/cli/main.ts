#!/usr/bin/env node
/** The command line `crux`. A command is loaded when it is called, so that the start costs next to nothing. */
import { version } from '../../package.json';
import type { Command } from './command.ts';
import { createMisuse, exitCodeOf, messageOf, type ExitCode } from './failure.ts';
import { suggest } from './nearest.ts';
import { guardOutput, printFailure, printLine } from './print.ts';
import { changeSettings } from './settings.ts';

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
    'tables',
    {
      summary: 'a corpus as Parquet, for DuckDB, Spark and their like',
      load: async () => (await import('./commands/tables.ts')).tables,
    },
  ],
  [
    'propose',
    {
      summary: 'claims that are proposed for a map, with their quotes checked',
      load: async () => (await import('./commands/propose.ts')).propose,
    },
  ],
  [
    'solve',
    {
      summary: 'the tasks of the argumentation competitions',
      load: async () => (await import('./commands/solve.ts')).solve,
    },
  ],
  [
    'completion',
    {
      summary: 'what makes a shell complete commands and options',
      load: async () => (await import('./commands/completion.ts')).createCompletion(loadAll),
    },
  ],
]);

/** Every command by its name. */
async function loadAll(): Promise<readonly (readonly [name: string, command: Command])[]> {
  const names = [...COMMANDS].filter(([name]) => name !== 'completion');
  return Promise.all(names.map(async ([name, { load }]) => [name, await load()] as const));
}

async function run([name, ...words]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    printLine(version);
    return 0;
  }
  if (name === 'help' && words.length > 0) return run([...words.slice(0, 1), '--help']);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const { describeProgram } = await import('./help.ts');
    const text = describeProgram([...COMMANDS].map(([command, { summary }]) => [command, summary]));
    (name === undefined ? printFailure : printLine)(text);
    return name === undefined ? 2 : 0;
  }
  const entry = COMMANDS.get(name);
  if (!entry) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    const nearest =
      suggest(name, [...COMMANDS.keys(), 'help', '--help', '--version']) || ': see "crux --help".';
    throw createMisuse(`There is no ${kind} "${name}"${nearest}`);
  }
  const command = await entry.load();
  const { parseRequest, settingsOf } = await import('./parse-request.ts');
  const request = parseRequest(command, words);
  if (!request.switches.has('help')) {
    changeSettings(settingsOf(request));
    return command.run(request);
  }
  const { describeCommand } = await import('./help.ts');
  printLine(describeCommand(command));
  return 0;
}

guardOutput();
try {
  // Not process.exit(), which would cut off what a slow reader has not taken yet.
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  printFailure(`crux: ${messageOf(error)}`);
  process.exitCode = exitCodeOf(error);
}
