/** The points of an outline as they stand in the text: sign, words, indentation, heading. Says nothing of relations. */

export interface Point {
  /** Columns before the sign or text; a tab goes on to the next fourth. */
  readonly indent: number;
  readonly sign: '+' | '-' | '*' | '';
  /** With the lines that go on below it. */
  readonly text: string;
  readonly line: number;
  /** The number of signs of a heading; 0 for a point. */
  readonly level: number;
}

const POINT = /^([ \t]*)(?:([+\-\u2212\u2013*\u2022])[ \t]+)?(.*)$/s;
const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/s;

/** A line without a sign goes on with the point above if it is indented further, and is a point of its own otherwise. */
export function readPoints(text: string): readonly Point[] {
  const points: { indent: number; sign: Point['sign']; lines: string[]; line: number; level: number }[] = [];
  text.split('\n').forEach((content, index) => {
    const [, blanks = '', mark = '', words = ''] = POINT.exec(content) ?? [];
    const indent = columnsOf(blanks);
    const sign = SIGNS.get(mark) ?? '';
    const above = points.at(-1);
    const [, signs = '', title = ''] = (indent < 4 && mark === '' && HEADING.exec(content.trimStart())) || [];
    if (content.trim() === '') above?.lines.push('');
    else if (signs !== '')
      points.push({ indent: 0, sign: '', lines: [title], line: index + 1, level: signs.length });
    else if (sign === '' && above && above.level === 0 && indent > above.indent)
      above.lines.push(words.trimEnd());
    else points.push({ indent, sign, lines: [words.trimEnd()], line: index + 1, level: 0 });
  });
  return points.map(({ lines, ...point }) => ({ ...point, text: lines.join('\n').trim() }));
}

const SIGNS: ReadonlyMap<string, Point['sign']> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['\u2212', '-'],
  ['\u2013', '-'],
  ['*', '*'],
  ['\u2022', '*'],
]);

/** Columns that blanks take; a tab goes on to the next fourth. */
export function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns = blank === '\t' ? columns - (columns % 4) + 4 : columns + 1;
  return columns;
}
