/** Splits a view into its parts: cards that no line joins to others are a part of their own. */
import type { Bearer, Card, GraphView, Id, ViewLine } from '../../view/view.ts';

/** In the order of the tops, then of the cards. A view in one piece comes back as it is. O(cards + lines). */
export function splitView(view: GraphView): readonly GraphView[] {
  const partOf = numberParts(view);
  const count = new Set(partOf.values()).size;
  if (count <= 1) return [view];
  const order = new Map<number, number>();
  for (const id of [...view.tops, ...view.cards.keys()]) {
    const part = partOf.get(id);
    if (part !== undefined && !order.has(part)) order.set(part, order.size);
  }
  const numberOf = (id: Id) => order.get(partOf.get(id) ?? -1) ?? 0;
  const parts = Array.from({ length: count }, () => ({
    cards: new Map<Id, Card>(),
    junctions: new Set<Id>(),
    lines: [] as ViewLine[],
    bearers: new Map<Id, readonly Bearer[]>(),
    tops: [] as Id[],
    hidden: view.hidden,
  }));
  for (const [id, card] of view.cards) parts[numberOf(id)]?.cards.set(id, card);
  for (const id of view.junctions) parts[numberOf(id)]?.junctions.add(id);
  for (const line of view.lines) parts[numberOf(line.from)]?.lines.push(line);
  for (const [id, bearers] of view.bearers) parts[numberOf(id)]?.bearers.set(id, bearers);
  for (const id of view.tops) parts[numberOf(id)]?.tops.push(id);
  return parts;
}

/** A number for each card and junction; the same for all that lines join. */
function numberParts(view: GraphView): ReadonlyMap<Id, number> {
  const beside = new Map<Id, Id[]>([...view.cards.keys(), ...view.junctions].map((id) => [id, []]));
  for (const { from, to } of view.lines) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const partOf = new Map<Id, number>();
  let number = 0;
  for (const start of beside.keys()) {
    if (partOf.has(start)) continue;
    partOf.set(start, number);
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const other of beside.get(id) ?? []) {
        if (partOf.has(other)) continue;
        partOf.set(other, number);
        waiting.push(other);
      }
    }
    number += 1;
  }
  return partOf;
}
