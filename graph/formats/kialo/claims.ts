/** The claims of a Kialo export, line by line, before anything is known of how they hang together. */
import { quote, type Problem } from '../../model/problems.ts';

export interface Claim {
  /** Without the last dot: "1.2.1". */
  readonly number: string;
  readonly stance?: 'Pro' | 'Con';
  /** Verbatim, with the lines that go on below it. */
  readonly text: string;
  readonly line: number;
}

export interface Claims {
  readonly title?: string;
  readonly claims: readonly Claim[];
}

const TITLE = /^Discussion Title:[ \t]?(.*)$/s;
/** The number of a claim has a part for each level; a text with thousands of parts is none. */
const CLAIM = /^(\d+(?:\.\d+){0,1000})\.(?:[ \t](?:(Pro|Con):(?:[ \t]|$))?(.*))?$/s;

/** Lines that begin no claim belong to the one above. Reports what stands before the first claim. O(length). */
export function readClaims(text: string, problems: Problem[]): Claims {
  const lines = text.split('\n');
  const claims: { number: string; stance?: 'Pro' | 'Con'; lines: string[]; line: number }[] = [];
  const seen = new Set<string>();
  let title: string | undefined;
  let lastThesis = 0;
  let lastInText = NaN;
  lines.forEach((content, index) => {
    const line = index + 1;
    const titleMatch = claims.length === 0 && title === undefined ? TITLE.exec(content) : null;
    const match = CLAIM.exec(content);
    const [, number = '', stance, first = ''] = match ?? [];
    const isClaim =
      match !== null &&
      (stance !== undefined || (isThesis(number, seen, lastThesis) && Number(number) !== lastInText + 1));
    if (titleMatch) title = titleMatch[1]?.trim() ?? '';
    else if (isClaim) {
      if (!number.includes('.')) lastThesis = Number(number);
      lastInText = NaN;
      seen.add(number);
      const side = stance === undefined ? {} : { stance: stance as 'Pro' | 'Con' };
      claims.push({ number, ...side, lines: [first], line });
    } else if (claims.length > 0) {
      claims.at(-1)?.lines.push(content);
      if (!match) return;
      lastInText = Number(number);
      problems.push(numberInText(content, line));
    } else if (content.trim() !== '') problems.push(strayLine(content, line));
  });
  return {
    ...(title === undefined ? {} : { title }),
    claims: claims.map(({ lines: own, ...claim }) => ({
      ...claim,
      text: own.join('\n').trimEnd(),
    })),
  };
}

/**
 * Whether a number without a stance begins a claim. Texts go on with numbered lines of their own; a thesis follows the one
 * before it, and any other claim has a parent.
 */
function isThesis(number: string, seen: ReadonlySet<string>, lastThesis: number): boolean {
  const dot = number.lastIndexOf('.');
  if (dot < 0) return lastThesis === 0 || Number(number) === lastThesis + 1;
  return seen.has(number.slice(0, dot)) && !seen.has(number);
}

function numberInText(content: string, line: number): Problem {
  const message = `The line ${quote(content)} begins with a number that fits no claim here, and was taken as text of the claim above: write "Pro:" or "Con:" after the number if it is a claim.`;
  return { severity: 'info', code: 'number-in-text', message, line, column: 1 };
}

function strayLine(content: string, line: number): Problem {
  const message = `The line ${quote(content)} stands before the first claim and was left out: give it a number, such as "1. ", or remove it.`;
  return { severity: 'warning', code: 'stray-line', message, line, column: 1 };
}
