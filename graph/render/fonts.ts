/** Which bundled font draws which character, so that a picture needs no font of the machine that shows it. */

/** A family of fonts under the SIL Open Font License, with the weights that come along. */
export type FontName =
  | 'inter-400'
  | 'inter-500'
  | 'inter-600'
  | 'amiri-400'
  | 'hebrew-400'
  | 'thai-400'
  | 'chinese-400'
  | 'emoji-400';

/** Letters run together that one font draws. */
export interface FontRun {
  readonly text: string;
  readonly font: FontName;
}

/** Amiri for Arabic: words in it are found again in a PDF, which those in Noto's Arabic fonts are not. */
const SCRIPTS: readonly (readonly [FontName, RegExp])[] = [
  ['amiri-400', /[\p{Script=Arabic}]/u],
  ['hebrew-400', /[\p{Script=Hebrew}]/u],
  ['thai-400', /[\p{Script=Thai}]/u],
  [
    'chinese-400',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
  ],
  ['emoji-400', /[\p{Emoji_Presentation}\p{Extended_Pictographic}]/u],
];

/** Marks, joiners and selectors take the font of the letter before them. */
const EXTENDS = /\p{Mn}|\p{Me}|\u200c|\u200d|\ufe0e|\ufe0f/u;

/** Cuts a text where its font changes, in the order in which it is written. O(length). */
export function runsOf(text: string, weight: number): readonly FontRun[] {
  const runs: { text: string; font: FontName }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const font = last && EXTENDS.test(character) ? last.font : fontFor(character, weight);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

function fontFor(character: string, weight: number): FontName {
  if (character.charCodeAt(0) < 0x0300) return interOf(weight);
  return SCRIPTS.find(([, letters]) => letters.test(character))?.[0] ?? interOf(weight);
}

function interOf(weight: number): FontName {
  if (weight >= 600) return 'inter-600';
  return weight >= 500 ? 'inter-500' : 'inter-400';
}
