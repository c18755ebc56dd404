/** What is worth a second look, by the statements it is about, for whoever shows it beside them. */
import { subjectsOf, type Id } from '../../../graph/index.ts';
import type { Session } from './session.svelte.ts';

/** Empty where findings are not shown on the map either. */
export function findingsTold({ graph, analyses }: Session): ReadonlyMap<Id, readonly string[]> {
  const told = new Map<Id, string[]>();
  if (!graph || !analyses.findingsShown) return told;
  for (const finding of analyses.overview?.findings ?? [])
    for (const id of subjectsOf(graph, finding)) told.set(id, [...(told.get(id) ?? []), finding.message]);
  return told;
}
