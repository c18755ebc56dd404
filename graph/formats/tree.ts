/** A map as a tree of lines, for formats that know no other shape: every statement once, and links where it comes again. */
import { relationsInto, relationsOutOf } from '../model/adjacency.ts';
import type { ArgumentGraph, Id, Relation } from '../model/types.ts';

/** A line of the tree. */
export interface Branch {
  readonly id: Id;
  /** The place in the tree: "2.1.3" is the third below the first below the second top. */
  readonly number: string;
  /** 1 for a top. */
  readonly depth: number;
  /** The relation by which the statement stands here; absent for a top. */
  readonly relation?: Relation;
  /** The number under which the statement itself stands, where this line only leads there. */
  readonly link?: string;
}

export interface TreeOptions {
  /** Whether a relation makes a branch. */
  readonly isBranch: (relation: Relation) => boolean;
  /** Whether what aims at a relation hangs below its last premise; otherwise it is not in the tree. */
  readonly hasSteps: boolean;
}

/** Numbers and indentations grow with the depth; below this, a statement is a top of its own, with a link in its place. */
const DEEPEST = 100;

/** Tops are statements from which no branch goes on; then, for what stands on loops, the first of each. O(elements). */
export function projectTree(graph: ArgumentGraph, options: TreeOptions): readonly Branch[] {
  const lines: Branch[] = [];
  const numberOf = new Map<Id, string>();
  const tops: Id[] = [];
  const addTop = (id: Id): string => {
    const number = String(tops.push(id));
    numberOf.set(id, number);
    return number;
  };
  let done = 0;
  const addTrees = () => {
    for (let id = tops[done]; id !== undefined; id = tops[done]) {
      const waiting: Branch[] = [{ id, number: String(++done), depth: 1 }];
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const isTooDeep = next.depth > DEEPEST && !numberOf.has(next.id);
        const other = isTooDeep ? addTop(next.id) : numberOf.get(next.id);
        const isLink = other !== undefined && other !== next.number;
        if (!isLink) numberOf.set(next.id, next.number);
        lines.push(isLink ? { ...next, link: other } : next);
        for (const branch of branchesBelow(graph, next, isLink, options).reverse()) waiting.push(branch);
      }
    }
  };
  const ids = [...graph.statements.keys()];
  for (const id of ids) {
    if (relationsOutOf(graph, id).some(options.isBranch)) continue;
    addTop(id);
    addTrees();
  }
  for (const id of ids) {
    if (numberOf.has(id)) continue;
    addTop(id);
    addTrees();
  }
  return lines;
}

/** Statements from which nothing goes on, then all others, for what stands on loops. O(elements). */
export function findTops(graph: ArgumentGraph): readonly Id[] {
  const ids = [...graph.statements.keys()];
  const isTop = (id: Id) => relationsOutOf(graph, id).length === 0;
  return [...ids.filter(isTop), ...ids.filter((id) => !isTop(id))];
}

function branchesBelow(
  graph: ArgumentGraph,
  { id, number, depth, relation }: Branch,
  isLink: boolean,
  { isBranch, hasSteps }: TreeOptions,
): Branch[] {
  const onStep = hasSteps && relation && relation.from.at(-1) === id ? relationsInto(graph, relation.id) : [];
  const onStatement = isLink ? [] : relationsInto(graph, id);
  const branches: Branch[] = [];
  for (const next of [...onStatement, ...onStep].filter(isBranch)) {
    for (const premise of next.from) {
      const place = { number: `${number}.${branches.length + 1}`, depth: depth + 1 };
      branches.push({ id: premise, ...place, relation: next });
    }
  }
  return branches;
}
