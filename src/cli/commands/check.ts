/** `crux check`: what is wrong with files, and what on their maps is worth a second look. */
import { findFindings, findFormat } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { printJson, printLine } from '../print.ts';
import { toLine } from '../problem-line.ts';
import { surveyMaps } from '../read-maps.ts';
import type { CheckOutput } from '../schemas/outputs.ts';

type CheckedFile = CheckOutput['files'][number];

export const check: Command = {
  usage: 'check FILE... [--json]',
  about:
    'Lists the problems of each file and the findings on its map. A folder stands for the maps in it.\nExits with 1 if a file cannot be read as a map; what is wrong inside a readable one does not count.',
  operands: { least: 1, most: Infinity },
  options: [JSON_SWITCH],
  async run({ operands, switches }) {
    const { results: files, isWhole } = await surveyMaps(operands, (file, { graph, format, problems }) => ({
      file,
      format,
      readable: graph !== null,
      problems,
      findings: graph ? findFindings(graph) : [],
    }));
    if (switches.has('json')) printJson({ files } satisfies CheckOutput);
    else for (const file of files) printFile(file);
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
