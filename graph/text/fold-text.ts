/** Text as a search compares it: without case, accents, vowel marks and the letter forms that writers of Arabic vary. */

/** Letters that do not fall apart into a letter and a mark. */
const SAME: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ـ: '',
  ء: '',
  ς: 'σ',
};
const VARIED = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');
const DIGITS = /[٠-٩۰-۹]/gu;

/** "Muḥammad" and "MUHAMMAD", "إيران" and "ايران", "٣" and "3" become the same. O(length). */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(VARIED, (letter) => SAME[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
