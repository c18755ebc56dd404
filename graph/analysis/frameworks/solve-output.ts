/** Answers to competition tasks in the competition's own words. */
import type { Extension } from './extensions.ts';
import type { Answer } from './solve.ts';

/**
 * `witness`: as in ICCMA 2023, an extension is a line `w 1 2 5`, also below a YES or NO that it proves.
 * `brackets`: as in the competitions before, an extension is `[a,b]` and decisions stand alone.
 */
export type AnswerForm = 'witness' | 'brackets';

/**
 * The lines to print, without a last line break. A list of extensions is in brackets in both forms, `[[a,b],[]]`, since
 * ICCMA 2023 had no such task. An unfinished answer is the empty text.
 */
export function writeAnswer(answer: Answer, names: readonly string[], form: AnswerForm): string {
  const bracket = (extension: Extension) => `[${extension.map((argument) => names[argument]).join(',')}]`;
  const witness = (extension: Extension) => ['w', ...extension.map((argument) => names[argument])].join(' ');
  switch (answer.kind) {
    case 'extension':
      if (!answer.extension) return 'NO';
      return form === 'witness' ? witness(answer.extension) : bracket(answer.extension);
    case 'extensions':
      return `[${answer.extensions.map(bracket).join(',')}]`;
    case 'count':
      return answer.count.toString();
    case 'decision': {
      const word = answer.accepted ? 'YES' : 'NO';
      return form === 'witness' && answer.certificate ? `${word}\n${witness(answer.certificate)}` : word;
    }
    case 'unfinished':
      return '';
  }
}
