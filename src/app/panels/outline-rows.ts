/** The graph as a tree of rows: what bears on a statement stands below it, under each statement it bears on. */
import {
  findLoneStatements,
  findTops,
  relationsInto,
  type ArgumentGraph,
  type Id,
  type Relation,
} from '../../../graph/index.ts';

export interface OutlineRow {
  /** Unique in the tree: a statement stands under everything it bears on. */
  readonly key: number;
  readonly id: Id;
  /** The step by which it stands here; null at the top. */
  readonly step: Id | null;
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
  /** On the first of the statements that are connected to nothing: how many there are. They come last. */
  readonly unconnected: number;
}

/** A statement opens under each statement it bears on, until the tree has this many rows; from then on only once. */
const ROOMY = 2000;

/** Gives a row the same key again when all rows are listed anew, as after an edit. */
export class RowKeys {
  readonly #keys = new Map<string, number>();

  /** `above` is the key of the row it stands below, 0 at the top. */
  of(above: number, { id, step }: Pick<OutlineRow, 'id' | 'step'>): number {
    // The length keeps apart what is put together.
    const place = `${above} ${step === null ? -1 : step.length} ${step ?? ''}${id}`;
    let key = this.#keys.get(place);
    if (key === undefined) {
      lastKey += 1;
      key = lastKey;
      this.#keys.set(place, key);
    }
    return key;
  }
}

let lastKey = 0;

/** The rows from the first to the last, each made when it is asked for. O(ends): ways that part and meet again would otherwise multiply their rows. */
export function* listRows(
  graph: ArgumentGraph,
  unfolded: ReadonlySet<Id>,
  keys: RowKeys = new RowKeys(),
): Generator<OutlineRow, void> {
  const lone = findLoneStatements(graph);
  const { ids, firstLone } = orderTops(graph);
  const children: Children = {
    length: ids.length,
    at(index) {
      const id = ids[index] ?? '';
      const sign = isQuestion(graph, id) ? 'question' : 'top';
      return { id, step: null, sign, bearing: '', aimsAtStep: false };
    },
  };
  for (const row of walk(graph, unfolded, children, { ids: new Set(), rows: 0 }, 0, keys)) {
    yield row.level === 1 && row.id === firstLone ? { ...row, unconnected: lone.size } : row;
  }
}

/** What stands at the top, what is connected to nothing last. */
function orderTops(graph: ArgumentGraph): {
  readonly ids: readonly Id[];
  readonly firstLone: Id | undefined;
} {
  const lone = findLoneStatements(graph);
  const tops = findTops(graph);
  const last = tops.filter((id) => lone.has(id));
  return { ids: [...tops.filter((id) => !lone.has(id)), ...last], firstLone: last[0] };
}

/** What stands above and before a row. */
export interface Place {
  /** The statements it stands below. */
  readonly ids: ReadonlySet<Id>;
  /** How many rows come before it. */
  readonly rows: number;
}

/** The rows that appear when a row is unfolded. */
export function rowsBelow(
  graph: ArgumentGraph,
  unfolded: ReadonlySet<Id>,
  { id, key }: OutlineRow,
  { ids, rows }: Place,
  keys: RowKeys,
): Generator<OutlineRow, void> {
  return walk(graph, unfolded, childrenOf(graph, id), { ids: new Set([...ids, id]), rows }, key, keys);
}

/** The place of a row in a list. */
export function placeOf(rows: readonly OutlineRow[], index: number): Place {
  const ids = new Set<Id>();
  let level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0 && level > 1; at -= 1) {
    const row = rows[at];
    if (!row || row.level >= level) continue;
    ids.add(row.id);
    level = row.level;
  }
  return { ids, rows: index };
}

function* walk(
  graph: ArgumentGraph,
  unfolded: ReadonlySet<Id>,
  first: Children,
  place: Place,
  top: number,
  keys: RowKeys,
): Generator<OutlineRow, void> {
  const opened = new Set<Id>(place.rows >= ROOMY ? place.ids : []);
  /** What the next row stands below. */
  const path = new Set(place.ids);
  const waiting: Level[] = [{ children: first, next: 0, above: top, leaves: null }];
  let count = place.rows;
  for (let here = waiting.at(-1); here; here = waiting.at(-1)) {
    const { children, above } = here;
    const child = children.at(here.next);
    if (here.next >= children.length || !child) {
      if (here.leaves !== null) path.delete(here.leaves);
      waiting.pop();
      continue;
    }
    here.next += 1;
    const [position, siblings] = [here.next, children.length];
    const { id } = child;
    const loop = path.has(id) || (count >= ROOMY && opened.has(id));
    const opens = !loop && relationsInto(graph, id).length > 0;
    const expanded = opens ? unfolded.has(id) : undefined;
    count += 1;
    const key = keys.of(above, child);
    const level = path.size + 1;
    yield { ...child, key, level, position, siblings, expanded, loop, unconnected: 0 };
    if (!expanded) continue;
    opened.add(id);
    path.add(id);
    waiting.push({ children: childrenOf(graph, id), next: 0, above: key, leaves: id });
  }
}

/** Rows that are still to be listed, below one row. */
interface Level {
  readonly children: Children;
  /** The place of the next one. */
  next: number;
  /** The key of the row they stand below. */
  readonly above: number;
  /** The statement of that row; null at the top. */
  readonly leaves: Id | null;
}

/** Each is made when it is its turn: there may be tens of thousands of them. */
type Children = Pick<readonly Child[], 'length' | 'at'>;

type Child = Pick<OutlineRow, 'id' | 'step' | 'sign' | 'bearing' | 'aimsAtStep'>;

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
      if (from !== id) children.push({ id: from, step: relation.id, sign, bearing, aimsAtStep: depth > 0 });
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
