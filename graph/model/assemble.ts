/**
 * Puts records into a graph and says what does not fit. Whatever cannot stand in a sound graph is left out, named in a
 * problem and kept under `extra.leftOut`, so that nothing disappears without a word.
 */
import { dropAbsent } from './fields.ts';
import { soundAxes, soundGroups } from './framing.ts';
import { findMisplacedRelations } from './misplaced-relations.ts';
import { quote, toPath, type PathSteps, type Place, type Problem } from './problems.ts';
import { soundReferences, type Known } from './references.ts';
import { createReport, keepFirst, keepLeftOut, type Placed, type Report } from './report.ts';
import type { ArgumentGraph, GraphParts, Id, Relation, Statement } from './types.ts';

export interface Assembled {
  readonly graph: ArgumentGraph;
  readonly problems: readonly Problem[];
}

export interface AssembleOptions {
  /** Where a record stands in the reader's own input; by default the JSON path of the record. */
  readonly placeOf?: (steps: PathSteps) => Place;
}

/**
 * Builds a graph in O(records). Never throws for what is in the records.
 *
 * @example
 * ```ts
 * const { graph, problems } = assembleGraph({
 *   statements: [{ id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' }],
 *   relations: [{ id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' }],
 * });
 * graph.statements.size; // 1
 * problems[0].code; // 'dangling-end'
 * ```
 */
export function assembleGraph(parts: GraphParts, options: AssembleOptions = {}): Assembled {
  const report = createReport(options.placeOf ?? ((steps) => ({ path: toPath(steps) })));
  const sources = recordsOf(keepFirst(parts.sources ?? [], ['sources'], report));
  const groups = soundGroups(parts.groups ?? [], report);
  const statements = keepFirst(parts.statements, ['statements'], report);
  const relations = soundRelations(parts.relations, statements, report);
  const axes = soundAxes(parts.axes ?? [], statements, report);
  const views = parts.views && [...recordsOf(keepFirst(parts.views, ['views'], report)).values()];

  const positions = new Set(axes.flatMap((axis) => axis.positions.map((position) => position.id)));
  const known: Known = { sources, groups, positions };
  reportTexts(statements, report);
  return {
    graph: dropAbsent<ArgumentGraph>({
      meta: parts.meta ?? { title: '' },
      statements: soundElements(statements, 'statements', known, report),
      relations: soundElements(relations, 'relations', known, report),
      sources,
      axes,
      groups,
      views,
      text: parts.text,
      extra: keepLeftOut(parts.extra, report.leftOut),
    }),
    problems: report.listProblems(),
  };
}

/** The records of a graph in file order: the inverse of `assembleGraph`. */
export function partsOf(graph: ArgumentGraph): GraphParts {
  return dropAbsent<GraphParts>({
    meta: graph.meta,
    statements: [...graph.statements.values()],
    relations: [...graph.relations.values()],
    sources: [...graph.sources.values()],
    axes: graph.axes,
    groups: [...graph.groups.values()],
    views: graph.views,
    text: graph.text,
    extra: graph.extra,
  });
}

/** What is wrong with a graph, wherever it came from. Paths are those of the own format. */
export function validateGraph(graph: ArgumentGraph): readonly Problem[] {
  return assembleGraph(partsOf(graph)).problems;
}

function recordsOf<T>(placed: ReadonlyMap<Id, Placed<T>>): ReadonlyMap<Id, T> {
  return new Map([...placed].map(([id, [record]]) => [id, record]));
}

function soundElements<T extends Statement | Relation>(
  placed: ReadonlyMap<Id, Placed<T>>,
  list: string,
  known: Known,
  report: Report,
): ReadonlyMap<Id, T> {
  const sound = new Map<Id, T>();
  for (const [id, [element, index]] of placed) {
    sound.set(id, soundReferences(element, [list, index], known, report));
  }
  return sound;
}

/** Characters above which a statement is likely a whole document: no card can show them. */
const LONG_TEXT = 10_000;

function reportTexts(statements: ReadonlyMap<Id, Placed<Statement>>, report: Report): void {
  for (const [id, [{ text }, index]] of statements) {
    const steps = ['statements', index, 'text'];
    if (text.trim() === '') {
      report('warning', 'empty-text', steps, `Statement ${quote(id)} has no text: write what it says.`);
    } else if (text.length > LONG_TEXT) {
      const message = `Statement ${quote(id)} has ${text.length} characters, of which its card shows the first lines: split it if it says several things.`;
      report('info', 'long-text', steps, message);
    }
  }
}

/** Relations share one id space with statements, and stay only if all their ends do. */
function soundRelations(
  all: readonly Relation[],
  statements: ReadonlyMap<Id, Placed<Statement>>,
  report: Report,
): ReadonlyMap<Id, Placed<Relation>> {
  const relations = keepFirst(all, ['relations'], report, statements);
  for (const misplaced of findMisplacedRelations(statements, relations)) {
    const [relation, index] = relations.get(misplaced.id) ?? [];
    if (!relation || index === undefined) continue;
    relations.delete(misplaced.id);
    report('error', misplaced.code, ['relations', index, ...misplaced.steps], misplaced.message);
    report.leaveOut(['relations', index], relation);
  }
  for (const [id, [relation, index]] of relations) {
    const sound = soundRelation(relation, index, statements, report);
    if (sound !== relation) relations.set(id, [sound, index]);
  }
  return relations;
}

function soundRelation(
  relation: Relation,
  index: number,
  statements: ReadonlyMap<Id, Placed<Statement>>,
  report: Report,
): Relation {
  const steps = ['relations', index];
  if (relation.from.includes(relation.to)) {
    const message = `${quote(relation.to)} ${relation.kind} itself: chains pass over this step; remove it if it was not meant.`;
    report('warning', 'self-relation', [...steps, 'to'], message);
  }
  if (relation.kind === 'answers' && statements.get(relation.to)?.[0].kind !== 'question') {
    const message = `Relation ${quote(relation.id)} answers something that is no question: make ${quote(relation.to)} a question, or use "supports".`;
    report('warning', 'answer-to-no-question', [...steps, 'to'], message);
  }
  const { length } = relation.from;
  const from = length > 1 ? [...new Set(relation.from)] : relation.from;
  if (from.length === length) return relation;
  const message = `Relation ${quote(relation.id)} names a premise twice; it was taken once: remove the second.`;
  report('warning', 'repeated-premise', [...steps, 'from'], message);
  return { ...relation, from };
}
