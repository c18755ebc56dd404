/** Turns the words after a command's name into a request, or refuses them and names the cure. */
import { parseArgs } from 'node:util';
import { FORMATS } from '../../graph/index.ts';
import type { Command, Option, Request } from './command.ts';
import { createMisuse } from './failure.ts';
import { suggest } from './nearest.ts';
import type { Settings } from './settings.ts';

const HELP: Option = { name: 'help', letter: 'h', about: 'print this' };

const FROM: Option = {
  name: 'from',
  value: 'FORMAT',
  choices: FORMATS.filter(({ read }) => read).map(({ id }) => id),
  about: 'the format of what is read, where it is not recognised',
};
const QUIET: Option = { name: 'quiet', letter: 'q', about: 'say nothing but results and failures' };
const VERBOSE: Option = { name: 'verbose', letter: 'v', about: 'say everything: all problems, all ids' };

/** The options of a command with those that all have. */
export function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...(command.operands.most > 0 ? [FROM, QUIET, VERBOSE] : []), HELP];
}

/** What of a request is for every command. Throws where it contradicts itself. */
export function settingsOf({ switches, values }: Request): Settings {
  if (switches.has('quiet') && switches.has('verbose'))
    throw createMisuse('Give --quiet or --verbose, not both.');
  const volume = switches.has('quiet') ? 'quiet' : switches.has('verbose') ? 'verbose' : 'usual';
  return { from: values.get('from') ?? null, volume };
}

/** `help` in the request's switches means that the rest was not looked at. */
export function parseRequest(command: Command, words: readonly string[]): Request {
  const options = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map((option) => [option.name, toNodeOption(option)])),
  });
  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw createMisuse(refuseOption(command, token.rawName));
    if (option === HELP) return { operands: [], switches: new Set(['help']), values };
    if (option.value === undefined) {
      if (token.value !== undefined) throw createMisuse(`${token.rawName} takes no value: leave it out.`);
      switches.add(option.name);
    } else {
      if (values.has(option.name)) throw createMisuse(`${token.rawName} is given twice: keep one.`);
      values.set(option.name, takeValue(option, token));
    }
  }
  const { least, most } = command.operands;
  if (operands.length < least || operands.length > most) {
    const what = operands.length < least ? 'Something is missing' : `"${operands[most]}" is too much`;
    throw createMisuse(`${what}: the usage is "crux ${command.usage}".`);
  }
  return { operands, switches, values };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function takeValue(option: Option, { rawName, value, inlineValue }: OptionToken): string {
  // A word such as `--json` after an option is the next option; only `--from=--json` makes a value of it.
  const isNextOption = !inlineValue && value !== undefined && value !== '-' && value.startsWith('-');
  if (value === undefined || value === '' || isNextOption) {
    throw createMisuse(`${rawName} needs a value: write ${rawName} ${option.value ?? ''}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const nearest = suggest(value, option.choices) || '.';
    throw createMisuse(
      `${rawName} cannot be "${value}": it is one of ${option.choices.join(', ')}${nearest}`,
    );
  }
  return value;
}

function refuseOption(command: Command, rawName: string): string {
  const names = optionsOf(command).flatMap(({ name, letter }) => [
    `--${name}`,
    ...(letter === undefined ? [] : [`-${letter}`]),
  ]);
  const nearest = suggest(rawName, names);
  return `There is no option "${rawName}"${nearest || `: see "crux ${command.usage.split(' ', 1)[0] ?? ''} --help".`}`;
}

function toNodeOption({ letter, value }: Option) {
  return {
    type: value === undefined ? ('boolean' as const) : ('string' as const),
    ...(letter !== undefined && { short: letter }),
  };
}
