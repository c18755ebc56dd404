/** The arithmetic of signs, and where a relation finally bears when it aims at another relation. */
import type { ArgumentGraph, Id, Relation, RelationKind } from '../../model/types.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';

/** 1 argues for, -1 argues against. */
export type Sign = 1 | -1;

/** What a chain says about its end; `none` where it ends by answering a question. */
export type ChainSign = 'for' | 'against' | 'none';

/** Answers carry no sign: 0. */
export function signOf(kind: RelationKind): Sign | 0 {
  if (kind === 'answers') return 0;
  return kind === 'attacks' ? -1 : 1;
}

/** The product of two signs; without a sign where either has none. */
export function times(a: Sign | 0, b: Sign | 0): Sign | 0 {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}

export function toChainSign(sign: Sign | 0): ChainSign {
  if (sign === 0) return 'none';
  return sign === 1 ? 'for' : 'against';
}

/** Where a relation arrives once every relation it aims at has been passed. */
export interface Landing {
  /** The statement finally borne on. */
  readonly statement: Id;
  /** The relation that aims at that statement: the last one passed, or the relation itself. */
  readonly last: Id;
  /** The product of the relation and all it passes. */
  readonly sign: Sign | 0;
}

/** The landing of every relation, in O(relations) however deep they are nested. Symmetric attacks land at their `to`. */
export const findLandings: (graph: ArgumentGraph) => ReadonlyMap<Id, Landing> = oncePerStructure((graph) => {
  const landings = new Map<Id, Landing>();
  for (const start of graph.relations.values()) {
    const waiting: Relation[] = [];
    let at: Relation | undefined = start;
    while (at && !landings.has(at.id)) {
      waiting.push(at);
      at = graph.relations.get(at.to);
    }
    for (let relation = waiting.pop(); relation; relation = waiting.pop()) {
      const beyond = landings.get(relation.to);
      const own = signOf(relation.kind);
      landings.set(
        relation.id,
        beyond
          ? { ...beyond, sign: times(own, beyond.sign) }
          : { statement: relation.to, last: relation.id, sign: own },
      );
    }
  }
  return landings;
});

/** The statement a relation finally bears on; undefined where its targets lead to none. O(1) for what aims at a statement. */
export function landingStatement(graph: ArgumentGraph, { id, to }: Relation): Id | undefined {
  return graph.relations.has(to) ? findLandings(graph).get(id)?.statement : to;
}
