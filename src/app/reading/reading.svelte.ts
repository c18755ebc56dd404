/** The text that is read beside the map: which it is, what is marked in it, and what of it is on the map. */
import {
  findPassages,
  nameOf,
  paragraphAt,
  placeOf,
  readText,
  type ArgumentGraph,
  type Edit,
  type Id,
  type Passage,
  type ReadText,
  type Source,
} from '../../../graph/index.ts';
import { freeSourceId } from '../edit/details.ts';
import type { Session } from '../state/session.svelte.ts';
import { planPassage, type PassagePlan, type PassageUse } from './plan-passage.ts';
import { findSentences, type Sentence } from './sentences.ts';

/** A text that is open. */
export interface OpenText {
  readonly source: Source;
  readonly read: ReadText;
}

/** From inclusive to exclusive, in UTF-16 units; `back` where it was marked from its end. */
export interface Marked extends Sentence {
  readonly back?: boolean;
}

/** How far a key goes. */
export type Stride = 'sentence' | 'paragraph' | 'text';

/** By which what is dragged is known for a passage. */
export const PASSAGE_TYPE = 'application/x-crux-passage';

const NO_PASSAGES = { found: [], missing: [], mapped: [], count: 0 } as const;

export class Reading {
  readonly #session: Session;
  #now = $state.raw<OpenText | null>(null);
  #marked = $state.raw<Marked | null>(null);
  readonly #sentences = new Map<number, readonly Sentence[]>();

  /** What of the text is on the map, as the map is now. */
  readonly passages = $derived.by(() => {
    const { graph } = this.#session;
    return this.#now && graph ? findPassages(graph, this.#now.source.id, this.#now.read) : NO_PASSAGES;
  });
  /** Sources that carry their text. */
  readonly texts = $derived.by(() =>
    [...(this.#session.graph?.sources.values() ?? [])].filter(({ text }) => text !== undefined),
  );

  constructor(session: Session) {
    this.#session = session;
  }

  get now(): OpenText | null {
    return this.#now;
  }
  /** What is marked; null before the first key or click. */
  get marked(): Marked | null {
    return this.#marked;
  }
  /** Whether the text is kept with the map. */
  get isKept(): boolean {
    const { graph } = this.#session;
    return this.#now !== null && graph?.sources.get(this.#now.source.id)?.text !== undefined;
  }
  /** The passage on the map that the marked one is, or lies in, or begins. */
  get here(): Passage | undefined {
    const marked = this.#marked;
    if (!marked) return undefined;
    const within = ({ start, end }: Passage) => start <= marked.start && marked.end <= end;
    return (
      this.passages.found.findLast(within) ??
      this.passages.found.find(({ start, end }) => marked.start <= start && end <= marked.end)
    );
  }

  /** Shows a source of the map that carries its text. */
  show(source: Source): void {
    if (source.text === undefined || this.#now?.source.id === source.id) return;
    this.#set({ source, read: readText(source.text) });
  }

  /** The map is another one: what is shown is of it, or nothing. */
  follow(): void {
    const [first] = this.texts;
    if (
      this.#now &&
      this.texts.some(({ id, text }) => id === this.#now?.source.id && text === this.#now.read.text)
    )
      return;
    if (first) this.show(first);
    else this.#set(null);
  }

  /** Takes a text in as a source of the map: the one of its title that has no other text, or a new one. False where it can't be. */
  async open(text: string, title: string): Promise<boolean> {
    const graph = this.#session.file.latest;
    if (!graph) return false;
    const known = [...graph.sources.values()].find(
      (source) => source.title === title && (source.text ?? text) === text,
    );
    const source: Source = known ?? { id: freeSourceId(graph), title };
    const before = this.#now;
    this.#set({ source, read: readText(text) });
    if (!(await this.#put('read a text', { ...source, text }))) {
      this.#set(before);
      return false;
    }
    this.#session.announce(
      `${title}: ${this.#now?.read.paragraphs.length ?? 0} paragraphs. Arrow keys mark sentences.`,
    );
    return true;
  }

  /** Keeps the whole text with the map, or only the passages that are quoted. */
  async keep(whole: boolean): Promise<void> {
    if (!this.#now) return;
    const { text: _text, ...bare } =
      this.#session.file.latest?.sources.get(this.#now.source.id) ?? this.#now.source;
    if (whole) await this.#put('keep the text', { ...bare, text: this.#now.read.text });
    else await this.#put('leave the text out', bare);
  }

  #put(label: string, source: Source): Promise<boolean> {
    return this.#session.change({ name: 'putSource', with: [source] }, label);
  }

  #set(now: OpenText | null): void {
    this.#now = now;
    this.#marked = null;
    this.#sentences.clear();
  }

  /** The sentences of a paragraph. */
  sentencesOf(index: number): readonly Sentence[] {
    const paragraph = this.#now?.read.paragraphs[index];
    if (!this.#now || !paragraph) return [];
    let found = this.#sentences.get(index);
    if (!found) this.#sentences.set(index, (found = findSentences(this.#now.read.text, paragraph)));
    return found;
  }

  /** Marks a part of the text, and tells it. */
  mark(marked: Marked | null, tell = true): void {
    this.#marked = marked;
    if (tell && marked) this.#session.announce(this.#tell(marked));
  }

  /** Marks the sentence at a place. */
  markAt(unit: number): void {
    const paragraphs = this.#now?.read.paragraphs ?? [];
    const index = Math.max(0, paragraphAt(paragraphs, unit));
    const sentences = this.sentencesOf(index);
    this.mark(sentences.findLast(({ start }) => start <= unit) ?? sentences[0] ?? null);
  }

  /** Goes on or back; with `extend`, what is marked grows or shrinks by that. */
  move(by: 1 | -1, stride: Stride, extend: boolean): void {
    const marked = this.#marked;
    const paragraphs = this.#now?.read.paragraphs ?? [];
    const last = paragraphs.length - 1;
    if (last < 0) return;
    if (!marked || stride === 'text') {
      const sentences = this.sentencesOf(!marked || by < 0 ? 0 : last);
      const to = !marked || by < 0 ? sentences[0] : sentences.at(-1);
      if (to) this.mark(marked && extend ? span(marked, to) : to);
      return;
    }
    const isBack = marked.back ?? false;
    const head = extend ? (isBack ? marked.start : marked.end - 1) : by < 0 ? marked.start : marked.end - 1;
    const next = this.#beside(head, by, stride);
    if (!next) return;
    if (!extend) this.mark(next);
    else if (isBack)
      this.mark(next.start >= marked.end ? next : { ...marked, start: next.start, back: true });
    else if (by < 0 && next.end <= marked.start)
      this.mark({ start: next.start, end: marked.end, back: true });
    else this.mark({ start: marked.start, end: next.end });
  }

  /** The sentence beside the one at a place, or the first one of the paragraph beside it. */
  #beside(unit: number, by: 1 | -1, stride: Stride): Sentence | undefined {
    const paragraphs = this.#now?.read.paragraphs ?? [];
    const index = Math.max(0, paragraphAt(paragraphs, unit));
    const sentences = this.sentencesOf(index);
    const at = sentences.findLastIndex(({ start }) => start <= unit);
    if (stride === 'sentence' && sentences[at + by]) return sentences[at + by];
    const other = this.sentencesOf(index + by);
    return stride === 'sentence' && by < 0 ? other.at(-1) : other[0];
  }

  /** What is marked grows or shrinks by a word at its end. */
  moveEnd(by: 1 | -1): void {
    const marked = this.#marked;
    if (!marked || !this.#now) return;
    const { text } = this.#now.read;
    if (by > 0) {
      const more = /^\s*\S+/.exec(text.slice(marked.end, marked.end + 200))?.[0] ?? '';
      this.mark({ start: marked.start, end: marked.end + more.length });
    } else {
      const less = /^([\s\S]*\S)\s+\S+\s*$/.exec(text.slice(marked.start, marked.end))?.[1];
      if (less !== undefined) this.mark({ start: marked.start, end: marked.start + less.length });
    }
  }

  /** Marks the next paragraph of which nothing is on the map. */
  markUnmapped(): void {
    const { mapped } = this.passages;
    const paragraphs = this.#now?.read.paragraphs ?? [];
    const at = this.#marked ? paragraphAt(paragraphs, this.#marked.start) : -1;
    const after = mapped.indexOf(false, at + 1);
    const next = after >= 0 ? after : mapped.indexOf(false);
    if (next < 0) this.#session.announce('Every paragraph is on the map.');
    else this.mark(this.sentencesOf(next)[0] ?? null);
  }

  /** What it would be to put what is marked on the map; null where nothing is marked. */
  plan(use: PassageUse, aim: Id | null): PassagePlan | null {
    const graph = this.#session.file.latest;
    const marked = this.#marked;
    if (!this.#now || !graph || !marked) return null;
    const { read, source } = this.#now;
    const place = placeOf(read, marked.start, marked.end);
    const passage = { source: source.id, ...place, quote: read.text.slice(marked.start, marked.end) };
    return planPassage(graph, use, passage, aim);
  }

  /** Puts what is marked on the map, as what bears on `aim`, or by itself. */
  async use(use: PassageUse, aim: Id | null = this.#session.selected): Promise<void> {
    const session = this.#session;
    const graph = session.file.latest;
    const planned = this.plan(use, aim);
    if (!planned || !graph) {
      session.announce('First mark a passage: the arrow keys go by sentences.');
      return;
    }
    if ('refused' in planned) {
      session.notify(planned.refused);
      return;
    }
    if (!(await session.change(this.#withSource(graph, planned.edit), planned.label))) return;
    if (planned.select !== null) {
      session.select(planned.select);
      session.revealChanged(planned.shown ?? planned.select);
    }
    session.announce(planned.said);
  }

  /** A source that was taken back comes again with the first passage of it. */
  #withSource(graph: ArgumentGraph, edit: Edit): Edit {
    if (!this.#now || graph.sources.has(this.#now.source.id)) return edit;
    return { name: 'together', with: [[{ name: 'putSource', with: [this.#now.source] }, edit]] };
  }

  /** Selects the card of a passage. */
  lead(passage: Passage): void {
    this.mark({ start: passage.start, end: passage.end }, false);
    this.#session.select(passage.id);
  }

  /** Marks the passage that an element quotes, if it quotes this text. */
  leadTo(id: Id): void {
    const passage = this.passages.found.find((each) => each.id === id);
    if (passage && this.here?.id !== id) this.mark({ start: passage.start, end: passage.end }, false);
  }

  #tell(marked: Marked): string {
    const { graph } = this.#session;
    const words = this.#now?.read.text.slice(marked.start, marked.end).replace(/\s+/g, ' ') ?? '';
    const { here } = this;
    return here && graph ? `${words} On the map: ${nameOf(graph, here.id)}.` : words;
  }
}

function span(one: Sentence, other: Sentence): Sentence {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

const readings = new WeakMap<Session, Reading>();

/** The one reading of a page. */
export function readingOf(session: Session): Reading {
  let reading = readings.get(session);
  if (!reading) readings.set(session, (reading = new Reading(session)));
  return reading;
}
