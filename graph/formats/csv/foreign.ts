/** Tables of others as plain networks: a row is an edge, or a statement with its parent. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Network, NetworkEdge, NetworkNode } from '../network/network.ts';
import { readRelationWord, saysUnrelated } from '../network/words.ts';
import { UNNAMED_THESIS } from '../outline-tree.ts';
import { findSignNames, isStanceName, readSign } from '../network/sign-names.ts';
import { findColumns, isWideHeader, type ForeignColumn } from './columns.ts';
import { placeOf, type Row, type Table } from './table.ts';

/** Undefined where no columns are known. `about` is what rows speak for and against where they don't say it. O(cells). */
export function readForeign(table: Table, about = UNNAMED_THESIS): Network | undefined {
  const columns = findColumns(table.header);
  const problems = [...table.problems, ...findRagged(table)];
  const common = { fields: new Map(), regions: [], problems };
  if (columns.has('source') && columns.has('target')) {
    const edges = table.rows.map((row) => toEdge(row, table.header, columns));
    return { ...common, nodes: [], edges, implicitNodes: true };
  }
  const wide = readWide(table, about);
  if (wide) return { ...common, ...wide, implicitNodes: true };
  if (!columns.has('text')) return undefined;
  const above = findAbove(table, columns);
  if (above === undefined && table.rows.length > 1) problems.push(noParents(table));
  // Parents that are named by their text need no row of their own.
  const implicitNodes = !columns.has('id') || above !== 'parent';
  return { ...common, implicitNodes, ...toStatements(table, columns, above, about, problems) };
}

/** A table of two columns, one for and one against, as one writes it beside a question: every cell is a statement. */
function readWide({ header, rows }: Table, thesis: string): Pick<Network, 'nodes' | 'edges'> | undefined {
  const sides = header.map((name) => readRelationWord(name)?.kind);
  if (
    !isWideHeader(header) ||
    rows.some(
      ({ cells }) =>
        cells.every((cell) => readRelationWord(cell)) || !cells.some((cell) => /\p{L}/u.test(cell)),
    )
  )
    return undefined;
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const about = sides.findIndex((kind) => kind === undefined);
  let topic = '';
  for (const row of rows) {
    const { cells } = row;
    topic = cells[about]?.trim() || topic || thesis;
    for (const [at, kind] of sides.entries()) {
      const text = kind === undefined ? '' : (cells[at]?.trim() ?? '');
      if (text === '') continue;
      const id = String(nodes.length + 1);
      nodes.push({ id, fields: new Map([['text', text]]), place: placeOf(row) });
      const fields = new Map([['relation', kind]]);
      edges.push({ id: '', from: [id], to: [topic], directed: true, fields, place: placeOf(row) });
    }
  }
  return { nodes, edges };
}

/** `matter`: all rows say for or against, and none what. */
type Above = 'parent' | 'topic' | 'matter';

/** The column that says what a row bears on. A topic does only where another column says which way, as in data sets of stances. */
function findAbove(table: Table, columns: Columns): Above | undefined {
  if (columns.has('parent')) return 'parent';
  const above = columns.has('topic') ? 'topic' : 'matter';
  const signs = findSignColumns(table, columns, above);
  if (above === 'topic' && signs.length > 0) return 'topic';
  const isTold = (at: number) => {
    if (!isStanceName(table.header[at] ?? '')) return false;
    const kinds = table.rows.map(({ cells }) => readSign(table.header[at] ?? '', cells[at])?.kind);
    return kinds.includes('supports') && kinds.includes('attacks') && !kinds.includes(undefined);
  };
  return signs.some(isTold) ? 'matter' : undefined;
}

const aboveColumn = (above: Above) => (above === 'matter' ? [] : [above]);

/** Columns that may say what a row does to what it bears on, the likeliest first. */
function findSignColumns({ header, rows }: Table, columns: Columns, above: Above) {
  const taken = indexesOf(columns, ['id', 'text', ...aboveColumn(above)]);
  const others = header.flatMap((name, at) => (taken.has(at) ? [] : [[name, at] as const]));
  const cells = function* () {
    for (const row of rows) yield others.map(([name, at]) => [name, row.cells[at]?.trim() ?? ''] as const);
  };
  const { told, perhaps } = findSignNames(cells());
  return [...told, ...(above === 'parent' ? perhaps : [])].map((name) => header.indexOf(name));
}

type Columns = ReadonlyMap<ForeignColumn, number>;

function toEdge(row: Row, header: readonly string[], columns: Columns): NetworkEdge {
  return {
    id: cellOf(row, columns, 'id'),
    from: [cellOf(row, columns, 'source')],
    to: [cellOf(row, columns, 'target')],
    directed: true,
    fields: namedCells(row, header, indexesOf(columns, ['id', 'source', 'target'])),
    place: placeOf(row),
  };
}

/**
 * Parents are named by id or, where no id fits, by their text. Without ids, rows of the same words are one statement: data sets repeat
 * an argument beside each key point.
 */
function toStatements(
  table: Table,
  columns: Columns,
  above: Above | undefined,
  about: string,
  problems: Problem[],
): Pick<Network, 'nodes' | 'edges'> {
  const { rows, header } = table;
  const nodes: NetworkNode[] = [];
  const edges = new Map<string, NetworkEdge>();
  const signColumns = above ? findSignColumns(table, columns, above) : [];
  const ids = new Set(rows.map((row) => cellOf(row, columns, 'id')));
  const idOfText = new Map<string, string>();
  const repeated: Row[] = [];
  const hasPoints =
    above === 'topic' && columns.has('point') && columns.get('point') !== columns.get('topic');
  for (const [index, row] of rows.entries()) {
    const place = placeOf(row);
    const given = columns.has('id') ? cellOf(row, columns, 'id') : String(index + 1);
    const text = cellOf(row, columns, 'text');
    const same = columns.has('id') || !above ? undefined : idOfText.get(text);
    const id = same ?? (given === '' ? `line ${row.line}` : given);
    if (given === '') problems.push(missingId(id, row));
    if (!idOfText.has(text)) idOfText.set(text, id);
    const parent = above === 'matter' ? about : above ? cellOf(row, columns, above) : '';
    const sign =
      parent === ''
        ? undefined
        : (signColumns.find((at) => saysRelation(header[at] ?? '', row.cells[at])) ??
          signColumns.find((at) => (row.cells[at] ?? '').trim() !== ''));
    const point = hasPoints ? pointOf(row, columns) : '';
    const taken = indexesOf(columns, ['id', 'text', ...(above ? aboveColumn(above) : [])]);
    if (sign !== undefined) taken.add(sign);
    if (hasPoints)
      for (const at of indexesOf(columns, ['match', ...(point === '' ? [] : ['point' as const])]))
        taken.add(at);
    if (same === undefined)
      nodes.push({ id, fields: new Map([['text', text], ...namedCells(row, header, taken)]), place });
    else repeated.push(row);
    if (parent === '') continue;
    const add = (from: string, to: string, fields: NetworkEdge['fields']) => {
      const key = same === undefined && from === id ? `${edges.size}` : JSON.stringify([from, to, ...fields]);
      if (!edges.has(key)) edges.set(key, { id: '', from: [from], to: [to], directed: true, fields, place });
    };
    const said = new Map(sign === undefined ? [] : [signOf(header[sign] ?? '', row.cells[sign] ?? '')]);
    if (point === '') add(id, parent, said);
    else {
      add(id, point, new Map([['relation', 'supports']]));
      add(point, parent, said);
    }
  }
  if (repeated.length > 0) problems.push(joined(repeated));
  const resolve = (name: string) => (ids.has(name) ? name : (idOfText.get(name) ?? name));
  return { nodes, edges: [...edges.values()].map((edge) => ({ ...edge, to: edge.to.map(resolve) })) };
}

/** The key point that a row says, as far as the table tells. */
function pointOf(row: Row, columns: Columns): string {
  return /^(?:0|no|false)$/i.test(cellOf(row, columns, 'match')) ? '' : cellOf(row, columns, 'point');
}

/** What flags say is said by their names as well. */
function signOf(name: string, cell: string): readonly [string, string] {
  const word = readSign('', cell);
  return [readSign(name, cell)?.kind === word?.kind ? 'relation' : name, cell];
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

function saysRelation(name: string, cell: string | undefined): boolean {
  return readSign(name, cell) !== undefined || saysUnrelated(cell);
}

function noParents({ rows }: Table): Problem {
  const message =
    'No column says what a row speaks for or against, so that every row stands by itself: name it "parent", or name "source" and "target".';
  return {
    severity: 'warning',
    code: 'no-parents',
    message,
    ...(rows[0]?.path === undefined && { line: (rows[0]?.line ?? 2) - 1 }),
  };
}

function joined(rows: readonly Row[]): Problem {
  const what = rows.length === 1 ? 'A row repeats' : `${rows.length} rows repeat`;
  const message = `${what} the words of an earlier one, and made no statement of its own; what it bears on was taken: give the rows ids if they are to stand apart.`;
  return { severity: 'info', code: 'repeated-row', message, ...(rows[0] && placeOf(rows[0])) };
}

function missingId(id: string, row: Row): Problem {
  const message = `This row has no id and got ${quote(id)}: give it an id of its own.`;
  return { severity: 'warning', code: 'missing-id', message, ...placeOf(row) };
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
