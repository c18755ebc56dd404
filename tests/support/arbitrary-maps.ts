/** Small maps of every shape for property tests: any kind of relation, any field, ids and texts that formats trip over. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts, Relation, Statement } from '../../graph/model/types.ts';

/** Names that are special to JavaScript, or to one of the languages that maps are written in. */
const AWKWARD_NAMES = [
  ...['a', 'b', 'c', '1', '10', '1.1', '__proto__', 'constructor', 'toString', 'end', 'graph', 'Untitled 1'],
  ...[
    'two words',
    ' spaced ',
    '-minus',
    '_under',
    '#tag',
    '!bang',
    '[x]',
    '<y>',
    'a]b',
    'a>b',
    'a,b',
    'a(b).',
  ],
  ...[
    'quo"te',
    "it's",
    'back\\slash',
    'line\nbreak',
    'tab\tbed',
    'größe',
    '名前',
    '🙂',
    '=1+1',
    '%',
    '{x: 1}',
    'arg(a).',
  ],
];

/** Pieces of text that mean something in one of the languages. */
const AWKWARD_WORDS = [
  ...[
    'word',
    'Word.',
    ' ',
    '  ',
    'U.S.A.',
    ':heart:',
    '.~.',
    '.->.',
    'a.#b.c',
    ':-)',
    'e.g.',
    '10:30',
    '...',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '*bold*',
    'snake_case',
    '[ref]',
    '[ref]: def',
    '<arg>',
    '<arg>:',
    '[a](b)',
    '@[m]',
    '@<m>',
  ],
  ...[
    '#tag',
    '#(a tag)',
    '{a: 1}',
    '{',
    '}',
    '//c',
    'http://x.y/z',
    '/*',
    '*/',
    '<!--',
    '-->',
    '===',
    '====',
    '--',
  ],
  ...[
    '+ ',
    '- ',
    '(1)',
    '1. ',
    '1.1. Pro: ',
    '-> See 1.1.',
    '\\',
    '\\\\',
    '"',
    "'",
    '`',
    '&amp;',
    '<b>',
    '|',
    ';',
    '%%',
  ],
  ...[
    '日本',
    '🙂',
    'שלום',
    '\u00a0',
    '\u0097',
    '\u0085',
    '\u2007',
    '\ufeff',
    '\u2028',
    '#quot;',
    'end',
    'p af 1',
    'Discussion Title:',
    '~',
    '^',
    '\t',
  ],
];

const name = fc.constantFrom(...AWKWARD_NAMES);
const words = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD_WORDS), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
/** Labels say something, and nobody minds blanks around them. */
const label = words.map((text) => text.trim()).filter((text) => text !== '');
const tags = fc.uniqueArray(fc.constantFrom('t', 'two words', 'ünï', 'a-b', '1', '#', 'x)y'), {
  minLength: 1,
  maxLength: 3,
});

function optional<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.option(arbitrary, { nil: undefined, freq: 4 });
}

/** The same record without fields that are undefined, which types with exact optional fields do not have. */
function compact<T>(record: object): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const citation = fc
  .record({
    source: fc.constantFrom('src', 'https://example.org/a'),
    locator: optional(label),
    voice: optional(name),
  })
  .map(compact);
const shared = {
  title: optional(fc.oneof(name, label)),
  tags: optional(tags),
  note: optional(label),
  weight: optional(weight),
  cites: optional(fc.array(citation, { minLength: 1, maxLength: 2 })),
  heldBy: optional(fc.constantFrom([{ position: 'pro' }], [{ position: 'con', inferred: true }])),
  group: optional(fc.constantFrom('g1', 'g2')),
};

const statement = fc.record({
  id: name,
  kind: fc.constantFrom('claim', 'claim', 'evidence', 'question'),
  text: words,
  implicit: optional(fc.constant(true)),
  date: optional(fc.constant('2019-02-28')),
  ...shared,
});

const relation = fc.record({
  kind: fc.constantFrom('supports', 'supports', 'attacks', 'attacks', 'answers', 'rephrases'),
  from: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 3 }),
  to: fc.nat(),
  scheme: optional(
    fc.oneof(label, fc.constantFrom('contradictory', 'contrary', 'undercut', 'modus ponens, and more')),
  ),
  symmetric: optional(fc.constant(true)),
  ...shared,
});

const bareRelation = fc.record({
  kind: fc.constantFrom('supports', 'attacks'),
  from: fc.tuple(fc.nat()),
  to: fc.nat(),
});

/** Sound maps, and now and then one with plain relations only. */
export const arbitraryMap: fc.Arbitrary<ArgumentGraph> = fc
  .record({
    title: words,
    statements: fc.uniqueArray(statement, { minLength: 1, maxLength: 7, selector: ({ id }) => id }),
    relations: fc.array(fc.oneof(relation, bareRelation), { maxLength: 8 }),
  })
  .map((drawn) => {
    const statements = drawn.statements.map((record) => compact<Statement>(record));
    const targets = statements.map(({ id }) => id);
    const relations = drawn.relations.map((record, index) => {
      const from = [...new Set(record.from.map((n) => statements[n % statements.length]?.id ?? ''))];
      const to = targets[record.to % targets.length] ?? '';
      targets.push(`rel ${index}`);
      return compact<Relation>({ ...record, id: `rel ${index}`, from, to });
    });
    return toSoundGraph({ meta: { title: drawn.title }, statements, relations });
  });

function toSoundGraph(parts: GraphParts): ArgumentGraph {
  return assembleGraph({
    ...parts,
    sources: [
      {
        id: 'src',
        title: 'A source',
        author: 'Somebody',
        date: '2020',
        text: 'It rains.\n\nIt <snows> & thaws.',
      },
      { id: 'https://example.org/a', title: 'A page', url: 'https://example.org/a' },
    ],
    axes: [
      {
        id: 'side',
        label: 'Side',
        positions: [
          { id: 'pro', label: 'For' },
          { id: 'con', label: 'Against' },
        ],
      },
    ],
    groups: [
      { id: 'g1', title: 'First *section*' },
      { id: 'g2', title: 'Second', parent: 'g1' },
    ],
  }).graph;
}
