/** What is worth a second look, by the statements it is about, for whoever shows it beside them. */
import type { Id } from '../../../graph/index.ts';
import type { Session } from './session.svelte.ts';

/** Empty where findings are not shown on the map either. */
export function findingsTold({ graph, analyses }: Session): ReadonlyMap<Id, readonly string[]> {
  if (!graph || !analyses.findingsShown) return new Map();
  return new Map([...analyses.findingsOf].map(([id, all]) => [id, all.map(({ message }) => message)]));
}
