/** Whether a text is an outline of reasons: lines that begin with + and -, below what they speak for and against. */

import { readRelationWord } from '../network/words.ts';

const PRO = /^[ \t]*\+[ \t]+\S/;
const CON = /^[ \t]*[-\u2212\u2013][ \t]+\S/;
const INDENTED = /^[ \t]/;

/** A change to a program, in which every line has such a sign. */
const PATCH = /^(?:@@ |diff |\+\+\+ |--- \S)/m;

/** From 0 to 0.5: other formats that use the same signs know themselves better. */
export function likenessToOutline(head: string): number {
  if (/^\s*[[{<]/.test(head) || PATCH.test(head)) return 0;
  if (/^[ \t]*[-*] \*\*(?:For|Against|Claim):\*\*/m.test(head)) return 0.5;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const pros = lines.filter((line) => PRO.test(line));
  const cons = lines.filter((line) => CON.test(line));
  const isMostly = pros.length + cons.length >= 0.4 * lines.length;
  if (pros.length > 0) return isMostly ? 0.4 : 0.2;
  // Any list has hyphens; objections stand indented below a line that has none.
  const isBelow = lines[0] !== undefined && !CON.test(lines[0]) && cons.every((line) => INDENTED.test(line));
  return cons.length > 0 && isMostly && isBelow ? 0.3 : 0;
}

/** A heading, or a line in bold or with a colon, that says on which side the list below it stands. */
const HEADING =
  /^[ \t]*(?:#{1,6}[ \t]+(.+?)[ \t]*#*|\*\*([^*\n]{2,40}?):?\*\*:?|([A-Z][A-Za-z ]{2,30}):)[ \t]*$/;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S/;

/** What the heading of a list says: "## Pros", "**Arguments against:**". */
export function sideOf(line: string): 'supports' | 'attacks' | undefined {
  const [, heading, bold, plain] = HEADING.exec(line) ?? [];
  const words = (heading ?? bold ?? plain ?? '').replace(/[*_:]|^[^\p{L}]+|[^\p{L}]+$/gu, '').trim();
  if (words === '' || words.split(/\s+/).length > 4) return undefined;
  if (/\bagainst\b/i.test(words)) return 'attacks';
  const kind = readRelationWord(words)?.kind;
  return kind === 'supports' || kind === 'attacks' ? kind : undefined;
}

/** Whether a text has lists of pros and cons under headings that say so. O(length). */
export function hasSides(text: string): boolean {
  // The outlines that Crux writes say it before every point.
  if (/^[ \t]*- \*\*(?:For|Against|Claim|Answer|In other words):\*\* /m.test(text)) return false;
  let isBelow = false;
  let sides = 0;
  for (const line of text.split('\n')) {
    if (sideOf(line) !== undefined) isBelow = true;
    else if (isBelow && line.trim() !== '') {
      if (ITEM.test(line)) sides++;
      isBelow = false;
    }
  }
  return sides >= 2 || (sides === 1 && /^#{1,6}[ \t]/m.test(text));
}

/** Whether nearly all lines are points of a list, or words indented by tabs. Programs are not meant. O(length). */
export function looksLikeList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^#{1,6}[ \t]/.test(line));
  if (lines.length < 2 || /^\s*[[{<]/.test(text) || PATCH.test(text)) return false;
  const items = lines.filter((line) => ITEM.test(line));
  if (items.length >= 0.6 * lines.length) return true;
  const isTabbed = lines.slice(1).some((line) => line.startsWith('\t')) && !/^\s/.test(lines[0] ?? '');
  const code = lines.filter((line) =>
    /[{};]\s*$|^\s*(?:\/\/|#include|import |def |return\b)|[=(]\s*$/.test(line),
  );
  return (
    isTabbed &&
    items.length === 0 &&
    code.length === 0 &&
    lines.every((line) => /^\t*\S/.test(line) && line.length < 500)
  );
}
