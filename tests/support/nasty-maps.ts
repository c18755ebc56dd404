/** Maps whose every name and text means something in a language that maps are written in. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import { RELATION_KINDS, STATEMENT_KINDS, type ArgumentGraph } from '../../graph/model/types.ts';

const PIECES = [
  ...['end', 'graph', 'subgraph', 'click', 'style', 'default', 'node', 'edge', 'digraph', 'class', 'href'],
  ...['"', "'", '`', '#', '#quot;', '#35;', ';', ':', '%', '%%', '%%{init: {}}%%', '&', '&amp;', '&lt;b&gt;'],
  ...['[', ']', '[[', '(', ')', '((', '{', '}', '{{', '<', '>', '|', '||', '/', '\\', '\\\\', '\\n', '\\N'],
  ...[
    '-->',
    '---',
    '--x',
    '==>',
    '-.->',
    '~~~',
    '->',
    '@{ shape: rect }',
    ':::x',
    '$$x$$',
    '=',
    '_',
    '*',
    '**',
  ],
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<?xml',
    '&#0;',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\n\n',
    '\u2028',
    '\u0085',
    ' ',
    '  ',
    '\u00a0',
    '\ufeff',
    '---\ntitle: x\n---',
  ],
  ...['\0', '\x01', '\x07', '\x0b', '\x0c', '\x1b', '\x7f', '\x9f', '\ufffe', '\uffff', '\ud800', '\udc00'],
  ...['__proto__', 'constructor', '1', '10', '-1', '+', '1. x', '- x', 'www.x.y', 'http://x.y', 'two words'],
  ...['שלום', 'العربية', '\u202e', '\u2067', '日本', 'ü', '🙂', '👩‍👩‍👧', 'e\u0301', 'x'.repeat(300)],
] as const;

const nasty = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const name = nasty.filter((id) => id !== '');

/** Up to eight statements, half of them in sections, with relations between them and onto each other. */
export const nastyMap: fc.Arbitrary<ArgumentGraph> = fc
  .record({
    title: nasty,
    ids: fc.uniqueArray(name, { minLength: 1, maxLength: 16 }),
    groups: fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
    texts: fc.array(nasty, { minLength: 5, maxLength: 5 }),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }),
  })
  .map(({ title, ids, groups: [outer = '', inner = ''], texts, picks }) => {
    const pick = <T>(list: readonly T[], index: number, other: T): T => list[index % list.length] ?? other;
    const count = Math.ceil(ids.length / 2);
    const statements = ids.slice(0, count).map((id, index) => ({
      id,
      kind: pick(STATEMENT_KINDS, index, 'claim'),
      text: pick(texts, index, ''),
      ...(index % 2 === 0
        ? { title: pick(texts, index + 1, ''), group: index % 4 === 0 ? inner : outer }
        : {}),
      ...(index % 3 === 0 ? { implicit: true } : {}),
    }));
    const relations = ids.slice(count, count + picks.length).map((id, index) => {
      const [from, to, kind] = picks[index] ?? [0, 0, 0];
      const premises = [pick(ids, from % count, ''), pick(ids, (from + 1) % count, '')];
      return {
        id,
        kind: pick(RELATION_KINDS, kind, 'supports'),
        from: [...new Set(kind % 2 === 0 ? premises : premises.slice(0, 1))],
        to: pick(ids, to % (count + index), ''),
        ...(kind % 3 === 0 ? { scheme: pick(texts, kind, '') } : {}),
        ...(kind % 5 === 0 ? { symmetric: true } : {}),
      };
    });
    const groups = [
      { id: outer, title: pick(texts, 3, '') },
      { id: inner, title: pick(texts, 4, ''), parent: outer },
    ];
    return assembleGraph({ meta: { title }, statements, relations, groups }).graph;
  });
