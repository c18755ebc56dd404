/** What is said of an element to which something objects: disputed only where something speaks for it too; and of a map without disputed points. */
import { findDisputes } from '../disputes/disputes.ts';
import { attacksOn } from '../speakers/sides.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { nameOf, nameSome } from './names.ts';

/** `Disputed`, `Has an objection`, `Has objections`; '' where nothing objects. What counts as disputed is `findDisputes`'s to say. */
export function tellDisputed(graph: ArgumentGraph, id: Id): string {
  if (findDisputes(graph).disputed.has(id)) return 'Disputed';
  const count = attacksOn(graph, id).length;
  return count === 0 ? '' : count === 1 ? 'Has an objection' : 'Has objections';
}

/** Whether nothing speaks for any of the elements a point stands for: bare objections to bare statements are listed as well. */
export function isBarePoint(graph: ArgumentGraph, elements: readonly Id[]): boolean {
  const { disputed } = findDisputes(graph);
  return !elements.some((id) => disputed.has(id));
}

/** Of a map on which no point is listed, one sentence: theses and questions may be disputed themselves, and are headings. */
export function tellNoPoints(graph: ArgumentGraph): string {
  const heads = [...findDisputes(graph).disputed].filter((id) => graph.statements.has(id));
  if (heads.length === 0) return 'Nothing on this map is disputed.';
  const names = nameSome(heads.map((id) => `"${nameOf(graph, id)}"`));
  return `Nothing on this map is disputed but ${names} ${heads.length === 1 ? 'itself' : 'themselves'}.`;
}
