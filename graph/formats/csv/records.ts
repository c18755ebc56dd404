/** One row of our own table as the record it describes. What does not fit is for the schema to say. */
import type { Extra } from '../../model/types.ts';
import { readInferred, splitList } from './cells.ts';
import { COLUMNS } from './columns.ts';

/** The cells of a row that hold something, by column. */
export type Cells = ReadonlyMap<string, string>;

const KNOWN: ReadonlySet<string> = new Set(COLUMNS);

export function toMeta(cells: Cells): object {
  const { date, language, licence } = pick(cells, 'date', 'language', 'licence');
  const authors = cells.has('author') ? splitList(cells.get('author') ?? '') : undefined;
  const description = cells.get('text');
  return present({ title: cells.get('title') ?? '', description, date, language, licence, authors });
}

export function toStatement(cells: Cells): object {
  const kind = cells.get('kind') ?? 'claim';
  const { date, implicit } = pick(cells, 'date', 'implicit');
  return present({
    ...sharedFields(cells),
    kind,
    text: cells.get('text') ?? '',
    date,
    implicit: toFlag(implicit),
  });
}

export function toRelation(cells: Cells): object {
  const { to, scheme, symmetric } = pick(cells, 'to', 'scheme', 'symmetric');
  const from = splitList(cells.get('from') ?? '');
  return present({ ...sharedFields(cells), from, to, scheme, symmetric: toFlag(symmetric) });
}

export function toSource(cells: Cells): object {
  const fields = pick(cells, 'id', 'author', 'publisher', 'date', 'url', 'note', 'text');
  return present({ ...fields, title: cells.get('title') ?? '' });
}

export function toGroup(cells: Cells): object {
  return present({ id: cells.get('id'), title: cells.get('title') ?? '', parent: cells.get('group') });
}

export function toAxis(cells: Cells): object {
  return present({ id: cells.get('id'), label: cells.get('title') ?? '', positions: [] });
}

export function toPosition(cells: Cells): object {
  return present({ id: cells.get('id'), label: cells.get('title') ?? '', thesis: cells.get('to') });
}

export function toCitation(cells: Cells): object {
  const fields = pick(cells, 'locator', 'marker', 'voice');
  const span = cells.get('span')?.split('-').map(Number);
  return present({ source: cells.get('to'), quote: cells.get('text'), ...fields, span });
}

function sharedFields(cells: Cells): object {
  const weight = cells.get('weight');
  const [tags, heldBy] = [cells.get('tags'), cells.get('heldBy')];
  const foreign = [...cells].filter(([column]) => !KNOWN.has(column));
  const extra: Extra | undefined = foreign.length > 0 ? { csv: Object.fromEntries(foreign) } : undefined;
  return {
    ...pick(cells, 'id', 'kind', 'title', 'note', 'group'),
    tags: tags === undefined ? undefined : splitList(tags),
    heldBy: heldBy === undefined ? undefined : splitList(heldBy).map(readInferred),
    weight: weight === undefined ? undefined : Number(weight),
    extra,
  };
}

/** Anything that is no flag is left to the schema to refuse. */
function toFlag(cell: string | undefined): boolean | string | undefined {
  if (cell === undefined) return undefined;
  if (/^(?:yes|true|1)$/i.test(cell)) return true;
  return /^(?:no|false|0)$/i.test(cell) ? false : cell;
}

function pick<K extends string>(cells: Cells, ...columns: K[]): Partial<Record<K, string>> {
  return Object.fromEntries(columns.map((column) => [column, cells.get(column)])) as Partial<
    Record<K, string>
  >;
}

function present(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
