/** `crux solve`: the tasks of the argumentation competitions, answered in the competitions' own words. */
import {
  createBudget,
  isDecision,
  solveTask,
  TASKS,
  toFramework,
  writeAnswer,
  type Answer,
  type AnswerForm,
  type Id,
  type MapFramework,
  type Task,
} from '../../../graph/index.ts';
import type { Command } from '../command.ts';
import { createMisuse } from '../failure.ts';
import { suggest } from '../nearest.ts';
import { openMap } from '../open-map.ts';
import { printLine, printMessage } from '../print.ts';

/** The competitions' format since 2023, which is answered as they have asked since then. */
const WITNESS_FORMAT = 'iccma';

export const solve: Command = {
  usage: 'solve AF --task TASK [--arg A]',
  about:
    'Answers a task on a framework in "p af", TGF or APX. Any other map is flattened: its statements and relations are the\narguments. SE: some extension, EE: all, CE: how many, DC: is A in one, DS: is A in all.\nA "p af" file is answered as in ICCMA 2023 (YES, NO, "w 1 2"); others, and EE, in brackets: [[a,b],[]].',
  operands: { least: 1, most: 1 },
  options: [
    {
      name: 'task',
      value: 'TASK',
      about: 'SE, EE, CE, DC or DS, a hyphen, and a semantics: GR, CO, PR, ST, SST or ID',
    },
    { name: 'arg', value: 'A', about: 'the argument that DC and DS ask about' },
  ],
  async run({ operands, values }) {
    const [file = '-'] = operands;
    const { name, task } = findTask(values.get('task'));
    const arg = values.get('arg');
    if (isDecision(task) && arg === undefined)
      throw createMisuse(`${name} asks about one argument: name it with --arg A.`);
    if (!isDecision(task) && arg !== undefined)
      throw createMisuse(`${name} asks about no single argument: leave --arg out, or ask DC or DS.`);

    const { graph, format } = await openMap(file);
    const map = toFramework(graph);
    const argument = arg === undefined ? 0 : findArgument(map.ids, arg);
    const flattened = map.ids.length - graph.statements.size;
    if (flattened > 0)
      printMessage(
        `${file} is more than a framework and was flattened: its ${graph.statements.size} statements and ${flattened} relations are the arguments.`,
      );
    const answer = withoutInner(solveTask(map.framework, task, createBudget(), argument), map);
    return tell(answer, map, format === WITNESS_FORMAT ? 'witness' : 'brackets');
  },
};

function findTask(wanted: string | undefined): { readonly name: string; readonly task: Task } {
  if (wanted === undefined)
    throw createMisuse('No task is named: add --task, such as --task SE-GR for the grounded extension.');
  const name = wanted.toUpperCase();
  const task = TASKS.get(name);
  if (task) return { name, task };
  const nearest = suggest(name, TASKS.keys()) || ': see "crux solve --help".';
  throw createMisuse(`There is no task "${wanted}"${nearest}`);
}

function findArgument(ids: readonly Id[], wanted: Id): number {
  const argument = ids.indexOf(wanted);
  if (argument >= 0) return argument;
  const examples = ids.slice(0, 3).map((id) => `"${id}"`);
  const names = examples.length === 0 ? 'there is none at all' : `the first are ${examples.join(', ')}`;
  throw createMisuse(`There is no argument "${wanted}"${suggest(wanted, ids) || `: ${names}.`}`);
}

/** Inner arguments of a flattened map stand for no element; they follow from the others. */
function withoutInner(answer: Answer, { ids }: MapFramework): Answer {
  const trim = (extension: readonly number[]) => extension.filter((argument) => argument < ids.length);
  switch (answer.kind) {
    case 'extension':
      return { ...answer, extension: answer.extension && trim(answer.extension) };
    case 'extensions':
      return { ...answer, extensions: answer.extensions.map(trim) };
    case 'decision':
      return { ...answer, certificate: answer.certificate && trim(answer.certificate) };
    default:
      return answer;
  }
}

function tell(answer: Answer, { ids }: MapFramework, form: AnswerForm): 0 | 1 {
  if (answer.kind === 'unfinished') {
    printMessage('The work budget ran out before there was an answer: ask an easier task, such as SE-GR.');
    return 1;
  }
  if (answer.kind === 'extensions' && !answer.complete) {
    const found = answer.extensions.length;
    printMessage(
      `The work budget ran out after ${found} extensions, and a part is no answer: ask for one with SE, or for their number with CE.`,
    );
    return 1;
  }
  const isList = answer.kind === 'extensions' || answer.kind === 'extension';
  const awkward = ids.find((id) => /[\s,[\]]/.test(id));
  if (isList && form === 'brackets' && awkward !== undefined)
    printMessage(
      `Names such as "${awkward}" hold signs that lists are made of: convert to "p af" to get numbers instead.`,
    );
  printLine(writeAnswer(answer, ids, form));
  return 0;
}
