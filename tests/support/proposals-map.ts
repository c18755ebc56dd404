/** A small map with the text of its source, and lists of what may be proposed for it. */
import { assembleGraph } from '../../graph/model/assemble.ts';

/** In our own words. */
export const SURVEY = `Report on the bridge

The bridge was closed on 3 May. “Two cables have snapped,” the inspector wrote, and the railing is loose in four places.

The ferry carried 900 people a day in the first week. Nobody complained of the detour, though it takes half an hour.

The other cables hold for now. A repair would cost two million and take a year.`;

export const bridge = assembleGraph({
  meta: { title: 'The bridge' },
  statements: [
    { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
    { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
    { id: 'ask', kind: 'question', text: 'What would a repair cost?' },
  ],
  relations: [{ id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' }],
  sources: [{ id: 'survey', title: 'Survey', text: SURVEY }],
}).graph;

/** Two quotes that are there, one altered by a word, and one invented. */
export const FOUR_QUOTES = {
  proposals: 1,
  claims: [
    {
      id: 'snapped',
      text: 'Two cables have snapped.',
      kind: 'evidence',
      quotes: [{ quote: 'Two cables have snapped', source: 'Survey' }],
      relations: [{ kind: 'supports', to: 'unsafe' }],
    },
    {
      id: 'railing',
      text: 'The railing is loose.',
      quotes: [{ quote: 'the railing is loose  in FOUR places', source: 'survey' }],
      relations: [{ kind: 'supports', to: 'The bridge is unsafe' }],
    },
    {
      id: 'ferry',
      text: 'The ferry can carry everybody.',
      quotes: [{ quote: 'The ferry carried 700 people a day in the first week.' }],
      relations: [{ kind: 'supports', to: 'close' }],
    },
    {
      id: 'safe',
      text: 'The inspector called the bridge safe.',
      quotes: [{ quote: 'I have never seen a safer bridge than this one here', source: 'Survey' }],
      relations: [{ kind: 'attacks', to: 'r1' }],
    },
  ],
};
