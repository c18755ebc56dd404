/** The graph as a tree of rows: what bears on a statement stands below it, under each statement it bears on. */
import {
  directRelations,
  findLoneStatements,
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
  /** It aims at a step towards the row above it and not at that row itself. */
  readonly aimsAtStep: boolean;
  /** Marks a statement that is already open further up: it does not open again. */
  readonly loop: boolean;
  /** How many further statements are not listed here. */
  readonly more: number;
  /** On the first of the statements that are connected to nothing: how many there are. They come last. */
  readonly unconnected: number;
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
  const lone = findLoneStatements(graph);
  const tops = findTops(graph);
  const ordered = [...tops.filter((id) => !lone.has(id)), ...tops.filter((id) => lone.has(id))];
  const [firstLone] = ordered.filter((id) => lone.has(id));
  push(
    ordered.map((id): Child => {
      return { id, sign: isQuestion(graph, id) ? 'question' : 'top', bearing: '', aimsAtStep: false };
    }),
    '',
  );
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
    const level = path.size + 1;
    const unconnected = level === 1 && id === firstLone ? lone.size : 0;
    rows.push({ ...child, key, level, position: index + 1, siblings, expanded, loop, more, unconnected });
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

type Child = Pick<OutlineRow, 'id' | 'sign' | 'bearing' | 'aimsAtStep'>;

/** Reasons first, then the rest, then objections; what aims at a step stands right after it, signed as it bears on the row above. */
function childrenOf(graph: ArgumentGraph, id: Id): readonly Child[] {
  const rank = { supports: 0, rephrases: 1, answers: 1, attacks: 2 };
  const direct = [...relationsInto(graph, id)].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const children: Child[] = [];
  const waiting = direct
    .map((relation): Way => ({ relation, sign: SIGNS[relation.kind], depth: 0 }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { relation, sign, depth } = next;
    const bearing = wordsOf(next);
    for (const from of relation.from) {
      if (from !== id) children.push({ id: from, sign, bearing, aimsAtStep: depth > 0 });
    }
    const aiming = relationsInto(graph, relation.id).map((relation): Way => {
      return { relation, sign: signThrough(relation, sign), depth: depth + 1 };
    });
    waiting.push(...aiming.reverse());
  }
  return children;
}

/** A relation on its way to the row above: its sign is the product of all on the way. */
interface Way {
  readonly relation: Relation;
  readonly sign: OutlineRow['sign'];
  readonly depth: number;
}

const SIGNS = { supports: 'for', attacks: 'against', rephrases: 'same', answers: 'answer' } as const;

/** What aims at an answer has no sign of its own: answers take no side. */
function signThrough({ kind }: Relation, sign: OutlineRow['sign']): OutlineRow['sign'] {
  if (sign === 'answer' || kind !== 'attacks') return sign;
  return sign === 'against' ? 'for' : 'against';
}

function wordsOf({ relation, sign, depth }: Way): string {
  const direct = {
    supports: 'speaks for it',
    attacks: 'speaks against it',
    rephrases: 'says the same',
    answers: 'answers it',
  }[relation.kind];
  const act = relation.kind === 'attacks' ? 'objects to' : 'speaks for';
  const so = { for: ', and so speaks for it', against: ', and so speaks against it' };
  const words =
    depth === 0 ? direct : `${act} the step above${sign === 'for' || sign === 'against' ? so[sign] : ''}`;
  return relation.from.length > 1 ? `${words}, only together with ${relation.from.length - 1} more` : words;
}

function isQuestion(graph: ArgumentGraph, id: Id): boolean {
  return graph.statements.get(id)?.kind === 'question';
}
