/** Every chain of a small graph by trying all of them, written from the definition and from nothing in graph/analysis. */
import { findElement, isRelation, type ArgumentGraph, type Id } from '../../graph/model/types.ts';

export interface PlainChain {
  readonly sign: 'for' | 'against' | 'none';
  readonly ids: readonly Id[];
}

/** Exponential: for graphs of about ten elements. */
export function allChains(graph: ArgumentGraph, from: Id, to: Id): readonly PlainChain[] {
  const chains: PlainChain[] = [];
  const relations = [...graph.relations.values()];
  const readsBothWays = (id: Id) => {
    const relation = graph.relations.get(id);
    return relation?.kind === 'attacks' && relation.symmetric === true && graph.statements.has(relation.to);
  };
  /** Where a chain may go from the last of `ids`. */
  const nextIds = (ids: readonly Id[]): readonly Id[] => {
    const at = ids.at(-1) ?? '';
    const before = ids.at(-2);
    const element = findElement(graph, at);
    if (!element) return [];
    if (!isRelation(element)) {
      if (element.kind === 'question') return [];
      return relations
        .filter(({ id, from, to }) => from.includes(at) || (readsBothWays(id) && to === at))
        .map(({ id }) => id);
    }
    if (!readsBothWays(at)) return [element.to];
    const isPremise = before !== undefined && element.from.includes(before);
    const isTarget = before === element.to;
    // Whoever comes from neither end, by aiming at the attack, may go on to both.
    const next = isPremise || !isTarget ? [element.to] : [];
    return [...new Set(isTarget || !isPremise ? [...next, ...element.from] : next)];
  };
  const extend = (ids: readonly Id[]) => {
    for (const next of nextIds(ids)) {
      if (ids.includes(next)) continue;
      // A relation as the end is reached by aiming at it, not as a premise of it.
      const isPremiseOfNext = graph.relations.has(next) && graph.statements.has(ids.at(-1) ?? '');
      if (next === to && isPremiseOfNext) continue;
      const element = findElement(graph, next);
      const last = graph.relations.get(ids.at(-1) ?? '');
      if (next === to) chains.push({ ids: [...ids, next], sign: signOf(graph, [...ids, next]) });
      else if (element && last?.kind !== 'answers') extend([...ids, next]);
    }
  };
  if (from !== to) extend([from]);
  return chains;
}

function signOf(graph: ArgumentGraph, ids: readonly Id[]): PlainChain['sign'] {
  const kinds = ids.slice(0, -1).map((id) => graph.relations.get(id)?.kind);
  if (kinds.includes('answers')) return 'none';
  return kinds.filter((kind) => kind === 'attacks').length % 2 === 0 ? 'for' : 'against';
}
