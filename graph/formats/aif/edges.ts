/** Sorts the edges of an AIF network by what they mean, and names those that AIF's grammar does not allow. */
import { forEachEdge, nameNode, type Network, type NodeType, type Report } from './network.ts';

export interface SortedEdges {
  /** From claim to claim without a scheme node between them. */
  readonly direct: readonly number[];
  /** Locutions that are premise or conclusion of a step. */
  readonly locutionEnds: ReadonlySet<number>;
}

const STEPS: readonly NodeType[] = ['RA', 'CA', 'MA'];
const SCHEMES: readonly NodeType[] = [...STEPS, 'PA'];
const CLAIMS: readonly NodeType[] = ['I', 'EN'];

/** Claims may lead to claims because xAIF lets them; see `direct`. */
const MAY_LEAD_TO: ReadonlyMap<NodeType, ReadonlySet<NodeType>> = new Map<NodeType, ReadonlySet<NodeType>>([
  ...CLAIMS.map((type) => [type, new Set([...SCHEMES, ...CLAIMS])] as const),
  ...SCHEMES.map((type) => [type, new Set<NodeType>([...SCHEMES, ...CLAIMS, 'L'])] as const),
  ['L', new Set<NodeType>([...SCHEMES, 'TA', 'YA'])],
  ['TA', new Set<NodeType>(['L', 'YA'])],
  ['YA', new Set<NodeType>([...SCHEMES, ...CLAIMS, 'L'])],
]);

/** O(edges). Paths begin with `prefix`. */
export function sortEdges(network: Network, prefix: string, report: Report): SortedEdges {
  const direct: number[] = [];
  const locutionEnds = new Set<number>();
  const repeated = markRepeated(network);
  network.from.forEach((from, edge) => {
    if (from < 0) return;
    const to = network.to[edge] ?? -1;
    const [source, target] = [network.types[from] ?? '?', network.types[to] ?? '?'];
    if (source === '?' || target === '?') return;
    const ends = () => `An edge leads from ${nameNode(network, from)} to ${nameNode(network, to)}`;
    const path = () => `${prefix}edges[${edge}]`;
    if (from === to) {
      const message = `${ends()}, back to itself; it stays in the file but not on the map: remove it.`;
      report('warning', 'self-loop', path(), message);
    } else if (repeated[edge] === 1) {
      const message = `${ends()} a second time; it was taken once: remove it.`;
      report('info', 'repeated-edge', path(), message);
    } else if (!MAY_LEAD_TO.get(source)?.has(target)) {
      const message = `${ends()}, which means nothing in this format; it stays in the file but not on the map: put a scheme node between them.`;
      report('warning', 'unusual-edge', path(), message);
    } else if (CLAIMS.includes(source) && CLAIMS.includes(target)) {
      const message = `${ends()} without a scheme node; it was read as a support: put an inference or a conflict between them.`;
      report('warning', 'direct-edge', path(), message);
      direct.push(edge);
    } else if (source === 'L' && STEPS.includes(target)) locutionEnds.add(from);
    else if (target === 'L' && STEPS.includes(source)) locutionEnds.add(to);
  });
  return { direct, locutionEnds };
}

/** Marks every edge whose ends an earlier edge has. */
function markRepeated(network: Network): Uint8Array {
  const repeated = new Uint8Array(network.from.length);
  const lastSource = new Int32Array(network.ids.length).fill(-1);
  for (let node = 0; node < network.ids.length; node++) {
    forEachEdge(network.out, node, (edge) => {
      const target = network.to[edge] ?? -1;
      if (lastSource[target] === node) repeated[edge] = 1;
      lastSource[target] = node;
    });
  }
  return repeated;
}
