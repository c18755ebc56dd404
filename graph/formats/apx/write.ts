/** A map out as the framework it is to a solver, as facts for ASPARTIX, with a table of names in comments. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { nameArguments } from '../framework/names.ts';
import { planFramework } from '../framework/plan.ts';

/** The table has a row for each name that stands for anything else. O(size of the map). */
export function writeApx(graph: ArgumentGraph): Promise<Writing> {
  const { names, glosses, attacks, losses } = planFramework(graph, nameArguments);
  const name = (argument: number) => names[argument] ?? '';
  const lines = [
    ...glosses.flatMap((gloss, argument) => (gloss === '' ? [] : [`% ${name(argument)}: ${gloss}`])),
    ...names.map((each) => `arg(${each}).`),
    ...attacks.map(([source, target]) => `att(${name(source)},${name(target)}).`),
  ];
  return Promise.resolve({ text: lines.length === 0 ? EMPTY : `${lines.join('\n')}\n`, losses });
}

/** A file without anything in it is no framework. */
const EMPTY = '% no arguments\n';
