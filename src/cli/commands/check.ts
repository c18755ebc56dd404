/** `crux check`: what is wrong with files, and what on their maps is worth a second look. */
import { findFindings, findFormat } from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { printFiles, printLine } from '../print.ts';
import { tellMore, toLines } from '../problem-line.ts';
import { MERGE_SWITCH, surveyMaps } from '../read-maps.ts';
import type { CheckOutput } from '../schemas/outputs.ts';
import { readSettings } from '../settings.ts';

type CheckedFile = CheckOutput['files'][number];

export const check: Command = {
  usage: 'check INPUT... [--merge] [--json]',
  about:
    'Lists the problems of each file and the findings on its map: a line for each kind and how many more there are, with -v a line for each one. A folder or zip stands for the maps in it. Exits with 1 if a file cannot be read as a map; what is wrong inside a readable one does not count.',
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
  for (const line of toLines(file, problems)) printLine(`  ${line}`);
  const isVerbose = readSettings().volume === 'verbose';
  for (const [first, ...more] of isVerbose
    ? findings.map((one) => [one] as const)
    : groupFindings(findings)) {
    const { severity, message, ids } = first;
    printLine(`  ${file}: ${severity}: ${message} [${ids.join(', ')}]${tellMore(more)}`);
  }
}

type Found = CheckedFile['findings'][number];

function groupFindings(findings: readonly Found[]): Iterable<readonly [Found, ...Found[]]> {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return groups.values();
}

function count(list: readonly unknown[], noun: string): string {
  return `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
}
