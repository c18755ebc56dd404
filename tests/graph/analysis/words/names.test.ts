import { describe, expect, it } from 'vitest';
import {
  agree,
  inlineNameOf,
  listNames,
  nameOf,
  nameSome,
  placeOf,
  toSentence,
} from '../../../../graph/analysis/words/names.ts';
import { shorten } from '../../../../graph/analysis/words/shorten.ts';
import { graphOf } from '../../../support/graph-of.ts';
import * as named from '../../../support/named-graphs.ts';

describe('names', () => {
  it('are titles, else texts without their full stop', () => {
    const graph = graphOf('a; b; c; d', [
      { id: 'a', title: 'A title', text: 'A text.' },
      { id: 'b', text: 'A text.' },
      { id: 'c', title: ' ', text: 'Really?' },
      { id: 'd', text: '' },
    ]);
    expect(['a', 'b', 'c', 'd', 'nowhere'].map((id) => nameOf(graph, id))).toEqual([
      'A title',
      'A text',
      'Really?',
      'a statement without words',
      'nowhere',
    ]);
    // A framework of bare ids has no other names.
    expect(
      nameOf(
        graphOf('p - q', [
          { id: 'p', text: '' },
          { id: 'q', text: '' },
        ]),
        'p',
      ),
    ).toBe('p');
    expect(inlineNameOf(graph, 'a')).toBe('"A title"');
    expect(inlineNameOf(graph, 'b')).toBe('"A text"');
    expect(listNames(graph, ['a', 'b', 'c', 'd', 'a'])).toBe('A title; A text; Really?; and 2 more');
  });

  it('say where a step goes, and no deeper than a sentence can bear', () => {
    expect(nameOf(named.linked(), 'r')).toBe('the step from "a" and "b" to "t"');
    expect(nameOf(named.undercutUndercut(), 'u')).toBe('the step from "x" to the step from "a" to "t"');
    expect(nameOf(named.undercutUndercut(), 'v')).toBe('the step from "y" to another step');
  });
});

describe('shorten', () => {
  it('cuts at a word and counts code points', () => {
    expect(shorten('one two\n three', 20)).toBe('one two three');
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(shorten('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…');
  });
});

describe('places', () => {
  it('name the source shortly, then the place in it', () => {
    const graph = named.debate();
    expect(placeOf(graph, { source: 'check', locator: 'section 2', marker: '[5]' })).toBe(
      'Fact-check, section 2 [5]',
    );
    expect(placeOf(graph, { source: 'note', marker: '[1]' })).toBe('The institute [1]');
    expect(placeOf(graph, { source: 'nowhere', locator: 'p. 1' })).toBe('p. 1');
  });
});

describe('sentences', () => {
  it('agree with whoever is named', () => {
    const who = ['critics', 'the author', 'Kim and Moon', 'Ariel Levites', 'the press'];
    expect(who.map((name) => `${name} ${agree(name, 'object')}`)).toEqual([
      'critics object',
      'the author objects',
      'Kim and Moon object',
      'Ariel Levites objects',
      'the press objects',
    ]);
  });

  it('start with a capital and end once', () => {
    expect(['a b', 'why?', 'so.', 'is it "so?"', ''].map(toSentence)).toEqual([
      'A b.',
      'Why?',
      'So.',
      'Is it "so?".',
      '.',
    ]);
    expect(nameSome(['a', 'b'])).toBe('a and b');
    expect(nameSome(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});
