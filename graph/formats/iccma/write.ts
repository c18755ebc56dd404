/** A map out as the framework it is to a solver, in the competition's format, with a table of names in comments. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { planFramework } from '../framework/plan.ts';

/** The table is left out where no number stands for anything else. O(size of the map). */
export function writeIccma(graph: ArgumentGraph): Promise<Writing> {
  const toNumbers = (ids: readonly string[]) => ids.map((_, index) => String(index + 1));
  const { names, glosses, attacks, losses } = planFramework(graph, toNumbers);
  const table = glosses.some((gloss) => gloss !== '')
    ? glosses.map((gloss, argument) => `# ${names[argument] ?? ''} ${gloss}`.trimEnd())
    : [];
  const pairs = attacks.map(([source, target]) => `${source + 1} ${target + 1}`);
  const text = `${[`p af ${names.length}`, ...table, ...pairs].join('\n')}\n`;
  return Promise.resolve({ text, losses });
}
