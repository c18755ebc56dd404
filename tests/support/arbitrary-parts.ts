/** Random records of maps for property tests: sound ones, and ones where anything may be wrong. */
import fc from 'fast-check';
import {
  RELATION_KINDS,
  STATEMENT_KINDS,
  type Axis,
  type GraphParts,
  type Group,
  type Id,
  type Relation,
  type Statement,
} from '../../graph/model/types.ts';

/** Ids that trip objects with prototypes, objects that sort numbers, and tests for truth. */
const IDS = [
  '__proto__',
  'constructor',
  'toString',
  '10',
  '2',
  '1',
  '0',
  '-1',
  'a',
  'é',
  '😀',
  ' ',
  'a b',
  '"',
];

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const words = text.map((more) => `It is said ${more}`);
const extra = fc.dictionary(fc.constantFrom(...IDS), fc.jsonValue({ maxDepth: 2 }), {
  maxKeys: 3,
  noNullPrototype: true,
});
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

/** A record that has the required fields, and any of the others. */
function record<T, K extends keyof T>(fields: { [P in keyof T]: fc.Arbitrary<T[P]> }, ...requiredKeys: K[]) {
  return fc.record<T, K>(fields, { requiredKeys, noNullPrototype: true });
}

/** Where the references of an element may lead, and what its numbers may be. */
interface Range {
  readonly ids: fc.Arbitrary<Id>;
  readonly weight: fc.Arbitrary<number>;
  readonly span: fc.Arbitrary<readonly [number, number]>;
}

const SOUND: Range = {
  ids: fc.constantFrom(...IDS),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  span: fc.tuple(fc.nat(99), fc.nat(99)).map(([start, length]) => [start, start + length]),
};
const ANY: Range = {
  ids: fc.constantFrom('', 'r0', 'r1', 'r2', ...IDS),
  weight: fc.double(),
  span: fc.tuple(fc.double(), fc.integer()),
};

function detailsOf({ ids, weight, span }: Range) {
  const holding = record({ position: ids, inferred: fc.boolean(), extra }, 'position');
  const place = { source: ids, locator: text, marker: text, voice: text, quote: text, span, extra };
  const citation = record(place, 'source');
  const details = { tags: few(text), heldBy: few(holding), cites: few(citation), weight, group: ids };
  return record({ title: text, note: text, ...details, extra });
}

function statementOf(
  id: fc.Arbitrary<Id>,
  says: fc.Arbitrary<string>,
  range: Range,
): fc.Arbitrary<Statement> {
  const kind = fc.constantFrom(...STATEMENT_KINDS);
  const own = record({ id, kind, text: says, date: text, implicit: fc.boolean() }, 'id', 'kind', 'text');
  return fc.tuple(own, detailsOf(range)).map(([fields, details]) => ({ ...fields, ...details }));
}

type Ends = Pick<Relation, 'from' | 'to'>;

function relationOf(id: fc.Arbitrary<Id>, ends: fc.Arbitrary<Ends>, range: Range): fc.Arbitrary<Relation> {
  const kind = fc.constantFrom(...RELATION_KINDS);
  const own = record({ id, kind, scheme: text, symmetric: fc.boolean() }, 'id', 'kind');
  return fc
    .tuple(own, ends, detailsOf(range))
    .map(([fields, fromTo, details]) => ({ ...fields, ...fromTo, ...details }));
}

/** Records that make a sound graph: every id is used once, and every reference leads to something before it. */
export const soundParts: fc.Arbitrary<GraphParts> = fc
  .tuple(fc.shuffledSubarray(IDS, { minLength: IDS.length }), fc.integer({ min: 1, max: IDS.length - 1 }))
  .chain(([order, split]) => {
    const premises = fc.subarray(order.slice(0, split), { minLength: 1, maxLength: Math.min(3, split) });
    const relations = order.slice(split).map((id, index) => {
      const ends = fc.record({ from: premises, to: fc.constantFrom(...order.slice(0, split + index)) });
      return relationOf(fc.constant(id), ends, SOUND);
    });
    const terms = { language: text, licence: text, date: text, authors: few(text) };
    const parts = {
      meta: record({ title: text, description: text, ...terms, extra }, 'title'),
      statements: fc.tuple(...order.slice(0, split).map((id) => statementOf(fc.constant(id), words, SOUND))),
      relations: fc.tuple(...relations),
      sources: fc.tuple(
        ...IDS.map((id) => record({ id: fc.constant(id), title: text, url: text }, 'id', 'title')),
      ),
      axes: fc.constant(axesWith(order[0] ?? '')),
      groups: fc.tuple(...IDS.map((id, index) => fc.nat(index).map((at) => groupIn(IDS[at] ?? '', id)))),
      views: fc.uniqueArray(record({ id: fc.constantFrom(...IDS), title: text, extra }, 'id', 'title'), {
        selector: (view) => view.id,
      }),
      extra,
    };
    return record(parts, 'meta', 'statements', 'relations', 'sources', 'axes', 'groups');
  });

function axesWith(thesis: Id): readonly Axis[] {
  const held = IDS.slice(0, 5).map((id) => ({ id, label: id, thesis }));
  const free = IDS.slice(5).map((id) => ({ id, label: '' }));
  return [
    { id: 'constructor', label: 'assessment', positions: held },
    { id: '1', label: 'approach', positions: free },
  ];
}

function groupIn(parent: Id, id: Id): Group {
  return parent === id ? { id, title: id } : { id, title: id, parent };
}

/** Records as a reader may find them: ids empty or used twice, ends that are not there, rings, weights that are none. */
export const anyParts: fc.Arbitrary<GraphParts> = record(
  {
    statements: few(statementOf(ANY.ids, text, ANY)),
    relations: fc.array(relationOf(ANY.ids, fc.record({ from: few(ANY.ids), to: ANY.ids }), ANY), {
      maxLength: 8,
    }),
    sources: few(fc.record({ id: ANY.ids, title: text })),
    axes: few(fc.record({ id: ANY.ids, label: text, positions: few(positionOf()) })),
    groups: fc.array(fc.record({ id: ANY.ids, title: text, parent: ANY.ids }), { maxLength: 8 }),
    views: few(fc.record({ id: ANY.ids, title: text })),
    extra: record({ leftOut: fc.jsonValue() }),
  },
  'statements',
  'relations',
);

function positionOf() {
  return record({ id: ANY.ids, label: text, thesis: ANY.ids }, 'id', 'label');
}
