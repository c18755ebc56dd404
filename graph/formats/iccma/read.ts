/** The competition's format in: a header with the number of arguments, and a pair of numbers a line. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Reading } from '../format.ts';
import { createFrameworkDraft, MOST_ARGUMENTS, type FrameworkDraft } from '../framework/draft.ts';
import type { Spot } from '../framework/notes.ts';
import { walkLines } from '../framework/lines.ts';
import type { Input } from '../input.ts';

interface Header {
  readonly count: number;
  readonly spot: Spot;
}

/** Arguments are claims named by their number. Where a comment a number follows the header, it says what they are. */
export function readIccma(input: Input): Promise<Reading> {
  const draft = createFrameworkDraft();
  const table: string[] = [];
  let header: Header | undefined;
  let isInTable = true;
  for (const [line, content] of walkLines(input.text)) {
    const written = content.trim();
    const spot = { line, column: 1 };
    if (written.startsWith('#')) {
      if (header && isInTable && table.length <= header.count) table.push(written.slice(1).trim());
    } else if (header) {
      isInTable = false;
      readAttack(draft, written, header.count, spot);
    } else {
      const found = readHeader(written, spot);
      if ('code' in found) return refuse(found);
      header = found;
    }
  }
  if (!header) return refuse(NO_HEADER);
  const texts = readTable(table, header.count);
  for (let number = 1; number <= header.count; number++) {
    const text = texts[number - 1] ?? '';
    draft.addArgument({ name: String(number), ...(text === '' ? {} : { text }) }, header.spot);
  }
  return Promise.resolve(draft.finish(() => 'raise the number in the header'));
}

function refuse(problem: Problem): Promise<Reading> {
  return Promise.resolve({ graph: null, problems: [problem] });
}

const NO_HEADER: Problem = {
  severity: 'error',
  code: 'missing-header',
  message: 'There is no header: begin with a line "p af N", where N is the number of arguments.',
};

function readHeader(written: string, spot: Spot): Header | Problem {
  const count = Number(/^p\s+af\s+(\d+)$/.exec(written)?.[1] ?? NaN);
  const place = { severity: 'error', ...spot } as const;
  if (Number.isNaN(count)) {
    const message = `${quote(written)} stands where the header belongs: begin with a line "p af N", where N is the number of arguments.`;
    return { ...place, code: written.startsWith('p') ? 'wrong-header' : 'missing-header', message };
  }
  if (count <= MOST_ARGUMENTS) return { count, spot };
  const message = `The header promises ${count} arguments; up to ${MOST_ARGUMENTS} are read: correct the number, or split the framework.`;
  return { ...place, code: 'too-many-arguments', message };
}

function readAttack({ notes, addArrow }: FrameworkDraft, written: string, count: number, spot: Spot): void {
  const [, one, other] = /^(\d+)\s+(\d+)$/.exec(written) ?? [];
  if (one === undefined || other === undefined) {
    const isHeader = /^p\s/.test(written);
    const say = () =>
      isHeader
        ? `${quote(written)} is a second header and was left out: keep one header a file.`
        : `${quote(written)} was left out: write the numbers of two arguments, the attacker first.`;
    notes.leaveOut(isHeader ? 'repeated-header' : 'bad-line', spot, written, say);
    return;
  }
  const [source, target] = [Number(one), Number(other)];
  const stray = [source, target].find((number) => number < 1 || number > count);
  if (stray === undefined) {
    addArrow({ kind: 'attacks', source: String(source), target: String(target), written }, spot);
    return;
  }
  const range = count === 0 ? 'the header promises none' : `they run from 1 to ${count}`;
  const say = () =>
    `${quote(written)} was left out, as there is no argument ${quote(String(stray))}; ${range}: correct the number, or the header.`;
  notes.leaveOut('index-out-of-range', spot, written, say);
}

/** Names in order, with or without their numbers; comments of another number than arguments are remarks. */
function readTable(table: readonly string[], count: number): readonly string[] {
  if (table.length !== count) return [];
  const rows = table.map((row, index) => {
    const [, number, text = ''] = /^(\d+)(?:\s+(.*))?$/s.exec(row) ?? [];
    return Number(number) === index + 1 ? text : undefined;
  });
  return rows.every((row) => row !== undefined) ? rows : table;
}
