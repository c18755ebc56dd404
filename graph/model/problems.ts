/** What reading found wrong and what writing cannot carry, as data. Messages end with the cure. */
import type { Id } from './types.ts';

/** `error`: something could not be taken in; `warning`: taken in, but likely not as meant; `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in the input: line and column count from 1, `path` reads like `relations[3].from[0]`. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

/** Something found wrong in a map or its file: what it is, where, and what to do about it. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Kebab-case and stable: callers may match on it. */
  readonly code: string;
  /** What is wrong and what to do about it, in words for the person who has the file. */
  readonly message: string;
  /** Words of the file whose sign can't be told, which the reader takes from whoever knows: `ReadOptions.signs`. */
  readonly unknownSigns?: readonly string[];
}

/** A feature of the map that the written format cannot carry, and the elements it is lost from. */
export interface Loss {
  readonly feature: string;
  readonly ids: readonly Id[];
  readonly message: string;
}

/** Steps into a JSON document: property names and list indexes. */
export type PathSteps = readonly (string | number)[];

/** `['relations', 3, 'from', 0]` as `relations[3].from[0]`. Names that are no identifiers are quoted. */
export function toPath(steps: PathSteps): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(step)) path += path === '' ? step : `.${step}`;
    else path += `[${JSON.stringify(step)}]`;
  }
  return path;
}

/** Shortens a text from a file for use inside a message; line breaks and control characters become spaces. */
export function quote(text: string, length = 60): string {
  const points = [...text.slice(0, length * 4).replace(/[\p{Cc}\u2028\u2029]/gu, ' ')];
  return points.length > length ? `"${points.slice(0, length - 1).join('')}…"` : `"${points.join('')}"`;
}
