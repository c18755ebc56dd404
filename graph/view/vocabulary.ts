/** Words for what is shown, for those who draw it. */
export { AWAY_WORDS, HEAT_WORDS, LINE_WORDS, SUPPOSED_WORDS } from '../analysis/words/vocabulary.ts';
