import { describe, expect, it } from 'vitest';
import { findStatements } from '../../src/app/search/search-index.ts';
import { graphOf } from '../support/graph-of.ts';

describe('the search', () => {
  const graph = graphOf(
    'a + t; b + t; c - t',
    [
      { id: 'a', text: 'Muḥammad spoke.', tags: ['trade'], cites: [{ source: 's', voice: 'the envoy' }] },
      { id: 'b', text: 'المدرسة في إيران مفتوحة', group: 'g' },
      { id: 'c', text: 'The envoy was not there.', heldBy: [{ position: 'critics' }] },
      { id: 't', text: '桥梁很安全' },
    ],
    {
      sources: [{ id: 's', title: 'Daily Courier', author: 'Ana Núñez' }],
      groups: [{ id: 'g', title: 'Schools' }],
      axes: [{ id: 'x', label: 'x', positions: [{ id: 'critics', label: 'critics' }] }],
    },
  );

  it.each([
    ['trade', ['a']],
    ['courier', ['a']],
    ['nunez', ['a']],
    ['schools', ['b']],
    ['crit', ['c']],
    ['muhammad', ['a']],
    ['مدرسه', ['b']],
    ['ايران', ['b']],
    ['很安', ['t']],
    ['nowhere', []],
    [' ', []],
  ])('finds %s where it stands on the card', async (query, ids) => {
    expect(await findStatements(graph, query)).toEqual(ids);
  });

  it('puts what is said before who says it', async () => {
    expect(await findStatements(graph, 'envoy')).toEqual(['c', 'a']);
  });
});
