/** Finds JSON in which each claim names what it bears on, as lists of records and JSON Lines do. */
import { toPath, type Problem } from '../../model/problems.ts';
import { findColumns } from '../csv/columns.ts';
import type { Input } from '../input.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toId } from '../network/network.ts';
import { readRelationWord } from '../network/words.ts';
import { isSignName, isStanceName, readSign } from '../network/sign-names.ts';
import { LISTS } from './lists.ts';

/** Records with their places. */
export interface Records {
  readonly records: readonly JsonRecord[];
  readonly placeOf: (index: number) => { readonly path?: string; readonly line: number };
  /** What else the document says. */
  readonly about: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}

/** A list of records: at the top, under a name for claims, or one a line. */
export function findRecords(input: Input): Records | undefined {
  const document = input.json();
  if (document === undefined) return readLines(input.text);
  const name = isRecord(document) ? LISTS.find((each) => areRecords(document[each])) : undefined;
  const list = isRecord(document) ? document[name ?? ''] : document;
  if (!areRecords(list)) return undefined;
  const about = isRecord(document) ? Object.entries(document).filter(([each]) => each !== name) : [];
  return {
    records: list,
    placeOf: (index) => ({ path: toPath(name === undefined ? [index] : [name, index]), line: 1 }),
    about: new Map(about),
    problems: [],
  };
}

/** Whether records hang together, by the first of them. */
export function areTied({ records }: Records): boolean {
  const first = records.slice(0, LOOKED_AT);
  const header = headerOf(first);
  const columns = findColumns(header);
  if (columns.has('source') && columns.has('target')) return true;
  if (!columns.has('text')) return false;
  if (columns.has('parent') || (columns.has('topic') && header.some(isSignName))) return true;
  const isSigned = (record: JsonRecord) =>
    header.some((name) => isStanceName(name) && readSign(name, record[name]));
  if (first.every(isSigned)) return true;
  const ids = new Set(records.map(({ id }) => toId(id)));
  return first.some((record) => linksOf(record, ids).length > 0);
}

/** As many records are looked at to tell what the list is. */
const LOOKED_AT = 50;

/** Fields such as "attacks" that name other records. */
export function linksOf(record: JsonRecord, ids: ReadonlySet<string>) {
  return Object.entries(record).flatMap(([name, value]) => {
    const targets = (Array.isArray(value) ? (value as unknown[]) : [value]).map(toId);
    const isTold = targets.length > 0 && targets.every((target) => target !== '' && ids.has(target));
    return name !== 'id' && isTold && readRelationWord(name) ? [[name, targets] as const] : [];
  });
}

function readLines(text: string): Records | undefined {
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text.slice(0, 1_000_000))) return undefined;
  const records: JsonRecord[] = [];
  const lines: number[] = [];
  const broken: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = parse(line);
    if (!isRecord(record)) {
      broken.push(index + 1);
      continue;
    }
    records.push(record);
    lines.push(index + 1);
  }
  return {
    records,
    placeOf: (index) => ({ line: lines[index] ?? 1 }),
    about: new Map(),
    problems: explainBroken(broken),
  };
}

function explainBroken([line, ...more]: readonly number[]): readonly Problem[] {
  if (line === undefined) return [];
  const what = more.length === 0 ? 'This line is' : `This line and ${more.length} more are`;
  const message = `${what} no record in JSON, and made no statement: write one whole record a line.`;
  return [{ severity: 'error', code: 'bad-line', message, line, column: 1 }];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** All names that records have. */
export function headerOf(records: readonly JsonRecord[]): readonly string[] {
  const names = new Set<string>();
  for (const record of records)
    for (const [name, value] of Object.entries(record)) if (value !== null) names.add(name);
  return [...names];
}

function areRecords(value: unknown): value is readonly JsonRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
