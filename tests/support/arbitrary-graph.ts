/** Random sound maps, and texts that are hard to write down, for round trips of every format. */
import fc from 'fast-check';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, GraphParts } from '../../graph/model/types.ts';
import { soundParts } from './arbitrary-parts.ts';

/** Maps that `assembleGraph` finds nothing to leave out of, with values JSON can hold: it knows no -0. */
export const soundGraph: fc.Arbitrary<ArgumentGraph> = soundParts.map(
  (parts) => assembleGraph(JSON.parse(JSON.stringify(parts)) as GraphParts).graph,
);

/** Quotes, separators, line ends, signs that start formulas, markup, and characters XML has no place for. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '~',
        '\\',
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\u00a0',
      ),
      fc.constantFrom(
        '<',
        '&',
        ']]>',
        '&amp;',
        '&#13;',
        '<!--',
        '<![CDATA[',
        '\u0000',
        '\u001f',
        '\ufffe',
        '\ufeff',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Sound maps whose statements say awkward things. */
export const awkwardGraph: fc.Arbitrary<ArgumentGraph> = fc
  .tuple(soundGraph, fc.array(awkwardText, { minLength: 1, maxLength: 20 }))
  .map(([graph, texts]) => ({
    ...graph,
    statements: new Map(
      [...graph.statements].map(([id, statement], index) => [
        id,
        {
          ...statement,
          text: texts[index % texts.length] ?? '',
          note: texts[(index + 1) % texts.length] ?? '',
        },
      ]),
    ),
  }));
