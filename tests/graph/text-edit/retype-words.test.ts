/** Typing into the words of one statement gives what reading the whole text again gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../graph/model/change.ts';
import type { ArgumentGraph, TextForm } from '../../../graph/model/types.ts';
import { bindText } from '../../../graph/text-edit/bind-text.ts';
import { mergeText } from '../../../graph/text-edit/merge.ts';
import { readMapText } from '../../../graph/text-edit/read-text.ts';
import { retypeWords } from '../../../graph/text-edit/retype-words.ts';

const FORMS: readonly TextForm[] = ['argdown', 'outline'];

const PLAIN = [
  'Cars should leave the centre.',
  '  + The air gets cleaner.',
  '    - Wind, brings dirt',
  '  - Shops lose.',
  '[Buses]: Buses should be free.',
  '  + [Fare]: Tickets cost more.',
  '',
];
/** Lines in which a letter means more than itself, or that don't stand alone. */
const OTHERS = [
  '  +> [Buses]',
  'A text with #tag and *bold* words.',
  '  - Data here {weight: 0.3}',
  'For: all of it (see above)',
  '  + For: The air gets cleaner. (see above)',
  '  + For: the centre',
  '(1) A premise',
  '// a comment',
  '# A heading',
  'Goes on',
  'over two lines.',
];
const LINES = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
);
const PIECES = fc.constantFrom(
  'a',
  'xy ',
  ' b',
  ' ',
  '.',
  ', so',
  '-',
  '--',
  ':',
  '#',
  '*',
  '(',
  '[',
  '/',
  '.forall.',
  '',
);

/** What a map says, whatever its elements are called. */
function says({ statements, relations }: ArgumentGraph): unknown {
  return [[...statements.values()], [...relations.values()]];
}

describe.each(FORMS)('letters typed into %s', (form) => {
  it('are read as the whole text would be', () => {
    let quick = 0;
    fc.assert(
      fc.property(
        fc.array(LINES, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(3),
        PIECES,
        (lines, place, removed, piece) => {
          const text = lines.join('\n');
          const { said, problems } = readMapText(form, text);
          if (!said || problems.length > 0) return;
          const graph = said.graph;
          const bound = bindText(said, graph);
          const at = place % (text.length + 1);
          const later = text.slice(0, at) + piece + text.slice(at + removed);
          const retyped = retypeWords(bound, later, graph);
          if (!retyped) return;
          quick += 1;
          const whole = readMapText(form, later);
          expect(whole.problems, later).toEqual([]);
          expect(retyped.bound.said.graph, later).toEqual(whole.said?.graph);
          expect(retyped.bound.said.marks, later).toEqual(whole.said?.marks);
          if (!whole.said) throw new Error(later);
          const merged = mergeText(bound, whole.said, graph);
          const { statement } = retyped;
          const change = statement ? { statements: { put: [{ record: statement }] } } : {};
          expect(says(applyChange(graph, change)), later).toEqual(says(merged.graph));
        },
      ),
      { numRuns: 2500 },
    );
    // Or nothing was compared.
    expect(quick).toBeGreaterThan(40);
  });

  it('is left to reading where a line, a sign or a title changes', () => {
    const { said } = readMapText(form, 'Cars leave.\n  + Air gets clean.\n');
    if (!said) throw new Error('It cannot be read.');
    const bound = bindText(said, said.graph);
    for (const text of [
      'Cars leave.\n  - Air gets clean.\n',
      'Cars leave.\n  + Air gets clean.\n  + Noise.\n',
      'Cars leave.\n+ Air gets clean.\n',
      'Cars leave.\n  + Air gets #clean.\n',
      'Cars leave.\n  + Air gets .forall. clean.\n',
      'Cars leave.\n  + Air gets  clean.\n',
      'Cars leave.\n  + Air gets -- clean.\n',
      'Cars leave.\n  + Cars leave.\n',
      'Cars leave.\n',
    ])
      expect(retypeWords(bound, text, said.graph), text).toBeNull();
    expect(retypeWords(bound, 'Cars leave.\n  + Air gets very clean.\n', said.graph)?.statement?.text).toBe(
      'Air gets very clean.',
    );
  });
});

it('is left to reading where an outline refers to a statement by its words', () => {
  const text = 'Claim A\n  + Reason R\nClaim B\n  + For: Reason R (see above)\n';
  const { said, problems } = readMapText('outline', text);
  if (!said) throw new Error('It cannot be read.');
  expect([said.graph.statements.size, said.graph.relations.size, problems]).toEqual([3, 2, []]);
  const later = text.replace('Reason R', 'Reason Rx');
  expect(retypeWords(bindText(said, said.graph), later, said.graph)).toBeNull();
});
