/** `crux tables`: a corpus as Parquet. */
import { createHash } from 'node:crypto';
import type { Command, Request } from '../command.ts';
import { createMisuse, type ExitCode } from '../failure.ts';
import { createOutFolder } from '../out-folder.ts';
import { printLine, printMessage } from '../print.ts';
import { surveyMaps, tellUnread } from '../read-maps.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../tables/columns.ts';
import { createParquetTable, type ParquetTable } from '../tables/parquet-table.ts';
import { toRows } from '../tables/rows.ts';

export const tables: Command = {
  usage: 'tables INPUT... -o DIR [--share i/n] | --columns',
  about:
    'Writes a corpus as Parquet, TABLE/part-i-of-n.parquet below DIR, which DuckDB, Spark and their like read as they are. With --share, n workers write a part each: which maps are whose follows from their paths below INPUT. One map is in memory at a time.',
  operands: { least: 0, most: Infinity },
  options: [
    { name: 'out', letter: 'o', value: 'DIR', about: 'the folder to write' },
    { name: 'share', value: 'i/n', about: 'the i-th of n parts, from 1/n to n/n' },
    { name: 'columns', about: 'print what each column of each table holds' },
  ],
  async run(request) {
    if (request.switches.has('columns')) return listColumns();
    if (request.operands.length === 0)
      throw createMisuse('Something is missing: name files, folders or zips.');
    const out = request.values.get('out');
    if (out === undefined || out === '-') throw createMisuse('No folder to write is named: add -o DIR.');
    return writeTables(request, out, shareOf(request.values.get('share') ?? '1/1'));
  },
};

interface Share {
  readonly part: number;
  readonly of: number;
}

async function writeTables(request: Request, out: string, { part, of }: Share): Promise<ExitCode> {
  const folder = await createOutFolder(out);
  let maps = 0;
  try {
    const sinks: (readonly [TableName, ParquetTable])[] = [];
    for (const name of TABLE_NAMES) {
      const file = folder.draft(`${name}/part-${part}-of-${of}.parquet`);
      sinks.push([name, createParquetTable(file, TABLES[name])]);
    }
    const { isWhole } = await surveyMaps(
      request,
      (file, reading) => {
        if (!reading.graph) return tellUnread(file, reading);
        const rows = toRows(file, reading.graph);
        for (const [name, table] of sinks) table.add(rows[name]);
        maps++;
      },
      (place) => of === 1 || partOf(place, of) === part,
    );
    for (const [, table] of sinks) table.finish();
    await folder.finish();
    printMessage(`${maps.toLocaleString('en')} ${maps === 1 ? 'map' : 'maps'} written to ${out}.`);
    return isWhole ? 0 : 1;
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

/** From 1 to n, the same on every machine. */
function partOf(place: string, of: number): number {
  return (createHash('sha256').update(place).digest().readUInt32BE() % of) + 1;
}

function shareOf(text: string): Share {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const share = { part: Number(part), of: Number(of) };
  if (!(share.part >= 1 && share.part <= share.of))
    throw createMisuse(
      `--share is a part of so many, such as 2/8 for the second of eight, and not "${text}".`,
    );
  return share;
}

function listColumns(): ExitCode {
  for (const name of TABLE_NAMES) {
    printLine(name);
    for (const { name: column, type, about } of TABLES[name])
      printLine(`  ${column.padEnd(14)}  ${type.padEnd(6)}  ${about}`);
  }
  return 0;
}
