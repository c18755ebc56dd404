/**
 * Reads Mermaid flowcharts into a plain network: cards, links with their labels and heads, sections. A cross at the end of a link
 * objects; a card without words is where premises meet (https://mermaid.js.org/syntax/flowchart.html).
 */
import type { Group, RelationKind, StatementKind } from '../../model/types.ts';
import { quote, type Problem } from '../../model/problems.ts';
import type { Reading, ReadOptions } from '../format.ts';
import type { Input } from '../input.ts';
import { findTextExcess } from '../limits.ts';
import { ARROW_REMARK } from './arrows.ts';
import type { NetworkEdge, NetworkNode } from '../network/network.ts';
import { createTally } from '../network/tally.ts';
import { readNetwork } from '../network/to-graph.ts';
import { readRelationWord } from '../network/words.ts';
import { unifyLineEnds } from '../text-place.ts';

interface Card {
  text?: string;
  /** The bracket that its words begin with. */
  shape?: string;
  readonly section?: string;
  readonly line: number;
}

interface Chart {
  readonly cards: Map<string, Card>;
  readonly edges: NetworkEdge[];
  /** Names of cards drawn as implicit. */
  readonly implicit: Set<string>;
  /** Whether Crux wrote it: shapes and arrows mean then what they mean here. */
  readonly isOwn: boolean;
}

const KINDS: Readonly<Record<string, StatementKind>> = { '[[': 'evidence', '([': 'question' };

/** A name, and perhaps brackets of some shape with words in them. */
const CARD =
  /^([\p{L}\p{N}_.]+(?:-[\p{L}\p{N}_.]+)*)(?:@\{[^}]*\})?(?:(\(\(\(|\(\[|\[\(|\(\(|\[\[|\{\{|\[\/|\[\\|[([{>])("[^"]*"|[^"\n]*?)(\)\)\)|\]\)|\)\]|\)\)|\]\]|\}\}|\/\]|\\\]|[)\]}]))?(?::::[\w-]+)?/u;

/** A link: its tail, words inside, its body and head, words behind it. */
const LINK =
  /^([<xo]?)(?:(--|==|-\.)[ \t]+([^\n]*?)[ \t]+)?(-{2,}|={2,}|-?\.+-)([>xo-]?)(?:\|("[^"]*"|[^|\n]*)\|)?/;

/** Up to a semicolon with a blank behind it; within quotation marks each number of a sign ends in one. */
const STATEMENT = /(?:"[^"]*"|;(?=\S)|[^;])+/g;

/** Never throws for what is in the input. O(length). */
export function readMermaid(input: Input, options: ReadOptions = {}): Reading {
  const excess = findTextExcess(input.text);
  if (excess) return { graph: null, problems: [excess] };
  const regions: Group[] = [];
  const open: string[] = [];
  const tally = createTally();
  const text = unifyLineEnds(input.text);
  const title = readTitle(/^---\n[^]*?^title:[ \t]*(.*?)[ \t]*$[^]*?^---$/m.exec(text)?.[1] ?? '');
  const chart: Chart = { cards: new Map(), edges: [], implicit: new Set(), isOwn: isOurs(text) };
  let isBegun = false;
  text.split('\n').forEach((line, index) => {
    for (const [statement] of line.trim().matchAll(STATEMENT)) {
      const words = statement.trim();
      if (words === '' || words.startsWith('%%')) continue;
      if (/^(?:flowchart|graph)\b/.test(words)) isBegun = true;
      else if (
        !isBegun ||
        /^(?:style|classDef|class|linkStyle|click|direction|accTitle|accDescr)\b/.test(words)
      )
        readImplicit(words, chart);
      else if (words === 'end') open.pop();
      else if (/^subgraph\b/.test(words)) openSection(words, regions, open);
      else if (!readChain(words, index + 1, open.at(-1), chart)) {
        tally.count('warning', 'bad-line', { line: index + 1, column: 1 }, (times) => {
          const what =
            times === 1 ? 'was' : times === 2 ? 'and another line were' : `and ${times - 1} other lines were`;
          return `${quote(words)} ${what} left out, as it is no card and no link: write "a --> b".`;
        });
      }
    }
  });
  if (chart.cards.size === 0) return { graph: null, problems: [...tally.list(), NO_CARDS] };
  const { edges } = chart;
  const onward = new Map(edges.toReversed().map((edge) => [edge.from[0] ?? '', edge]));
  const nodes = [...chart.cards].map(([id, card]) => toNode(id, card, onward.get(id), chart));
  return readNetwork(
    { fields: new Map([['title', title]]), nodes, edges, regions, problems: tally.list() },
    'mermaid',
    options,
  );
}

function readImplicit(words: string, { implicit, isOwn }: Chart): void {
  const names = isOwn && /^class (\S+) implicit$/.exec(words)?.[1];
  if (names) for (const name of names.split(',')) implicit.add(name);
}

/** Where Crux wrote it, an arrow says what the remark at the top says, whatever words stand at it. */
function isOurs(text: string): boolean {
  return text.split('\n', MOST_LINES).includes(ARROW_REMARK);
}

/** A remark stands below the title. */
const MOST_LINES = 20;

/** A text of YAML; our writer, and most others, quote as JSON does. */
function readTitle(written: string): string {
  try {
    return written.startsWith('"') ? String(JSON.parse(written)) : written.replace(/^'(.*)'$/, '$1');
  } catch {
    return written;
  }
}

const NO_CARDS: Problem = {
  severity: 'error',
  code: 'no-statements',
  message:
    'There is no flowchart in it: begin with "flowchart BT", and write links such as "reason --> claim".',
};

function openSection(words: string, regions: Group[], open: string[]): void {
  const [, id = `section ${regions.length + 1}`, title] =
    /^subgraph[ \t]+([^\s[]+)?[ \t]*(?:\[(.*)\])?/.exec(words) ?? [];
  const parent = open.at(-1);
  regions.push({
    id,
    title: decode(title ?? words.replace(/^subgraph[ \t]*/, '')) || id,
    ...(parent !== undefined && { parent }),
  });
  open.push(id);
}

/** Cards with links between them on one line: "a & b --> c --x d". */
function readChain(
  words: string,
  line: number,
  section: string | undefined,
  { cards, edges, isOwn }: Chart,
): boolean {
  let rest = words;
  let before: readonly string[] = [];
  let link: Link | undefined;
  for (;;) {
    const names: string[] = [];
    for (;;) {
      const found = CARD.exec(rest);
      if (!found) return false;
      const [all, id = '', shape, label] = found;
      const card = cards.get(id) ?? { line, ...(section !== undefined && { section }) };
      if (label !== undefined) card.text = decode(label);
      if (shape !== undefined) card.shape = shape;
      cards.set(id, card);
      names.push(id);
      rest = rest.slice(all.length).trimStart();
      if (!rest.startsWith('&')) break;
      rest = rest.slice(1).trimStart();
    }
    if (link)
      for (const from of before) for (const to of names) edges.push(toEdge(from, to, link, line, isOwn));
    if (rest === '') return true;
    const found = LINK.exec(rest);
    if (!found) return false;
    const [all, tail = '', , inner, body = '', head = '', outer] = found;
    link = { tail, body, head, label: decode(outer ?? inner ?? '') };
    before = names;
    rest = rest.slice(all.length).trimStart();
  }
}

interface Link {
  readonly tail: string;
  readonly body: string;
  readonly head: string;
  readonly label: string;
}

/** What the head and the body of a link say, where no word does. */
function kindOf({ head, tail, body }: Link, isOwn: boolean): RelationKind | undefined {
  // Without a head it brings a premise to where premises meet.
  if (isOwn && head === '' && tail === '') return undefined;
  if (head === 'x' || tail === 'x') return 'attacks';
  if (body.includes('.')) return 'rephrases';
  if (body.startsWith('=') && head === '>') return 'answers';
  return isOwn ? 'supports' : undefined;
}

function toEdge(from: string, to: string, link: Link, line: number, isOwn: boolean): NetworkEdge {
  const kind = kindOf(link, isOwn);
  const isBackward = (link.tail === '<' || link.tail === 'x') && link.head !== '>' && link.head !== 'x';
  const isBoth =
    link.tail !== '' && (link.head === '>' || link.head === 'x') && (isOwn || kind === 'attacks');
  const fields = new Map<string, unknown>([
    ...(link.label === '' ? [] : ([[isOwn ? 'scheme' : 'label', link.label]] as const)),
    ...(kind ? ([['drawn as', kind]] as const) : []),
    ...(isBoth ? ([['symmetric', true]] as const) : []),
  ]);
  const ends = isBackward ? { from: [to], to: [from] } : { from: [from], to: [to] };
  return { id: '', ...ends, directed: true, fields, place: { line, column: 1 } };
}

/** A card without words, where premises meet, is the step that leads on from it, with what that says. */
function toNode(
  id: string,
  { text, shape = '', section, line }: Card,
  onward: NetworkEdge | undefined,
  { implicit, isOwn }: Chart,
): NetworkNode {
  const isJunction = text?.trim() === '' && (!isOwn || shape === '((');
  const fields = new Map<string, unknown>(
    isJunction && onward
      ? stepFields(onward)
      : [
          ['text', text ?? id],
          ...(isOwn && KINDS[shape] ? ([['kind', KINDS[shape]]] as const) : []),
          ...(implicit.has(id) ? ([['implicit', true]] as const) : []),
        ],
  );
  return { id, fields, ...(section !== undefined && { parent: section }), place: { line, column: 1 } };
}

/** What the link that leads on says of the step: its head, or else its words, tell the kind. */
function stepFields({ fields }: NetworkEdge): readonly (readonly [string, unknown])[] {
  const word = readRelationWord(fields.get('label'));
  const kind = fields.get('drawn as') ?? word?.kind ?? 'supports';
  const rest = [...fields].filter(([name]) => name !== 'drawn as' && !(word && name === 'label'));
  return [...rest, ['kind', kind]];
}

/** Without quotation marks, breaks as line breaks, numbers of signs as the signs. */
function decode(label: string): string {
  return label
    .replace(/^"([^]*)"$/, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/#(?:quot|(\d{1,7}));/g, (all, code: string | undefined) => {
      if (code === undefined) return '"';
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all;
    })
    .trim();
}
