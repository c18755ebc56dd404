/** Whether a text is an outline of reasons: lines that begin with + and -, below what they speak for and against. */

const PRO = /^[ \t]*\+[ \t]+\S/;
const CON = /^[ \t]*[-\u2212\u2013][ \t]+\S/;
const INDENTED = /^[ \t]/;

/** A change to a program, in which every line has such a sign. */
const PATCH = /^(?:@@ |diff |\+\+\+ |--- \S)/m;

/** From 0 to 0.5: other formats that use the same signs know themselves better. */
export function likenessToOutline(head: string): number {
  if (/^\s*[[{<]/.test(head) || PATCH.test(head)) return 0;
  if (/^[ \t]*[-*] \*\*(?:For|Against):\*\*/m.test(head)) return 0.5;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const pros = lines.filter((line) => PRO.test(line));
  const cons = lines.filter((line) => CON.test(line));
  const isMostly = pros.length + cons.length >= 0.4 * lines.length;
  if (pros.length > 0) return isMostly ? 0.4 : 0.2;
  // Any list has hyphens; objections stand indented below a line that has none.
  const isBelow = lines[0] !== undefined && !CON.test(lines[0]) && cons.every((line) => INDENTED.test(line));
  return cons.length > 0 && isMostly && isBelow ? 0.3 : 0;
}
