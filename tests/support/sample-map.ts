/**
 * A small map with everything the model has, for tests of what formats carry.
 *
 *     tram <== (speed + seats)   "linked", undercut by cost; the undercut is undercut by grant
 *     tram <-> road              symmetric
 *     trolley ~> tram            a rephrase
 *     who? <- city               an answer
 */
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';

export function createSampleMap(): ArgumentGraph {
  const { graph, problems } = assembleGraph({
    meta: { title: 'The tram', description: 'Made up', language: 'en', date: '2024-05', authors: ['Ada'] },
    statements: [
      { id: 'tram', kind: 'claim', text: 'The tram should be built', title: 'Build it', group: 'traffic' },
      { id: 'speed', kind: 'claim', text: 'It is fast', heldBy: [{ position: 'ada' }] },
      {
        id: 'seats',
        kind: 'evidence',
        text: 'It has 200 seats',
        date: '2023',
        cites: [
          { source: 'report', locator: 'p. 14', voice: 'the maker', quote: '200 seats', span: [10, 19] },
        ],
      },
      { id: 'cost', kind: 'claim', text: 'It is too dear\nfor the town', weight: 0.8, tags: ['money'] },
      { id: 'grant', kind: 'claim', text: 'The state pays', implicit: true, note: 'Ask again' },
      { id: 'road', kind: 'claim', text: 'The road should be built', heldBy: [{ position: 'against' }] },
      { id: 'trolley', kind: 'claim', text: 'A tram is what the town needs' },
      { id: 'who', kind: 'question', text: 'Who builds it?' },
      { id: 'city', kind: 'claim', text: 'The city does', extra: { other: { votes: 3 } } },
    ],
    relations: [
      { id: 'linked', kind: 'supports', from: ['speed', 'seats'], to: 'tram', scheme: 'Practical Reasoning' },
      { id: 'undercut', kind: 'attacks', from: ['cost'], to: 'linked', title: 'Too dear' },
      { id: 'defence', kind: 'attacks', from: ['grant'], to: 'undercut', weight: 0.5 },
      {
        id: 'either',
        kind: 'attacks',
        from: ['road'],
        to: 'tram',
        symmetric: true,
        heldBy: [{ position: 'ada' }],
      },
      { id: 'again', kind: 'rephrases', from: ['trolley'], to: 'tram' },
      { id: 'answer', kind: 'answers', from: ['city'], to: 'who' },
    ],
    sources: [{ id: 'report', title: 'The report', url: 'https://example.org/report' }],
    axes: [
      { id: 'speaker', label: 'Speaker', positions: [{ id: 'ada', label: 'Ada Brook' }] },
      { id: 'camp', label: 'Camp', positions: [{ id: 'against', label: 'Against', thesis: 'road' }] },
    ],
    groups: [{ id: 'traffic', title: 'Traffic' }],
    views: [{ id: 'start', title: 'Start here' }],
  });
  if (problems.length > 0) throw new Error(`The sample map is unsound: ${JSON.stringify(problems)}`);
  return graph;
}
