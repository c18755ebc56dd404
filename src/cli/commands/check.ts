/** `crux check`: what is wrong with files, and what on their maps is worth a second look. */
import { findFindings, findFormat } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { printFiles, printLine } from '../print.ts';
import { toLine } from '../problem-line.ts';
import { MERGE_SWITCH, surveyMaps } from '../read-maps.ts';
import type { CheckOutput } from '../schemas/outputs.ts';

type CheckedFile = CheckOutput['files'][number];

export const check: Command = {
  usage: 'check INPUT... [--merge] [--json]',
  about:
    'Lists the problems of each file and the findings on its map. A folder or zip stands for the maps in it. Exits with 1 if a file cannot be read as a map; what is wrong inside a readable one does not count.',
  operands: { least: 1, most: Infinity },
  options: [MERGE_SWITCH, JSON_SWITCH],
  async run(request) {
    const list = request.switches.has('json') ? printFiles() : undefined;
    const { isWhole } = await surveyMaps(request, (file, { graph, format, problems }) => {
      const findings = graph ? findFindings(graph) : [];
      const checked: CheckedFile = { file, format, readable: graph !== null, problems, findings };
      if (list) list.add(checked);
      else printFile(checked);
    });
    list?.end();
    return isWhole ? 0 : 1;
  },
};

function printFile({ file, format, readable, problems, findings }: CheckedFile): void {
  const label = format === null ? undefined : findFormat(format)?.label;
  const verdict = readable ? `${label ?? 'map'}, ` : 'cannot be read, ';
  printLine(`${file}: ${verdict}${count(problems, 'problem')}, ${count(findings, 'finding')}`);
  for (const problem of problems) printLine(`  ${toLine(file, problem)}`);
  for (const { severity, message, ids } of findings) {
    printLine(`  ${file}: ${severity}: ${message} [${ids.join(', ')}]`);
  }
}

function count(list: readonly unknown[], noun: string): string {
  return `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
}
