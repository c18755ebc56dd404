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
/** A statement opens under each statement it bears on, until the tree has this many rows; from then on only once. */
const ROOMY = 2000;

/** O(ends): ways that part and meet again would otherwise multiply their rows. */
export function outlineRows(graph: ArgumentGraph, unfolded: ReadonlySet<Id>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const opened = new Set<Id>();
  /** What the next row stands below. */
  const path = new Set<Id>();
  const waiting: (Entry | { readonly leave: Id })[] = [];
  const push = (children: readonly Child[], above: string) => {
    const listed = children.slice(0, MOST);
    const more = children.length - listed.length;
    const batch = listed.map((child, index) => {
      const key = `${above}/${index}:${child.id}`;
      return { child, key, index, siblings: listed.length, more: index === listed.length - 1 ? more : 0 };
    });
    waiting.push(...batch.reverse());
  };
  const tops = findTops(graph).map((id): Child => {
    return { id, sign: graph.statements.get(id)?.kind === 'question' ? 'question' : 'top', bearing: '' };
  });
  push(tops, '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('leave' in next) {
      path.delete(next.leave);
      continue;
    }
    const { child, key, index, siblings, more } = next;
    const { id } = child;
    const loop = path.has(id) || (rows.length >= ROOMY && opened.has(id));
    const opens = !loop && directRelations(graph, id).length > 0;
    const expanded = opens ? unfolded.has(id) : undefined;
    rows.push({ ...child, key, level: path.size + 1, position: index + 1, siblings, expanded, loop, more });
    if (!expanded) continue;
    opened.add(id);
    path.add(id);
    waiting.push({ leave: id });
    push(childrenOf(graph, id), key);
  }
  return rows;
}

/** A row that is still to be listed. */
interface Entry {
  readonly child: Child;
  readonly key: string;
  readonly index: number;
  readonly siblings: number;
  readonly more: number;
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
