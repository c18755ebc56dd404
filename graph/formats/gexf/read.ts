/** Reads GEXF into a plain network: values by the titles of their attributes, nodes in nodes as sections. */
import type { Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { takeExact, toField } from '../network/exact.ts';
import { OWN_MARK, type NetworkEdge, type NetworkNode } from '../network/network.ts';
import { readNetwork } from '../network/to-graph.ts';
import { findChild, localName, readXml, type XmlElement } from '../xml.ts';

interface Attribute {
  readonly title: string;
  readonly type: string;
  readonly fallback?: string;
}

type Attributes = ReadonlyMap<string, Attribute>;

/** Loads the XML parser. Never throws for what is in the input. O(size). */
export async function readGexf(input: Input, options: ReadOptions = {}): Promise<Reading> {
  const { root, problems } = await readXml(input.text);
  if (!root) return { graph: null, problems };
  const graph = root.children.find((child) => localName(child) === 'graph');
  if (localName(root) !== 'gexf' || !graph) return { graph: null, problems: [...problems, NO_GRAPH] };
  const nodeAttributes = readAttributes(graph, 'node');
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const ownIds = new Map<string, string>();
  const isDirected = graph.attributes.get('defaultedgetype') === 'directed';
  const waiting: { readonly element: XmlElement; readonly parent?: string }[] = [{ element: graph }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent } = next;
    const id = element.attributes.get('id') ?? '';
    const isNode = localName(element) === 'node';
    if (isNode) {
      const node = toNode(element, parent, nodeAttributes);
      nodes.push(node);
      if (node.id !== id) ownIds.set(id, node.id);
    }
    const inner = isNode ? id : parent;
    const below = element.children.filter((child) => ['nodes', 'node'].includes(localName(child)));
    for (const child of below.reverse())
      waiting.push({ element: child, ...(inner !== undefined && { parent: inner }) });
  }
  const edgeAttributes = readAttributes(graph, 'edge');
  for (const list of graph.children.filter((child) => localName(child) === 'edges')) {
    for (const edge of list.children)
      if (localName(edge) === 'edge') edges.push(toEdge(edge, isDirected, edgeAttributes, ownIds));
  }
  const meta = root.children.find((child) => localName(child) === 'meta');
  const about = readAbout(meta, graph);
  return readNetwork(
    {
      fields: about,
      ...(about.has(OWN_MARK) ? withoutLabels(nodes, edges) : { nodes, edges }),
      regions: [],
      problems,
    },
    'gexf',
    options,
  );
}

/** Our own labels only repeat what others are to see. */
function withoutLabels(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]) {
  const rest = <T extends NetworkNode | NetworkEdge>(one: T): T => {
    const fields = new Map(one.fields);
    fields.delete('label');
    return { ...one, fields };
  };
  return { nodes: nodes.map(rest), edges: edges.map(rest) };
}

const NO_GRAPH: Problem = {
  severity: 'error',
  code: 'not-gexf',
  message: 'This XML holds no GEXF graph: export it again, or choose another format.',
};

function readAttributes(graph: XmlElement, domain: string): Attributes {
  const found = new Map<string, Attribute>();
  for (const list of graph.children) {
    if (localName(list) !== 'attributes' || list.attributes.get('class') !== domain) continue;
    for (const one of list.children) {
      const id = one.attributes.get('id') ?? '';
      const fallback = findChild(one, 'default')?.text;
      const title = one.attributes.get('title') ?? id;
      found.set(id, {
        title,
        type: one.attributes.get('type') ?? 'string',
        ...(fallback !== undefined && { fallback }),
      });
    }
  }
  return found;
}

function readValues(element: XmlElement, attributes: Attributes): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const lists = element.children.filter((child) => localName(child) === 'attvalues');
  for (const value of lists.flatMap(({ children }) => children)) {
    const name = value.attributes.get('for') ?? value.attributes.get('id') ?? '';
    const { title = name, type = 'string' } = attributes.get(name) ?? {};
    fields.set(title, toField(title, value.attributes.get('value') ?? '', type));
  }
  for (const { title, type, fallback } of attributes.values()) {
    if (fallback !== undefined && !fields.has(title)) fields.set(title, toField(title, fallback, type));
  }
  return takeExact(fields);
}

function toNode(element: XmlElement, outer: string | undefined, attributes: Attributes): NetworkNode {
  const { line } = element;
  const id = element.attributes.get('id') ?? '';
  const label = element.attributes.get('label');
  const parent = element.attributes.get('pid') ?? outer;
  const values = readValues(element, attributes);
  const own = values.get('id');
  values.delete('id');
  const fields = new Map([...(label === undefined ? [] : ([['label', label]] as const)), ...values]);
  return {
    id: typeof own === 'string' ? own : id,
    fields,
    ...(parent !== undefined && { parent }),
    place: { line },
  };
}

function toEdge(
  { attributes, ...element }: XmlElement,
  isDirected: boolean,
  declared: Attributes,
  ownIds: ReadonlyMap<string, string>,
): NetworkEdge {
  const endIn = (name: string) => {
    const id = attributes.get(name) ?? '';
    return ownIds.get(id) ?? id;
  };
  const type = attributes.get('type');
  const fields = readValues({ attributes, ...element }, declared);
  const own = fields.get('id');
  fields.delete('id');
  for (const name of ['label', 'kind']) {
    const value = attributes.get(name);
    if (value !== undefined && value !== '' && !fields.has(name)) fields.set(name, value);
  }
  const weight = Number(attributes.get('weight'));
  if (attributes.has('weight') && Number.isFinite(weight) && weight !== 1 && !fields.has('weight'))
    fields.set('weight', weight);
  return {
    id: typeof own === 'string' ? own : (attributes.get('id') ?? ''),
    from: [endIn('source')],
    to: [endIn('target')],
    directed: type === undefined ? isDirected : type !== 'undirected' && type !== 'mutual',
    fields,
    place: { line: element.line },
  };
}

function readAbout(meta: XmlElement | undefined, graph: XmlElement): Map<string, unknown> {
  const own = readOwn(meta);
  if (own) return own;
  const fields = new Map<string, unknown>();
  for (const { name, text } of meta?.children ?? [])
    if (text !== '' && name !== 'keywords') fields.set(name === 'description' ? 'title' : name, text);
  for (const [name, value] of readValues(graph, readAttributes(graph, 'graph'))) fields.set(name, value);
  return fields;
}

/** What our writer says of the map as a whole. */
function readOwn(meta: XmlElement | undefined): Map<string, unknown> | undefined {
  const text = (meta && meta.children.find((child) => localName(child) === 'keywords')?.text) ?? '';
  if (!text.startsWith(`{"${OWN_MARK}":`)) return undefined;
  try {
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch {
    return undefined;
  }
}
