/** A problem as one line, in the shape editors and terminals make links of: `file:line:column: severity: message`. */
import type { Problem } from '../../graph/index.ts';

export function toLine(file: string, { severity, message, line, column, path }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  return `${place.join(':')}: ${severity}: ${message}${path === undefined ? '' : ` [${path}]`}`;
}
