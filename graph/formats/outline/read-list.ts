/** Lists without signs: points below points, as bullets, numbers or tabs have them. */
import type { Reading, ReadOptions } from '../format.ts';
import { readPointTree, type TreePoint } from '../outline-tree.ts';
import { splitSign } from './labels.ts';

const LINE = /^([ \t]*)(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(.*)$/;

/** What a point speaks for or against is for the reader to say: `signs['']`. O(length). */
export function readList(text: string, options: ReadOptions): Reading {
  const points: TreePoint[] = [];
  const open: { readonly indent: number; readonly index: number }[] = [];
  let title = '';
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const heading = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/.exec(line)?.[1];
    if (heading !== undefined && title === '' && points.length === 0) {
      title = heading;
      return;
    }
    const [, blanks = '', words = ''] = LINE.exec(line) ?? [];
    const indent = heading === undefined ? columnsOf(blanks) + (isItem(line) ? 1 : 0) : -1;
    while ((open.at(-1)?.indent ?? -2) >= indent) open.pop();
    const parent = open.at(-1)?.index ?? -1;
    const { kind, rest } = splitSign(heading ?? words);
    const isSigned = kind !== undefined && parent >= 0;
    points.push({
      text: (isSigned ? rest : (heading ?? words)).trim(),
      parent,
      ...(isSigned && { sign: kind }),
      place: { line: index + 1, column: 1 },
    });
    open.push({ indent, index: points.length - 1 });
  });
  return readPointTree(points, title, options);
}

/** A list below a line that ends in a colon, or below any line at the same indentation, stands below it. */
const isItem = (line: string) => /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]/.test(line);

function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === '\t' ? 4 : 1;
  return columns * 2;
}
