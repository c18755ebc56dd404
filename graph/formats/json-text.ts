/** Writes a value as JSON text, the same text for the same value, however deep it is nested. */

/** Values nested deeper than this stand on one line: indenting a chain of 10,000 lists would take 200 MB. */
const INDENTED_DEPTH = 16;

/** Line break and indentation by depth. */
const LINE_BREAKS = Array.from({ length: INDENTED_DEPTH + 1 }, (_, depth) => `\n${'  '.repeat(depth)}`);

/** A list or record that is being written; a record has keys. */
interface Open {
  readonly keys: readonly string[] | undefined;
  readonly values: readonly unknown[];
  next: number;
}

/**
 * Indented by two spaces, with a final line break. `value` is a tree of plain data as `JSON.parse` gives it; unlike with
 * `JSON.stringify`, -0 and infinities (a number in JSON may be too large for a double) come back when it is read, and no
 * depth overflows. Undefined fields are passed over. O(values).
 */
export function toJsonText(value: unknown, indentedDepth = INDENTED_DEPTH): string {
  const parts: string[] = [];
  const open: Open[] = [];
  const put = (item: unknown) => {
    if (typeof item !== 'object' || item === null) {
      parts.push(toScalar(item));
      return;
    }
    const { keys, values } = insideOf(item);
    if (values.length === 0) parts.push(keys ? '{}' : '[]');
    else {
      parts.push(keys ? '{' : '[');
      open.push({ keys, values, next: 0 });
    }
  };
  put(value);
  for (let around = open.at(-1); around; around = open.at(-1)) {
    const index = around.next++;
    const isOver = index === around.values.length;
    const depth = isOver ? open.length - 1 : open.length;
    const lineBreak = open.length > indentedDepth ? '' : (LINE_BREAKS[depth] ?? '');
    if (isOver) {
      parts.push(lineBreak, around.keys ? '}' : ']');
      open.pop();
      continue;
    }
    const key = around.keys?.[index];
    parts.push(index > 0 ? ',' : '', lineBreak, key === undefined ? '' : `${JSON.stringify(key)}: `);
    put(around.values[index]);
  }
  return `${parts.join('')}\n`;
}

function insideOf(item: object): Omit<Open, 'next'> {
  if (Array.isArray(item)) return { keys: undefined, values: item };
  const keys: string[] = [];
  const values: unknown[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (value === undefined) continue;
    keys.push(key);
    values.push(value);
  }
  return { keys, values };
}

function toScalar(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  if (value === Infinity) return '1e999';
  if (value === -Infinity) return '-1e999';
  return JSON.stringify(value) ?? 'null';
}
