/** A tab as a test has it: the gate for changes over a map, and what it shows, says and offers, without a page. */
import { applyEdit, type ArgumentGraph } from '../../graph/index.ts';
import { Changes } from '../../src/app/state/changes.svelte.ts';
import type { Offer } from '../../src/app/state/voice.svelte.ts';
import type { Beginning } from '../../src/app/store/keeper.ts';
import { MapStore, type KeptMap } from '../../src/app/store/map-store.ts';

/** Writes to the store of maps there is. `whole` are the bytes of all of the map, one of them where absent. */
export function openTab(
  kept: KeptMap | null,
  graph: ArgumentGraph,
  beginning: Beginning,
  whole: (graph: ArgumentGraph) => Promise<Uint8Array> = () => Promise.resolve(new Uint8Array([1])),
) {
  const tab = {
    graph,
    said: [] as string[],
    made: [] as string[],
    beside: [] as Uint8Array[],
    offer: null as Offer | null,
  };
  const changes = new Changes(
    {
      latest: () => tab.graph,
      change: (edit) => {
        tab.graph = applyEdit(tab.graph, edit);
        return Promise.resolve();
      },
      facts: () => ({ title: 'Map', statements: tab.graph.statements.size, dialogue: false }),
      whole: () => whole(tab.graph),
      onmade: ({ id }) => tab.made.push(id),
      openBeside: (bytes) => tab.beside.push(bytes),
      onsave: () => undefined,
      announce: () => undefined,
      notify: (text, offer) => {
        tab.said.push(text);
        tab.offer = offer ?? null;
      },
      endOffer: (offer) => {
        if (tab.offer === offer) tab.offer = null;
      },
    },
    new MapStore(),
  );
  changes.begin(kept, beginning);
  return Object.assign(tab, { changes });
}
