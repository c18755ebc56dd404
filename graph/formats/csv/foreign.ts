/** Tables of others as plain networks: a row is an edge, or a statement with its parent. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Network, NetworkEdge, NetworkNode } from '../network/network.ts';
import { readRelationWord, saysUnrelated } from '../network/words.ts';
import { findColumns, findRelationColumns, type ForeignColumn } from './columns.ts';
import type { Row, Table } from './table.ts';

/** Undefined where no columns are known. O(cells). */
export function readForeign(table: Table): Network | undefined {
  const columns = findColumns(table.header);
  const problems = [...table.problems, ...findRagged(table)];
  const common = { fields: new Map(), regions: [], problems };
  if (columns.has('source') && columns.has('target')) {
    const edges = table.rows.map((row) => toEdge(row, table.header, columns));
    return { ...common, nodes: [], edges, implicitNodes: true };
  }
  if (!columns.has('text')) return undefined;
  const above = findAbove(table, columns);
  if (above === undefined && table.rows.length > 1) problems.push(noParents(table));
  // Parents that are named by their text need no row of their own.
  const implicitNodes = !columns.has('id') || above === 'topic';
  return { ...common, implicitNodes, ...toStatements(table, columns, above, problems) };
}

/** The column that says what a row bears on. A topic does only where another column says which way, as in data sets of stances. */
function findAbove({ header }: Table, columns: Columns): 'parent' | 'topic' | undefined {
  if (columns.has('parent')) return 'parent';
  const isTold = columns.has('topic') && columns.get('topic') !== columns.get('text');
  return isTold && findRelationColumns(header).length > 0 ? 'topic' : undefined;
}

type Columns = ReadonlyMap<ForeignColumn, number>;

function toEdge(row: Row, header: readonly string[], columns: Columns): NetworkEdge {
  return {
    id: cellOf(row, columns, 'id'),
    from: [cellOf(row, columns, 'source')],
    to: [cellOf(row, columns, 'target')],
    directed: true,
    fields: namedCells(row, header, indexesOf(columns, ['id', 'source', 'target'])),
    place: { line: row.line },
  };
}

/** Parents are named by id or, where no id fits, by their text. */
function toStatements(
  { rows, header }: Table,
  columns: Columns,
  above: 'parent' | 'topic' | undefined,
  problems: Problem[],
): Pick<Network, 'nodes' | 'edges'> {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const relationColumns = findRelationColumns(header);
  const ids = new Set(rows.map((row) => cellOf(row, columns, 'id')));
  const idOfText = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const place = { line: row.line };
    const given = columns.has('id') ? cellOf(row, columns, 'id') : String(index + 1);
    const id = given === '' ? `line ${row.line}` : given;
    if (given === '') problems.push(missingId(id, row));
    const text = cellOf(row, columns, 'text');
    if (!idOfText.has(text)) idOfText.set(text, id);
    const parent = above ? cellOf(row, columns, above) : '';
    const relation =
      parent === ''
        ? undefined
        : (relationColumns.find((at) => saysRelation(row.cells[at])) ??
          relationColumns.find((at) => (row.cells[at] ?? '').trim() !== ''));
    const taken = indexesOf(columns, ['id', 'text', ...(above ? [above] : [])]);
    if (relation !== undefined) taken.add(relation);
    nodes.push({ id, fields: new Map([['text', text], ...namedCells(row, header, taken)]), place });
    if (parent === '') continue;
    const fields = new Map(relation === undefined ? [] : [['relation', row.cells[relation]]]);
    edges.push({ id: '', from: [id], to: [parent], directed: true, fields, place });
  }
  const resolve = (name: string) => (ids.has(name) ? name : (idOfText.get(name) ?? name));
  return { nodes, edges: edges.map((edge) => ({ ...edge, to: edge.to.map(resolve) })) };
}

function cellOf(row: Row, columns: Columns, column: ForeignColumn): string {
  return row.cells[columns.get(column) ?? -1]?.trim() ?? '';
}

/** The cells that say something, by the names of their columns. Numbers are numbers. */
function namedCells(
  { cells }: Row,
  header: readonly string[],
  passed: ReadonlySet<number>,
): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [index, cell] of cells.entries()) {
    if (passed.has(index) || cell.trim() === '') continue;
    const name = header[index] || `column ${index + 1}`;
    fields.set(name, name === 'weight' && Number.isFinite(Number(cell)) ? Number(cell) : cell);
  }
  return fields;
}

function indexesOf(columns: Columns, names: readonly ForeignColumn[]): Set<number> {
  return new Set(names.map((name) => columns.get(name) ?? -1));
}

function saysRelation(cell: string | undefined): boolean {
  return readRelationWord(cell) !== undefined || saysUnrelated(cell);
}

function noParents({ rows }: Table): Problem {
  const message =
    'No column says what a row speaks for or against, so that every row stands by itself: name it "parent", or name "source" and "target".';
  return { severity: 'warning', code: 'no-parents', message, line: (rows[0]?.line ?? 2) - 1 };
}

function missingId(id: string, { line }: Row): Problem {
  const message = `This row has no id and got ${quote(id)}: give it an id of its own.`;
  return { severity: 'warning', code: 'missing-id', message, line };
}

/** Rows with more cells than the header. Missing cells are empty. */
function findRagged({ header, rows }: Table): readonly Problem[] {
  const ragged = rows.filter(({ cells }) => cells.length > header.length);
  const [first] = ragged;
  if (!first) return [];
  const what = ragged.length === 1 ? 'A row has' : `${ragged.length} rows have`;
  const message = `${what} more cells than the header; they are kept as "column ${header.length + 1}" and so on: name the columns, or quote cells that hold separators.`;
  return [{ severity: 'warning', code: 'ragged-row', message, line: first.line }];
}
