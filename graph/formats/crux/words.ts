/** The plain words of problems with a Crux map: where, what stands there and what belongs there. */
import { quote, toPath, type PathSteps } from '../../model/problems.ts';
import type { Schema } from './shape.ts';

export function nameOf(steps: PathSteps): string {
  return steps.length === 0 ? 'The map' : quote(toPath(steps), 120);
}

/** What a value is: texts and numbers as they stand there, lists and records by their kind. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a record' : String(value);
}

/** What to write where a schema is not met. */
export function cureFor(schema: Schema): string {
  if ('options' in schema && Array.isArray(schema.options)) return `use ${toAlternatives(schema.options)}`;
  switch (schema.type) {
    case 'string':
      return 'write a text in double quotes';
    case 'number':
      return 'write a number';
    case 'boolean':
      return 'write true or false';
    case 'array':
      return 'write a list in square brackets';
    case 'strict_tuple':
      return 'write two numbers in square brackets';
    default:
      return 'write a record in braces';
  }
}

function toAlternatives(options: readonly unknown[]): string {
  return `${options.slice(0, -1).join(', ')} or ${String(options.at(-1))}`;
}
