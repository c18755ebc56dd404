/** `crux stats`: counts. */
import { countElements, type Statistics } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { createMisuse } from '../failure.ts';
import { tellProblems } from '../open-map.ts';
import { printFiles, printLine } from '../print.ts';
import { MERGE_SWITCH, surveyMaps, tellUnread } from '../read-maps.ts';
import type { StatsOutput } from '../schemas/outputs.ts';

export const stats: Command = {
  usage: 'stats INPUT... [--merge] [--csv | --json]',
  about:
    'Counts what is on each map. A folder or zip stands for the maps in it. Depth is the number of relations on the longest way, cycles counting as one place.',
  operands: { least: 1, most: Infinity },
  options: [
    MERGE_SWITCH,
    { name: 'csv', about: 'print a table with one line a file, and what its columns are called' },
    JSON_SWITCH,
  ],
  async run(request) {
    const { switches } = request;
    if (switches.has('csv') && switches.has('json')) throw createMisuse('Give --csv or --json, not both.');
    const list = switches.has('json') ? printFiles() : undefined;
    if (switches.has('csv')) printLine(COLUMNS.join(','));
    const { isWhole } = await surveyMaps(request, (file, reading) => {
      if (!reading.graph) return tellUnread(file, reading);
      if (switches.has('merge')) tellProblems(file, reading);
      const counts = countElements(reading.graph);
      if (list) list.add({ file, ...counts } satisfies StatsOutput['files'][number]);
      else if (switches.has('csv')) printLine(toRow(file, counts).map(toCell).join(','));
      else for (const line of toLines(file, counts)) printLine(line);
    });
    list?.end();
    return isWhole ? 0 : 1;
  },
};

const COLUMNS = [
  ...['file', 'claims', 'evidence', 'questions', 'locutions'],
  ...['supports', 'attacks', 'rephrases', 'answers', 'linked', 'undercuts'],
  ...['roots', 'unconnected', 'components', 'depth', 'cyclic', 'sources'],
] as const;

/** In the order of the columns. */
function toRow(file: string, { statements, relations, ...rest }: Statistics): readonly (string | number)[] {
  const { claim, evidence, question } = statements;
  const { supports, attacks, rephrases, answers } = relations;
  const { locutions, linked, undercuts, roots, unconnected, components, depth, cyclic, sources } = rest;
  return [
    ...[file, claim, evidence, question, locutions],
    ...[supports, attacks, rephrases, answers, linked, undercuts],
    ...[roots, unconnected, components, depth, String(cyclic), sources],
  ];
}

/** RFC 4180. A name that a spreadsheet would take for a formula is kept as it is, as programs read it too. */
function toCell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toLines(file: string, counts: Statistics): readonly string[] {
  const { statements, relations, linked, undercuts, roots, components, depth, cyclic, sources } = counts;
  const { unconnected, locutions } = counts;
  return [
    `${file}:`,
    `  statements  ${listCounts({ ...statements, locutions })}`,
    `  relations   ${listCounts({ ...relations, linked, undercuts })}`,
    `  shape       ${listCounts({ roots, components, depth })}, ${cyclic ? 'with cycles' : 'no cycles'}`,
    ...(unconnected > 0 ? [`  not connected (${unconnected})`] : []),
    `  sources     ${sources}`,
  ];
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
