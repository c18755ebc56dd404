/** The graph as a tree of rows: what bears on a statement stands below it, under each statement it bears on. */
import {
  directRelations,
  findTops,
  relationsInto,
  type ArgumentGraph,
  type Id,
  type Relation,
} from '../../../graph/index.ts';

export interface OutlineRow {
  /** Unique in the tree: a statement stands under everything it bears on. */
  readonly key: string;
  readonly id: Id;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a leaf. */
  readonly expanded: boolean | undefined;
  readonly sign: 'top' | 'question' | 'for' | 'against' | 'same' | 'answer';
  /** How it bears on the row above it, in words. */
  readonly bearing: string;
  /** Marks a statement that is already open further up: it does not open again. */
  readonly loop: boolean;
  /** How many further statements are not listed here. */
  readonly more: number;
}

/** The most rows listed under one statement. */
const MOST = 200;

export function outlineRows(graph: ArgumentGraph, unfolded: ReadonlySet<Id>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const tops = findTops(graph);
  const waiting: { row: OutlineRow; path: readonly Id[] }[] = [];
  const push = (children: readonly Child[], above: string, path: readonly Id[]) => {
    const listed = children.slice(0, MOST);
    const batch = listed.map(({ id, sign, bearing }, index) => {
      const loop = path.includes(id);
      const opens = !loop && directRelations(graph, id).length > 0;
      const row: OutlineRow = {
        key: `${above}/${index}:${id}`,
        id,
        level: path.length + 1,
        position: index + 1,
        siblings: listed.length,
        expanded: opens ? unfolded.has(id) : undefined,
        sign,
        bearing,
        loop,
        more: index === listed.length - 1 ? children.length - listed.length : 0,
      };
      return { row, path: [...path, id] };
    });
    waiting.push(...batch.reverse());
  };
  push(
    tops.map((id) => ({
      id,
      sign: graph.statements.get(id)?.kind === 'question' ? 'question' : 'top',
      bearing: '',
    })),
    '',
    [],
  );
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    rows.push(next.row);
    if (next.row.expanded) push(childrenOf(graph, next.row.id), next.row.key, next.path);
  }
  return rows;
}

interface Child {
  readonly id: Id;
  readonly sign: OutlineRow['sign'];
  readonly bearing: string;
}

/** Reasons first, then the rest, then objections; what aims at a step stands right after it. */
function childrenOf(graph: ArgumentGraph, id: Id): readonly Child[] {
  const rank = { supports: 0, rephrases: 1, answers: 1, attacks: 2 };
  const direct = [...relationsInto(graph, id)].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const children: Child[] = [];
  const waiting: { relation: Relation; depth: number }[] = direct
    .map((relation) => ({ relation, depth: 0 }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { relation, depth } = next;
    for (const from of relation.from) {
      if (from !== id) children.push({ id: from, sign: signOf(relation), bearing: wordsOf(relation, depth) });
    }
    waiting.push(
      ...relationsInto(graph, relation.id)
        .map((undercut) => ({ relation: undercut, depth: depth + 1 }))
        .reverse(),
    );
  }
  return children;
}

function signOf({ kind }: Relation): OutlineRow['sign'] {
  return ({ supports: 'for', attacks: 'against', rephrases: 'same', answers: 'answer' } as const)[kind];
}

function wordsOf(relation: Relation, depth: number): string {
  const words = {
    supports: depth === 0 ? 'speaks for it' : 'speaks for the step above',
    attacks: depth === 0 ? 'speaks against it' : 'objects to the step above',
    rephrases: 'says the same',
    answers: 'answers it',
  }[relation.kind];
  return relation.from.length > 1 ? `${words}, only together with ${relation.from.length - 1} more` : words;
}
