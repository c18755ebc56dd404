/** What the JSON formats share: telling objects from the rest, and refusing a text that is no JSON. */
import type { Problem } from '../model/problems.ts';
import { findJsonFault } from './json-faults.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for an object that is no list and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a text that `JSON.parse` refuses, with its place. O(text). */
export function explainBrokenJson(text: string): Problem {
  return (
    findJsonFault(text) ?? {
      severity: 'error',
      code: 'bad-json',
      message: 'This cannot be read as JSON: export the file again.',
    }
  );
}
