/** Sorts the edges of an AIF network by what they mean, and names those that AIF's grammar does not allow. */
import type { Severity } from '../../model/problems.ts';
import { nameNode, type Network, type NodeType, type Report } from './network.ts';

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
  const { from, to, types } = network;
  const direct: number[] = [];
  const locutionEnds = new Set<number>();
  const repeated = markRepeated(network);
  for (let edge = 0; edge < from.length; edge++) {
    const start = from[edge] ?? -1;
    const end = to[edge] ?? -1;
    const source = types[start] ?? '?';
    const target = types[end] ?? '?';
    if (source === '?' || target === '?') continue;
    const oddity = findOddity(start === end, repeated[edge] === 1, source, target);
    if (oddity) {
      const message = `An edge leads from ${nameNode(network, start)} to ${nameNode(network, end)}${oddity.message}`;
      report(oddity.severity, oddity.code, `${prefix}edges[${edge}]`, message);
    }
    if (oddity === DIRECT) direct.push(edge);
    else if (oddity) continue;
    else if (source === 'L' && STEPS.includes(target)) locutionEnds.add(start);
    else if (target === 'L' && STEPS.includes(source)) locutionEnds.add(end);
  }
  return { direct, locutionEnds };
}

/** What is odd about an edge, and the rest of the sentence that says so. */
interface Oddity {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

const SELF_LOOP: Oddity = {
  severity: 'warning',
  code: 'self-loop',
  message: ', back to itself; it stays in the file but not on the map: remove it.',
};
const REPEATED: Oddity = {
  severity: 'info',
  code: 'repeated-edge',
  message: ' a second time; it was taken once: remove it.',
};
const UNUSUAL: Oddity = {
  severity: 'warning',
  code: 'unusual-edge',
  message:
    ', which means nothing in this format; it stays in the file but not on the map: put a scheme node between them.',
};
const DIRECT: Oddity = {
  severity: 'warning',
  code: 'direct-edge',
  message: ' without a scheme node; it was read as a support: put an inference or a conflict between them.',
};

function findOddity(isLoop: boolean, isRepeated: boolean, source: NodeType, target: NodeType): Oddity | null {
  if (isLoop) return SELF_LOOP;
  if (isRepeated) return REPEATED;
  if (!MAY_LEAD_TO.get(source)?.has(target)) return UNUSUAL;
  return CLAIMS.includes(source) && CLAIMS.includes(target) ? DIRECT : null;
}

/** Marks every edge whose ends an earlier edge has. */
function markRepeated({ ids, to, out }: Network): Uint8Array {
  const repeated = new Uint8Array(to.length);
  const lastSource = new Int32Array(ids.length).fill(-1);
  for (let node = 0; node < ids.length; node++) {
    const end = out.start[node + 1] ?? 0;
    for (let at = out.start[node] ?? 0; at < end; at++) {
      const edge = out.edges[at] ?? 0;
      const target = to[edge] ?? 0;
      if (lastSource[target] === node) repeated[edge] = 1;
      lastSource[target] = node;
    }
  }
  return repeated;
}
