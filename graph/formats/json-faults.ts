/** Says in plain words where a text stops being JSON, and what to do about it. */
import { quote, toPath, type Problem } from '../model/problems.ts';
import { DEEPEST_NESTING, walkJson, type Fault } from './json-walk.ts';

/** The first fault of a text as a problem `bad-json`, or undefined where the text is JSON. O(characters). */
export function findJsonFault(text: string): Problem | undefined {
  const { fault } = walkJson(text);
  if (!fault) return undefined;
  const { line, column } = fault;
  const path = toPath(fault.steps);
  const inside = path === '' ? '' : ` inside ${quote(path)}`;
  const message =
    fault.depth > DEEPEST_NESTING
      ? 'Lists and records are nested far deeper here than in any map: choose another file.'
      : isCutOff(fault)
        ? `The file ends too early${inside}, as if it had been cut off: copy or download it again.`
        : `The JSON is broken${inside}: ${toWords(fault)}.`;
  return { severity: 'error', code: 'bad-json', message, line, column, ...(path !== '' && { path }) };
}

/** What is wrong with a text that `JSON.parse` refuses, with its place. O(text). */
export function explainBrokenJson(text: string): Problem {
  return (
    findJsonFault(text) ?? {
      severity: 'error',
      code: 'bad-json',
      message: 'This cannot be read as JSON: export the file again.',
    }
  );
}

function isCutOff({ found, scanError, isLast, depth }: Fault): boolean {
  return found === 'end' || (isLast && depth > 0 && (scanError !== 0 || found === 'unknown'));
}

/** By the scanner's number for what is wrong inside a word. */
const SCAN_ERRORS = new Map<number, string>([
  [1, 'a comment begins and does not end; remove it'],
  [2, 'a text is not closed on its line; end it with a double quote, and write a line break in it as \\n'],
  [3, 'a number lacks its last digits; add them'],
  [4, 'a \\u is not followed by four hexadecimal digits; add them'],
  [
    5,
    'a backslash is followed by a character that makes no sense there; write \\\\ for the backslash itself',
  ],
  [6, 'a text holds a control character such as a tab; write it as \\t'],
]);

function toWords({ found, awaited, scanError, word }: Fault): string {
  const inWord = SCAN_ERRORS.get(scanError);
  if (inWord !== undefined) return inWord;
  if (found === 'comment') return 'comments are not part of JSON; remove this one';
  const name = quote(word);
  const isClosing = found === '}' || found === ']';
  switch (awaited) {
    case 'end':
      return `it is complete, but then ${name} follows; remove what follows`;
    case 'key':
    case 'first-key':
      if (found === '}') return 'a comma stands before "}"; remove the comma';
      return `${name} stands where the name of a field belongs; write the name in double quotes`;
    case 'colon':
      return `a colon is missing before ${name}; add it`;
    case 'next-item':
      return `a ${isClosing ? '"]"' : 'comma'} is missing before ${name}; add it`;
    case 'next-field':
      return `a ${isClosing ? '"}"' : 'comma'} is missing before ${name}; add it`;
    case 'item':
      if (found === ']') return 'a comma stands before "]"; remove the comma';
      break;
  }
  if (found !== 'unknown') return `a value is missing before ${name}; add it`;
  return `${name} is no value; write a text in double quotes, a number, true, false or null`;
}
