/**
 * Writes GraphML valid by its schema: relations as edges where they can be, else as nodes of their own; every field under a key, those
 * that a GraphML file had before among them; labels where yEd, draw.io and Gephi look for them.
 */
import { labelOfFields } from '../network/labels.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createSpelling, type Domain, type Spelling } from '../network/attributes.ts';
import { toXmlText } from '../network/exact.ts';
import { toNetwork, type WrittenEdge, type WrittenNode } from '../network/from-graph.ts';
import type { Fields } from '../network/network.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;

/** Loses nothing. O(size of the map). */
export function writeGraphml(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  const names = nameNodes(nodes);
  const spelling = createSpelling('graphml', {
    graph: [fields],
    node: nodes.map((node) => node.fields),
    edge: edges.map((edge) => edge.fields),
  });
  const body = [...spellData('graph', fields, spelling, '    ')];
  for (const node of nodes) body.push(...spellNode(node, names.get(node.id) ?? '', spelling));
  for (const edge of edges) body.push(...spellEdge(edge, names, spelling));
  const keys = (['graph', 'node', 'edge'] as const).flatMap((domain) =>
    spelling
      .list(domain)
      .map(
        ({ name, type }) =>
          `  <key id="${keyOf(domain, name)}" for="${domain}" attr.name="${toXmlText(name)}" attr.type="${type}"/>`,
      ),
  );
  const drawings = ['node', 'edge'].map(
    (domain) => `  <key id="${domain}graphics" for="${domain}" yfiles.type="${domain}graphics"/>`,
  );
  const lines = [HEAD, ...keys, ...drawings, '  <graph edgedefault="directed">'];
  return { text: [...lines, ...body, '  </graph>', '</graphml>', ''].join('\n'), losses: [] };
}

function spellNode(
  { id, isRelation, fields }: WrittenNode,
  name: string,
  spelling: Spelling,
): readonly string[] {
  const label = labelOfFields(fields, isRelation);
  const all = new Map([...(name === id ? [] : [['id', id] as const]), ['label', label] as const, ...fields]);
  const drawing = `      <data key="nodegraphics"><y:ShapeNode><y:NodeLabel>${toXmlText(label)}</y:NodeLabel></y:ShapeNode></data>`;
  return [`    <node id="${name}">`, ...spellData('node', all, spelling, '      '), drawing, '    </node>'];
}

function spellEdge(
  { id, from, to, role, fields }: WrittenEdge,
  names: ReadonlyMap<Id, string>,
  spelling: Spelling,
): readonly string[] {
  const isName = id !== undefined && isToken(id);
  const label = role ?? labelOfFields(fields, true);
  const all = new Map([
    ...(id === undefined || isName ? [] : [['id', id] as const]),
    ...(role ? [['role', role] as const] : [['label', label] as const]),
    ...fields,
  ]);
  const drawing = `      <data key="edgegraphics"><y:PolyLineEdge><y:EdgeLabel>${toXmlText(label)}</y:EdgeLabel></y:PolyLineEdge></data>`;
  const open = `    <edge${isName ? ` id="${id}"` : ''} source="${names.get(from) ?? ''}" target="${names.get(to) ?? ''}">`;
  return [open, ...spellData('edge', all, spelling, '      '), ...(role ? [] : [drawing]), '    </edge>'];
}

const isToken = (id: Id) => /^[\w.-]+$/.test(id);

/** Ids of GraphML are name tokens: an id with anything but letters, digits and `. _ -` is stood in for by `n1`, `n2` ... */
function nameNodes(nodes: readonly WrittenNode[]): ReadonlyMap<Id, string> {
  const taken = new Set(nodes.map(({ id }) => id));
  let number = 0;
  return new Map(
    nodes.map(({ id }) => {
      if (isToken(id)) return [id, id];
      do number++;
      while (taken.has(`n${number}`));
      return [id, `n${number}`];
    }),
  );
}

function spellData(domain: Domain, fields: Fields, spelling: Spelling, indent: string): string[] {
  return [...spelling.spell(domain, fields)].map(
    ([name, text]) => `${indent}<data key="${keyOf(domain, name)}">${toXmlText(text)}</data>`,
  );
}

/** Keys are name tokens too; foreign names may be any text. */
function keyOf(domain: Domain, name: string): string {
  return `${domain}.${[...name].map((sign) => (/[\w-]/.test(sign) ? sign : `.${sign.codePointAt(0)?.toString(16)}.`)).join('')}`;
}
