/**
 * The argument layer: claims as statements, scheme nodes with their edges as relations. Of the dialogue only what takes
 * part in an argument becomes part of the map, unless all of it is asked for.
 */
import { quote } from '../../model/problems.ts';
import type { Relation, RelationKind, Statement } from '../../model/types.ts';
import { decodeEntities, hasTags } from '../entities.ts';
import { isRecord } from '../json-record.ts';
import { isAssertive, readAnswers } from './dialogue.ts';
import type { AifRecords } from './document.ts';
import { sortEdges } from './edges.ts';
import { createNodeIds, toId, type Network, type NodeType, type Report } from './network.ts';
import type { Passages } from './passages.ts';
import { isRepeated, type Speakers } from './speakers.ts';
import { findSteps } from './steps.ts';

/** Marks a statement that reports a speech act. */
export const LOCUTION_TAG = 'locution';

/** The record a relation was read from, by index. A node with several targets makes one relation each. */
export type Origin = { readonly node: number } | { readonly edge: number };

export interface ArgumentLayer {
  readonly statements: readonly Statement[];
  /** Node index of each statement. */
  readonly nodes: readonly number[];
  readonly relations: readonly Relation[];
  /** Of each relation. */
  readonly origins: readonly Origin[];
}

/** Who says what, and where it stands. */
export interface Sayings {
  readonly speakers: Speakers;
  readonly passages: Passages | null;
}

const KINDS: ReadonlyMap<NodeType, RelationKind> = new Map([
  ['RA', 'supports'],
  ['CA', 'attacks'],
  ['MA', 'rephrases'],
  ['YA', 'rephrases'],
]);

/** Names that name no scheme: what tools write where none was chosen. */
const NO_SCHEME = /^(default (inference|conflict|rephrase|illocuting)|[rcmy]a|\d+)?$/i;

/** With `dialogue`, locutions and what ties them to claims become statements and relations too. O(nodes + edges). */
export function readArguments(
  records: AifRecords,
  network: Network,
  { speakers, passages }: Sayings,
  dialogue: boolean,
  report: Report,
): ArgumentLayer {
  const { prefix } = records;
  const edges = sortEdges(network, prefix, report);
  const marks = markStatements(network, { ends: edges.locutionEnds, dialogue, prefix }, report);
  const isStatement = (node: number) => marks[node] === 1;
  const isStep = (node: number) => {
    const type = network.types[node] ?? '?';
    return type === 'YA' ? dialogue && isAssertive(network, node) : KINDS.has(type);
  };
  const relations: Relation[] = [];
  const origins: Origin[] = [];
  const takeId = createNodeIds((id) => network.indexOf.has(id));
  const idOf = (node: number) => network.ids[node] ?? '';
  const partId = (node: number, part: number) =>
    part === 0 ? idOf(node) : takeId(`${idOf(node)}/${part + 1}`);

  for (const [node, { premises, targets }] of findSteps(network, { isStatement, isStep, prefix }, report)) {
    const scheme = schemeOf(network, node);
    const heldBy = speakers.voicesOf.get(node)?.heldBy ?? [];
    const from = [...premises].map(idOf);
    const cites = passages?.citesOf.get(idOf(node));
    let part = 0;
    for (const target of targets) {
      relations.push({
        id: partId(node, part++),
        kind: KINDS.get(network.types[node] ?? '?') ?? 'supports',
        from,
        to: idOf(target),
        ...(scheme === '' ? {} : { scheme }),
        ...(heldBy.length > 0 ? { heldBy } : {}),
        ...(cites && part === 1 ? { cites } : {}),
      });
      origins.push({ node });
    }
  }
  for (const edge of edges.direct) {
    const record = records.edges[edge];
    const id = takeId(`edge ${(isRecord(record) && toId(record['edgeID'])) || edge + 1}`);
    const from = [idOf(network.from[edge] ?? -1)];
    relations.push({ id, kind: 'supports', from, to: idOf(network.to[edge] ?? -1) });
    origins.push({ edge });
  }
  const answers = dialogue ? readAnswers(network, prefix, report) : null;
  for (const { transition, replies, question } of answers?.relations ?? []) {
    replies.forEach((reply, part) => {
      const id = partId(transition, part);
      relations.push({ id, kind: 'answers', from: [idOf(reply)], to: idOf(question) });
      origins.push({ node: transition });
    });
  }
  const nodes: number[] = [];
  const statements: Statement[] = [];
  marks.forEach((mark, node) => {
    if (mark === 0) return;
    const statement = toStatement(network, node, { speakers, passages }, prefix, report);
    nodes.push(node);
    statements.push(answers?.questions.has(node) ? { ...statement, kind: 'question' } : statement);
  });
  return { statements, nodes, relations, origins };
}

function markStatements(
  network: Network,
  options: { readonly ends: ReadonlySet<number>; readonly dialogue: boolean; readonly prefix: string },
  report: Report,
): Uint8Array {
  const marks = new Uint8Array(network.ids.length);
  network.types.forEach((type, node) => {
    const id = network.ids[node] ?? '';
    if (id === '') return;
    if (type === 'I' || type === 'EN' || (type === 'L' && options.dialogue)) marks[node] = 1;
    else if (type === 'L' && options.ends.has(node)) {
      marks[node] = 1;
      const message = `Locution ${quote(id)} takes part in an argument and is shown as a statement: point the step at a claim if that was meant.`;
      report('info', 'locution-as-statement', `${options.prefix}nodes[${node}]`, message);
    } else if (type === 'PA') {
      const message = `Preference ${quote(id)} stays in the file but not on the map: say it in a claim if it matters for the argument.`;
      report('info', 'preference', `${options.prefix}nodes[${node}]`, message);
    }
  });
  return marks;
}

function toStatement(
  network: Network,
  node: number,
  { speakers, passages }: Sayings,
  prefix: string,
  report: Report,
): Statement {
  const id = network.ids[node] ?? '';
  const raw = network.texts[node] ?? '';
  const text = decodeEntities(raw);
  if (text !== raw) {
    const message = `The text of ${quote(id)} holds HTML codes such as &amp;; they are shown as the characters they stand for: write those instead.`;
    report('info', 'html-entities', `${prefix}nodes[${node}].text`, message);
  }
  if (hasTags(text)) {
    const message = `The text of ${quote(id)} holds HTML tags, which are shown as they stand: remove them.`;
    report('warning', 'html-tags', `${prefix}nodes[${node}].text`, message);
  }
  const type = network.types[node];
  const voices = speakers.voicesOf.get(node);
  const statement: Mutable<Statement> = { id, kind: type === 'L' ? 'evidence' : 'claim', text };
  if (type === 'L') statement.tags = [LOCUTION_TAG];
  if (type === 'EN') statement.implicit = true;
  if (voices && voices.heldBy.length > 0) statement.heldBy = voices.heldBy;
  const marked = passages?.citesOf.get(id) ?? [];
  const cites = [...marked, ...(voices?.cites ?? []).filter((cite) => !isRepeated(cite, marked))];
  if (cites.length > 0) statement.cites = cites;
  return statement;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function schemeOf(network: Network, node: number): string {
  const named = [network.schemes[node] ?? '', network.texts[node] ?? ''];
  return named.map((name) => name.trim()).find((name) => !NO_SCHEME.test(name)) ?? '';
}
