/** The keys of GraphML: which names the data of nodes, edges and graphs have, of which type they are, what they default to. */
import type { XmlElement } from '../xml.ts';

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

/** A text as what its type says; a text that is none of that type stays as it is. */
export function toValue(text: string, type: string): unknown {
  if (type === 'boolean') {
    if (/^(?:true|1)$/i.test(text)) return true;
    return /^(?:false|0)$/i.test(text) ? false : text;
  }
  if (!/^(?:int|long|float|double)$/.test(type) || text === '') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Without the prefix of its namespace. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
