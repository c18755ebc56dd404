/** Which objection to an element is told where there is room for one; all of them are listed elsewhere. */
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import type { Step } from '../chains/steps.ts';
import { isRivalry } from '../speakers/rivals.ts';
import { attacksOn, findReasons, isAnswered } from '../speakers/sides.ts';
import { nameOf, nameSome } from './names.ts';

/** What is weighed like the strengths where nobody gave a weight. */
const UNWEIGHED = 0.5;

/**
 * `objected to by "X", which nothing answers`; undefined where nothing objects but what `except` makes. An
 * objection without an answer comes first, then a rival's, then the weightiest, in file order. Cost: O(attacks on it).
 */
export function tellChiefObjection(graph: ArgumentGraph, id: Id, except: Id): string | undefined {
  const all = attacksOn(graph, id).filter(
    ({ relation, premises }) => relation !== except && !premises.includes(except),
  );
  const unanswered = all.filter((each) => !isRivalry(graph, each) && !isAnswered(graph, each));
  const rivals = all.filter((each) => isRivalry(graph, each));
  const [choice = []] = [unanswered, rivals, all].filter((some) => some.length > 0);
  const [first, ...others] = choice;
  if (!first) return undefined;
  const chief = others.reduce((best, each) => (isHeavier(graph, each, best) ? each : best), first);
  const names = nameSome(chief.premises.map((premise) => `"${nameOf(graph, premise)}"`));
  const told = chief.premises.length > 1 ? `${names} together` : names;
  if (choice === unanswered) return `objected to by ${told}, which nothing answers`;
  return choice === rivals ? `objected to by its rival ${told}` : `objected to by ${told}`;
}

/** By the weights on the map, then by how many reasons speak for it. */
function isHeavier(graph: ArgumentGraph, one: Step, other: Step): boolean {
  const difference = weightOf(graph, one) - weightOf(graph, other);
  return difference === 0 ? countReasons(graph, one) > countReasons(graph, other) : difference > 0;
}

function weightOf(graph: ArgumentGraph, { relation, premises }: Step): number {
  return [relation, ...premises].reduce(
    (product, id) => product * (findElement(graph, id)?.weight ?? UNWEIGHED),
    1,
  );
}

function countReasons(graph: ArgumentGraph, { relation, premises }: Step): number {
  return [relation, ...premises].reduce((sum, id) => sum + findReasons(graph, id).length, 0);
}
