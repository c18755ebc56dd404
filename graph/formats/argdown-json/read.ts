/**
 * Reads the JSON export of Argdown: its equivalence classes, arguments and relations are those the parser gives for the text itself,
 * so they go the same way. What the export leaves out, such as the lines of relations, stays unknown.
 */
import type { IArgument, IEquivalenceClass, IRelation, ISection } from '@argdown/core';
import { assembleGraph } from '../../model/assemble.ts';
import type { Problem } from '../../model/problems.ts';
import type { Document } from '../argdown/document.ts';
import { readElements } from '../argdown/elements.ts';
import { readFrontMatter } from '../argdown/front-matter.ts';
import { readRelations } from '../argdown/relations.ts';
import { readSteps } from '../argdown/steps.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';

/** Never throws for what is in the input. O(size). */
export function readArgdownJson(input: Input): Reading {
  const json = input.json();
  if (json === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  if (!isRecord(json) || !isRecord(json['statements'])) return { graph: null, problems: [NO_EXPORT] };
  const problems: Problem[] = [];
  const document = toDocument(json, problems);
  const { meta, sources, axes } = readFrontMatter(document.frontMatter);
  const elements = readElements(document, sources, problems);
  const steps = readSteps(document, elements, problems);
  const { relations, connections } = readRelations(document, elements, steps, problems);
  const statements = elements.statements.filter(({ id }) => !connections.has(id));
  if (statements.length === 0) return { graph: null, problems: [...problems, NOTHING] };
  const groups = [...elements.groups, ...steps.groups];
  const parts = { meta, statements, relations, sources: [...elements.sources.values()], axes, groups };
  const assembled = assembleGraph(parts, { placeOf: () => ({}) });
  return { graph: assembled.graph, problems: [...problems.map(withoutPlace), ...assembled.problems] };
}

const NO_EXPORT: Problem = {
  severity: 'error',
  code: 'not-argdown-json',
  message:
    'This JSON is no export of Argdown: it needs "statements", "arguments" and "relations"; choose another format.',
};

const NOTHING: Problem = {
  severity: 'error',
  code: 'no-statements',
  message: 'There is no statement in it: export the map again.',
};

/** Lines are those of the text that was exported. */
function withoutPlace({ severity, code, message }: Problem): Problem {
  return { severity, code, message };
}

type Bag = Record<string, JsonRecord>;

/**
 * The export with the fields that the parser's model always has, and names in it replaced by what they name. Titles stand on objects
 * without a prototype.
 */
function toDocument(json: JsonRecord, problems: Problem[]): Document {
  const { roots, byId } = toSections(json['sections']);
  const bag = (value: unknown, type: string): Bag => {
    const records: Bag = Object.create(null) as Bag;
    for (const [title, record] of Object.entries(isRecord(value) ? value : {})) {
      if (isRecord(record)) records[title] = toTitled(record, title, type, byId);
      else {
        const message = 'This is no record and was left out: export the map again.';
        problems.push({ severity: 'error', code: 'no-record', message, path: title });
      }
    }
    return records;
  };
  const statements = bag(json['statements'], 'equivalence-class');
  const args = bag(json['arguments'], 'argument');
  const relations = (Array.isArray(json['relations']) ? (json['relations'] as unknown[]) : []).flatMap(
    (relation) => (isRelation(relation) ? toRelation(relation, statements, args) : []),
  );
  return {
    statements: statements as unknown as Record<string, IEquivalenceClass>,
    arguments: args as unknown as Record<string, IArgument>,
    relations: relations as unknown as IRelation[],
    sections: roots as unknown as ISection[],
    frontMatter: isRecord(json['frontMatter']) ? json['frontMatter'] : {},
    problems: [],
  };
}

function isRelation(value: unknown): value is JsonRecord {
  return isRecord(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';
}

/** Which fields must be of which type, where they are there; others are the file's own affair. */
const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    ['title', 'text', 'role', 'relationType', 'argumentTitle', 'url', 'tag', 'type'].map((name) => [
      name,
      isText,
    ]),
  ),
  ...Object.fromEntries(
    ['startLine', 'startColumn', 'endLine', 'endColumn', 'start', 'stop', 'level', 'conclusionIndex'].map(
      (name) => [name, Number.isInteger],
    ),
  ),
  data: isRecord,
  inference: isRecord,
  ranges: (value) =>
    Array.isArray(value) &&
    recordsIn(value).length === value.length &&
    recordsIn(value).every(({ start, stop }) => Number.isInteger(start) && Number.isInteger(stop)),
  ...Object.fromEntries(
    ['tags', 'inferenceRules', 'uses'].map((name) => [
      name,
      (value: unknown) =>
        Array.isArray(value) && value.every((item) => isText(item) || Number.isInteger(item)),
    ]),
  ),
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The record without the fields that are not of their type. */
function clean(record: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name, value]) => !Object.hasOwn(TYPES, name) || TYPES[name]?.(value))
      .map(([name, value]) => [
        name,
        name === 'inference' && isRecord(value)
          ? toInference(value)
          : name === 'ranges'
            ? recordsIn(value).map(clean)
            : value,
      ]),
  );
}

function toInference(value: JsonRecord): JsonRecord {
  const { inferenceRules = [], ...others } = clean(value);
  return { ...others, type: 'inference', relations: [], inferenceRules };
}

const recordsIn = (value: unknown): JsonRecord[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];

function toTitled(
  record: JsonRecord,
  title: string,
  type: string,
  sections: ReadonlyMap<unknown, JsonRecord>,
): JsonRecord {
  const { section, ...others } = clean(record);
  const found = sections.get(section);
  return {
    ...others,
    ...{ type, title, relations: [] },
    members: recordsIn(record['members']).map(clean),
    ...(type === 'argument' && { pcs: recordsIn(record['pcs']).map(clean) }),
    ...(found && { section: found }),
  };
}

/** A relation with its ends, which also know of it. An end in an inference is named by its argument and its place in it. */
function toRelation(relation: JsonRecord, statements: Bag, args: Bag): readonly JsonRecord[] {
  const endOf = (title: unknown, type: unknown): JsonRecord | undefined => {
    const name = String(title);
    if (type === 'inference') {
      const steps = recordsIn(args[name]?.['pcs']);
      const inference = steps[Number(relation['conclusionIndex'])]?.['inference'];
      return isRecord(inference) ? inference : undefined;
    }
    return type === 'argument' ? args[name] : statements[name];
  };
  const from = endOf(relation['from'], relation['fromType']);
  const to = endOf(relation['to'], relation['toType']);
  if (!from || !to) return [];
  const made = { ...relation, type: 'relation', occurrences: [], from, to };
  for (const end of [from, to])
    if (Array.isArray(end['relations'])) (end['relations'] as unknown[]).push(made);
  return [made];
}

/** Sections in sections; the parser bounds no depth, so a list walks them. */
function toSections(value: unknown): {
  roots: readonly JsonRecord[];
  byId: ReadonlyMap<unknown, JsonRecord>;
} {
  const byId = new Map<unknown, JsonRecord>();
  const roots: JsonRecord[] = [];
  const waiting = recordsIn(value).map((section) => ({ section, list: roots }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const children: JsonRecord[] = [];
    const { parent: _parent, heading: _heading, ...others } = clean(next.section);
    const made = { ...others, type: 'section', children };
    byId.set(others['id'], made);
    next.list.push(made);
    for (const section of recordsIn(next.section['children'])) waiting.push({ section, list: children });
  }
  return { roots, byId };
}
