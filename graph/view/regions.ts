/** The sections of a map as they lie on a view: cards of one section that hang together are one quiet region. */
import type { ArgumentGraph, Id } from '../model/types.ts';
import type { GraphView } from './view.ts';

/** Cards of one section, each hanging below another one of them, or alone. */
export interface Region {
  readonly group: Id;
  readonly title: string;
  /** In the file's order. */
  readonly cards: readonly Id[];
}

/** O(cards and what bears on them). */
export function findRegions(graph: ArgumentGraph, { cards, bearers }: GraphView): readonly Region[] {
  const groupOf = (id: Id): Id | undefined => {
    const group = graph.statements.get(id)?.group;
    return group !== undefined && graph.groups.has(group) ? group : undefined;
  };
  const heads = new Map<Id, Id>();
  const headOf = (id: Id): Id => {
    let head = id;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next;
    return head;
  };
  for (const [host, below] of bearers) {
    const group = groupOf(host);
    if (group === undefined) continue;
    for (const premise of below.flatMap(({ premises }) => premises)) {
      if (groupOf(premise) !== group || headOf(premise) === headOf(host)) continue;
      heads.set(headOf(premise), headOf(host));
    }
  }
  const regions = new Map<Id, { readonly group: Id; readonly title: string; readonly cards: Id[] }>();
  for (const id of cards.keys()) {
    const group = groupOf(id);
    if (group === undefined) continue;
    const head = headOf(id);
    const known = regions.get(head);
    if (known) known.cards.push(id);
    else regions.set(head, { group, title: graph.groups.get(group)?.title ?? group, cards: [id] });
  }
  return [...regions.values()];
}
