/** Writes Cytoscape JSON that opens in Cytoscape.js and in the desktop program, relations as edges where they can be, else as nodes of their own. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createIdGiver } from '../ids.ts';
import { toJsonText } from '../json-text.ts';
import { toNetwork } from '../network/from-graph.ts';

/** Loses nothing. O(size of the map). */
export function writeCytoscape(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  // Nodes and edges share one space of ids there.
  const ids = createIdGiver();
  for (const { id } of [...nodes, ...edges]) if (id !== undefined) ids.claim(id);
  // The desktop program calls a network by its name.
  const data = new Map([...fields].map(([name, value]) => [name === 'title' ? 'name' : name, value]));
  const document = {
    data: Object.fromEntries(data),
    elements: {
      nodes: nodes.map(({ id, fields: details }) => ({ data: { id, ...Object.fromEntries(details) } })),
      edges: edges.map(({ id, from, to, role, fields: details }) => ({
        data: {
          id: id ?? ids.claim(`${from} > ${to}`),
          source: from,
          target: to,
          ...(role && { role }),
          ...Object.fromEntries(details),
        },
      })),
    },
  };
  return { text: toJsonText(document), losses: [] };
}
