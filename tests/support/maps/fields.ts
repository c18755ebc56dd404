/** Random fields of records: any of those they may have, with any values in a range. */
import fc from 'fast-check';
import type { Id } from '../../../graph/model/types.ts';

/** A record that has the required fields, and any of the others. */
export function record<T, K extends keyof T>(
  fields: { [P in keyof T]: fc.Arbitrary<T[P]> },
  ...requiredKeys: K[]
) {
  return fc.record<T, K>(fields, { requiredKeys, noNullPrototype: true });
}

export const few = <T>(item: fc.Arbitrary<T>, least = 0) =>
  fc.array(item, { minLength: least, maxLength: 3 });

/** What JSON holds: it knows no -0. */
export function extraWith(key: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .dictionary(key, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
    .map((values) => JSON.parse(JSON.stringify(values)) as Record<string, unknown>);
}

/** Where the references of an element may lead, and what its numbers may be. */
export interface Range {
  readonly sources: fc.Arbitrary<Id>;
  readonly positions: fc.Arbitrary<Id>;
  readonly groups: fc.Arbitrary<Id>;
  readonly weight: fc.Arbitrary<number>;
  readonly span: fc.Arbitrary<readonly [number, number]>;
  /** What titles, notes, tags and places are. */
  readonly label: fc.Arbitrary<string>;
  readonly extra: fc.Arbitrary<Record<string, unknown>>;
  /** The shortest list. */
  readonly least: number;
}

export const percent = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);

/** What statements and relations have in common. */
export function detailsIn({ sources, positions, groups, weight, span, label: text, extra, least }: Range) {
  const holding = record({ position: positions, inferred: fc.boolean(), extra }, 'position');
  const place = { source: sources, locator: text, marker: text, voice: text, quote: text, span, extra };
  const details = {
    tags: few(text, least),
    heldBy: few(holding, least),
    cites: few(record(place, 'source'), least),
    weight,
    group: groups,
  };
  return record({ title: text, note: text, ...details, extra });
}
