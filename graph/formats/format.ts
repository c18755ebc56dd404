/**
 * The card of a format: its name, its endings, how it is told, what it can do. Its code is loaded when it is used; the
 * registry lists all cards, `code.ts` the code.
 */
import type { Loss, Problem } from '../model/problems.ts';
import type { ArgumentGraph, RelationKind } from '../model/types.ts';
import type { Input } from './input.ts';

/** `graph` is null when nothing could be read; then at least one problem is an error that says why. */
export interface Reading {
  readonly graph: ArgumentGraph | null;
  readonly problems: readonly Problem[];
}

/** The written text, and what it cannot carry. */
export interface Writing {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** What a reader may be told beyond the file itself. */
export interface ReadOptions {
  /** Show the dialogue behind the claims (who said what to whom) as statements, where a format has that layer. */
  readonly dialogue?: boolean;
  /** What words of the file say of a relation that readers can't tell; '' stands for a relation that says nothing. */
  readonly signs?: Signs;
}

/** Kinds of relations by the words of a file, as the file spells them. "none": there is no relation. */
export type Signs = Readonly<Record<string, RelationKind | 'none'>>;

/** The card of a file format: its names, how it is told, and whether it can be read and written. */
export interface Format {
  /** Stable name used on the command line and in the registry: "crux", "aif", "argdown". */
  readonly id: string;
  /** For menus and lists: "Argdown". */
  readonly label: string;
  /** File endings without a dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Set where files may hold a dialogue behind the claims, which `ReadOptions.dialogue` shows as statements. */
  readonly dialogue?: true;
  /**
   * How sure the content is of this format, from 0 (no) to 1 (a signature no other format has). Looks at `input.head` or
   * `input.opening` and, through `input.json()`, at the parsed document; at all of `input.text` only where what tells the
   * format may stand anywhere, as a block of Argdown in a note does. Never throws.
   */
  detect?(input: Input): number;
  /** Maps can be read from it. */
  readonly read?: true;
  /** Maps can be written in it. */
  readonly write?: true;
  /** What is written has a place for the text that somebody writes beside the map, comments and all. */
  readonly keepsText?: true;
}

/** Never throws for what is in the input. */
export type Reader = (input: Input, options: ReadOptions) => Reading | Promise<Reading>;

/** Never throws for a valid graph. The same graph gives the same text. */
export type Writer = (graph: ArgumentGraph) => Writing | Promise<Writing>;
