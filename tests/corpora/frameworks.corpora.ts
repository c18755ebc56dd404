/** Frameworks of the argumentation competitions against values computed independently; `file` lies in the corpora. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../graph/analysis/numbers/budget.ts';
import type { Framework } from '../../graph/analysis/frameworks/framework.ts';
import { solveTask, TASKS, type Answer } from '../../graph/analysis/frameworks/solve.ts';
import { writeAnswer } from '../../graph/analysis/frameworks/solve-output.ts';
import { toFramework } from '../../graph/analysis/status/map-framework.ts';
import { readMap } from '../../graph/formats/read-map.ts';
import { writeMap } from '../../graph/formats/write-map.ts';
import { partsOf } from '../../graph/model/assemble.ts';
import type { ArgumentGraph } from '../../graph/model/types.ts';
import { expectCures } from '../support/format-checks.ts';
import { oracle } from '../support/oracle.ts';
import { listFiles, readInput } from './files.ts';

const files = listFiles('.tgf', '.apx', '.af').filter((file) => /^af-(apx|tgf|iccma23)\//.test(file));

describe('frameworks of the competitions', () => {
  it.each(oracle.dung_large.filter(({ file }) => files.includes(file)))(
    '$file: labels and acceptance',
    async (expected) => {
      const framework = await readFramework(expected.file);
      expect(framework.count).toBe(expected.arguments);
      expect(framework.attacked.targets.length).toBe(expected.attacks);
      const grounded = extensionOf(answerTo(framework, 'SE-GR'));
      expect(grounded).toHaveLength(expected.grounded.inCount);
      expect(hashOf(framework, grounded)).toBe(expected.grounded.inSha256);
      expect(extensionOf(answerTo(framework, 'SE-ID'))).toHaveLength(expected.idealCount);
      const stable = answerTo(framework, 'SE-ST');
      expect(stable.kind === 'extension' && stable.extension !== null).toBe(expected.stableExists);

      for (const task of ['DC-CO', 'DC-PR']) {
        const accepted = framework.names.flatMap((_, argument) => {
          const answer = answerTo(framework, task, argument);
          return answer.kind === 'decision' && answer.accepted ? [argument] : [];
        });
        expect(accepted).toHaveLength(expected.credulousCompleteCount);
        expect(hashOf(framework, accepted)).toBe(expected.credulousCompleteSha256);
      }
    },
  );

  it.each(oracle.dung_large.filter(({ file }) => files.includes(file)))(
    '$file: all preferred, or not',
    async ({ file }) => {
      const framework = await readFramework(file);
      const answer = answerTo(framework, 'EE-PR');
      if (answer.kind !== 'extensions') throw new Error('EE is answered by a list.');
      expect(answer.extensions.length).toBeGreaterThan(0);
      const stable = answerTo(framework, 'EE-ST');
      if (!answer.complete || stable.kind !== 'extensions' || !stable.complete) return;
      expect(answer.extensions).toEqual(expect.arrayContaining([...stable.extensions]));
    },
  );

  const solved = listFiles('.EE-GR', '.EE-CO', '.EE-PR', '.EE-ST').map((file) => {
    const [, framework = '', task = ''] = /^(.*)\/solutions\/(.*)$/.exec(file)?.slice(0) ?? [];
    const [name = ''] = task.split('.EE-');
    return { file, framework: `${framework}/${name}`, task: task.slice(name.length + 1) };
  });

  it.each(solved)('$file: the published solution', async ({ file, framework: source, task }) => {
    const framework = await readFramework(source);
    const written = writeAnswer(answerTo(framework, task), framework.names, 'brackets');
    expect(asSets(written)).toEqual(asSets(readInput(file).text));
  });
});

describe.each(files)('%s', (file) => {
  it('has the counts of its lines', async () => {
    const { text } = readInput(file);
    const { count, attacked } = await readFramework(file);
    const facts = (predicate: string) => text.match(new RegExp(`^${predicate}\\(`, 'gm'))?.length ?? 0;
    const lines = text.split('\n').map((line) => line.trim());
    const isPair = (line: string) => /^\S+ +\S+$/.test(line) && !line.startsWith('#');
    const pairs = new Set(lines.filter(isPair)).size;
    const [declared, attacks] = file.endsWith('.apx')
      ? [facts('arg'), facts('att')]
      : [file.endsWith('.tgf') ? lines.indexOf('#') : Number(lines[0]?.split(' ')[2]), pairs];
    expect([count, attacked.targets.length]).toEqual([declared, attacks]);
  });

  it('is the same framework in every format', async () => {
    const graph = await readGraph(file);
    const before = toFramework(graph).framework;
    for (const format of ['iccma', 'tgf', 'apx']) {
      const { text, losses } = await writeMap(graph, format);
      expect(losses.filter(({ feature }) => format !== 'iccma' || feature !== 'ids')).toEqual([]);
      const { graph: read } = await readMap(new TextEncoder().encode(text), '', { format });
      const after = read && toFramework(read).framework;
      expect(after?.attacked).toEqual(before.attacked);
      if (format !== 'iccma') expect(after?.names).toEqual(before.names);
    }
  });
});

describe.each(listFiles('.bag'))('%s', (file) => {
  it('has the counts of its lines, and comes back as it was', async () => {
    const { text } = readInput(file);
    const graph = await readGraph(file);
    const facts = (predicate: string) => text.match(new RegExp(`^${predicate}\\(`, 'gm'))?.length ?? 0;
    const kinds = [...graph.relations.values()].map(({ kind }) => kind);
    expect(graph.statements.size).toBe(facts('arg'));
    expect(kinds.filter((kind) => kind === 'attacks')).toHaveLength(facts('att'));
    expect(kinds.filter((kind) => kind === 'supports')).toHaveLength(facts('sup'));
    const { text: written, losses } = await writeMap(graph, 'bag');
    expect(losses).toEqual([]);
    const { graph: after } = await readMap(new TextEncoder().encode(written), '');
    expect(after && partsOf(after)).toEqual(partsOf(graph));
  });
});

function answerTo(framework: Framework, name: string, argument = 0): Answer {
  const task = TASKS.get(name);
  if (!task) throw new Error(`There is no task ${name}.`);
  return solveTask(framework, task, createBudget(), argument);
}

function extensionOf(answer: Answer): readonly number[] {
  if (answer.kind !== 'extension' || !answer.extension) throw new Error('There is no extension.');
  return answer.extension;
}

/** Of the names by length and letters, one a line. */
function hashOf({ names }: Framework, extension: readonly number[]): string {
  const sorted = extension
    .map((argument) => names[argument] ?? '')
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return createHash('sha256').update(sorted.join('\n')).digest('hex');
}

/** `[[a,b],[]]` as sorted lists of sorted names. */
function asSets(written: string): readonly string[] {
  return [...written.matchAll(/\[([^[\]]*)\]/g)]
    .map(([, inner = '']) => inner.split(',').sort().join())
    .sort();
}

async function readFramework(path: string): Promise<Framework> {
  return toFramework(await readGraph(path)).framework;
}

async function readGraph(path: string): Promise<ArgumentGraph> {
  const { graph, problems } = await readMap(new TextEncoder().encode(readInput(path).text), path);
  expectCures(problems);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  if (!graph) throw new Error(`It was refused: ${JSON.stringify(problems)}`);
  return graph;
}
