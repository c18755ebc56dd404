import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { shortNameOf } from '../../../../graph/analysis/words/short-names.ts';
import { assembleGraph } from '../../../../graph/model/assemble.ts';
import type { ArgumentGraph, Statement } from '../../../../graph/model/types.ts';

const graphOfTexts = (texts: readonly string[], titles: readonly string[] = []): ArgumentGraph =>
  assembleGraph({
    statements: texts.map((text, index): Statement => {
      const title = titles[index];
      return { id: `s${index}`, kind: 'claim', text, ...(title === undefined ? {} : { title }) };
    }),
    relations: [],
  }).graph;

const namesOf = (texts: readonly string[], length: 'sentence' | 'line' = 'sentence') => {
  const graph = graphOfTexts(texts);
  return texts.map((_, index) => shortNameOf(graph, `s${index}`, length));
};

describe('a short name', () => {
  const opening = 'The committee that was set up in spring to look into the finances of the town says that';

  it('is the whole text where that is short, and its first sentence or clause where nothing begins alike', () => {
    expect(namesOf(['The bridge is safe.'])).toEqual(['The bridge is safe']);
    const long =
      'Sanctions were dodged at sea by night. Ships met off the coast, and the goods changed hands there.';
    expect(namesOf([long])).toEqual(['Sanctions were dodged at sea by night']);
  });

  it('is the clause that differs where texts begin alike', () => {
    expect(
      namesOf([
        `${opening} the bridge will cost more.`,
        `${opening} the school will cost less, whatever the mayor has been saying about it all along.`,
        `${opening} nothing is known.`,
        'Something else.',
      ]),
    ).toEqual([
      '…the bridge will cost more',
      '…the school will cost less, whatever the mayor has been saying about it all…',
      '…nothing is known',
      'Something else',
    ]);
  });

  it('is shorter for one line, and begins where the texts part sooner', () => {
    const texts = [
      'Absence of evidence is not evidence of absence.',
      'Absence of evidence is reason to doubt.',
    ];
    expect(namesOf(texts)).toEqual(texts.map((text) => text.slice(0, -1)));
    expect(namesOf(texts, 'line')).toEqual(['…is not evidence of absence', '…is reason to doubt']);
  });

  it('is the title where there is one', () => {
    expect(shortNameOf(graphOfTexts([`${opening} it rains.`], ['Rain']), 's0')).toBe('Rain');
  });

  it('is the id where there are no words, and for what is no statement', () => {
    const graph = graphOfTexts(['', ' \n ']);
    expect(['s0', 's1', 'elsewhere'].map((id) => shortNameOf(graph, id))).toEqual(['s0', 's1', 'elsewhere']);
  });

  const word = fc.constantFrom(
    'the',
    'of',
    'bridge',
    'is,',
    'that',
    'safe.',
    'because',
    '桥梁很安全',
    '😀😀',
    'because;',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

  it.each(['sentence', 'line'] as const)(
    'of one %s tells different texts apart and has its length',
    (length) => {
      fc.assert(
        fc.property(fc.array(text, { maxLength: 30 }), text, (texts, start) => {
          const all = [...texts, ...texts.map((one) => `${start} ${one}`)];
          const names = namesOf(all, length);
          const saying = new Map<string, string>();
          names.forEach((name, index) => {
            const said = (all[index] ?? '').replace(/\s+/g, ' ').slice(0, 1000).trim().replace(/\.$/, '');
            const known = saying.get(name);
            if (known !== undefined) expect(said).toBe(known);
            saying.set(name, said);
            expect([...name.replace(/ \(\d+\)$/, '')].length).toBeLessThanOrEqual(
              length === 'line' ? 36 : 80,
            );
          });
        }),
      );
    },
  );

  it('of 50,000 texts that all begin alike is found by one sort', () => {
    const names = namesOf(
      Array.from({ length: 50_000 }, (_, index) => `${opening} item ${index} is settled.`),
    );
    expect(new Set(names).size).toBe(50_000);
    expect(names[7]).toBe('…item 7 is settled');
  });
});
