/** What leads from one shown statement to another through those that a filter hides, as one line for each sign. */
import { times, type Sign } from '../analysis/chains/signs.ts';
import { stepsFrom, type Step } from '../analysis/chains/steps.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import type { ViewLine } from './view.ts';

/** Ways that come back to where they were are tried out one after the other, so many steps for each pair. */
const BUDGET = 5000;

/**
 * The lines, from each shown statement in turn, nearest first. Each has the sign of a chain whose statements between its ends
 * are all hidden, and repeats no line that is drawn. Cost: for each shown statement what is hidden around it.
 */
export function deriveLines(
  graph: ArgumentGraph,
  shown: ReadonlySet<Id>,
  drawn: ReadonlySet<Id>,
  lines: readonly ViewLine[],
): readonly ViewLine[] {
  const taken = new Set(lines.flatMap((line) => keysOf(graph, line)));
  const derived: ViewLine[] = [];
  for (const from of shown) {
    for (const { to, sign, ids } of waysFrom(graph, from, shown, drawn)) {
      const key = keyOf(from, to, sign);
      if (taken.has(key)) continue;
      taken.add(key);
      const kind = sign === 0 ? 'answers' : sign === 1 ? 'supports' : 'attacks';
      derived.push({ key, relation: key, kind, from, to, part: 'whole', mutual: false, through: ids });
    }
  }
  return derived;
}

function keyOf(from: Id, to: Id, sign: Sign | 0): string {
  return `through ${sign} ${JSON.stringify([from, to])}`;
}

/** The pairs and signs that a drawn line says already. */
function keysOf(graph: ArgumentGraph, { from, to, kind, part, mutual }: ViewLine): readonly string[] {
  if (part !== 'whole' || !graph.statements.has(to)) return [];
  const sign = kind === 'answers' ? 0 : kind === 'attacks' ? -1 : 1;
  return mutual ? [keyOf(from, to, sign), keyOf(to, from, sign)] : [keyOf(from, to, sign)];
}

interface Way {
  readonly to: Id;
  readonly sign: Sign | 0;
  readonly ids: readonly Id[];
}

/** A place on the way: an element with the sign of the way there. */
interface Place {
  readonly at: Id;
  readonly sign: Sign | 0;
  readonly step: Step | null;
  readonly before: Place | null;
}

function waysFrom(
  graph: ArgumentGraph,
  from: Id,
  shown: ReadonlySet<Id>,
  drawn: ReadonlySet<Id>,
): readonly Way[] {
  const ways = new Map<string, Way>();
  const looping = new Map<string, { to: Id; sign: Sign | 0 }>();
  const reached = new Set<string>();
  const queue: Place[] = [{ at: from, sign: 1, step: null, before: null }];
  // The queue grows while it is worked through.
  for (const place of queue) {
    for (const step of stepsFrom(graph, place.at)) {
      if (place.before === null && drawn.has(step.relation)) continue;
      const sign = times(place.sign, step.sign);
      const next: Place = { at: step.to, sign, step, before: place };
      const key = `${sign} ${step.to}`;
      if (shown.has(step.to)) {
        if (step.to === from) continue;
        const ids = idsAlong(graph, next);
        if (new Set(ids).size < ids.length) looping.set(key, { to: step.to, sign });
        else if (!ways.has(key)) ways.set(key, { to: step.to, sign, ids });
      } else if (!reached.has(key) && sign !== 0) {
        reached.add(key);
        queue.push(next);
      }
    }
  }
  for (const [key, { to, sign }] of looping) {
    if (ways.has(key)) continue;
    const ids = findWay(graph, from, to, sign, shown, drawn);
    if (ids) ways.set(key, { to, sign, ids });
  }
  return [...ways.values()];
}

function idsAlong(graph: ArgumentGraph, end: Place): readonly Id[] {
  const ids: Id[] = [end.at];
  for (let place: Place | null = end; place?.step; place = place.before) {
    ids.push(place.step.relation);
    if (place.before && graph.statements.has(place.before.at)) ids.push(place.before.at);
  }
  return ids.reverse();
}

/** A way with that sign that repeats nothing, or null where none is found. */
function findWay(
  graph: ArgumentGraph,
  from: Id,
  to: Id,
  wanted: Sign | 0,
  shown: ReadonlySet<Id>,
  drawn: ReadonlySet<Id>,
): readonly Id[] | null {
  let work = 0;
  const path: Id[] = [from];
  const used = new Set<Id>(path);
  const frames: {
    readonly steps: readonly Step[];
    next: number;
    readonly sign: Sign | 0;
    readonly added: number;
  }[] = [{ steps: stepsFrom(graph, from), next: 0, sign: 1, added: 0 }];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const step = frame.steps[frame.next++];
    if (!step) {
      frames.pop();
      for (const id of path.splice(path.length - frame.added)) used.delete(id);
      continue;
    }
    if ((work += 1) > BUDGET) return null;
    if (used.has(step.relation) || used.has(step.to) || (frames.length === 1 && drawn.has(step.relation)))
      continue;
    const sign = times(frame.sign, step.sign);
    if (step.to === to && sign === wanted) return [...path, step.relation, to];
    if (shown.has(step.to) || sign === 0) continue;
    const added = graph.statements.has(step.to) ? [step.relation, step.to] : [step.relation];
    for (const id of added) used.add(id);
    path.push(...added);
    frames.push({ steps: stepsFrom(graph, step.to), next: 0, sign, added: added.length });
  }
  return null;
}
