/** Writes into the analysed text of a document what its nodes and locutions can't say: the sources and the passages quoted. */
import { findElement, type ArgumentGraph, type Citation, type Id, type Source } from '../../model/types.ts';
import { countPoints, type PointCounter } from '../../reading/code-points.ts';
import { isSame } from '../same.ts';
import {
  escapeText,
  markText,
  readMarkedText,
  spellPart,
  spellPassage,
  type Attributes,
  type Mark,
  type NewMark,
} from './marked-text.ts';
import { CITE_DETAILS, createPlaceReader, SOURCE_DETAILS, type PlaceReader } from './passages.ts';
import type { Plan } from './plan.ts';
import type { AifReading } from './read.ts';
import { isRepeated } from './speakers.ts';

/** The text of the document: as it was where it says all already. `write` gives the document with a text, read. O(size). */
export function spellPassages(
  graph: ArgumentGraph,
  plan: Plan,
  before: AifReading | null,
  kept: string,
  write: (text: string) => AifReading | null,
): string {
  let base = kept;
  let reading = write(base);
  if (base !== '' && isStale(graph, reading)) {
    base = '';
    reading = write(base);
  }
  const nodes = new Set(plan.nodes.map(({ id }) => id));
  const old = reading?.passages ?? null;
  const gone: Mark[] = [];
  const indexes = new Map<Id, number>();
  for (const { mark, cite } of old?.passages ?? []) {
    if (isGone(graph, nodes, before, mark.node, cite)) gone.push(mark);
    const index = Number(mark.attributes['cite'] ?? 0);
    indexes.set(mark.node, Math.max(indexes.get(mark.node) ?? 0, Number.isSafeInteger(index) ? index : 0));
  }
  const { lacking, said } = findLacking(graph, plan, nodes, reading);
  const told = new Map((old?.sources ?? []).map((source) => [source.id, source]));
  for (const [id, source] of reading?.graph?.sources ?? []) if (said.has(id)) told.set(id, source);
  const news = [...graph.sources.values()].filter((source) => !isSame(told.get(source.id), bare(source)));
  if (gone.length + lacking.length + news.length === 0) return base;

  const held = new Set(news.flatMap((source) => (source.text === undefined ? [] : [source.id])));
  const texts = news.filter(({ id }) => held.has(id)).map((source) => spellText(source));
  const whole = readMarkedText([base, ...texts].join(''));
  const places = new Map<Id, Place>();
  whole.parts.forEach(({ source, text }, part) => {
    const id = source?.['source'] ?? old?.sourceIds[part] ?? '';
    if (source?.['passages'] === undefined && !places.has(id)) places.set(id, createPlace(part, text));
  });
  const wanted = new Map<NewMark, () => void>();
  const lists = new Map<Id, string[]>();
  for (const source of news) if (!held.has(source.id)) lists.set(source.id, []);
  for (const { node, cite } of lacking) {
    const index = indexes.has(node) ? (indexes.get(node) ?? 0) + 1 : 0;
    indexes.set(node, index);
    const number: Attributes = index > 0 ? { cite: String(index) } : {};
    const mark = markOf(places.get(cite.source), node, cite, number);
    const toList = () => {
      const list = lists.get(cite.source) ?? [];
      list.push(listPassage(node, cite, number));
      lists.set(cite.source, list);
    };
    if (mark) wanted.set(mark, toList);
    else toList();
  }
  const added = findNesting([...wanted.keys()]);
  const fitting = new Set(added);
  for (const [mark, toList] of wanted) if (!fitting.has(mark)) toList();
  const listed = [...lists].map(([id, list]) => {
    const source = graph.sources.get(id);
    const details = source && !places.has(id) ? detailsOf(source) : {};
    const heading = list.length > 0 ? `<h4>${escapeText(source?.title ?? id)}</h4>` : '';
    return spellPart({ source: id, passages: '', ...details }, heading + list.join(''));
  });
  return markText(whole, gone, added) + listed.join('');
}

/** Whether the text says of a source what the map does not. Of one that the map does not have at all, the text is kept. */
function isStale(graph: ArgumentGraph, reading: AifReading | null): boolean {
  return (reading?.passages?.sources ?? []).some((told) => {
    const source = graph.sources.get(told.id);
    return source !== undefined && !isSame(bare(source), told);
  });
}

function isGone(
  graph: ArgumentGraph,
  nodes: ReadonlySet<Id>,
  before: AifReading | null,
  node: Id,
  cite: Citation,
): boolean {
  const element = findElement(graph, node);
  // What marks a locution goes with it; what marked nothing stays.
  if (!element) return !nodes.has(node) && before?.network.indexOf.has(node) === true;
  return graph.sources.has(cite.source) && !element.cites?.some((one) => isSame(bare(one), cite));
}

interface Lacking {
  readonly node: Id;
  readonly cite: Citation;
}

/** The citations that are not in the document yet, and the sources of those that are. */
function findLacking(
  graph: ArgumentGraph,
  plan: Plan,
  nodes: ReadonlySet<Id>,
  reading: AifReading | null,
): { readonly lacking: readonly Lacking[]; readonly said: ReadonlySet<Id> } {
  const lacking: Lacking[] = [];
  const said = new Set<Id>();
  for (const element of [...graph.statements.values(), ...graph.relations.values()]) {
    if (!element.cites?.length) continue;
    const node = plan.nodeIds.get(element.id) ?? element.id;
    if (!nodes.has(node)) continue;
    const there = (reading?.graph && findElement(reading.graph, node)?.cites) ?? [];
    const marked = reading?.passages?.citesOf.get(node) ?? [];
    const cites = element.cites.map(bare);
    const news = cites.filter((cite) => !there.some((one) => isSame(one, cite)));
    // What a locution says is passed over where a passage of the same voice says more.
    const repeated = cites.filter((cite) => !news.includes(cite) && isRepeated(cite, news));
    const fresh = repeated.filter((cite) => !marked.some((one) => isSame(one, cite)));
    for (const cite of [...news, ...fresh]) lacking.push({ node, cite });
    for (const cite of cites) if (!news.includes(cite) && !fresh.includes(cite)) said.add(cite.source);
  }
  return { lacking, said };
}

/** A text with marks, and how places in it are told. */
interface Place {
  readonly part: number;
  readonly points: PointCounter;
  readonly length: number;
  readonly read: PlaceReader;
}

function createPlace(part: number, text: string): Place {
  const points = countPoints(text);
  return { part, points, length: points.toPoints(text.length), read: createPlaceReader(text) };
}

/** Null where the passage has no place in the text. */
function markOf(place: Place | undefined, node: Id, cite: Citation, number: Attributes): NewMark | null {
  const [from, to] = cite.span ?? [0, 0];
  if (!place || from < 0 || from >= to || to > place.length) return null;
  const [start, end] = [place.points.toUnits(from), place.points.toUnits(to)];
  const attributes = { ...number, ...tellDetails(cite, place.read(start, end)) };
  return { part: place.part, node, attributes, start, end };
}

/** How many marks that end inside of it a mark may begin in. Elements nest, so that each cuts it in two. */
const MAX_CUTS = 20;

/** The marks that no more than a few others cut; the text would grow with the square of their number. O(marks · log marks). */
function findNesting(marks: readonly NewMark[]): readonly NewMark[] {
  /** Of those around the place, the one that ends first at the end. */
  let around: number[] = [];
  let part = -1;
  return [...marks]
    .sort((one, other) => one.part - other.part || one.start - other.start || other.end - one.end)
    .filter((mark) => {
      if (mark.part !== part) [around, part] = [[], mark.part];
      while ((around.at(-1) ?? Infinity) <= mark.start) around.pop();
      let place = around.length;
      while (place > 0 && (around[place - 1] ?? 0) < mark.end) {
        if (around.length - place === MAX_CUTS) return false;
        place--;
      }
      around.splice(place, 0, mark.end);
      return true;
    });
}

/** A passage without a text to mark: its words, or where they stand. */
function listPassage(node: Id, cite: Citation, number: Attributes): string {
  const { quote = '', span } = cite;
  const words = quote === '' ? (cite.locator ?? cite.marker ?? cite.voice ?? '') : quote;
  const place = span ? { span: span.join(' ') } : {};
  return spellPassage(node, { ...number, ...place, ...tellDetails(cite, { quote: words }) }, words);
}

/** What a mark has to tell besides what is read at its place. */
function tellDetails(cite: Citation, read: Partial<Citation>): Attributes {
  return Object.fromEntries(
    CITE_DETAILS.flatMap((name) => (cite[name] === read[name] ? [] : [[name, cite[name] ?? ''] as const])),
  );
}

function spellText(source: Source): string {
  return spellPart({ source: source.id, ...detailsOf(source) }, escapeText(source.text ?? ''));
}

function detailsOf(source: Source): Attributes {
  const names = ['title', ...SOURCE_DETAILS] as const;
  return Object.fromEntries(
    names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]] as const])),
  );
}

/** Without what no attribute can say. */
function bare<T extends { readonly extra?: unknown }>(record: T): Omit<T, 'extra'> {
  const { extra: _extra, ...rest } = record;
  return rest;
}
