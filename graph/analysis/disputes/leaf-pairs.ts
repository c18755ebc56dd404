/** Bare objections to bare statements: nobody's word is recorded for either, but the map has them. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { stepsInto, type Step } from '../chains/steps.ts';
import { attacksOn, findReasons } from '../speakers/sides.ts';

/** Whether nothing bears on a statement but objections on which nothing bears: a dispute too, though a small one. */
export function isLeafPair(graph: ArgumentGraph, id: Id): boolean {
  const kind = graph.statements.get(id)?.kind;
  if (kind !== 'claim' && kind !== 'evidence') return false;
  if (findReasons(graph, id).length > 0) return false;
  const isLeaf = (premise: Id, except: Step) =>
    stepsInto(graph, premise).every(({ relation }) => relation === except.relation);
  const attacks = attacksOn(graph, id);
  return (
    attacks.length > 0 && attacks.every((step) => step.premises.every((premise) => isLeaf(premise, step)))
  );
}
