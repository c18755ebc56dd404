/** Writes GEXF 1.3 for Gephi: relations as edges where they can be, else as nodes of their own; every field a declared attribute. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { createIdGiver } from '../ids.ts';
import { createSpelling, type Domain, type Spelling } from '../network/attributes.ts';
import { isWritable, toPlainJson, toXmlText } from '../network/exact.ts';
import { toNetwork } from '../network/from-graph.ts';
import { labelOfFields } from '../network/labels.ts';
import type { Fields } from '../network/network.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">`;

/** Loses nothing. O(size of the map). */
export function writeGexf(graph: ArgumentGraph): Writing {
  const { fields, nodes, edges } = toNetwork(graph);
  const spelling = createSpelling('gexf', {
    graph: [fields],
    node: nodes.map((node) => node.fields),
    edge: edges.map((edge) => edge.fields),
  });
  const ids = createIdGiver();
  for (const { id } of edges) if (id !== undefined) ids.claim(id);
  const names = nameNodes(nodes.map(({ id }) => id));
  const body = ['    <nodes>'];
  for (const { id, isRelation, fields: own } of nodes) {
    body.push(
      `      <node id="${toAttribute(names.get(id) ?? id)}" label="${toAttribute(labelOfFields(own, isRelation))}">`,
    );
    // Attributes in XML lose line breaks and blanks; an id that has some is told exactly as a value.
    const all = toXmlText(id) === id ? own : new Map([['id', id], ...own]);
    body.push(...spellValues('node', all, spelling, '        '), '      </node>');
  }
  body.push('    </nodes>', '    <edges>');
  for (const { id, from, to, role, fields: own } of edges) {
    const label = role ?? labelOfFields(own, true);
    const name = id ?? ids.claim(`${from} > ${to}`);
    body.push(
      `      <edge id="${toAttribute(name)}" source="${toAttribute(names.get(from) ?? from)}" target="${toAttribute(names.get(to) ?? to)}" label="${toAttribute(label)}">`,
    );
    const all = new Map([
      ...(id !== undefined && toXmlText(id) !== id ? [['id', id] as const] : []),
      ...(role ? [['role', role] as const] : []),
      ...own,
    ]);
    body.push(...spellValues('edge', all, spelling, '        '), '      </edge>');
  }
  body.push('    </edges>');
  // Graphs have no attributes in GEXF; a node that is none would be seen, so that the map's own details stand in the description.
  const about = toPlainJson(Object.fromEntries(fields));
  const lines = [
    HEAD,
    '  <meta>',
    `    <creator>Crux</creator>`,
    `    <description>${toXmlText(graph.meta.title)}</description>`,
  ];
  lines.push(
    `    <keywords>${toXmlText(about)}</keywords>`,
    '  </meta>',
    '  <graph defaultedgetype="directed">',
  );
  return {
    text: [...lines, ...declare(spelling), ...body, '  </graph>', '</gexf>', ''].join('\n'),
    losses: [],
  };
}

/** Ids with what XML has no place for are stood in for by `n1`, `n2` ..., so that each stays another. */
function nameNodes(ids: readonly Id[]): ReadonlyMap<Id, string> {
  const taken = new Set(ids);
  const names = new Map<Id, string>();
  let number = 0;
  for (const id of ids) {
    if (isWritable(id)) continue;
    do number++;
    while (taken.has(`n${number}`));
    names.set(id, `n${number}`);
  }
  return names;
}

function declare(spelling: Spelling): readonly string[] {
  return (['node', 'edge'] as const).flatMap((domain) => {
    const rows = spelling
      .list(domain)
      .map(
        ({ name, type }) =>
          `      <attribute id="${toAttribute(name)}" title="${toAttribute(name)}" type="${type === 'int' ? 'integer' : type}"/>`,
      );
    return rows.length === 0 ? [] : [`    <attributes class="${domain}">`, ...rows, '    </attributes>'];
  });
}

function spellValues(domain: Domain, fields: Fields, spelling: Spelling, indent: string): readonly string[] {
  const rows = [...spelling.spell(domain, fields)].map(
    ([name, text]) => `${indent}  <attvalue for="${toAttribute(name)}" value="${toAttribute(text)}"/>`,
  );
  return rows.length === 0 ? [] : [`${indent}<attvalues>`, ...rows, `${indent}</attvalues>`];
}

/** Parsers turn line breaks and tabs in attributes into blanks, unless they stand as their numbers. */
function toAttribute(text: string): string {
  const lines = text
    .split('\r')
    .map((line) => toXmlText(line).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;'));
  return lines.join('&#13;');
}
