/** Frameworks of the argumentation competitions against values computed independently; `file` lies in the corpora. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../graph/analysis/budget.ts';
import type { Framework } from '../../graph/analysis/framework.ts';
import { solveTask, TASKS, type Answer } from '../../graph/analysis/solve.ts';
import { writeAnswer } from '../../graph/analysis/solve-output.ts';
import { frameworkFrom } from '../support/frameworks.ts';
import { oracle } from '../support/oracle.ts';
import { listFiles, readInput } from './files.ts';

const files = listFiles('.tgf', '.apx', '.af').filter((file) => /^af-(apx|tgf|iccma23)\//.test(file));

describe('frameworks of the competitions', () => {
  it.each(oracle.dung_large.filter(({ file }) => files.includes(file)))(
    '$file: labels and acceptance',
    (expected) => {
      const framework = readFramework(expected.file);
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
    ({ file }) => {
      const framework = readFramework(file);
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

  it.each(solved)('$file: the published solution', ({ file, framework: source, task }) => {
    const framework = readFramework(source);
    const written = writeAnswer(answerTo(framework, task), framework.names, 'brackets');
    expect(asSets(written)).toEqual(asSets(readInput(file).text));
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

function readFramework(path: string): Framework {
  const { text } = readInput(path);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (path.endsWith('.apx')) {
    const facts = [...text.matchAll(/(arg|att)\(\s*([^,()]+?)\s*(?:,\s*([^,()]+?)\s*)?\)/g)];
    return frameworkFrom(
      facts.filter(([, kind]) => kind === 'arg').map(([, , name = '']) => name),
      facts
        .filter(([, kind]) => kind === 'att')
        .map(([, , source = '', target = '']) => [source, target] as const),
    );
  }
  if (path.endsWith('.af')) {
    const [header = '', ...rest] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const count = Number(header.split(/\s+/)[2]);
    return frameworkFrom(
      Array.from({ length: count }, (_, i) => String(i + 1)),
      rest.map(toPair),
    );
  }
  const divider = lines.indexOf('#');
  return frameworkFrom(
    lines.slice(0, divider).filter((line) => line !== ''),
    lines
      .slice(divider + 1)
      .filter((line) => line !== '')
      .map(toPair),
  );
}

function toPair(line: string): readonly [string, string] {
  const [source = '', target = ''] = line.split(/\s+/);
  return [source, target];
}
