/** Outlines in: indented lines with + and -, or the Markdown that Crux writes, as statements and relations. */
import { assembleGraph } from '../../model/assemble.ts';
import { STEP_WORDS } from '../outline-tree.ts';
import { quote, type PathSteps, type Problem, type Severity } from '../../model/problems.ts';
import type { Group, Id, Relation, RelationKind, Statement } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { findTextExcess } from '../limits.ts';
import type { Mark } from '../marks.ts';
import { nameText } from '../seems.ts';
import { unifyLineEnds } from '../text-place.ts';
import { likenessToOutline } from './detect.ts';
import { ALONE, splitLabel, TOGETHER, type Label } from './labels.ts';
import { SEE_ABOVE, SEE_BELOW, unescapeMarkdown } from './markdown.ts';
import { hasSides, looksLikeList } from './detect.ts';
import { readList } from './read-list.ts';
import { hasTable } from './pipe-table.ts';
import { readPipeTable } from './read-table.ts';
import { readSides } from './read-sides.ts';
import { looksLikeYaml } from '../yaml-detect.ts';
import { readPoints, type Point } from './points.ts';

export function readOutline(input: Input, options: ReadOptions = {}): Promise<Reading> {
  const excess = findTextExcess(input.text);
  if (excess) return Promise.resolve({ graph: null, problems: [excess] });
  const text = unifyLineEnds(input.text);
  if (looksLikeYaml(text)) return Promise.resolve({ graph: null, problems: [YAML] });
  if (hasSides(text)) return Promise.resolve(readSides(text, options));
  const table = hasTable(text) ? readPipeTable(text, options) : undefined;
  if (table) return Promise.resolve(table);
  const reader = readAll(text);
  if (isBulletList(reader) && looksLikeList(text)) return Promise.resolve(readList(text, options));
  const { relations } = reader;
  const isNone = (relations.length === 0 && reader.alone.size === 0) || isPlainList(text, reader);
  if (isNone && looksLikeList(text)) return Promise.resolve(readList(text, options));
  if (isNone) return Promise.resolve({ graph: null, problems: [explainNone(input)] });
  if (isProse(reader)) return Promise.resolve({ graph: null, problems: [PROSE] });
  return Promise.resolve(assemble(reader));
}

/**
 * A text that is meant as an outline, whatever else it may look like, with the lines on which its elements stand. Without any point it
 * is an empty map.
 */
export function readOutlineWithMarks(text: string): Reading & { readonly marks: readonly Mark[] } {
  const reader = readAll(unifyLineEnds(text), true);
  return { ...assemble(reader), marks: reader.marks };
}

function readAll(text: string, isMarkdown?: boolean): OutlineReader {
  const reader = createReader(text, isMarkdown);
  reader.points.forEach((point, index) => {
    if (point.level > 0) addHeading(reader, point);
    else addPoint(reader, point, String(index + 1));
  });
  return reader;
}

function assemble({ title, statements, relations, groups, problems, lineOf }: OutlineReader): Reading {
  const lists: Readonly<Record<string, readonly { readonly id: Id }[]>> = { statements, relations };
  const placeOf = ([list, index]: PathSteps) => {
    return { line: lineOf.get(lists[String(list)]?.[Number(index)]?.id ?? '') ?? 1, column: 1 };
  };
  const assembled = assembleGraph({ meta: { title }, statements, relations, groups }, { placeOf });
  const all = [...problems, ...assembled.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { graph: assembled.graph, problems: all };
}

function explainNone(input: Input): Problem {
  const seems = nameText(input);
  return seems === undefined ? NO_REASONS : { ...NO_REASONS, message: `This seems to be ${seems}.` };
}

/** Any text is a list of lines; it takes a reason to make it a map. */
const NO_REASONS: Problem = {
  severity: 'error',
  code: 'no-reasons',
  message:
    'There are no reasons or objections in it: write a claim on one line, and below it indented lines that begin with + or -.',
};

const YAML: Problem = {
  severity: 'error',
  code: 'other-kind',
  message: 'This is YAML and no outline: choose another file, or give it the ending of its format.',
};

const PROSE: Problem = {
  severity: 'error',
  code: 'prose',
  message:
    'This is a text with a few lists in it, and no outline: most of its paragraphs speak for or against nothing; keep the claims, and below each the indented lines that begin with + or -.',
};

/** Paragraphs that nothing stands below and that stand below nothing; Crux marks such statements when it writes them. */
function isProse({ points, statements, relations, alone }: OutlineReader): boolean {
  const tied = new Set(relations.flatMap(({ from, to }) => [...from, to]));
  const loose = statements.filter(({ id }) => !tied.has(id) && !alone.has(id)).length;
  return loose > 5 && loose > 0.6 * points.length;
}

/** Where the first point has a hyphen or a bullet, hyphens are bullets, and words before the points say which way they go. */
function isBulletList({ points }: OutlineReader): boolean {
  const first = points.find(({ level }) => level === 0);
  const isBullet = (first?.sign === '-' || first?.sign === '*') && splitLabel(first.text) === undefined;
  return isBullet && !points.some(({ sign }) => sign === '+');
}

/** Hyphens alone make a list; they are objections only where the whole looks like an outline. */
function isPlainList(text: string, { points }: OutlineReader): boolean {
  const hasLabels = points.some(({ sign, text }) => sign === '+' || (sign !== '' && splitLabel(text)));
  return !hasLabels && likenessToOutline(text.slice(0, 4096)) === 0;
}

/** A point that others may stand below. */
interface Level {
  /** Points of a higher rank stand below it: a sign at the same indentation makes it higher. */
  readonly rank: number;
  readonly id: Id;
  /** By which it stands here itself. */
  readonly relation?: Id;
  /** The last relation from a point below it, which "And" goes on with. */
  last?: number;
}

interface OutlineReader {
  readonly points: readonly Point[];
  readonly isMarkdown: boolean;
  /** By text, the points that are no links; a link leads to the first of its text. */
  readonly idOf: ReadonlyMap<string, Id>;
  readonly above: Level[];
  readonly headings: { readonly level: number; readonly id: Id }[];
  readonly statements: Statement[];
  readonly relations: Relation[];
  readonly groups: Group[];
  readonly problems: Problem[];
  readonly lineOf: Map<Id, number>;
  /** Statements that say of themselves that nothing bears on them. */
  readonly alone: Set<Id>;
  readonly marks: Mark[];
  title: string;
}

function createReader(text: string, isMarkdownFor?: boolean): OutlineReader {
  const points = readPoints(text);
  const isMarkdown =
    isMarkdownFor ?? points.some(({ level, text: words }) => level > 0 || words.startsWith('**'));
  const idOf = new Map<string, Id>();
  points.forEach((point, index) => {
    if (point.level > 0) return;
    const { text: said, isLink } = readWords(point, isMarkdown);
    if (!isLink && !idOf.has(said)) idOf.set(said, String(index + 1));
  });
  return {
    ...{ points, isMarkdown, idOf, above: [], headings: [], title: '' },
    ...{
      statements: [],
      relations: [],
      groups: [],
      problems: [],
      lineOf: new Map<Id, number>(),
      alone: new Set<Id>(),
      marks: [],
    },
  };
}

interface Words {
  readonly text: string;
  readonly label: Label | typeof TOGETHER | typeof ALONE | undefined;
  readonly isLink: boolean;
}

function readWords(point: Point, isMarkdown: boolean): Words {
  const { label, rest } = (point.sign !== '' ? splitLabel(point.text) : undefined) ?? {
    label: undefined,
    rest: point.text,
  };
  const mark = isMarkdown && label ? [SEE_ABOVE, SEE_BELOW].find((end) => rest.endsWith(end)) : undefined;
  const own = mark === undefined ? rest : rest.slice(0, -mark.length);
  const text = isMarkdown ? unescapeMarkdown(own) : own;
  return { text: text.trim(), label, isLink: mark !== undefined };
}

/** The first heading of the first level is the map's title; every other one is a section. */
function addHeading(reader: OutlineReader, { text, level, line }: Point): void {
  const title = reader.isMarkdown ? unescapeMarkdown(text) : text;
  reader.above.length = 0;
  const isTitle = level === 1 && reader.title === '' && reader.statements.length + reader.groups.length === 0;
  if (isTitle) {
    reader.title = title;
    return;
  }
  while ((reader.headings.at(-1)?.level ?? 0) >= level) reader.headings.pop();
  const parent = reader.headings.at(-1)?.id;
  const id = `s${reader.groups.length + 1}`;
  reader.marks.push({ says: 'heading', id, line });
  reader.groups.push({ id, title, ...(parent === undefined ? {} : { parent }) });
  reader.headings.push({ level, id });
}

/** `own` is the id of the point unless it is a link to another. */
function addPoint(reader: OutlineReader, point: Point, own: Id): void {
  const { above, statements, relations } = reader;
  const { sign, indent, line } = point;
  const words = readWords(point, reader.isMarkdown);
  const rank = 2 * indent + (sign === '' ? 0 : 1);
  if (words.label === ALONE) {
    above.length = 0;
    reader.alone.add(own);
  }
  while ((above.at(-1)?.rank ?? -1) >= rank) above.pop();
  const parent = above.at(-1);
  const linked = words.isLink ? reader.idOf.get(words.text) : undefined;
  const id = linked ?? own;
  if (linked === undefined) {
    const group = reader.headings.at(-1)?.id;
    statements.push({ id, kind: 'claim', text: words.text, ...(group === undefined ? {} : { group }) });
    reader.lineOf.set(id, line);
    reader.marks.push({ says: 'definition', id, line });
    if (words.isLink)
      report(
        reader,
        point,
        'link-to-nowhere',
        'leads to no other point and stands for itself: write the other point, or take the note in brackets away',
      );
  }
  if (linked !== undefined) reader.marks.push({ says: 'reference', id, line });
  const together =
    words.label === TOGETHER && parent?.last !== undefined ? relations[parent.last] : undefined;
  if (together && parent?.last !== undefined) {
    relations[parent.last] = { ...together, from: [...together.from, id] };
    reader.marks.push({ says: 'relation', id: together.id, line });
    above.push({ rank, id, relation: together.id });
    return;
  }
  const relation = parent ? relate(reader, point, words, id, parent) : undefined;
  if (!parent && sign !== '' && words.label !== ALONE)
    report(
      reader,
      point,
      'no-parent',
      'has nothing above it and stands as a thesis: write the claim it is about on a line before it',
    );
  if (relation && parent) parent.last = relations.push(relation) - 1;
  above.push({ rank, id, ...(relation ? { relation: relation.id } : {}) });
}

function relate(
  reader: OutlineReader,
  point: Point,
  { label }: Words,
  id: Id,
  parent: Level,
): Relation | undefined {
  const { sign, line } = point;
  const own = label === TOGETHER || label === ALONE ? undefined : label;
  if (label === TOGETHER) {
    report(
      reader,
      point,
      'no-partner',
      'counts together with a point before it, but there is none: write "For:" or "Against:"',
    );
  } else if (!own && (sign === '*' || sign === '')) {
    report(
      reader,
      point,
      'no-sign',
      'stands below another point without a sign, so that it speaks neither for nor against it: begin it with + or -',
    );
    return undefined;
  }
  const kind: RelationKind = own?.kind ?? (sign === '-' ? 'attacks' : 'supports');
  const relation = `${id} ${STEP_WORDS[kind]}`;
  const isFree = !reader.lineOf.has(relation);
  const unique = isFree ? relation : `${relation} (${line})`;
  reader.lineOf.set(unique, line);
  reader.marks.push({ says: 'relation', id: unique, line });
  return { id: unique, kind, from: [id], to: own?.onStep ? (parent.relation ?? parent.id) : parent.id };
}

function report(
  { problems }: OutlineReader,
  { text, line }: Point,
  code: string,
  message: string,
  severity: Severity = 'warning',
): void {
  problems.push({ severity, code, message: `${quote(text)} ${message}.`, line, column: 1 });
}
