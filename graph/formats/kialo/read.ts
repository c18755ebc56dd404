/** Kialo's export in: claims become statements, and their places in the tree relations. */
import { assembleGraph } from '../../model/assemble.ts';
import { quote, type PathSteps, type Problem, type Severity } from '../../model/problems.ts';
import type { Citation, Id, Relation, Source, Statement } from '../../model/types.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { createIdGiver } from '../ids.ts';
import { findTextExcess } from '../limits.ts';
import { unifyLineEnds } from '../text-place.ts';
import { readClaims, type Claim } from './claims.ts';
import { escapeMarkdown, linksOf, plainTextOf } from './markdown.ts';
import { findClaims, findParent, type Found } from './places.ts';
import { citationsIn, splitSources } from './sources.ts';

export function readKialo(input: Input): Promise<Reading> {
  const excess = findTextExcess(input.text);
  if (excess) return Promise.resolve({ graph: null, problems: [excess] });
  const problems: Problem[] = [];
  const { title = '', claims: written } = readClaims(unifyLineEnds(input.text), problems);
  const { claims, sources: listed } = splitSources(written);
  if (claims.length === 0) return Promise.resolve({ graph: null, problems: [NO_CLAIMS] });
  const found = findClaims(claims, problems);
  const sources = new Map<Id, Source>([...listed.values()].map((source) => [source.id, source]));
  const statements: Statement[] = [];
  const relations: Relation[] = [];
  const lines = { statements: [] as number[], relations: [] as number[] };
  const takeId = createIdGiver();
  for (const id of found.idOf.values()) takeId.claim(id);
  for (const claim of claims) {
    const id = found.idOf.get(claim);
    if (id !== undefined) {
      statements.push(toStatement(claim, id, sources, citationsIn(claim.text, listed)));
      lines.statements.push(claim.line);
    }
    const relation = toRelation(claim, found, takeId.claim, problems);
    if (relation) {
      relations.push(relation);
      lines.relations.push(claim.line);
    }
  }
  const placeOf = ([list, index]: PathSteps) => {
    const places = list === 'relations' ? lines.relations : lines.statements;
    return { line: places[Number(index)] ?? 1, column: 1 };
  };
  const parts = { meta: { title }, statements, relations, sources: [...sources.values()] };
  const assembled = assembleGraph(parts, { placeOf });
  const all = [...problems, ...assembled.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return Promise.resolve({ graph: assembled.graph, problems: all });
}

const NO_CLAIMS: Problem = {
  severity: 'error',
  code: 'no-claims',
  message:
    'There is no numbered claim in it, as Kialo exports have ("1. Thesis", "1.1. Pro: Reason"): choose such a file, or write reasons and objections as indented lines that begin with + and -.',
};

function toStatement(
  { text, role }: Claim,
  id: Id,
  sources: Map<Id, Source>,
  listed: readonly Citation[],
): Statement {
  const plain = plainTextOf(text);
  const links = linksOf(text);
  for (const { title, url } of links) {
    if (!sources.has(url)) sources.set(url, { id: url, title: titleOf(title, url), url });
  }
  const cites = [...links.map(({ url }) => ({ source: url })), ...listed];
  const isPlain = text === escapeMarkdown(plain);
  return {
    id,
    kind: role === 'Question' ? 'question' : 'claim',
    text: plain,
    ...(cites.length > 0 ? { cites } : {}),
    ...(isPlain ? {} : { extra: { kialo: { markdown: text } } }),
  };
}

/** Words such as "here" say nothing of a source; its host does. */
function titleOf(words: string, url: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? url;
  return words === '' || words === url ? host : `${host}: ${words}`;
}

/** None for a thesis. A claim without a stance speaks for nothing, and stands as a thesis of its own. */
function toRelation(
  claim: Claim,
  found: Found,
  claimId: (wanted: string) => Id,
  problems: Problem[],
): Relation | undefined {
  const { number, stance, role, line } = claim;
  const report = (code: string, message: string, severity: Severity = 'warning') =>
    problems.push({ severity, code, message, line, column: 1 });
  const isRoot = !number.includes('.');
  if (isRoot && stance) {
    report(
      'thesis-with-stance',
      `Thesis ${quote(number)} is "${stance}" nothing: remove "${stance}:", or give it a number below a claim.`,
    );
  }
  if (!isRoot && !stance && !role) {
    report(
      'no-stance',
      `Claim ${quote(number)} is neither "Pro:" nor "Con:" and stands as a thesis: write which it is, if it is one of them.`,
      'info',
    );
  }
  if (isRoot || (!stance && role !== 'Thesis')) return undefined;
  const from = found.sourceOf(claim);
  const parent = findParent(claim, found);
  if (parent.number !== number.slice(0, number.lastIndexOf('.'))) {
    const cure = 'add the claim between, or correct the number';
    const place = parent.id === undefined ? 'stands as a thesis' : `was put below ${quote(parent.number)}`;
    report('missing-parent', `There is no claim above ${quote(number)}, which ${place}: ${cure}.`);
  }
  if (from === undefined || parent.id === undefined) return undefined;
  // Theses below a question answer it; below anything else they stand by themselves.
  if (!stance) {
    if (parent.claim?.role !== 'Question') return undefined;
    return { id: claimId(`${number} Thesis`), kind: 'answers', from: [from], to: parent.id };
  }
  const kind = stance === 'Pro' ? 'supports' : 'attacks';
  return { id: claimId(`${number} ${stance}`), kind, from: [from], to: parent.id };
}
