/** `crux stats`: counts. */
import { countElements, type Statistics } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { printJson, printLine, printMessage } from '../print.ts';
import { toLine } from '../problem-line.ts';
import { surveyMaps } from '../read-maps.ts';
import type { StatsOutput } from '../schemas/outputs.ts';

export const stats: Command = {
  usage: 'stats FILE... [--json]',
  about:
    'Counts what is on each map. A folder stands for the maps in it. Depth is the number of relations on the longest way,\ncycles counting as one place.',
  operands: { least: 1, most: Infinity },
  options: [JSON_SWITCH],
  async run({ operands, switches }) {
    const { results, isWhole } = await surveyMaps(operands, (file, { graph, problems }) => {
      if (graph) return { file, ...countElements(graph) };
      for (const problem of problems) printMessage(toLine(file, problem));
      return undefined;
    });
    const files = results.filter((result) => result !== undefined);
    if (switches.has('json')) printJson({ files } satisfies StatsOutput);
    else for (const { file, ...counts } of files) for (const line of toLines(file, counts)) printLine(line);
    return isWhole ? 0 : 1;
  },
};

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
