/** Records as a reader may find them: ids empty or used twice, ends that are not there, rings, weights that are none. */
import fc from 'fast-check';
import {
  RELATION_KINDS,
  STATEMENT_KINDS,
  type GraphParts,
  type Relation,
  type Statement,
} from '../../../graph/model/types.ts';
import { detailsIn, extraWith, few, record } from './fields.ts';
import { unwritable } from './words.ts';

/** Few, so that they meet. */
const id = fc.constantFrom(
  '',
  'r0',
  'r1',
  'r2',
  '__proto__',
  'constructor',
  '10',
  '0',
  'a',
  'é',
  '😀',
  ' ',
  '"',
);
const { text } = unwritable;
const details = detailsIn({
  sources: id,
  positions: id,
  groups: id,
  weight: fc.double(),
  span: fc.tuple(fc.double(), fc.integer()),
  label: text,
  extra: extraWith(unwritable.key),
  least: 0,
});

const statement: fc.Arbitrary<Statement> = fc
  .tuple(
    record(
      { id, kind: fc.constantFrom(...STATEMENT_KINDS), text, date: text, implicit: fc.boolean() },
      'id',
      'kind',
      'text',
    ),
    details,
  )
  .map(([own, more]) => ({ ...own, ...more }));

const relation: fc.Arbitrary<Relation> = fc
  .tuple(
    record(
      {
        id,
        kind: fc.constantFrom(...RELATION_KINDS),
        from: few(id),
        to: id,
        scheme: text,
        symmetric: fc.boolean(),
      },
      'id',
      'kind',
      'from',
      'to',
    ),
    details,
  )
  .map(([own, more]) => ({ ...own, ...more }));

const position = record({ id, label: text, thesis: id }, 'id', 'label');

export const anyParts: fc.Arbitrary<GraphParts> = record(
  {
    statements: few(statement),
    relations: fc.array(relation, { maxLength: 8 }),
    sources: few(fc.record({ id, title: text })),
    axes: few(fc.record({ id, label: text, positions: few(position) })),
    groups: fc.array(fc.record({ id, title: text, parent: id }), { maxLength: 8 }),
    views: few(fc.record({ id, title: text })),
    extra: record({ leftOut: fc.jsonValue() }),
  },
  'statements',
  'relations',
);
