/** What is said of an element to which something objects: disputed only where something speaks for it too; and of a map without disputed points. */
import { findDisputes } from '../disputes/disputes.ts';
import { attacksOn } from '../speakers/sides.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { nameOf, nameSome } from './names.ts';

/** What makes something disputed; of a bare statement with bare objections, which is listed too, it is not so. */
export const HAS_BOTH = 'has both an objection and something that speaks for it';

/** The same as a sentence, for whoever asks on a map where no point is. */
export const WHAT_IS_DISPUTED = `What is disputed ${HAS_BOTH}: a reason, an answer to the objection, or somebody who says it.`;

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
  const told = nameHeads(graph);
  return `Nothing on this map is disputed${told && ` but ${told}`}.`;
}

/** Of a map on which points are listed, one sentence on the theses and questions that are disputed beside them; '' without such. */
export function tellHeads(graph: ArgumentGraph): string {
  const told = nameHeads(graph);
  const { length } = findDisputes(graph).heads;
  return told && `Disputed as well ${length === 1 ? 'is' : 'are'} ${told}.`;
}

function nameHeads(graph: ArgumentGraph): string {
  const { heads } = findDisputes(graph);
  if (heads.length === 0) return '';
  const names = nameSome(heads.map((id) => `"${nameOf(graph, id)}"`));
  return `${names} ${heads.length === 1 ? 'itself' : 'themselves'}`;
}

/** `17 points and 4 theses`, of so many points and of the theses and questions that are disputed beside them. */
export function countDisputed(graph: ArgumentGraph, points: number, heads: readonly Id[]): string {
  const questions = heads.filter((id) => graph.statements.get(id)?.kind === 'question').length;
  const counts = [
    [points, 'point', 'points'],
    [heads.length - questions, 'thesis', 'theses'],
    [questions, 'question', 'questions'],
  ] as const;
  return nameSome(
    counts.filter(([count]) => count > 0).map(([count, one, more]) => `${count} ${count === 1 ? one : more}`),
  );
}
