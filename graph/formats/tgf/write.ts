/** A map out as the framework it is to a solver, in the Trivial Graph Format, with what arguments say as their labels. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { nameArguments } from '../framework/names.ts';
import { planFramework } from '../framework/plan.ts';
import { DIVIDER } from './divider.ts';

/** O(size of the map). */
export function writeTgf(graph: ArgumentGraph): Promise<Writing> {
  const { names, glosses, attacks, losses } = planFramework(graph, nameArguments);
  const rows = names.map((name, argument) => `${name} ${glosses[argument] ?? ''}`.trimEnd());
  const pairs = attacks.map(([source, target]) => `${names[source] ?? ''} ${names[target] ?? ''}`);
  return Promise.resolve({ text: `${[...rows, DIVIDER, ...pairs].join('\n')}\n`, losses });
}
