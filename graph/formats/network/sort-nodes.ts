/** Which nodes of a network are statements, which are steps of their own, and which only hold others. */
import { quote, type Problem } from '../../model/problems.ts';
import { RELATION_KINDS, type Id } from '../../model/types.ts';
import { createIdGiver, type IdGiver } from '../ids.ts';
import { isSame } from '../same.ts';
import type { Network, NetworkEdge, NetworkNode } from './network.ts';
import type { Tally } from './tally.ts';
import { readRelationWord, type RelationWord } from './words.ts';

export interface SortedNodes {
  readonly statements: readonly NetworkNode[];
  /** Steps drawn as nodes, by id. Two of one id are both in `repeated`, but for the first. */
  readonly steps: ReadonlyMap<Id, NetworkNode>;
  readonly regions: readonly NetworkNode[];
  /** Further nodes of an id that is taken, which say something else. */
  readonly repeated: readonly NetworkNode[];
  readonly ids: IdGiver;
  /** What a statement says it is to what it bears on, by id: an "objection" attacks. */
  readonly types: ReadonlyMap<Id, RelationWord>;
}

/** Node types of AIF, and of SADFace, that stand for steps. */
const STEP_TYPES: ReadonlySet<unknown> = new Set(['RA', 'CA', 'MA', 'scheme', ...RELATION_KINDS]);

/** Nodes that edges name and the file does not declare are added at the end. O(size). */
export function sortNodes(network: Network, tally: Tally): SortedNodes {
  const declared = new Map<Id, NetworkNode>();
  const repeated: NetworkNode[] = [];
  const ids = createIdGiver();
  for (const node of withIds(network.nodes, tally)) {
    const first = declared.get(node.id);
    if (!first) {
      declared.set(node.id, node);
      ids.claim(node.id);
    } else if (!isSame([...first.fields], [...node.fields])) repeated.push(node);
  }
  addUndeclared(network, declared, ids, tally);

  const touched = new Set(network.edges.flatMap(({ from, to }) => [...from, ...to]));
  const parents = new Set(network.nodes.map(({ parent }) => parent));
  const statements: NetworkNode[] = [];
  const regions: NetworkNode[] = [];
  const steps = new Map<Id, NetworkNode>();
  for (const node of declared.values()) {
    if (isStep(node)) {
      steps.set(node.id, node);
      continue;
    }
    if (parents.has(node.id)) regions.push(node);
    if (!parents.has(node.id) || touched.has(node.id)) statements.push(node);
  }
  return { statements, steps, regions, repeated, ids, types: readTypes(statements) };
}

function readTypes(statements: readonly NetworkNode[]): ReadonlyMap<Id, RelationWord> {
  const types = new Map<Id, RelationWord>();
  for (const { id, fields } of statements) {
    const word = readRelationWord(fields.get('type') ?? fields.get('kind'));
    if (word) types.set(id, word);
  }
  return types;
}

function isStep({ fields }: NetworkNode): boolean {
  return STEP_TYPES.has(fields.get('kind')) || STEP_TYPES.has(fields.get('type'));
}

/** Nodes without an id cannot be named by edges, but they are statements all the same. */
function withIds(nodes: readonly NetworkNode[], tally: Tally): readonly NetworkNode[] {
  if (nodes.every(({ id }) => id !== '')) return nodes;
  const ids = createIdGiver();
  for (const { id } of nodes) if (!ids.has(id)) ids.claim(id);
  return nodes.map((node, index) => {
    if (node.id !== '') return node;
    const id = ids.claim(`node ${index + 1}`);
    tally.count('warning', 'missing-id', node.place, (times) => {
      const what = times === 1 ? 'A node has no id' : `${times} nodes have no id`;
      return `${what} and got one like ${quote(id)}: give every node an id of its own.`;
    });
    return { ...node, id };
  });
}

function addUndeclared(network: Network, declared: Map<Id, NetworkNode>, ids: IdGiver, tally: Tally): void {
  const add = (id: Id, { place }: NetworkEdge) => {
    if (id === '' || declared.has(id)) return;
    declared.set(id, { id, fields: new Map(), place });
    ids.claim(id);
    if (network.implicitNodes) return;
    tally.count('warning', 'undeclared-node', place, (times) => {
      const what = times === 1 ? 'one node that is' : `${times} nodes that are`;
      return `Edges name ${what} not in the file, as ${quote(id)}; a statement of that name was added: add the node, or correct the edge.`;
    });
  };
  for (const edge of network.edges) for (const id of [...edge.from, ...edge.to]) add(id, edge);
}

/** What becomes of nodes that share an id, as problems; their records are kept by the caller. */
export function explainRepeated({ id, place }: NetworkNode): Problem {
  const message = `The id ${quote(id)} is used twice; the second was left out: give it an id of its own.`;
  return { severity: 'error', code: 'duplicate-id', message, ...place };
}
