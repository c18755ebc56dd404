/**
 * What the drawing of a node or edge says, as yEd keeps it, and Argdown and AIFdb export it: labels, and on edges the colour of the
 * line and its heads. Shapes and places are no part of a map.
 */
import type { RelationKind } from '../../model/types.ts';
import { decodeEntities } from '../entities.ts';
import { localName, type XmlElement } from '../xml.ts';

/** The field for the kind of an edge that only its drawing tells. */
export const DRAWN_AS = 'drawn as';

/** O(elements). */
export function readDrawing(data: XmlElement): Map<string, unknown> {
  const labels = new Map<string, XmlElement>();
  const fields = new Map<string, unknown>();
  let isTwoHeaded = false;
  let border: string | undefined;
  const waiting = [...data.children].reverse();
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const name = localName(at);
    // Closed and open sections are drawn twice, with the same words.
    if (/^(?:Node|Edge)Label$/.test(name) && at.text !== '') labels.set(toLabel(at.text), at);
    const kind = name === 'LineStyle' ? findKind(at.attributes.get('color') ?? '') : undefined;
    if (kind !== undefined) fields.set(DRAWN_AS, kind);
    if (name === 'BorderStyle') border = STEPS_OF_AIFDB.get((at.attributes.get('color') ?? '').toLowerCase());
    if (name === 'Shape' && border && at.attributes.get('type') === 'ellipse') fields.set('type', border);
    if (name === 'Arrows') isTwoHeaded = hasTwoHeads(at);
    for (const child of at.children.toReversed()) waiting.push(child);
  }
  if (isTwoHeaded && fields.get(DRAWN_AS) === 'attacks') fields.set('symmetric', true);
  const [[first = '', title] = [], [second = '', text] = [], ...others] = labels;
  const isBold = (label: XmlElement | undefined) => label?.attributes.get('fontStyle') === 'bold';
  if (others.length === 0 && isBold(title) && text && !isBold(text)) {
    return fields.set('title', first).set('text', second);
  }
  return labels.size > 0 ? fields.set('label', [...labels.keys()].join('\n')) : fields;
}

/** AIFdb draws its scheme nodes as ellipses, told apart by the colour of their border. */
const STEPS_OF_AIFDB: ReadonlyMap<string, string> = new Map([
  ['#2ecc71', 'RA'],
  ['#e74c3c', 'CA'],
  ['#e67e22', 'MA'],
]);

/** Labels may be HTML, with the breaks of their lines drawn in. */
function toLabel(text: string): string {
  if (!/^<html>/i.test(text)) return text;
  return decodeEntities(text.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function hasTwoHeads({ attributes }: XmlElement): boolean {
  const [source = 'none', target] = [attributes.get('source'), attributes.get('target')];
  return source !== 'none' && source === target;
}

/** With which Argdown draws an objection to a step. */
const UNDERCUT = '#551a8b';

/** Green lines support and red ones attack, in Argdown and wherever people draw arguments. */
function findKind(color: string): RelationKind | undefined {
  const [, ...digits] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color) ?? [];
  const [red = 0, green = 0, blue = 0] = digits.map((digit) => parseInt(digit, 16));
  if (color.toLowerCase() === UNDERCUT || red > 1.5 * Math.max(green, blue)) return 'attacks';
  return green > 1.3 * Math.max(red, blue) ? 'supports' : undefined;
}
