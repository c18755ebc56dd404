/** Reads our own table: every row a record, put together and checked like any map. */
import { groupBy } from '../../model/group-by.ts';
import * as v from 'valibot';
import { assembleGraph } from '../../model/assemble.ts';
import { quote, type Problem } from '../../model/problems.ts';
import type {
  Axis,
  Citation,
  Group,
  Id,
  Meta,
  Position,
  Relation,
  Source,
  Statement,
} from '../../model/types.ts';
import * as schema from '../crux/schema.ts';
import type { Reading } from '../format.ts';
import { splitList, unguardCell } from './cells.ts';
import { RECORD } from './columns.ts';
import * as records from './records.ts';
import type { Cells } from './records.ts';
import type { Row, Table } from './table.ts';

/** A record and the row it stands in. */
interface Found<T> {
  readonly record: T;
  readonly cells: Cells;
  readonly row: Row;
}

/** Rows that make no record are reported by line and kept in `extra.leftOut`. O(cells). */
export function readOwn({ header, rows, problems: found }: Table): Reading {
  const problems: Problem[] = [...found];
  const last = rows.at(-1);
  if (last && last.cells.length < header.length) problems.push(createCutOff(last.line));
  const leftOut: object[] = [];
  const byRecord = groupBy(
    rows.map((row) => ({ row, cells: cellsOf(row, header) })),
    ({ cells }) => cells.get(RECORD) ?? '',
  );
  const refuse = (row: Row, cells: Cells, why: string) => {
    const message = `This row ${why}, and was left out: correct it.`;
    problems.push({ severity: 'error', code: 'unusable-row', message, line: row.line });
    leftOut.push({ path: `line ${row.line}`, record: Object.fromEntries(cells) });
  };
  const take = <T>(name: string, item: v.GenericSchema, to: (cells: Cells) => object): Found<T>[] => {
    const list = byRecord.get(name) ?? [];
    byRecord.delete(name);
    return list.flatMap(({ row, cells }) => {
      const result = v.safeParse(item, to(cells));
      if (result.success) return [{ record: result.output as T, cells, row }];
      const column = v.getDotPath(result.issues[0]) ?? '';
      refuse(row, cells, `is no ${name}, for its ${quote(column)} is missing or wrong`);
      return [];
    });
  };

  const meta = take<Meta>('map', schema.meta, records.toMeta)[0]?.record;
  const groups = take<Group>('group', schema.section, records.toGroup);
  const sources = take<Source>('source', schema.source, records.toSource);
  const axes = take<Axis>('axis', schema.axis, records.toAxis);
  const positions = take<Position>('position', schema.position, records.toPosition);
  const statements = take<Statement>('statement', schema.statement, records.toStatement);
  const relations = take<Relation>('relation', schema.relation, records.toRelation);
  const citations = take<Citation>('citation', schema.citation, records.toCitation);

  const positionsOf = groupBy(positions, ({ cells }) => cells.get('group') ?? '');
  const citesOf = groupBy(citations, ({ cells }) => splitList(cells.get('from') ?? '')[0] ?? '');
  const citing = <T extends Statement | Relation>({ record }: Found<T>): T => {
    const cites = citesOf.get(record.id)?.map((citation) => citation.record);
    return cites ? { ...record, cites } : record;
  };
  const taken = new Set<Id>([...statements, ...relations].map(({ record }) => record.id));
  for (const { cells, row } of citations) {
    const id = splitList(cells.get('from') ?? '')[0] ?? '';
    if (!taken.has(id)) refuse(row, cells, `cites for ${quote(id)}, which is not in the table`);
  }
  const axisIds = new Set(axes.map(({ record }) => record.id));
  for (const { cells, row } of positions) {
    const id = cells.get('group') ?? '';
    if (!axisIds.has(id)) refuse(row, cells, `is a position on ${quote(id)}, which is no axis of the table`);
  }
  for (const [name, strays] of byRecord) {
    for (const { row, cells } of strays) refuse(row, cells, `describes ${quote(name)}, which no map has`);
  }

  const lists = { statements, relations, groups, sources, axes };
  const assembled = assembleGraph(
    {
      ...(meta && { meta }),
      statements: statements.map(citing),
      relations: relations.map(citing),
      groups: groups.map(({ record }) => record),
      sources: sources.map(({ record }) => record),
      axes: axes.map(({ record }) => ({
        ...record,
        positions: positionsOf.get(record.id)?.map((position) => position.record) ?? [],
      })),
      ...(leftOut.length > 0 && { extra: { leftOut } }),
    },
    {
      placeOf: ([list, index]) => {
        const entries = Object.entries(lists).find(([name]) => name === list)?.[1];
        const line = entries?.[Number(index)]?.row.line;
        return line === undefined ? {} : { line };
      },
    },
  );
  return { graph: assembled.graph, problems: [...problems, ...assembled.problems] };
}

/** Every row is written with all its cells. */
function createCutOff(line: number): Problem {
  const message = 'The last row ends too early, as if the file had been cut off: copy or export it again.';
  return { severity: 'error', code: 'cut-off', message, line };
}

/** Cells that hold something. Those beyond the header are named by their number. */
function cellsOf({ cells }: Row, header: readonly string[]): Cells {
  const named = cells.map(
    (cell, index) => [header[index] || `column ${index + 1}`, unguardCell(cell)] as const,
  );
  return new Map(named.filter(([, cell]) => cell !== ''));
}
