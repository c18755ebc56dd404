/** Which passages of the analysed text the nodes of a document stand for, as sources and citations. */
import type { Citation, Id, Source } from '../../model/types.ts';
import { countPoints } from '../../reading/code-points.ts';
import { findParagraphs, paragraphAt, tellParagraph } from '../../reading/paragraphs.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import type { Shape } from './document.ts';
import { readMarkedText, type Attributes, type Mark, type MarkedText } from './marked-text.ts';

/** A mark with what it says. */
export interface Passage {
  readonly mark: Mark;
  readonly cite: Citation;
}

export interface Passages {
  readonly text: MarkedText;
  readonly sources: readonly Source[];
  /** Of each part. */
  readonly sourceIds: readonly Id[];
  readonly passages: readonly Passage[];
  /** By node. */
  readonly citesOf: ReadonlyMap<Id, readonly Citation[]>;
}

/** The source of an analysed text that nothing names. */
const UNNAMED: Source = { id: 'text', title: 'Text' };

/** The HTML of the analysed text; '' where there is none. */
export function textOf(root: JsonRecord, shape: Shape): string {
  const value = shape === 'ova2' ? root['analysis'] : root['text'];
  if (typeof value === 'string') return value;
  return isRecord(value) && typeof value['txt'] === 'string' ? value['txt'] : '';
}

/** What the text of a document says, or null where it has none. O(length). */
export function readPassages(root: JsonRecord, shape: Shape): Passages | null {
  const html = textOf(root, shape);
  if (html.trim() === '') return null;
  const text = readMarkedText(html);
  // A mark around no words says nothing, unless it stands in a list of passages.
  const marks = text.marks.filter(
    ({ start, end, part }) => start < end || text.parts[part]?.source?.['passages'] !== undefined,
  );
  const used = new Set(marks.map(({ part }) => part));
  const sourceIds = text.parts.map(({ source }) => source?.['source'] ?? UNNAMED.id);
  const sources = new Map<Id, Source>();
  text.parts.forEach((part, index) => {
    const id = sourceIds[index] ?? '';
    const attributes = part.source;
    if (!attributes) {
      if (part.text.trim() !== '' || used.has(index)) sources.set(id, { ...nameText(root), text: part.text });
      return;
    }
    const isList = attributes['passages'] !== undefined;
    const known = sources.get(id);
    if (known && (isList || known.text !== undefined)) return;
    sources.set(id, { ...known, ...toSource(id, attributes), ...(isList ? {} : { text: part.text }) });
  });
  const cite = createCiter(text, sourceIds);
  const passages = marks.map((mark) => ({ mark, cite: cite(mark) }));
  const citesOf = new Map<Id, Citation[]>();
  for (const { mark, cite } of passages) {
    const cites = citesOf.get(mark.node);
    if (cites) cites.push(cite);
    else citesOf.set(mark.node, [cite]);
  }
  return { text, sources: [...sources.values()], sourceIds, passages, citesOf };
}

/** OVA keeps what the text is beside it. */
function nameText(root: JsonRecord): Source {
  const analysis = isRecord(root['analysis']) ? root['analysis'] : {};
  const ova = isRecord(root['OVA']) ? root['OVA'] : {};
  const { documentTitle: title, documentSource } = analysis;
  const url = [documentSource, ova['url']].find((one) => typeof one === 'string' && /^https?:/i.test(one));
  return {
    ...UNNAMED,
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  };
}

/** What is told of a source beside its words, in attributes. */
export const SOURCE_DETAILS = ['author', 'publisher', 'date', 'url', 'note'] as const;

function toSource(id: Id, attributes: Attributes): Source {
  const details = SOURCE_DETAILS.flatMap((name) =>
    attributes[name] === undefined ? [] : [[name, attributes[name]] as const],
  );
  return { id, title: attributes['title'] ?? id, ...Object.fromEntries(details) };
}

/** What a mark at a place of a text says without a word about it: the words there, and the paragraph. */
export type PlaceReader = (
  start: number,
  end: number,
) => Required<Pick<Citation, 'quote' | 'span'>> & {
  readonly locator?: string;
};

/** O(length) once, then O(log length) a place. */
export function createPlaceReader(text: string): PlaceReader {
  const points = countPoints(text);
  const paragraphs = findParagraphs(text);
  return (start, end) => {
    const paragraph = paragraphs[paragraphAt(paragraphs, start)];
    return {
      ...(paragraph ? { locator: tellParagraph(paragraph) } : {}),
      quote: text.slice(start, end),
      span: [points.toPoints(start), points.toPoints(end)],
    };
  };
}

/** What is told of a passage besides, in attributes. */
export const CITE_DETAILS = ['locator', 'marker', 'voice', 'quote'] as const;

/** An attribute says it otherwise; an empty one says that there is none. */
function createCiter(text: MarkedText, sourceIds: readonly Id[]): (mark: Mark) => Citation {
  const readers = new Map<number, PlaceReader>();
  return ({ part, attributes, start, end }) => {
    const { source: holder, text: words } = text.parts[part] ?? { source: null, text: '' };
    const source = sourceIds[part] ?? UNNAMED.id;
    const told: { -readonly [K in keyof Citation]: Citation[K] } = { source };
    if (holder?.['passages'] === undefined) {
      const read = readers.get(part) ?? createPlaceReader(words);
      readers.set(part, read);
      Object.assign(told, read(start, end));
    } else {
      told.quote = words.slice(start, end);
      const [from, to] = (attributes['span'] ?? '').split(' ').map(Number);
      if (Number.isSafeInteger(from) && Number.isSafeInteger(to)) told.span = [from ?? 0, to ?? 0];
    }
    for (const name of CITE_DETAILS) {
      const value = attributes[name];
      if (value === '') Reflect.deleteProperty(told, name);
      else if (value !== undefined) told[name] = value;
    }
    return told;
  };
}
