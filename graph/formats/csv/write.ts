/** Writes a map as one table, a record a row, safe to open in a spreadsheet. */
import type { ArgumentGraph, Relation, Statement } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { findLosses } from '../losses.ts';
import { guardCell, joinList, markInferred } from './cells.ts';
import { COLUMNS, CORE, RECORD, type Column } from './columns.ts';
import { readCsv } from './read.ts';

type Cells = Partial<Readonly<Record<Column, string | undefined>>>;

/** Loses saved views, fields of other formats, and optional texts that are empty. O(size of the map). */
export async function writeCsv(graph: ArgumentGraph): Promise<Writing> {
  const rows = [...toRows(graph)];
  const columns = COLUMNS.filter(
    (column) => CORE.has(column) || rows.some((row) => row[column] !== undefined),
  );
  const { default: papa } = await import('papaparse');
  const cells = rows.map((row) => columns.map((column) => guardCell(row[column] ?? '')));
  const text = `${papa.unparse([[...columns], ...cells], { newline: '\r\n' })}\r\n`;
  const { graph: after } = await readCsv(createTextInput(text));
  return { text, losses: after ? findLosses(graph, after) : [] };
}

function* toRows(graph: ArgumentGraph): Generator<Cells> {
  const { title, description, date, authors, language, licence } = graph.meta;
  yield {
    [RECORD]: 'map',
    title,
    text: description,
    date,
    author: authors && joinList(authors),
    language,
    licence,
  };
  for (const { id, title: heading, parent } of graph.groups.values()) {
    yield { [RECORD]: 'group', id, title: heading, group: parent };
  }
  for (const { extra: _extra, ...source } of graph.sources.values()) yield { [RECORD]: 'source', ...source };
  for (const axis of graph.axes) {
    yield { [RECORD]: 'axis', id: axis.id, title: axis.label };
    for (const { id, label, thesis } of axis.positions) {
      yield { [RECORD]: 'position', id, title: label, to: thesis, group: axis.id };
    }
  }
  for (const statement of graph.statements.values()) {
    const { text, date: when, implicit } = statement;
    yield { [RECORD]: 'statement', ...sharedCells(statement), text, date: when, implicit: toWord(implicit) };
    yield* toCitations(statement);
  }
  for (const relation of graph.relations.values()) {
    const { from, to, scheme, symmetric } = relation;
    const ends = { from: joinList(from), to };
    yield { [RECORD]: 'relation', ...sharedCells(relation), ...ends, scheme, symmetric: toWord(symmetric) };
    yield* toCitations(relation);
  }
}

function sharedCells({ id, kind, title, tags, heldBy, weight, note, group }: Statement | Relation): Cells {
  return {
    id,
    kind,
    title,
    tags: tags && joinList(tags),
    heldBy: heldBy && joinList(heldBy.map(({ position, inferred }) => markInferred(position, inferred))),
    weight: weight?.toString(),
    note,
    group,
  };
}

function toCitations({ id, cites = [] }: Statement | Relation): readonly Cells[] {
  return cites.map(({ source, quote, locator, marker, voice, span }) => ({
    [RECORD]: 'citation',
    from: joinList([id]),
    to: source,
    text: quote,
    locator,
    marker,
    voice,
    span: span?.join('-'),
  }));
}

function toWord(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}
