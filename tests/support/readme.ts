/** The examples that the README prints. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** The text of every block in a language, from the top. Throws where there is none. */
export function blocksOf(language: string): readonly string[] {
  const blocks = [...README.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))];
  if (blocks.length === 0) throw new Error(`The README has no example in ${language}.`);
  return blocks.map((match) => match[1] ?? '');
}
