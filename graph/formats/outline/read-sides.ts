/**
 * Discussions in Markdown as people and chat assistants write them: a thesis, and lists under headings such as "Pros" and "Cons", with
 * replies below their points.
 */
import type { Place, Problem } from '../../model/problems.ts';
import type { Citation, Source } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { readPointTree, UNNAMED_THESIS, type TreePoint } from '../outline-tree.ts';
import { splitSign } from './labels.ts';
import { sideOf } from './detect.ts';
import { plain } from './plain.ts';

const ITEM = /^([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(.*)$/;
const HEADING = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/;
const THESIS =
  /^[ \t]*(?:[*_]{1,2})?(?:thesis|claim|main claim|motion|position|proposition|question|topic|statement):?(?:[*_]{1,2})?:?[ \t]+(.*)$/i;

/** O(length). */
export function readSides(text: string, options: ReadOptions): Reading {
  const lines = text.split('\n');
  const sources = new Map<string, Source>();
  const found = findThesis(lines);
  const points: TreePoint[] = [
    { text: plain(found.text), parent: -1, place: { line: found.line, column: 1 } },
  ];
  const open: { readonly indent: number; readonly index: number }[] = [];
  let side: 'supports' | 'attacks' | undefined;
  /** Points of the list at hand, and of the one before, which rebuttals answer. */
  let [list, before]: [number[], number[]] = [[], []];
  let isRebuttal = false;
  let passed = 0;
  const rebuttals: number[] = [];
  lines.forEach((line, index) => {
    const heading = sideOf(line);
    if (heading !== undefined || HEADING.test(line)) {
      if (list.length > 0) [list, before] = [[], isRebuttal ? before : list];
      isRebuttal = REBUTTAL.test(line) && before.length > 0;
      side = heading;
      open.length = 0;
      return;
    }
    const [, blanks = '', words] = ITEM.exec(line) ?? [];
    const place = { line: index + 1, column: 1 };
    if (words === undefined) {
      const last = points.at(-1);
      const isMore = open.length > 0 && /^[ \t]/.test(line) && line.trim() !== '';
      if (isMore && last)
        points[points.length - 1] = { ...last, text: `${last.text}\n${plain(line.trim())}` };
      else if (line.trim() !== '' && index + 1 !== found.line) passed++;
      return;
    }
    if (side === undefined) {
      passed++;
      return;
    }
    const indent = blanks.replaceAll('\t', '    ').length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1)?.index;
    if (above === undefined) list.push(points.length);
    if (above === undefined && isRebuttal) rebuttals.push(points.length);
    const answered = isRebuttal ? before[Math.min(list.length, before.length) - 1] : undefined;
    points.push({
      ...toPoint(words, sources),
      parent: above ?? answered ?? 0,
      ...signOf(words, above === undefined ? side : undefined),
      place,
    });
    open.push({ indent, index: points.length - 1 });
  });
  const reading = readPointTree(points, found.title, options, [...sources.values()]);
  const notes = [
    ...(passed > 0 ? [explainPassed(passed)] : []),
    ...(rebuttals.length > 0
      ? [explainRebuttals(rebuttals.length, points[rebuttals[0] ?? 0]?.place ?? {})]
      : []),
  ];
  return { ...reading, problems: [...reading.problems, ...notes] };
}

/** A list of its own that answers the one before. */
const REBUTTAL = /\b(?:rebuttals?|repl(?:y|ies)|responses?|refutations?|answers?)\b/i;

function explainRebuttals(count: number, place: Place): Problem {
  const what = count === 1 ? 'A rebuttal was' : `${count} rebuttals were`;
  const message = `${what} taken to answer the points of the list before, in their order: indent each below the point it answers if that is wrong.`;
  return { severity: 'info', code: 'rebuttals', message, ...place };
}

/** The line that says it is the thesis; else the first paragraph above the lists; else the title. */
function findThesis(lines: readonly string[]): {
  readonly title: string;
  readonly text: string;
  readonly line: number;
} {
  const heading = lines.findIndex((line) => HEADING.test(line) && sideOf(line) === undefined);
  const firstSide = lines.findIndex((line) => sideOf(line) !== undefined);
  const title = plain(HEADING.exec(lines[heading] ?? '')?.[1] ?? '');
  const told = lines.findIndex((line, index) => index < firstSide && THESIS.test(line));
  if (told >= 0) return { title, text: THESIS.exec(lines[told] ?? '')?.[1] ?? '', line: told + 1 };
  const isOpening = (line: string) => /[:!]\s*$/.test(line);
  const first = lines.findIndex(
    (line, index) => index < firstSide && line.trim() !== '' && !HEADING.test(line) && !isOpening(line),
  );
  if (title === '' && first >= 0) return { title: '', text: lines[first]?.trim() ?? '', line: first + 1 };
  return {
    title,
    text: title === '' ? UNNAMED_THESIS : title,
    line: Math.max(heading, 0) + 1,
  };
}

function signOf(words: string, side: TreePoint['sign']): Pick<TreePoint, 'sign'> {
  const sign = splitSign(words).kind ?? side;
  return sign ? { sign } : {};
}

/** "**Cost** – It costs two million. [Report, p. 3](https://...)": a title, a text and a source. */
function toPoint(words: string, sources: Map<string, Source>): Pick<TreePoint, 'text' | 'title' | 'cites'> {
  const { rest } = splitSign(words);
  const [, bold, after] = /^\*\*(.+?):?\*\*[ \t]*(?:[–—:-][ \t]*)?(\S.*)$/.exec(rest) ?? [];
  const cites: Citation[] = [];
  const said = (after ?? rest).replace(
    LINK,
    (all, label: string, url: string, offset: number, whole: string) => {
      cites.push(cite(label, url, sources));
      const isLast = whole.slice(offset + all.length).replace(/[\s.;)]/g, '') === '';
      return isLast ? '' : label;
    },
  );
  return {
    text: plain(said.trim()) || plain(rest.trim()),
    ...(bold !== undefined && { title: plain(bold) }),
    ...(cites.length > 0 && { cites }),
  };
}

/** A link; at the end of a text it only names the source. */
const LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/g;

function cite(label: string, url: string, sources: Map<string, Source>): Citation {
  const [, title = label, locator] =
    /^(.*?),?[ \t]+((?:pp?\.|page|ch\.|chapter|§|section|para\.)[ \t]*[\w–-]+)$/i.exec(label) ?? [];
  if (!sources.has(url)) sources.set(url, { id: url, title: plain(title), url });
  return { source: url, ...(locator !== undefined && { locator }) };
}

function explainPassed(count: number): Problem {
  const what = count === 1 ? 'A line stands' : `${count} lines stand`;
  const message = `${what} outside the lists of pros and cons and made no statement: put what belongs on the map into a list.`;
  return { severity: 'info', code: 'left-out', message };
}
