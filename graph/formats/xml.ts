/** XML as plain elements with lines. Entities declared inside a document are never expanded, and nothing is fetched. */
import type { Problem } from '../model/problems.ts';
import { decodeXml } from './entities.ts';
import { findXmlExcess, LIMITS } from './limits.ts';
import { createPlaceFinder } from './text-place.ts';

export interface XmlElement {
  /** With its prefix: "arg:title". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without the white space around it. */
  readonly text: string;
  /** All text inside in order, where words and elements are mixed as in HTML. */
  readonly words?: string;
  /** Where it opens, from 1. */
  readonly line: number;
}

/** `root` is null when the text is no well-formed XML; then a problem says where it breaks. */
export interface XmlReading {
  readonly root: XmlElement | null;
  readonly problems: readonly Problem[];
}

/** Loads the parser the first time. Never throws for what is in the text. */
export async function readXml(text: string): Promise<XmlReading> {
  const excess = findXmlExcess(text);
  if (excess) return { root: null, problems: [excess] };
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  // White space before the declaration is no XML, and what copying a file by hand leaves there.
  const body = text.trimStart();
  const placeOf = createPlaceFinder(text);
  const skipped = text.length - body.length;
  const valid = XMLValidator.validate(body);
  if (valid !== true) {
    const { msg, line: lineOfBody, col } = valid.err;
    const line = (placeOf(skipped).line ?? 1) + lineOfBody - 1;
    const message = `This is not well-formed XML: ${msg.replace(/\.$/, '')}; correct it or export the file again.`;
    return failed('invalid-xml', message, typeof col === 'number' ? { line, column: col } : { line });
  }
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      trimValues: false,
      processEntities: false,
      cdataPropName: CDATA,
      captureMetaData: true,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: LIMITS.depth,
    });
    const nodes = parser.parse(body) as readonly ParsedNode[];
    const lineOf = (offset: number) => placeOf(skipped + offset).line ?? 1;
    const position = XMLParser.getMetaDataSymbol() as unknown as symbol;
    const root = nodes.map((node) => toElement(node, position, lineOf)).find((element) => element !== null);
    return root ? { root, problems: [] } : failed('empty-input', 'It holds no element: choose another file.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed('invalid-xml', `The XML cannot be read (${reason.slice(0, 200)}): correct the file.`);
  }
}

/** The first child element of that name. */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All text inside, in order; pieces that are not mixed with words stand on lines of their own. The parser bounds the depth. */
export function wordsIn({ words, text, children, name }: XmlElement): string {
  if (name === 'style' || name === 'script') return '';
  if (words !== undefined) return words;
  return children.length === 0 ? text : children.map(wordsIn).filter(Boolean).join('\n');
}

/** The name without the prefix of its name space. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

type ParsedNode = Readonly<Record<string, unknown>> & { readonly [symbol: symbol]: unknown };

const CDATA = '#cdata';
const ATTRIBUTES = ':@';

/** Recursion is safe here: the parser refuses documents nested deeper than `LIMITS.depth`. */
function toElement(node: ParsedNode, position: symbol, lineOf: (index: number) => number): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith('#')) return null;
  const content = (Array.isArray(node[name]) ? node[name] : []) as readonly ParsedNode[];
  let text = '';
  let words = '';
  const children: XmlElement[] = [];
  for (const part of content) {
    const child = toElement(part, position, lineOf);
    if (child) children.push(child);
    const own = child ? '' : CDATA in part ? textOf(part[CDATA]) : decodeXml(String(part['#text'] ?? ''));
    text += own;
    words += child ? wordsIn(child) : own;
  }
  const isMixed = children.length > 0 && text.trim() !== '';
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, unknown>)) {
    attributes.set(key, decodeXml(String(value)));
  }
  const start = (node[position] as { readonly startIndex?: number } | undefined)?.startIndex ?? 0;
  return { name, attributes, children, text: text.trim(), ...(isMixed && { words }), line: lineOf(start) };
}

function textOf(cdata: unknown): string {
  return Array.isArray(cdata)
    ? cdata.map((part: ParsedNode) => String(part['#text'] ?? '')).join('')
    : String(cdata);
}

function failed(code: string, message: string, place: { line?: number; column?: number } = {}): XmlReading {
  return { root: null, problems: [{ severity: 'error', code, message, ...place }] };
}
