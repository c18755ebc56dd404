/** The Trivial Graph Format: names with labels, a line with "#", pairs of names. For us, arguments and attacks. */
import type { Format } from '../format.ts';
import { DIVIDER } from './divider.ts';

export const tgf: Format = {
  id: 'tgf',
  label: 'Trivial Graph Format',
  extensions: ['tgf'],
  mediaType: 'text/plain',
  detect: ({ head }) => likenessToTgf(head),
  read: true,
  write: true,
};

/** As much of a large file as is looked at. */
const LONG = 4000;

/** Of a large framework one sees arguments only. */
function isListOfNames(lines: readonly string[]): boolean {
  return (
    lines.length > 100 &&
    lines.every((line) => /^[^\s{[<][^\s]*$/.test(line)) &&
    new Set(lines).size === lines.length
  );
}

/** Nothing says what it is but the divider, below which every line begins with two of the names above it. */
function likenessToTgf(head: string): number {
  const lines = head.split('\n').map((line) => line.trim());
  // The last line may be cut off.
  if (lines.length > 1) lines.pop();
  const filled = lines.filter((line) => line !== '');
  const divider = filled.indexOf(DIVIDER);
  if (divider < 0) return head.length >= LONG && isListOfNames(filled) ? 0.3 : 0;
  const names = new Set(filled.slice(0, divider).map((line) => line.split(/\s/, 1)[0]));
  const pairs = filled.slice(divider + 1);
  const isPair = (line: string) => {
    const [source, target] = line.split(/\s+/, 2);
    return target !== undefined && names.has(source) && names.has(target);
  };
  return pairs.length > 0 && pairs.every(isPair) ? 0.7 : 0;
}
