/**
 * A debate in pieces of a few theses each: every statement has some reasons and objections, some bear on a second one,
 * and a few argue in a circle. For each number of statements and seed it is always the same.
 */
import { createRandom } from '../../graph/analysis/numbers/random.ts';
import { assembleGraph } from '../../graph/model/assemble.ts';
import type { ArgumentGraph, Relation } from '../../graph/model/types.ts';

/** Lines to a second statement, and lines back to what a statement rests on, for each statement. */
const SECOND = 0.075;
const BACK = 0.002;
const DEEPEST = 12;
const WORDS =
  'the summit ended early because neither side would say what the other had offered before sanctions came'.split(
    ' ',
  );

export function generateDebate(size: number, seed = 42): ArgumentGraph {
  const random = createRandom(seed * 7_919 + size);
  const below = (bound: number) => Math.floor(random() * bound);
  const parent: number[] = [];
  const depth: number[] = [];
  const relations: Relation[] = [];
  const known = new Set<string>();
  const add = (from: number, to: number): boolean => {
    if (from === to || known.has(`${from} ${to}`)) return false;
    known.add(`${from} ${to}`);
    const kind = random() < 0.45 ? 'attacks' : 'supports';
    relations.push({ id: `r${relations.length}`, kind, from: [`s${from}`], to: `s${to}` });
    return true;
  };
  const open: number[] = [];
  for (let root = 0; root < countRoots(size); root++) open.push(parent.push(-1) && depth.push(0) - 1);
  while (depth.length < size) {
    const [at = 0] = open.splice(below(open.length), 1);
    const level = (depth[at] ?? 0) + 1;
    for (let left = 2 + below(4); left > 0 && depth.length < size; left--) {
      parent.push(at);
      const child = depth.push(level) - 1;
      add(child, at);
      if (level < DEEPEST) open.push(child);
    }
  }
  for (let left = Math.round(size * SECOND); left > 0;) {
    const [one, other] = [below(size), below(size)];
    const [high, low] = (depth[one] ?? 0) <= (depth[other] ?? 0) ? [one, other] : [other, one];
    if (depth[high] !== depth[low] && add(low, high)) left--;
  }
  for (let left = Math.max(1, Math.round(size * BACK)); left > 0;) {
    const at = below(size);
    let up = at;
    for (let steps = 1 + below(3); steps > 0 && (parent[up] ?? -1) >= 0; steps--) up = parent[up] ?? up;
    if (add(up, at)) left--;
  }
  const statements = depth.map((_, at) => ({
    id: `s${at}`,
    kind: at % 6 === 5 ? ('evidence' as const) : ('claim' as const),
    text: `${Array.from({ length: 4 + below(22) }, () => WORDS[below(WORDS.length)]).join(' ')} (${at})`,
  }));
  return assembleGraph({ meta: { title: 'A debate' }, statements, relations }).graph;
}

function countRoots(size: number): number {
  return size <= 50 ? 1 : size <= 500 ? 3 : Math.ceil(size / 400);
}
