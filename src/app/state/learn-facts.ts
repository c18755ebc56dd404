/** Learns from the worker what must be known of the open map. */
import {
  rememberFacts,
  rememberViewFacts,
  type ArgumentGraph,
  type Facts,
  type ViewFacts,
} from '../../../graph/index.ts';
import type { WorkClient } from '../worker/client.svelte.ts';
import type { FactName, FactsPart } from '../worker/tasks.ts';

/**
 * All of it, or `only` some, of the map with all its edits. Where the worker cannot tell it, was not to, or tells of another
 * state, as one does that was started anew, the page finds it for itself. Never rejects.
 */
export async function learnFacts(
  work: WorkClient,
  map: number,
  graph: ArgumentGraph,
  only?: readonly FactName[],
  label = 'Changing the map',
): Promise<void> {
  let facts: Partial<Facts & ViewFacts> = {};
  const revision = work.revisionOf(map);
  try {
    await work.ask(
      'facts',
      { map, ...(only && { only }) },
      {
        label,
        // What is asked of some of them is no newer request for all.
        kind: only ? `facts: ${only.join()}` : 'facts',
        aside: true,
        dispensable: true,
        onpart: (part) => {
          const told = part as FactsPart;
          if (told.revision === revision) facts = { ...facts, ...told.facts };
        },
      },
    );
  } catch {
    // Shown without them.
  }
  rememberFacts(graph, facts);
  rememberViewFacts(graph, facts);
}
