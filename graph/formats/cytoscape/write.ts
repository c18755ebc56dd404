/** Writes Cytoscape JSON that opens in Cytoscape.js and in the desktop program, relations as nodes of their own. */
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
  for (const { id } of nodes) ids.claim(id);
  // The desktop program calls a network by its name.
  const data = new Map([...fields].map(([name, value]) => [name === 'title' ? 'name' : name, value]));
  const document = {
    data: Object.fromEntries(data),
    elements: {
      nodes: nodes.map(({ id, fields: details }) => ({ data: { id, ...Object.fromEntries(details) } })),
      edges: edges.map(({ from, to, role }) => ({
        data: { id: ids.claim(`${from} > ${to}`), source: from, target: to, role },
      })),
    },
  };
  return { text: toJsonText(document), losses: [] };
}
