/** What a debate asks: the question behind an axis of positions. */
import { relationsOutOf } from '../../model/adjacency.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { nameOf } from './names.ts';

/**
 * What an axis asks, in words: its label where that asks something, else the question that a thesis of each of its positions
 * answers, else the label.
 */
export function questionOf(graph: ArgumentGraph, axis: Id): string {
  const found = graph.axes.find(({ id }) => id === axis);
  if (!found) return 'Camps';
  if (found.label.trim().endsWith('?')) return found.label;
  const theses = found.positions.flatMap(({ thesis }) => thesis ?? []);
  const asked = theses.map((thesis) => questionsBehind(graph, thesis));
  const shared = asked[0]?.find((question) => asked.every((questions) => questions.includes(question)));
  return shared !== undefined && theses.length > 1 ? nameOf(graph, shared) : found.label;
}

function questionsBehind(graph: ArgumentGraph, id: Id): readonly Id[] {
  return relationsOutOf(graph, id)
    .filter(({ kind, to }) => kind === 'answers' && graph.statements.get(to)?.kind === 'question')
    .map(({ to }) => to);
}
