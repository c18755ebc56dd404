/** Gives every card at most one home: the relation below whose target it is drawn. Loops are cut, so homes make a forest. */
import { groupByKey, type Groups } from './groups.ts';
import type { Opposites } from './opposites.ts';
import { ANSWERS, SUPPORTS, type ViewIndex } from './view-index.ts';

/** A statement belongs first where it argues for something, with those it is linked to, and near a thesis. */
const REASON = 30;
const LINKED = 15;
const STEP_DOWN = -12;
const ONLY_ANSWERS = -500;

/** By card: the line by which it hangs, or -1. Ties go by the file's order. Cost: linear in cards and lines. */
export function findHomes(index: ViewIndex, { isBetween }: Opposites): Int32Array {
  const { ids, lines, lineFrom, lineRelation, kind, host, level } = index;
  const canHang = (line: number) => {
    const from = lineFrom[line]!;
    const relation = lineRelation[line]!;
    const to = host[relation]!;
    if (lines[line]!.mutual && level[relation] === 0) return false;
    return from >= 0 && to >= 0 && to !== from && !isBetween[line];
  };
  const count = ids.length;
  const ways = groupByKey(lines.length, count, (line) => (canHang(line) ? lineFrom[line]! : -1));
  const below = groupByKey(lines.length, count, (line) => (canHang(line) ? host[lineRelation[line]!]! : -1));
  const hostOf = (line: number) => host[lineRelation[line]!]!;
  const { order, isBack } = walkDown(index, ways, below);
  const depth = new Int32Array(count);
  for (const card of order) {
    for (let at = ways.starts[card]!; at < ways.starts[card + 1]!; at += 1) {
      const line = ways.items[at]!;
      if (!isBack[line]) depth[card] = Math.max(depth[card]!, depth[hostOf(line)]! + 1);
    }
  }
  const near = findNearness(order, depth, below, lineFrom);
  const home = new Int32Array(count).fill(-1);
  for (let card = 0; card < count; card += 1) {
    let most = -Infinity;
    for (let at = ways.starts[card]!; at < ways.starts[card + 1]!; at += 1) {
      const line = ways.items[at]!;
      const to = hostOf(line);
      if (isBack[line] || depth[to]! >= depth[card]!) continue;
      const score =
        (kind[lineRelation[line]!] === SUPPORTS ? REASON : 0) +
        (lines[line]!.part === 'premise' ? LINKED : 0) +
        STEP_DOWN * near[to]! +
        (kind[lineRelation[line]!] === ANSWERS ? ONLY_ANSWERS : 0);
      if (score <= most) continue;
      most = score;
      home[card] = line;
    }
  }
  return home;
}

/** Cards so that hosts come before what bears on them, and the lines that close a loop. */
function walkDown(index: ViewIndex, ways: Groups, below: Groups): { order: Int32Array; isBack: Uint8Array } {
  const { ids, lines, lineFrom, cardOf, view } = index;
  const count = ids.length;
  const state = new Uint8Array(count);
  const isBack = new Uint8Array(lines.length);
  const order = new Int32Array(count);
  let left = count;
  const stack = new Int32Array(count);
  const next = below.starts.slice();
  const walk = (start: number) => {
    if (state[start] !== 0) return;
    let size = 1;
    stack[0] = start;
    state[start] = 1;
    while (size > 0) {
      const at = stack[size - 1]!;
      if (next[at]! === below.starts[at + 1]!) {
        state[at] = 2;
        order[--left] = at;
        size -= 1;
        continue;
      }
      const line = below.items[next[at]!++]!;
      const child = lineFrom[line]!;
      if (state[child] === 1) isBack[line] = 1;
      else if (state[child] === 0) {
        state[child] = 1;
        stack[size++] = child;
      }
    }
  };
  for (const id of view.tops) walk(cardOf.get(id) ?? 0);
  for (let card = 0; card < count; card += 1) if (ways.starts[card] === ways.starts[card + 1]) walk(card);
  for (let card = 0; card < count; card += 1) walk(card);
  return { order, isBack };
}

/** By card: the fewest steps down to it from one that hangs nowhere. */
function findNearness(order: Int32Array, depth: Int32Array, below: Groups, lineFrom: Int32Array): Int32Array {
  const near = new Int32Array(order.length).fill(-1);
  const queue: number[] = [];
  for (const card of order) {
    if (depth[card] !== 0) continue;
    near[card] = 0;
    queue.push(card);
  }
  for (const card of queue) {
    for (let at = below.starts[card]!; at < below.starts[card + 1]!; at += 1) {
      const child = lineFrom[below.items[at]!]!;
      if (near[child]! >= 0) continue;
      near[child] = near[card]! + 1;
      queue.push(child);
    }
  }
  return near;
}
