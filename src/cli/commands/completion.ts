/** `crux completion`: scripts that make a shell complete commands, options and their values. */
import type { Command, Option } from '../command.ts';
import { createMisuse } from '../failure.ts';
import { optionsOf } from '../parse-request.ts';
import { printLine } from '../print.ts';

type Named = readonly (readonly [name: string, command: Command])[];

const SHELLS: Readonly<Record<string, (commands: Named) => readonly string[]>> = {
  bash: toBash,
  zsh: (commands) => ['autoload -U +X bashcompinit && bashcompinit', ...toBash(commands)],
  fish: toFish,
};

export function createCompletion(loadAll: () => Promise<Named>): Command {
  const shells = Object.keys(SHELLS).join('|');
  return {
    usage: `completion ${shells}`,
    about:
      'Prints a script that makes a shell complete commands, options and their values. bash: add  eval "$(crux completion bash)"  to ~/.bashrc; zsh: the same with zsh in ~/.zshrc, after compinit; fish: crux completion fish > ~/.config/fish/completions/crux.fish',
    operands: { least: 1, most: 1 },
    options: [],
    async run({ operands: [shell = ''] }) {
      const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
      if (!write) throw createMisuse(`There is no completion for "${shell}": name one of ${shells}.`);
      for (const line of write(await loadAll())) printLine(line);
      return 0;
    },
  };
}

function toBash(commands: Named): readonly string[] {
  const names = [...commands.map(([name]) => name), 'completion', 'help'];
  const cases = commands.flatMap(([name, command]) => {
    const options = optionsOf(command);
    const values = options
      .filter(({ choices }) => choices)
      .map(
        (option) => `        ${callsOf(option).join('|')}) words='${(option.choices ?? []).join(' ')}' ;;`,
      );
    return [
      `    ${name})`,
      `      case "$before" in`,
      ...values,
      // Other values are names of files, ids or numbers.
      `        ${[...options.filter(({ value, choices }) => value !== undefined && !choices).flatMap(callsOf), '@@'].join('|')}) ;;`,
      `        *) [[ "$word" == -* ]] && words='${options.flatMap(callsOf).join(' ')}' ;;`,
      `      esac ;;`,
    ];
  });
  return [
    '_crux() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    '  if (( COMP_CWORD == 1 )); then',
    `    COMPREPLY=($(compgen -W '${names.join(' ')} --help --version' -- "$word"))`,
    '    return',
    '  fi',
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    `    help) words='${names.join(' ')}' ;;`,
    "    completion) words='bash zsh fish' ;;",
    '  esac',
    '  if [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '  else COMPREPLY=($(compgen -f -- "$word")); fi',
    '}',
    'complete -o filenames -F _crux crux',
  ];
}

function toFish(commands: Named): readonly string[] {
  const names = [...commands.map(([name]) => name), 'completion', 'help'];
  return [
    `set -l crux_commands ${names.join(' ')}`,
    `complete -c crux -n "not __fish_seen_subcommand_from $crux_commands" -f -a "$crux_commands"`,
    'complete -c crux -n "__fish_seen_subcommand_from completion" -f -a "bash zsh fish"',
    ...commands.flatMap(([name, command]) =>
      optionsOf(command).map(({ name: option, letter, value, choices, about }) =>
        [
          `complete -c crux -n "__fish_seen_subcommand_from ${name}" -l ${option}`,
          ...(letter === undefined ? [] : [`-s ${letter}`]),
          ...(value === undefined ? [] : ['-r']),
          ...(choices ? [`-f -a "${choices.join(' ')}"`] : []),
          `-d '${about.replaceAll("'", "\\'")}'`,
        ].join(' '),
      ),
    ),
  ];
}

function callsOf({ name, letter }: Option): readonly string[] {
  return [`--${name}`, ...(letter === undefined ? [] : [`-${letter}`])];
}
