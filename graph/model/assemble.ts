/**
 * Puts records into a graph and says what does not fit. Whatever cannot stand in a sound graph is left out, named in a
 * problem and kept under `extra.leftOut`, so that nothing disappears without a word.
 */
import { soundAxes, soundGroups } from './framing.ts';
import { findMisplacedRelations } from './placement.ts';
import { quote, toPath, type PathSteps, type Place, type Problem } from './problems.ts';
import { soundReferences, type Known } from './references.ts';
import { createReport, keepFirst, reportDuplicate, type LeftOut, type Report } from './report.ts';
import type { ArgumentGraph, Extra, GraphParts, Id, Relation, Statement } from './types.ts';

export interface Assembled {
  readonly graph: ArgumentGraph;
  readonly problems: readonly Problem[];
}

export interface AssembleOptions {
  /** Where a record stands in the reader's own input; by default the JSON path of the record. */
  readonly placeOf?: (steps: PathSteps) => Place;
}

/** Builds a graph in O(records). Never throws for what is in the records. */
export function assembleGraph(parts: GraphParts, options: AssembleOptions = {}): Assembled {
  const report = createReport(options.placeOf ?? ((steps) => ({ path: toPath(steps) })));
  const sources = keepFirst(parts.sources ?? [], 'sources', report);
  const groups = soundGroups(parts.groups ?? [], report);
  const { statements, relations } = soundElements(parts, report);
  const axes = soundAxes(parts.axes ?? [], statements, report);
  const positions = new Set(axes.flatMap((axis) => axis.positions.map((position) => position.id)));
  const known: Known = { sources, groups, positions };

  const indexOf = new Map<object, number>();
  parts.statements.forEach((statement, index) => indexOf.set(statement, index));
  parts.relations.forEach((relation, index) => indexOf.set(relation, index));
  for (const [id, statement] of statements) {
    const steps = ['statements', indexOf.get(statement) ?? 0];
    statements.set(id, soundReferences(statement, steps, known, report));
    if (statement.text.trim() === '') {
      report('warning', 'empty-text', steps, `Statement ${quote(id)} has no text: write what it says.`);
    }
  }
  for (const [id, [relation, index]] of relations) {
    relations.set(id, [soundReferences(relation, ['relations', index], known, report), index]);
  }
  const plainRelations = new Map<Id, Relation>();
  for (const [id, [relation]] of relations) plainRelations.set(id, relation);

  return {
    graph: {
      meta: parts.meta ?? { title: '' },
      statements,
      relations: plainRelations,
      sources,
      axes,
      groups,
      ...(parts.views ? { views: parts.views } : {}),
      ...withLeftOut(parts.extra, report.leftOut),
    },
    problems: report.problems,
  };
}

/** The records of a graph in file order: the inverse of `assembleGraph`. */
export function partsOf(graph: ArgumentGraph): GraphParts {
  return {
    meta: graph.meta,
    statements: [...graph.statements.values()],
    relations: [...graph.relations.values()],
    sources: [...graph.sources.values()],
    axes: graph.axes,
    groups: [...graph.groups.values()],
    ...(graph.views ? { views: graph.views } : {}),
    ...(graph.extra ? { extra: graph.extra } : {}),
  };
}

/** What is wrong with a graph, wherever it came from. Paths are those of the own format. */
export function validateGraph(graph: ArgumentGraph): readonly Problem[] {
  return assembleGraph(partsOf(graph)).problems;
}

function withLeftOut(extra: Extra | undefined, leftOut: readonly LeftOut[]): { extra?: Extra } {
  if (leftOut.length === 0) return extra ? { extra } : {};
  const before = Array.isArray(extra?.['leftOut']) ? (extra['leftOut'] as unknown[]) : [];
  return { extra: { ...extra, leftOut: [...before, ...leftOut] } };
}

/** Statements and relations share one id space; a relation stays only if all its ends do. */
function soundElements(parts: GraphParts, report: Report) {
  const statements = new Map<Id, Statement>();
  const relations = new Map<Id, [Relation, number]>();
  parts.statements.forEach((statement, index) => {
    if (statements.has(statement.id)) reportDuplicate(statement, ['statements', index], report);
    else statements.set(statement.id, statement);
  });
  parts.relations.forEach((relation, index) => {
    if (statements.has(relation.id) || relations.has(relation.id)) {
      reportDuplicate(relation, ['relations', index], report);
    } else relations.set(relation.id, [relation, index]);
  });
  for (const misplaced of findMisplacedRelations(statements, relations)) {
    const entry = relations.get(misplaced.id);
    if (!entry) continue;
    const [relation, index] = entry;
    relations.delete(misplaced.id);
    report('error', misplaced.code, ['relations', index, ...misplaced.steps], misplaced.message, relation);
  }
  for (const [id, [relation, index]] of relations) {
    relations.set(id, [soundRelation(relation, index, statements, report), index]);
  }
  return { statements, relations };
}

function soundRelation(
  relation: Relation,
  index: number,
  statements: ReadonlyMap<Id, Statement>,
  report: Report,
): Relation {
  const steps = ['relations', index];
  if (relation.from.includes(relation.to)) {
    const message = `${quote(relation.to)} ${relation.kind} itself: chains pass over this step; remove it if it was not meant.`;
    report('warning', 'self-relation', [...steps, 'to'], message);
  }
  if (relation.kind === 'answers' && statements.get(relation.to)?.kind !== 'question') {
    const message = `Relation ${quote(relation.id)} answers something that is no question: make ${quote(relation.to)} a question, or use "supports".`;
    report('warning', 'answer-to-no-question', [...steps, 'to'], message);
  }
  const from = [...new Set(relation.from)];
  if (from.length === relation.from.length) return relation;
  const message = `Relation ${quote(relation.id)} names a premise twice; it was taken once: remove the second.`;
  report('warning', 'repeated-premise', [...steps, 'from'], message);
  return { ...relation, from };
}
