/** Hyperedges of GraphML: endpoints that go in are premises, endpoints that come out are targets. */
import type { Fields, NetworkEdge } from '../network/network.ts';
import { localName, type XmlElement } from '../xml.ts';

/** Of endpoints without a direction, nobody can say which one the others lead to; two are like an undirected edge. */
export function readHyperedge(element: XmlElement, fields: Fields): NetworkEdge {
  const ends = { in: [] as string[], out: [] as string[], undir: [] as string[] };
  for (const { attributes, name } of element.children.filter((child) => localName(child) === 'endpoint')) {
    const type = attributes.get('type');
    ends[type === 'in' || type === 'out' ? type : 'undir'].push(attributes.get('node') ?? name);
  }
  const id = element.attributes.get('id') ?? '';
  const place = { line: element.line };
  const isDirected = ends.in.length > 0 && ends.out.length > 0 && ends.undir.length === 0;
  if (isDirected) return { id, from: ends.in, to: ends.out, directed: true, fields, place };
  const [first = '', second, ...more] = [...ends.in, ...ends.out, ...ends.undir];
  if (second !== undefined && more.length === 0) {
    return { id, from: [first], to: [second], directed: false, fields, place };
  }
  return {
    id,
    from: [first, ...(second === undefined ? [] : [second]), ...more],
    to: [],
    directed: false,
    fields,
    place,
  };
}
