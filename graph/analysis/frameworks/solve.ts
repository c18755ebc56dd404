/**
 * The tasks of the International Competition on Computational Models of Argumentation (ICCMA), as data: printing the
 * answers is left to `solve-output.ts`.
 */
import { findAccepting, findRefusing } from './acceptance.ts';
import { finishWithin, type Budget } from '../numbers/budget.ts';
import { countExtensions, findLabelling, listExtensions, type Extension } from './extensions.ts';
import type { Framework, Labelling } from './framework.ts';
import { createReasoner, extensionOf } from './labellings/reasoner.ts';
import type { Semantics } from './semantics.ts';

/** Some extension, every extension, how many, or whether an argument is in some or in all of them. */
export type ProblemKind = 'SE' | 'EE' | 'CE' | 'DC' | 'DS';

/** A task of the argumentation competitions, such as DC-PR. */
export interface Task {
  readonly problem: ProblemKind;
  readonly semantics: Semantics;
}

/** What a task of the competitions gives: an extension or none, all of them, a number, or yes and no. */
export type Answer =
  | { readonly kind: 'extension'; readonly extension: Extension | null }
  | { readonly kind: 'extensions'; readonly extensions: readonly Extension[]; readonly complete: boolean }
  | { readonly kind: 'count'; readonly count: bigint }
  /** `certificate`: where DC says yes, an extension with the argument; where DS says no, one without it. */
  | { readonly kind: 'decision'; readonly accepted: boolean; readonly certificate: Extension | null }
  /** The budget ran out before there was an answer. */
  | { readonly kind: 'unfinished' };

const PROBLEMS: readonly ProblemKind[] = ['SE', 'EE', 'CE', 'DC', 'DS'];

const SEMANTICS_BY_CODE: ReadonlyMap<string, Semantics> = new Map([
  ['GR', 'grounded'],
  ['CO', 'complete'],
  ['PR', 'preferred'],
  ['ST', 'stable'],
  ['SST', 'semi-stable'],
  ['ID', 'ideal'],
]);

/** Every task by its name in the competition: "SE-GR", "DS-SST", ... */
export const TASKS: ReadonlyMap<string, Task> = new Map(
  PROBLEMS.flatMap((problem) =>
    [...SEMANTICS_BY_CODE].map(
      ([code, semantics]) => [`${problem}-${code}`, { problem, semantics }] as const,
    ),
  ),
);

/** Whether the task asks about one argument. */
export function isDecision({ problem }: Task): boolean {
  return problem === 'DC' || problem === 'DS';
}

/**
 * Answers a task; `argument` is the number of the one that DC and DS ask about. Where there is no extension at all, DC
 * says no and DS says yes.
 */
export function solveTask(framework: Framework, task: Task, budget: Budget, argument = 0): Answer {
  let answer: Answer = { kind: 'unfinished' };
  finishWithin(() => (answer = answerTask(framework, task, budget, argument)));
  return answer;
}

function answerTask(
  framework: Framework,
  { problem, semantics }: Task,
  budget: Budget,
  argument: number,
): Answer {
  switch (problem) {
    case 'SE': {
      const labelling = findLabelling(createReasoner(framework, semantics, budget));
      return { kind: 'extension', extension: labelling && extensionOf(labelling) };
    }
    case 'EE':
      return { kind: 'extensions', ...listExtensions(framework, semantics, budget) };
    case 'CE':
      return { kind: 'count', count: countExtensions(framework, semantics, budget) };
    case 'DC': {
      const accepting = findAccepting(framework, semantics, argument, budget);
      return decide(accepting !== null, accepting);
    }
    case 'DS': {
      const refusing = findRefusing(framework, semantics, argument, budget);
      return decide(refusing === null, refusing);
    }
  }
}

function decide(accepted: boolean, certificate: Labelling | null): Answer {
  return { kind: 'decision', accepted, certificate: certificate && extensionOf(certificate) };
}
