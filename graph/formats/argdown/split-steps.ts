/** Which statements each inference of a reconstructed argument uses. */
import type { IArgument, IConclusion, IInference, IPCSStatement } from '@argdown/core';
import { quote, type Problem } from '../../model/problems.ts';
import type { Data } from './data.ts';

export interface Step {
  readonly inference: IInference;
  readonly premises: readonly IPCSStatement[];
  readonly conclusion: IPCSStatement;
  /** The inference's data, without the list of the statements it uses. */
  readonly data: Data;
}

/**
 * An inference uses the statements its data names by number (`{uses: [1, 3]}`); without that, all since the last
 * inference and the conclusion of that one. Reports numbers that are none, and premises that no inference uses.
 */
export function splitSteps(argument: IArgument, problems: Problem[]): readonly Step[] {
  const steps: Step[] = [];
  const used = new Set<IPCSStatement>();
  argument.pcs.forEach((conclusion, index) => {
    const { inference } = conclusion as IConclusion;
    if (!inference || index === 0) return;
    const { uses, from, ...rest } = (inference.data ?? {}) as Record<string, unknown>;
    const ownData = (conclusion.data ?? {}) as Record<string, unknown>;
    const listed = [uses, from, ownData['uses']].find(Array.isArray) as unknown[] | undefined;
    const premises = listed ? namedPremises(argument, listed, index, problems) : [];
    const taken = premises.length > 0 ? premises : premisesSinceLastInference(argument, index);
    for (const premise of taken) used.add(premise);
    steps.push({ inference, premises: taken, conclusion, data: rest });
  });
  for (const [index, statement] of argument.pcs.entries()) {
    if ((statement as IConclusion).inference || used.has(statement)) continue;
    const message = `No inference of <${argument.title ?? ''}> uses premise (${index + 1}), which stays in the map without that: add its number to a list "uses", or remove it.`;
    problems.push({ severity: 'warning', code: 'unused-premise', message, ...placeOf(statement) });
  }
  return steps;
}

function premisesSinceLastInference(argument: IArgument, index: number): readonly IPCSStatement[] {
  let first = index - 1;
  while (first > 0 && !(argument.pcs[first] as IConclusion | undefined)?.inference) first--;
  return argument.pcs.slice(first, index);
}

function namedPremises(
  argument: IArgument,
  listed: readonly unknown[],
  index: number,
  problems: Problem[],
): readonly IPCSStatement[] {
  return listed.flatMap((number) => {
    const premise = typeof number === 'number' && number <= index ? argument.pcs[number - 1] : undefined;
    if (premise) return [premise];
    const message = `The inference to (${index + 1}) of <${argument.title ?? ''}> uses ${quote(String(number))}, which is no statement above it: correct the number.`;
    const place = placeOf((argument.pcs[index] as IConclusion).inference ?? argument);
    problems.push({ severity: 'warning', code: 'unknown-premise', message, ...place });
    return [];
  });
}

function placeOf(node: { startLine?: number; startColumn?: number }) {
  return { line: node.startLine ?? 1, column: node.startColumn ?? 1 };
}
