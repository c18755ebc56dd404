/** What a command is: how it is called, what it says of itself, and what it does. */
import type { ExitCode } from './failure.ts';

export interface Command {
  /** After the word `crux`: "check FILE... [--json]". */
  readonly usage: string;
  /** One or a few sentences for `--help`. */
  readonly about: string;
  /** How many words that are no options. */
  readonly operands: { readonly least: number; readonly most: number };
  readonly options: readonly Option[];
  run(request: Request): Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  readonly letter?: string;
  /** What its value is called in `--help`; an option without is a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly about: string;
}

/** What was asked for. */
export interface Request {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

export const JSON_SWITCH: Option = { name: 'json', about: 'print JSON for programs' };
