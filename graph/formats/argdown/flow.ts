/** Plain data as YAML on one line, in the form that Argdown takes between braces and in its front matter. */

/** Names and words that need no quotes, wherever they stand in YAML. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u;
const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** What YAML, or the Argdown lexer around it, does not take as it stands. */
const UNSAFE = /[}=\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** One value, which must be plain data: strings, numbers, booleans, null, lists and records of them. */
export function toFlow(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return `[${value.map(toFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return toFlowRecord(value);
  return value === undefined ? 'null' : JSON.stringify(value);
}

/** `{name: value, ...}`; fields that are undefined are left out. */
export function toFlowRecord(record: object): string {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  return `{${fields.map(([name, value]) => `${quoteText(name)}: ${toFlow(value)}`).join(', ')}}`;
}

function quoteText(text: string): string {
  if (PLAIN.test(text) && !KEYWORD.test(text)) return text;
  return JSON.stringify(text).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
