import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../graph/analysis/numbers/budget.ts';
import type { Framework } from '../../../../graph/analysis/frameworks/framework.ts';
import { isDecision, solveTask, TASKS, type Answer } from '../../../../graph/analysis/frameworks/solve.ts';
import {
  arbitraryFramework,
  frameworkFrom,
  frameworkOf,
  frameworkOfSize,
  toBits,
  tryEverySet,
} from '../../../support/frameworks.ts';
import { oracle } from '../../../support/oracle.ts';

describe('tasks', () => {
  it('are five problems under six semantics', () => {
    expect(TASKS.size).toBe(30);
    expect([...TASKS.keys()]).toEqual(
      expect.arrayContaining(['SE-GR', 'EE-PR', 'CE-CO', 'DC-ST', 'DS-SST', 'SE-ID']),
    );
    expect([...TASKS].filter(([, task]) => isDecision(task)).every(([name]) => name.startsWith('D'))).toBe(
      true,
    );
  });

  it.each(oracle.dung)(
    'decide about $id as expected',
    ({ arguments: names, attacks, credulous, skeptical }) => {
      const framework = frameworkFrom(names, attacks);
      const accepted = (problem: string, code: string) =>
        names.filter((_, argument) => {
          const answer = answerTo(framework, `${problem}-${code}`, argument);
          return answer.kind === 'decision' && answer.accepted;
        });
      for (const [code, expected] of Object.entries(credulous ?? {})) {
        expect(accepted('DC', code).sort()).toEqual([...expected].sort());
      }
      for (const [code, expected] of Object.entries(skeptical ?? {})) {
        // Where there is no stable extension, every argument is in all of them.
        expect(accepted('DS', code).sort()).toEqual([...expected].sort());
      }
    },
  );

  it('are answered as the definitions say, with certificates that hold', () => {
    fc.assert(
      fc.property(arbitraryFramework(7), (framework) => {
        const expected = tryEverySet(framework);
        for (const [name, task] of TASKS) {
          const sets = expected[task.semantics];
          for (let argument = 0; argument < (isDecision(task) ? framework.count : 1); argument++) {
            expectRight(answerTo(framework, name, argument), sets, argument, name);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('say yes to DS and no to DC where there is no extension', () => {
    const framework = frameworkOf('a->a b');
    expect(answerTo(framework, 'DS-ST', 1)).toEqual({ kind: 'decision', accepted: true, certificate: null });
    expect(answerTo(framework, 'DC-ST', 1)).toEqual({ kind: 'decision', accepted: false, certificate: null });
    expect(answerTo(framework, 'SE-ST')).toEqual({ kind: 'extension', extension: null });
    expect(answerTo(framework, 'CE-ST')).toEqual({ kind: 'count', count: 0n });
  });

  it('count what could never be listed', () => {
    const pairs = Array.from({ length: 70 }, (_, i) => [
      [2 * i, 2 * i + 1] as const,
      [2 * i + 1, 2 * i] as const,
    ]);
    expect(answerTo(frameworkOfSize(140, pairs.flat()), 'CE-PR')).toEqual({
      kind: 'count',
      count: 2n ** 70n,
    });
  });

  it('are left unfinished when the budget runs out, and take the same path every time', () => {
    const framework = denseFramework(60);
    const unfinished = solveTask(framework, taskOf('SE-ID'), createBudget(1000));
    expect(unfinished).toEqual({ kind: 'unfinished' });
    const listed = solveTask(framework, taskOf('EE-PR'), createBudget(30_000));
    expect(listed.kind === 'extensions' && !listed.complete).toBe(true);
    const spent = () => {
      const budget = createBudget();
      solveTask(framework, taskOf('EE-PR'), budget);
      return budget.left;
    };
    expect(spent()).toBe(spent());
  });

  it('agree with each other on frameworks too large to try every set', () => {
    for (const size of [30, 45, 60]) {
      const framework = denseFramework(size);
      for (const code of ['CO', 'PR', 'ST', 'SST']) {
        const answer = answerTo(framework, `EE-${code}`);
        const extensions = answer.kind === 'extensions' ? answer.extensions : [];
        for (let argument = 0; argument < size; argument += 7) {
          const inSome = extensions.some((extension) => extension.includes(argument));
          const inAll = extensions.every((extension) => extension.includes(argument));
          expect(answerTo(framework, `DC-${code}`, argument)).toMatchObject({ accepted: inSome });
          expect(answerTo(framework, `DS-${code}`, argument)).toMatchObject({ accepted: inAll });
        }
      }
    }
  });
});

function taskOf(name: string) {
  const task = TASKS.get(name);
  if (!task) throw new Error(`There is no task ${name}.`);
  return task;
}

function answerTo(framework: Framework, name: string, argument = 0): Answer {
  return solveTask(framework, taskOf(name), createBudget(), argument);
}

/** Checks an answer against all extensions, given as sets of bits. */
function expectRight(answer: Answer, sets: readonly number[], argument: number, name: string): void {
  const has = (set: number) => ((set >> argument) & 1) === 1;
  switch (answer.kind) {
    case 'extension':
      if (answer.extension) expect(sets).toContain(toBits(answer.extension));
      else expect(sets).toEqual([]);
      break;
    case 'extensions':
      expect(answer.extensions.map(toBits).sort((a, b) => a - b)).toEqual(sets);
      break;
    case 'count':
      expect(answer.count).toBe(BigInt(sets.length));
      break;
    case 'decision': {
      const isCredulous = name.startsWith('DC');
      expect(answer.accepted).toBe(isCredulous ? sets.some(has) : sets.every(has));
      expect(answer.certificate !== null).toBe(answer.accepted === isCredulous);
      if (!answer.certificate) break;
      expect(sets).toContain(toBits(answer.certificate));
      expect(has(toBits(answer.certificate))).toBe(isCredulous);
      break;
    }
    case 'unfinished':
      expect.fail(`${name} was not finished.`);
  }
}

/** One component in which every argument attacks about a fifth of the others, always the same for a size. */
function denseFramework(size: number): Framework {
  const attacks: [number, number][] = [];
  let state = size;
  for (let source = 0; source < size; source++) {
    attacks.push([source, (source + 1) % size]);
    for (let target = 0; target < size; target++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      if (source !== target && state % 1000 < 200) attacks.push([source, target]);
    }
  }
  return frameworkOfSize(size, attacks);
}
