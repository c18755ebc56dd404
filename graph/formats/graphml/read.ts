/** Reads GraphML into a plain network: data by the names of their keys, nested graphs as sections, yEd's labels as labels. */
import type { Problem } from '../../model/problems.ts';
import type { Group } from '../../model/types.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { OWN_MARK, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { createTally, type Tally } from '../network/tally.ts';
import { readNetwork } from '../network/to-graph.ts';
import { localName, readXml, type XmlElement } from '../xml.ts';
import { DRAWN_AS } from './drawing.ts';
import { readFields } from './fields.ts';
import { readKeys, type Key } from './keys.ts';
import { readHyperedge } from './hyperedge.ts';

/** What the walk over one document fills. */
interface Walk {
  readonly keys: ReadonlyMap<string, Key>;
  readonly nodes: NetworkNode[];
  readonly edges: NetworkEdge[];
  readonly tally: Tally;
  /** Whether Crux wrote it. */
  readonly isOwn: boolean;
}

/** Never throws for what is in the input. O(size). */
export async function readGraphml(input: Input, options: ReadOptions = {}): Promise<Reading> {
  if (/<!ENTITY/.test(input.text)) return { graph: null, problems: [declaresEntities()] };
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  const graphs = root.children.filter((child) => localName(child) === 'graph');
  if (localName(root) !== 'graphml' || graphs.length === 0) {
    return { graph: null, problems: [...problems, notGraphml(root)] };
  }
  const keys = readKeys(root);
  const tally = createTally();
  const about = new Map([root, ...graphs].flatMap((graph) => [...readFields(graph, 'graph', keys, tally)]));
  const isOwn = about.has(OWN_MARK);
  const walk: Walk = { keys, nodes: [], edges: [], tally: isOwn ? createTally() : tally, isOwn };
  const regions: Group[] = [];
  for (const [index, graph] of graphs.entries()) {
    const region = graphs.length > 1 ? `graph ${index + 1}` : undefined;
    if (region !== undefined) regions.push({ id: region, title: graph.attributes.get('id') ?? region });
    walkGraph(graph, region, walk);
  }
  const { nodes, edges } = nameNodes(walk);
  const network = { fields: about, nodes, edges, regions, problems: [...problems, ...tally.list()] };
  return readNetwork(network, 'graphml', options);
}

/** Recursion is safe here: `readXml` refuses documents that are nested too deeply. */
function walkGraph(graph: XmlElement, parent: string | undefined, walk: Walk): void {
  const isDirected = graph.attributes.get('edgedefault') !== 'undirected';
  for (const child of graph.children) {
    const name = localName(child);
    if (name === 'node') {
      const id = child.attributes.get('id') ?? '';
      const fields = readFields(child, 'node', walk.keys, walk.tally);
      walk.nodes.push({ id, fields, ...(parent !== undefined && { parent }), place: { line: child.line } });
      for (const inner of child.children) if (localName(inner) === 'graph') walkGraph(inner, id, walk);
    } else if (name === 'edge') walk.edges.push(readEdge(child, isDirected, walk));
    else if (name === 'hyperedge') {
      walk.edges.push(readHyperedge(child, readFields(child, 'hyperedge', walk.keys, walk.tally)));
    }
  }
}

function readEdge(edge: XmlElement, isDirected: boolean, { keys, tally }: Walk): NetworkEdge {
  const { attributes, line } = edge;
  const directed = attributes.get('directed');
  return {
    id: attributes.get('id') ?? '',
    from: [attributes.get('source') ?? ''],
    to: [attributes.get('target') ?? ''],
    directed: directed === undefined ? isDirected : directed !== 'false',
    fields: readFields(edge, 'edge', keys, tally),
    place: { line },
  };
}

/** In our own files a field holds the ids that are no name tokens, and labels only repeat what others are to see. */
function nameNodes({ nodes, edges, isOwn }: Walk): Pick<Walk, 'nodes' | 'edges'> {
  if (!isOwn) return { nodes, edges };
  const idOf = new Map<string, string>();
  const rest = (fields: ReadonlyMap<string, unknown>) =>
    new Map([...fields].filter(([name]) => name !== 'id' && name !== 'label' && name !== DRAWN_AS));
  const ownId = ({ id, fields }: NetworkNode | NetworkEdge) => {
    const own = fields.get('id');
    return typeof own === 'string' ? own : id;
  };
  const named = nodes.map((node) => {
    const own = ownId(node);
    idOf.set(node.id, own);
    return { ...node, id: own, fields: rest(node.fields) };
  });
  const rename = (id: string) => idOf.get(id) ?? id;
  return {
    nodes: named,
    edges: edges.map((edge) => ({
      ...edge,
      id: ownId(edge),
      from: edge.from.map(rename),
      to: edge.to.map(rename),
      fields: rest(edge.fields),
    })),
  };
}

function declaresEntities(): Problem {
  const message =
    'The file declares entities of its own, which can be made to fill the memory, and was not read: export it without a DOCTYPE.';
  return { severity: 'error', code: 'declared-entities', message };
}

function notGraphml({ name, line }: XmlElement): Problem {
  const message =
    name === 'graphml'
      ? 'The file holds no graph: export it again, or choose another file.'
      : `This XML is "${name.slice(0, 40)}" and no GraphML: choose another format.`;
  return { severity: 'error', code: 'not-graphml', message, line };
}
