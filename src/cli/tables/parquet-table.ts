/** Writes one table as Parquet (https://parquet.apache.org), row group by row group, so that only one of them is in memory. */
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Row } from './columns.ts';

/** Rows of a row group: what engines like to give a worker at a time. */
const GROUP = 100_000;

export interface ParquetTable {
  /** Rows of one map, or several. */
  add(rows: readonly Row[]): void;
  /** Writes what is left, and the file's foot. A table without rows is a file with columns. */
  finish(): void;
}

/** Inside a row group, and among them where maps come in the order of their names, rows are sorted by their first column. */
export function createParquetTable(file: string, columns: readonly Column[]): ParquetTable {
  const sink = fileWriter(file);
  const writer = new ParquetWriter({
    writer: sink,
    schema: toSchema(columns),
    createdBy: 'crux',
    kvMetadata: columns.map(({ name, about }) => ({ key: `crux.${name}`, value: about })),
  });
  let waiting: Row[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    sortByMap(rows);
    const columnData = columns.map(({ name }, index) => ({
      name,
      data: rows.map((row) => row[index] as Cell),
    }));
    // The writer's types want arrays that may be changed; it changes none.
    void writer.write({ columnData: columnData, rowGroupSize: GROUP });
  };
  return {
    add(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length >= GROUP) flush();
      }
    },
    finish() {
      flush();
      void writer.finish();
    },
  };
}

/** Mostly sorted already. By code units, as Parquet's own order of text is by bytes and the same for all but rare letters. */
function sortByMap(rows: Row[]): void {
  rows.sort(([one], [other]) => (String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0));
}

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

function toSchema(columns: readonly Column[]): Element[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(toElements)];
}

const TYPES: Readonly<Record<Exclude<ColumnType, 'texts'>, Pick<Element, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  count: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
};

function toElements({ name, type }: Column): Element[] {
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...TYPES[type] }];
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TYPES.text },
  ];
}
