/** The claims of a Kialo export, line by line, before anything is known of how they hang together. */
import { quote, type Problem } from '../../model/problems.ts';

export interface Claim {
  /** Without the last dot: "1.2.1". */
  readonly number: string;
  readonly stance?: 'Pro' | 'Con';
  /** Some exports say of the claims at the top what they are. */
  readonly role?: 'Thesis' | 'Question';
  /** Verbatim, with the lines that go on below it. */
  readonly text: string;
  readonly line: number;
}

export interface Claims {
  readonly title?: string;
  readonly claims: readonly Claim[];
}

/** Kialo writes "Pro" and "Con"; other hands and tools write them in capitals or in their own language. */
const STANCES: ReadonlyMap<string, Pick<Claim, 'stance' | 'role'>> = new Map([
  ['pro', { stance: 'Pro' }],
  ['pour', { stance: 'Pro' }],
  ['con', { stance: 'Con' }],
  ['contra', { stance: 'Con' }],
  ['contre', { stance: 'Con' }],
  ['contro', { stance: 'Con' }],
  ['kontra', { stance: 'Con' }],
  ['thesis', { role: 'Thesis' }],
  ['question', { role: 'Question' }],
]);
const STANCE = [...STANCES.keys()].join('|');

/** The first line of an export; older ones call it a name. */
export const TITLE = /^Discussion (?:Title|Name):[ \t]?(.*)$/is;
/** The number of a claim has a part for each level; a text with thousands of parts is none. */
const CLAIM = new RegExp(`^(\\d+(?:\\.\\d+){0,1000})\\.(?:[ \\t](?:(${STANCE}):(?:[ \\t]|$))?(.*))?$`, 'is');

/** Tools draw the tree by indenting it. A single blank is how our writer keeps a text from being a claim. */
const INDENTED = new RegExp(
  `^(?:\\t| {2})[ \\t]*(\\d+(?:\\.\\d+){1,1000})\\.[ \\t](${STANCE}):(?:[ \\t](.*))?$`,
  'is',
);

/** Whether a text begins with what would be read as its stance. */
export const STANCE_FIRST = new RegExp(`^(?:${STANCE}):`, 'i');

/** Whether a line would be read as a claim, wherever it stands in a text. */
export function looksLikeClaim(line: string): boolean {
  return /^\d+\./.test(line) || INDENTED.test(line);
}

/** Whether a text has a claim below another, with its stance. */
export const CLAIM_WITH_STANCE = new RegExp(`^[ \\t]*\\d+\\.(?:\\d+\\.)+[ \\t](?:${STANCE}): `, 'im');

/** Lines that begin no claim belong to the one above. Reports what stands before the first claim. O(length). */
export function readClaims(text: string, problems: Problem[]): Claims {
  const lines = text.split('\n');
  const claims: (Omit<Claim, 'text'> & { readonly lines: string[] })[] = [];
  const seen = new Set<string>();
  let title: string | undefined;
  let lastThesis = 0;
  let lastInText = NaN;
  lines.forEach((content, index) => {
    const line = index + 1;
    const titleMatch = claims.length === 0 && title === undefined ? TITLE.exec(content) : null;
    const match = CLAIM.exec(content) ?? INDENTED.exec(content);
    const [, number = '', side = '', first = ''] = match ?? [];
    const label = STANCES.get(side.toLowerCase());
    const isClaim =
      match !== null &&
      (label !== undefined || (isThesis(number, seen, lastThesis) && Number(number) !== lastInText + 1));
    if (titleMatch) title = titleMatch[1]?.trim() ?? '';
    else if (isClaim) {
      if (!number.includes('.')) lastThesis = Number(number);
      lastInText = NaN;
      seen.add(number);
      claims.push({ number, ...label, lines: [first], line });
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
