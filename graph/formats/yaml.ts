/** YAML as plain nodes with their lines. The library parses; nothing in a document is ever run or fetched. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Place, Problem } from '../model/problems.ts';
import { findTextExcess } from './limits.ts';

export interface YamlEntry {
  readonly key: string;
  readonly value: YamlNode;
  readonly place: Place;
}

/** A value of the document, asked for what it may be. */
export interface YamlNode {
  readonly place: Place;
  /** Of a record, in file order; else none. */
  entries(): readonly YamlEntry[];
  /** Of a list; a single value is a list of one, and nothing is none. */
  items(): readonly YamlNode[];
  /** Of a text, number or truth value. */
  text(): string | undefined;
  get(key: string): YamlNode | undefined;
  readonly kind: 'record' | 'list' | 'value' | 'nothing';
}

/** `root` is null where the text is no YAML; then a problem says where it breaks. O(text). */
export function readYaml(text: string): {
  readonly root: YamlNode | null;
  readonly problems: readonly Problem[];
} {
  const excess = findTextExcess(text);
  if (excess) return { root: null, problems: [excess] };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    const [fault] = document.errors;
    if (fault) {
      const { line, col } = lines.linePos(fault.pos[0]);
      const message = `This is no sound YAML: ${(fault.message.split('\n')[0] ?? '').replace(/ at line.*$/, '').slice(0, 160)}; correct the line.`;
      return { root: null, problems: [{ severity: 'error', code: 'bad-yaml', message, line, column: col }] };
    }
    return { root: toNode(document.contents, document, lines), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 160) : '';
    const message = `The YAML cannot be read (${reason}): correct the file.`;
    return { root: null, problems: [{ severity: 'error', code: 'bad-yaml', message }] };
  }
}

function toNode(raw: unknown, document: Document, lines: LineCounter): YamlNode {
  const aimed = isAlias(raw) ? raw.resolve(document) : raw;
  // Lists and records that stand in several places can make a small file endless to walk.
  const node = isAlias(raw) && !isScalar(aimed) ? undefined : aimed;
  const offset = (node as Node | null | undefined)?.range?.[0];
  const { line, col } = offset === undefined ? { line: 1, col: 1 } : lines.linePos(offset);
  const place = { line, column: col };
  const wrap = (inner: unknown) => toNode(inner, document, lines);
  const entries = () =>
    isMap(node)
      ? node.items.map(({ key, value }) => {
          const name = wrap(key);
          return { key: name.text() ?? '', value: wrap(value), place: name.place };
        })
      : [];
  const text = () =>
    isScalar(node) && node.value !== null && node.value !== undefined
      ? typeof node.value === 'string'
        ? node.value
        : (node.source ?? String(node.value))
      : undefined;
  return {
    place,
    kind: isMap(node) ? 'record' : isSeq(node) ? 'list' : text() === undefined ? 'nothing' : 'value',
    entries,
    items: () =>
      isSeq(node) ? node.items.map(wrap) : text() === undefined && !isMap(node) ? [] : [wrap(node)],
    text,
    get: (key) => entries().find((entry) => entry.key === key)?.value,
  };
}
