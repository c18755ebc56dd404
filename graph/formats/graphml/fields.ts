/** The named fields of a GraphML element: typed data, defaults, descriptions, and what their drawing says. */
import type { Tally } from '../network/tally.ts';
import { localName, findChild, type XmlElement } from '../xml.ts';
import { takeExact, toField } from '../network/exact.ts';
import { DRAWN_AS, readDrawing } from './drawing.ts';
import type { Key } from './keys.ts';

/** O(data, and keys with defaults). */
export function readFields(
  element: XmlElement,
  domain: string,
  keys: ReadonlyMap<string, Key>,
  tally: Tally,
): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const description = findChild(element, 'desc')?.text;
  if (description) fields.set('description', description);
  for (const data of element.children) {
    if (localName(data) !== 'data') continue;
    const id = data.attributes.get('key') ?? '';
    const key = keys.get(id);
    if (data.children.length > 0) takeDrawing(data, domain, fields, tally);
    else if (key || data.text !== '')
      fields.set(key?.name ?? id, toField(key?.name ?? id, data.text, key?.type ?? 'string'));
  }
  for (const key of keys.values()) {
    const isMeant = key.domain === domain || key.domain === 'all';
    if (isMeant && key.fallback !== undefined && !fields.has(key.name)) {
      fields.set(key.name, toField(key.name, key.fallback, key.type));
    }
  }
  return takeExact(fields);
}

function takeDrawing(data: XmlElement, domain: string, fields: Map<string, unknown>, tally: Tally): void {
  const drawing = readDrawing(data);
  if (domain !== 'edge') drawing.delete(DRAWN_AS);
  for (const [name, value] of drawing) fields.set(name, value);
  if (domain !== 'node' && domain !== 'edge') return;
  tally.count('info', 'drawing-left-out', { line: data.line }, (times) => {
    const what = times === 1 ? 'One element has' : `${times} elements have`;
    return `${what} a drawing, of which only the labels and the colours of lines were read: keep the file if you need its shapes and places.`;
  });
}
