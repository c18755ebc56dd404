/** Writes GraphML valid by its schema, relations as nodes of their own, every field under a key. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { toNetwork, type WrittenNode } from '../network/from-graph.ts';
import type { Fields } from '../network/network.ts';
import { EXACT, isPlain, toPlainJson, toXmlText } from './exact.ts';

type Domain = 'graph' | 'node' | 'edge';

/** All keys we may write, by what they describe. Lists and records are JSON in a string. */
const KEYS: readonly (readonly [Domain, string, string])[] = [
  ['graph', 'crux', 'int'],
  ...['title', 'meta', 'sources', 'axes', 'groups', 'views', 'extra', EXACT].map(
    (name) => ['graph', name, 'string'] as const,
  ),
  ...['id', 'kind', 'text', 'title', 'scheme', 'tags', 'heldBy', 'cites', 'date', 'note', 'group'].map(
    (name) => ['node', name, 'string'] as const,
  ),
  ['node', 'weight', 'double'],
  ['node', 'implicit', 'boolean'],
  ['node', 'symmetric', 'boolean'],
  ['node', 'extra', 'string'],
  ['node', EXACT, 'string'],
  ['edge', 'role', 'string'],
];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;

/** Loses nothing. O(size of the map). */
export function writeGraphml(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  const names = nameNodes(nodes);
  const lines = [HEAD];
  for (const [domain, name, type] of KEYS) {
    lines.push(
      `  <key id="${keyOf(domain, name)}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`,
    );
  }
  lines.push('  <graph edgedefault="directed">');
  lines.push(...spellData('graph', fields, '    '));
  for (const { id, fields: details } of nodes) {
    const name = names.get(id) ?? '';
    lines.push(`    <node id="${name}">`);
    lines.push(...spellData('node', name === id ? details : new Map([['id', id], ...details]), '      '));
    lines.push('    </node>');
  }
  for (const { from, to, role } of edges) {
    lines.push(`    <edge source="${names.get(from) ?? ''}" target="${names.get(to) ?? ''}">`);
    lines.push(...spellData('edge', new Map([['role', role]]), '      '), '    </edge>');
  }
  lines.push('  </graph>', '</graphml>', '');
  return { text: lines.join('\n'), losses: [] };
}

/** Ids of GraphML are name tokens: an id with anything but letters, digits and `. _ -` is stood in for by `n1`, `n2` ... */
function nameNodes(nodes: readonly WrittenNode[]): ReadonlyMap<Id, string> {
  const taken = new Set(nodes.map(({ id }) => id));
  let number = 0;
  return new Map(
    nodes.map(({ id }) => {
      if (/^[\w.-]+$/.test(id)) return [id, id];
      do number++;
      while (taken.has(`n${number}`));
      return [id, `n${number}`];
    }),
  );
}

function spellData(domain: Domain, fields: Fields, indent: string): string[] {
  const exact = new Map<string, string>();
  const lines: string[] = [];
  const put = (name: string, text: string) =>
    lines.push(`${indent}<data key="${keyOf(domain, name)}">${toXmlText(text)}</data>`);
  for (const [name, value] of fields) {
    if (typeof value === 'string' && !isPlain(value)) exact.set(name, value);
    put(name, typeof value === 'string' ? value : toPlainJson(value));
  }
  if (exact.size > 0) put(EXACT, toPlainJson(Object.fromEntries(exact)));
  return lines;
}

function keyOf(domain: Domain, name: string): string {
  return `${domain}.${name}`;
}
