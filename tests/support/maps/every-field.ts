/** Maps in which records have any of the fields they may have: sources, sections, camps, saved views, fields of others. */
import fc from 'fast-check';
import type { GraphParts, Id } from '../../../graph/model/types.ts';
import { detailsIn, extraWith, few, percent, record } from './fields.ts';
import { date, type Words } from './words.ts';

/** What stands around the statements and relations of a map. */
export type Frame = Omit<GraphParts, 'statements' | 'relations'>;

/** Every position may name that thesis. Sections lie in earlier ones. */
export function everyFrame({ name, key, text, label }: Words, thesis: Id): fc.Arbitrary<Frame> {
  const extra = extraWith(key);
  const ids = fc.uniqueArray(name, { minLength: 3, maxLength: 6 });
  const views = fc.uniqueArray(name, { maxLength: 3 });
  return fc.tuple(ids, ids, ids, views).chain(([sources, groups, positions, viewIds]) => {
    const listed = <T>(all: readonly Id[], toRecord: (id: Id, index: number) => fc.Arbitrary<T>) =>
      fc.tuple(...all.map(toRecord));
    const titled = (id: Id) => record({ id: fc.constant(id), title: label, extra }, 'id', 'title');
    const toSource = (id: Id) => {
      const fields = { author: label, publisher: label, date, url: label, note: label, text };
      return record({ id: fc.constant(id), title: label, ...fields, extra }, 'id', 'title');
    };
    const toGroup = (id: Id, index: number) =>
      index === 0
        ? titled(id)
        : record(
            { id: fc.constant(id), title: label, parent: fc.constantFrom(...groups.slice(0, index)), extra },
            'id',
            'title',
          );
    const toPosition = (id: Id) =>
      record({ id: fc.constant(id), label, thesis: fc.constant(thesis), extra }, 'id', 'label');
    const toAxis = (id: Id, index: number) => {
      const held = index === 0 ? positions.slice(0, 2) : positions.slice(2);
      const fields = { id: fc.constant(id), label, positions: listed(held, toPosition), extra };
      return record(fields, 'id', 'label', 'positions');
    };
    const terms = { description: label, language: label, licence: label, date };
    return record(
      {
        meta: record({ title: label, ...terms, authors: few(label, 1), extra }, 'title'),
        sources: listed(sources, toSource),
        groups: listed(groups, toGroup),
        axes: listed(['constructor', '1'], toAxis),
        views: listed(viewIds, titled),
        extra,
      },
      'meta',
      'sources',
      'groups',
      'axes',
    );
  });
}

/** What an element in such a frame may have. An empty label or list says what none says, and few formats tell them apart. */
export function everyDetail({ sources = [], groups = [], axes = [] }: Frame, { key, label }: Words) {
  return detailsIn({
    sources: fc.constantFrom(...sources.map(({ id }) => id)),
    groups: fc.constantFrom(...groups.map(({ id }) => id)),
    positions: fc.constantFrom(...axes.flatMap(({ positions }) => positions).map(({ id }) => id)),
    weight: fc.oneof(
      percent,
      fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight + 0),
    ),
    span: fc.tuple(fc.nat(99), fc.nat(99)).map(([start, length]) => [start, start + length]),
    label,
    extra: extraWith(key),
    least: 1,
  });
}
