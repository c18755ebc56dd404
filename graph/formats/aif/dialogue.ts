/**
 * The dialogue as part of the map, for those who ask for it: what a locution asserts is restated by it, and what follows a
 * question answers it. Transitions between assertions have no word in the model and stay in the document.
 */
import { actOf, forEachEdge, type Network, type Report } from './network.ts';

/** What a transition leads to from a question. Node indexes. */
export interface Answer {
  readonly transition: number;
  readonly replies: readonly number[];
  readonly question: number;
}

export interface Answers {
  readonly relations: readonly Answer[];
  readonly questions: ReadonlySet<number>;
}

/** Acts that do not say what they are about, but ask for it or deny it. */
const NOT_ASSERTIVE = /question|challeng|disagree|disaffirm|reject|contradict|analys/;
const ASSERTIVE_QUESTION = /(rhetorical|assertive)question/;

/** Whether an illocution puts its content forward. Questions that are rhetorical do. */
export function isAssertive(network: Network, illocution: number): boolean {
  const act = actOf(network, illocution);
  return !NOT_ASSERTIVE.test(act) || ASSERTIVE_QUESTION.test(act);
}

/** O(nodes + edges). */
export function readAnswers(network: Network, prefix: string, report: Report): Answers {
  const questions = new Set<number>();
  network.types.forEach((type, node) => {
    if (type !== 'YA' || isAssertive(network, node) || !actOf(network, node).includes('question')) return;
    for (const locution of neighbours(network, 'into', node)) questions.add(locution);
  });
  const relations: Answer[] = [];
  let left = 0;
  let firstLeft = -1;
  network.types.forEach((type, transition) => {
    if (type !== 'TA') return;
    const question = neighbours(network, 'into', transition).find((locution) => questions.has(locution));
    const replies = neighbours(network, 'out', transition).filter((locution) => locution !== question);
    if (question !== undefined) relations.push({ transition, replies, question });
    else if (replies.length > 0) {
      if (left === 0) firstLeft = transition;
      left++;
    }
  });
  if (left > 0) {
    const message = `${left} transitions between locutions answer no question and stay in the file but not on the map: follow the locutions in their order.`;
    report('info', 'transitions', `${prefix}nodes[${firstLeft}]`, message);
  }
  return { relations, questions };
}

/** The locutions next to a node, without repeats. */
function neighbours(network: Network, side: 'into' | 'out', node: number): number[] {
  const found = new Set<number>();
  forEachEdge(network[side], node, (edge) => {
    const other = (side === 'into' ? network.from[edge] : network.to[edge]) ?? -1;
    if (network.types[other] === 'L' && network.ids[other] !== '') found.add(other);
  });
  return [...found];
}
