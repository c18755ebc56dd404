/** Tables of others as plain networks: a row is an edge, or a statement with its parent. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Network, NetworkEdge, NetworkNode } from '../network/network.ts';
import { readRelationWord } from '../network/words.ts';
import { findColumns, type ForeignColumn } from './columns.ts';
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
  return { ...common, ...toStatements(table, columns, problems) };
}

type Columns = ReadonlyMap<ForeignColumn, number>;

function toEdge(row: Row, header: readonly string[], columns: Columns): NetworkEdge {
  return {
    id: cellOf(row, columns, 'id'),
    from: [cellOf(row, columns, 'source')],
    to: [cellOf(row, columns, 'target')],
    directed: true,
    fields: namedCells(row, header, columns, ['id', 'source', 'target']),
    place: { line: row.line },
  };
}

/** Parents are named by id or, where no id fits, by their text. */
function toStatements(
  { rows, header }: Table,
  columns: Columns,
  problems: Problem[],
): Pick<Network, 'nodes' | 'edges'> {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const ids = new Set(rows.map((row) => cellOf(row, columns, 'id')));
  const idOfText = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const place = { line: row.line };
    const given = columns.has('id') ? cellOf(row, columns, 'id') : String(index + 1);
    const id = given === '' ? `line ${row.line}` : given;
    if (given === '') problems.push(missingId(id, row));
    const text = cellOf(row, columns, 'text');
    if (!idOfText.has(text)) idOfText.set(text, id);
    const relation = cellOf(row, columns, 'relation');
    const parent = cellOf(row, columns, 'parent');
    const isStep = parent !== '' && readRelationWord(relation) !== undefined;
    const taken: ForeignColumn[] = isStep ? ['id', 'text', 'parent', 'relation'] : ['id', 'text', 'parent'];
    nodes.push({ id, fields: new Map([['text', text], ...namedCells(row, header, columns, taken)]), place });
    if (parent === '') continue;
    const fields = new Map(isStep ? [['relation', relation]] : []);
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
  columns: Columns,
  taken: readonly ForeignColumn[],
): Map<string, unknown> {
  const passed = new Set(taken.map((column) => columns.get(column)));
  const fields = new Map<string, unknown>();
  for (const [index, cell] of cells.entries()) {
    if (passed.has(index) || cell.trim() === '') continue;
    const name = header[index] || `column ${index + 1}`;
    fields.set(name, name === 'weight' && Number.isFinite(Number(cell)) ? Number(cell) : cell);
  }
  return fields;
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
