/** What is supposed, with one thing of it changed, and as the map shows it. Pure. */
import { findElement, type ArgumentGraph, type Id, type Supposition } from '../../../graph/index.ts';
import type { Supposed } from './what-if-words.ts';

/** With an element rejected or accepted, or no longer so. */
export function withToggled(
  { rejected, accepted, ...others }: Supposed,
  id: Id,
  as: 'rejected' | 'accepted',
): Supposed {
  const sets = { rejected: new Set(rejected), accepted: new Set(accepted) };
  const was = sets[as].has(id);
  sets.rejected.delete(id);
  sets.accepted.delete(id);
  if (!was) sets[as].add(id);
  return { ...others, ...sets };
}

/** With a base score moved, or with null as the map has it. */
export function withWeight(supposed: Supposed, id: Id, weight: number | null): Supposed {
  const weights = new Map(supposed.weights);
  if (weight === null) weights.delete(id);
  else weights.set(id, weight);
  return { ...supposed, weights };
}

/** Without one element. */
export function withoutElement({ rejected, accepted, weights, added }: Supposed, id: Id): Supposed {
  const others = (ids: ReadonlySet<Id>) => new Set([...ids].filter((each) => each !== id));
  return {
    rejected: others(rejected),
    accepted: others(accepted),
    weights: new Map([...weights].filter(([each]) => each !== id)),
    added: added.filter(({ to }) => to !== id),
  };
}

/** What is supposed of each element that is rejected or accepted. */
export function suppositionsOf({ rejected, accepted }: Supposed): ReadonlyMap<Id, Supposition> {
  return new Map([
    ...[...accepted].map((id) => [id, 'accepted'] as const),
    ...[...rejected].map((id) => [id, 'rejected'] as const),
  ]);
}

/** What of a supposition is on the map; nothing where there is none. */
export function knownOf(
  graph: ArgumentGraph | null,
  { rejected, accepted, weights, added }: Supposed,
): Supposed {
  const isKnown = (id: Id) => graph !== null && findElement(graph, id) !== undefined;
  return {
    rejected: new Set([...rejected].filter(isKnown)),
    accepted: new Set([...accepted].filter(isKnown)),
    weights: new Map([...weights].filter(([id]) => isKnown(id))),
    added: added.filter(({ to }) => isKnown(to)),
  };
}
