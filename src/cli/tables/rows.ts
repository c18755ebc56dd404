/** What one map adds to the tables of a corpus. */
import {
  createStudy,
  nameOf,
  type ArgumentGraph,
  type Holding,
  type Id,
  type Study,
} from '../../../graph/index.ts';
import type { Row, TableName } from './columns.ts';

/** The rows of a map, by table; columns as in `TABLES`. */
export function toRows(map: string, graph: ArgumentGraph): Readonly<Record<TableName, readonly Row[]>> {
  const study = createStudy(graph);
  const { disputed } = study.disputes();
  return {
    statements: toStatements(map, graph, study, disputed),
    relations: toRelations(map, graph, disputed),
    citations: toCitations(map, graph),
    positions: toPositions(map, graph),
    disputes: study
      .rankedDisputes()
      .map(({ id, under, score, heading, sides, camps }, index) => [
        ...[map, id, nameOf(graph, id), index + 1, score, under],
        ...[heading === true, sides.for.length, sides.against.length, camps.length],
      ]),
    cruxes: study.theses().flatMap((thesis) => {
      const found = study.cruxes(thesis);
      return (found?.cruxes ?? []).map(({ id, effect, flips }, index) => [
        ...[map, thesis, id, nameOf(graph, id), index + 1, effect, found?.unit ?? 'strength', flips],
      ]);
    }),
    findings: study.findings().map(({ code, severity, message, ids }) => [map, code, severity, message, ids]),
  };
}

function toStatements(
  map: string,
  graph: ArgumentGraph,
  study: Study,
  disputed: ReadonlySet<Id>,
): readonly Row[] {
  const { status } = study.status();
  const { values } = study.strengths();
  return [...graph.statements.values()].map((one) => [
    ...[map, one.id, one.kind, one.text, one.title ?? null, one.tags ?? [], toHolders(one.heldBy)],
    ...[one.weight ?? null, one.date ?? null, one.implicit === true],
    ...[one.group === undefined ? null : (graph.groups.get(one.group)?.title ?? null)],
    ...[status.get(one.id) ?? null, values.get(one.id) ?? null, disputed.has(one.id)],
  ]);
}

function toRelations(map: string, graph: ArgumentGraph, disputed: ReadonlySet<Id>): readonly Row[] {
  return [...graph.relations.values()].map((one) => [
    ...[map, one.id, one.kind, one.from, one.to, graph.relations.has(one.to) ? 'relation' : 'statement'],
    ...[one.scheme ?? null, one.title ?? null, one.weight ?? null, one.symmetric === true],
    ...[toHolders(one.heldBy), disputed.has(one.id)],
  ]);
}

function toCitations(map: string, graph: ArgumentGraph): readonly Row[] {
  return [...graph.statements.values(), ...graph.relations.values()].flatMap(({ id, cites = [] }) =>
    cites.map(({ source, locator, voice, quote }) => {
      const about = graph.sources.get(source);
      return [
        ...[map, id, source, about?.title ?? null, about?.url ?? null, about?.date ?? null],
        ...[locator ?? null, voice ?? null, quote ?? null],
      ];
    }),
  );
}

function toPositions(map: string, graph: ArgumentGraph): readonly Row[] {
  const held = new Map<Id, number>();
  for (const { heldBy = [] } of [...graph.statements.values(), ...graph.relations.values()])
    for (const { position } of heldBy) held.set(position, (held.get(position) ?? 0) + 1);
  return graph.axes.flatMap((axis) =>
    axis.positions.map(({ id, label, thesis }) => [
      ...[map, id, label, axis.id, axis.label, thesis ?? null, held.get(id) ?? 0],
    ]),
  );
}

function toHolders(heldBy: readonly Holding[] = []): readonly Id[] {
  return heldBy.map(({ position }) => position);
}
