/** Telling the records of parsed JSON from everything else. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for an object that is no list and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
