/** Several graphs of one file as one network, a section each. */
import { quote, type Problem } from '../../model/problems.ts';
import type { Network, NetworkNode } from '../network/network.ts';
import { isSame } from '../same.ts';

/** O(size). */
export function joinNetworks(networks: readonly Network[]): Network {
  const named = networks.map((network, index) => {
    const title = String(network.fields.get('label') ?? network.fields.get('id') ?? `Graph ${index + 1}`);
    return { network, region: { id: `graph ${index + 1}`, title } };
  });
  const taken = new Map<string, NetworkNode>();
  const apart = named.map(({ network, region }) => keepApart(network, region.id, taken));
  return {
    fields: new Map(named.map(({ network, region }) => [region.id, Object.fromEntries(network.fields)])),
    nodes: apart.flatMap(({ nodes }) => nodes),
    edges: apart.flatMap(({ edges }) => edges),
    regions: named.map(({ region }) => region),
    problems: apart.flatMap(({ problems }) => problems),
  };
}

/**
 * A graph as a section. Ids are those of one graph: what bears the id of another statement further up gets one of its own,
 * and the edges of its graph follow. A node that says the same under the same id is the same statement.
 */
function keepApart(
  network: Network,
  region: string,
  taken: Map<string, NetworkNode>,
): Pick<Network, 'nodes' | 'edges' | 'problems'> {
  const renamed = new Map<string, string>();
  const clashes: NetworkNode[] = [];
  for (const node of network.nodes) {
    const other = taken.get(node.id);
    if (!other || renamed.has(node.id) || isSame([...other.fields], [...node.fields])) continue;
    renamed.set(node.id, `${region}/${node.id}`);
    clashes.push(node);
  }
  const rename = (id: string) => renamed.get(id) ?? id;
  const nodes = network.nodes.map((node) => ({ ...node, id: rename(node.id), parent: region }));
  for (const node of nodes) if (node.id !== '' && !taken.has(node.id)) taken.set(node.id, node);
  return {
    nodes,
    edges: network.edges.map((edge) => ({ ...edge, from: edge.from.map(rename), to: edge.to.map(rename) })),
    problems: [...network.problems, ...clashes.slice(0, 1).map((node) => sharedIds(node, clashes.length))],
  };
}

function sharedIds({ id, place }: NetworkNode, times: number): Problem {
  const what = times === 1 ? 'A node has' : `${times} nodes have`;
  const message = `${what} the id of another node in a graph further up, as ${quote(id)}, and got the number of the graph before it: give it an id of its own.`;
  return { severity: 'info', code: 'shared-id', message, ...place };
}
