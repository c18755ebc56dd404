/** Who stands where on the map, for the arrow keys: below each card its bearers in order, drawn there or told by a reference. */
import type { Id } from '../../../graph/index.ts';
import { targetsOf, type Target } from '../canvas/told.ts';
import type { Drawn } from '../state/drawing.svelte.ts';

/** A card, or the row of a reference that tells of one. */
export type Stop = { readonly card: Id } | { readonly target: Target };

/** What stands below a card, in the order of the map. Empty for a folded one. */
export function stopsBelow({ view, placement }: Drawn, id: Id): readonly Stop[] {
  const told = new Map(
    targetsOf(view, placement)
      .filter(({ at, isReference }) => isReference && at === id)
      .map((target) => [target.card, target]),
  );
  const premises = new Set((view.bearers.get(id) ?? []).flatMap((bearer) => bearer.premises));
  const stops: Stop[] = [];
  for (const card of premises) {
    const target = told.get(card);
    if (target) stops.push({ target });
    else if (view.cards.has(card)) stops.push({ card });
    told.delete(card);
  }
  return [...stops, ...[...told.values()].map((target) => ({ target }))];
}

/** The card below which a card is drawn; undefined for those at the top. */
export function hostOf(drawn: Drawn, id: Id): Id | undefined {
  for (const [host, bearers] of drawn.view.bearers) {
    if (host === id || !bearers.some(({ premises }) => premises.includes(id))) continue;
    if (stopsBelow(drawn, host).some((stop) => 'card' in stop && stop.card === id)) return host;
  }
  return undefined;
}

/** The neighbour of a card or a reference among what stands below the same card; null where there is none further. */
export function neighbourOf(drawn: Drawn, from: Stop, by: 1 | -1): Stop | null {
  const host = 'card' in from ? hostOf(drawn, from.card) : from.target.at;
  if (host === undefined) return null;
  const stops = stopsBelow(drawn, host);
  const at = stops.findIndex((stop) =>
    'card' in from
      ? 'card' in stop && stop.card === from.card
      : 'target' in stop && stop.target.key === from.target.key,
  );
  return (at < 0 ? undefined : stops[at + by]) ?? null;
}
