/** The keys of GraphML: which names the data of nodes, edges and graphs have, of which type they are, what they default to. */
import { localName, type XmlElement } from '../xml.ts';

export interface Key {
  readonly id: string;
  readonly name: string;
  /** "node", "edge", "graph", "all" ... */
  readonly domain: string;
  readonly type: string;
  readonly fallback?: string;
}

/** Keys without a name go by their id. */
export function readKeys(root: XmlElement): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const element of root.children) {
    if (localName(element) !== 'key') continue;
    const id = element.attributes.get('id') ?? '';
    const fallback = element.children.find((child) => localName(child) === 'default')?.text;
    keys.set(id, {
      id,
      name: element.attributes.get('attr.name') ?? id,
      domain: element.attributes.get('for') ?? 'all',
      type: element.attributes.get('attr.type') ?? 'string',
      ...(fallback !== undefined && { fallback }),
    });
  }
  return keys;
}
