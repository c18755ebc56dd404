/** Brings a list of proposals to a map: which are on it already, what each points to, and what points nowhere. */
import { normaliseWording } from '../analysis/findings/same-wording.ts';
import { findAllTheses, findRoots } from '../analysis/chains/theses.ts';
import { UNNAMED_THESIS } from '../formats/outline-tree.ts';
import { relationsInto } from '../model/adjacency.ts';
import { createIdGiver } from '../model/free-ids.ts';
import { quote, type Place, type Problem, type Severity } from '../model/problems.ts';
import {
  findElement,
  type ArgumentGraph,
  type Citation,
  type Id,
  type Relation,
  type Source,
  type Statement,
} from '../model/types.ts';
import { checkQuote } from '../reading/check-quote.ts';
import { textOf } from './check-proposals.ts';
import { proposalsOf, type Proposals } from './proposals.ts';
import type { ProposalReading } from './read-proposals.ts';
import { Steps } from './known-steps.ts';
import type { ProposedClaim } from './schema.ts';

/** All that is proposed for the map now, and what was wrong with the list. */
export interface Merged {
  readonly proposals: Proposals;
  readonly problems: readonly Problem[];
  /** The new ones among them. */
  readonly added: readonly Id[];
}

export interface MergeOptions {
  /** The statement of the map that the top of an outline or of pros and cons stands for. */
  readonly to?: Id;
}

/** A step before its ends are known. */
interface Wish {
  readonly kind: Relation['kind'];
  readonly from: readonly string[];
  readonly to: string;
  readonly scheme?: string;
  readonly id?: Id;
  readonly place: Place;
}

/** Never throws for what is in the list. O(list + map), and for quotes without a source O(texts) each. */
export function mergeProposals(
  graph: ArgumentGraph,
  { list, graph: proposed, problems: before }: ProposalReading,
  { to }: MergeOptions = {},
): Merged {
  const merger = createMerger(graph, [...before]);
  if (list) for (const { claim, place } of list) addClaim(merger, claim, place);
  else if (proposed) {
    const unnamed = [...proposed.statements.values()].find(({ text }) => text === UNNAMED_THESIS)?.id;
    const meant = to ?? (unnamed === undefined ? undefined : findOnlyThesis(graph));
    if (unnamed === undefined || meant !== undefined) addMap(merger, proposed, meant, unnamed);
    else report(merger, 'error', BEARS_ON_NOTHING, {}, tellUnnamed(graph));
  }
  for (const wish of targetsFirst(merger.wishes)) addRelation(merger, wish);
  const { statements, relations, sources, problems } = merger;
  const old = proposalsOf(graph);
  return {
    proposals: {
      statements: [...old.statements, ...statements],
      relations: [...old.relations, ...relations],
      sources: [...old.sources, ...sources],
    },
    problems,
    added: [...statements, ...relations.filter((each) => isBetweenKnown(graph, each))].map(({ id }) => id),
  };
}

/** The code of the problem with pros and cons that nobody can hang anywhere: nothing of them is proposed. */
export const BEARS_ON_NOTHING = 'bears-on-nothing';

function tellUnnamed(graph: ArgumentGraph): string {
  const why = graph.statements.size === 0 ? 'the map is empty' : 'the map has not one thesis alone';
  return `These pros and cons don't say what they are for and against, and ${why}: select that statement or name it with --to, or write it above them as a heading.`;
}

/** What pros and cons without a heading are about, where there is no choice. */
function findOnlyThesis(graph: ArgumentGraph): Id | undefined {
  const theses = findAllTheses(graph);
  const [only, ...others] = theses.length > 0 ? theses : [...graph.statements.keys()];
  return others.length === 0 ? only : undefined;
}

/** Whether a proposed step has both its ends on the map, so that it is a proposal by itself. */
export function isBetweenKnown(graph: ArgumentGraph, { from, to }: Relation): boolean {
  return findElement(graph, to) !== undefined && from.every((id) => graph.statements.has(id));
}

interface Merger {
  readonly graph: ArgumentGraph;
  readonly statements: Statement[];
  readonly relations: Relation[];
  readonly sources: Source[];
  readonly problems: Problem[];
  readonly wishes: Wish[];
  /** Names in the list, and what they are on the map or among the proposals. */
  readonly idOf: Map<string, Id>;
  /** Names of steps in the list that were left out: what aims at one aims at nothing. */
  readonly leftOut: Set<string>;
  readonly steps: Steps;
  readonly byWording: Map<string, Id>;
  readonly taken: Set<Id>;
  /** Adds to what is taken. */
  readonly giveId: ReturnType<typeof createIdGiver>;
  /** Proposed statements, those too that were proposed before. */
  readonly proposed: Map<Id, Statement>;
}

function createMerger(graph: ArgumentGraph, problems: Problem[]): Merger {
  const { statements, relations } = proposalsOf(graph);
  const byWording = new Map<string, Id>();
  for (const { id, text } of [...graph.statements.values(), ...statements]) {
    const wording = normaliseWording(text);
    if (wording !== '' && !byWording.has(wording)) byWording.set(wording, id);
  }
  const taken = new Set([...statements, ...relations].map(({ id }) => id));
  return {
    graph,
    problems,
    byWording,
    taken,
    giveId: createIdGiver(graph, taken),
    proposed: new Map(statements.map((each) => [each.id, each])),
    statements: [],
    relations: [],
    sources: [],
    wishes: [],
    idOf: new Map(),
    leftOut: new Set(),
    steps: new Steps(graph, relations),
  };
}

function report({ problems }: Merger, severity: Severity, code: string, place: Place, message: string): void {
  problems.push({ severity, code, message, ...place });
}

/** What a name of the list stands for: a statement that says the same already, or a new proposal. */
function addStatement(merger: Merger, statement: Statement, name: string | undefined, place: Place): Id {
  const { graph, idOf, byWording } = merger;
  const wording = normaliseWording(statement.text);
  const same = byWording.get(wording);
  const isRepeated = name !== undefined && idOf.has(name);
  if (isRepeated)
    report(
      merger,
      'error',
      'same-id',
      place,
      `Two proposals are named ${quote(name)}; the second was given another id, and what points to that name means the first: name them apart.`,
    );
  if (same !== undefined) {
    if (name !== undefined && !isRepeated) idOf.set(name, same);
    const what = graph.statements.has(same) ? 'is on the map already' : 'is proposed already';
    report(
      merger,
      'info',
      'known',
      place,
      `${quote(statement.text)} ${what}: only what it bears on is proposed.`,
    );
    return same;
  }
  if (name !== undefined && !isRepeated && findElement(graph, name))
    report(
      merger,
      'warning',
      'taken-id',
      place,
      `The id ${quote(name)} belongs to something else on the map; the proposal was given another, and in the list that name means the proposal: choose another name to mean what is on the map.`,
    );
  const id = merger.giveId('p', name);
  if (name !== undefined && !isRepeated) idOf.set(name, id);
  byWording.set(wording, id);
  const proposal = { ...statement, id };
  merger.statements.push(proposal);
  merger.proposed.set(id, proposal);
  return id;
}

function addClaim(merger: Merger, claim: ProposedClaim, place: Place): void {
  const { id: name, text, kind = 'claim', title, note, quotes = [], relations = [] } = claim;
  const cites = quotes.map((each) => toCitation(merger, each, place));
  const own = addStatement(
    merger,
    {
      id: '',
      kind,
      text: text.trim(),
      ...(title !== undefined && { title }),
      ...(note !== undefined && { note }),
      ...(cites.length > 0 && { cites }),
    },
    name,
    place,
  );
  // What is known by its own id from here on, whatever the list calls it.
  merger.idOf.set(ownName(own), own);
  for (const { kind: does, to, with: others = [], scheme } of relations)
    merger.wishes.push({
      kind: does,
      from: [ownName(own), ...others],
      to,
      place,
      ...(scheme !== undefined && { scheme }),
    });
}

/** A name no list has. */
const ownName = (id: Id) => `\u0000${id}`;

function toCitation(
  merger: Merger,
  { quote: words, source: name, locator, voice }: NonNullable<ProposedClaim['quotes']>[number],
  place: Place,
): Citation {
  const source = name === undefined ? findTextWith(merger, words) : findSource(merger, name, place);
  return {
    source,
    quote: words,
    ...(locator !== undefined && { locator }),
    ...(voice !== undefined && { voice }),
  };
}

/** The text that the words stand in, or are most like. */
function findTextWith(merger: Merger, words: string): Id {
  let best: { readonly id: Id; readonly rank: number } | undefined;
  for (const source of merger.graph.sources.values()) {
    const read = textOf(source);
    if (!read) continue;
    const { match, share } = checkQuote(read, words);
    const rank = match === 'exact' ? 3 : match === 'same' ? 2 : share;
    if (!best || rank > best.rank) best = { id: source.id, rank };
  }
  return best?.id ?? addSource(merger, { id: '', title: 'Source that is not named' });
}

function findSource(merger: Merger, name: string, place: Place): Id {
  const { graph, sources } = merger;
  const known = [...graph.sources.values(), ...proposalsOf(graph).sources, ...sources];
  const found =
    known.find(({ id }) => id === name) ??
    known.find(({ title }) => normaliseWording(title) === normaliseWording(name));
  if (found) return found.id;
  const message = `The map has no source ${quote(name)}; it is proposed along: name a source of the map, by its id or title, to have quotes checked.`;
  report(merger, 'info', 'new-source', place, message);
  return addSource(merger, { id: '', title: name });
}

function addSource({ graph, sources }: Merger, source: Source): Id {
  const all = [...graph.sources.values(), ...proposalsOf(graph).sources, ...sources];
  const same = all.find(({ title, url }) => title === source.title && url === source.url);
  if (same) return same.id;
  const ids = new Set(all.map(({ id }) => id));
  let id = source.id;
  for (let number = all.length + 1; id === '' || ids.has(id); number++) id = `source${number}`;
  sources.push({ ...source, id });
  return id;
}

/** A map whose statements are all proposed; its top may stand for a statement that is there. */
function addMap(merger: Merger, proposed: ArgumentGraph, to: Id | undefined, unnamed: Id | undefined): void {
  const sources = new Map([...proposed.sources].map(([id, source]) => [id, addSource(merger, source)]));
  const tops = findRoots(proposed).filter((id) => relationsInto(proposed, id).length > 0);
  const top = to !== undefined && merger.graph.statements.has(to) ? (unnamed ?? tops[0]) : undefined;
  for (const statement of proposed.statements.values()) {
    const { id, heldBy: _heldBy, group: _group, extra: _extra, ...said } = statement;
    if (id === top && to !== undefined) {
      merger.idOf.set(id, to);
      continue;
    }
    const cites = said.cites?.map((cite) => ({ ...cite, source: sources.get(cite.source) ?? cite.source }));
    addStatement(merger, { ...said, id: '', ...(cites && { cites }) }, id, {});
  }
  for (const { id, kind, from, to: target, scheme } of proposed.relations.values())
    merger.wishes.push({ id, kind, from, to: target, place: {}, ...(scheme !== undefined && { scheme }) });
  for (const { id } of proposed.relations.values()) merger.idOf.set(id, merger.giveId('r', id));
}

/** Steps before what aims at them, else as they come. O(wishes). */
function targetsFirst(wishes: readonly Wish[]): readonly Wish[] {
  const byId = new Map(wishes.flatMap((wish) => (wish.id === undefined ? [] : [[wish.id, wish] as const])));
  const ordered = new Set<Wish>();
  for (const wish of wishes) {
    const above = new Set<Wish>();
    for (
      let next: Wish | undefined = wish;
      next && !ordered.has(next) && !above.has(next);
      next = byId.get(next.to)
    )
      above.add(next);
    for (const each of [...above].reverse()) ordered.add(each);
  }
  return [...ordered];
}

function addRelation(merger: Merger, wish: Wish): void {
  const id = placeRelation(merger, wish);
  if (wish.id === undefined) return;
  if (id === undefined) merger.leftOut.add(wish.id);
  else merger.idOf.set(wish.id, id);
}

/** What the step is on the map or among the proposals; nothing where it was left out. */
function placeRelation(merger: Merger, wish: Wish): Id | undefined {
  const { relations, steps } = merger;
  const from: Id[] = [];
  for (const name of wish.from) {
    const id = resolve(merger, name);
    if (id !== undefined && findStatement(merger, id) && !from.includes(id)) from.push(id);
    else if (id === undefined) pointsNowhere(merger, name, wish.place);
  }
  if (from.length === 0) return undefined;
  const to = resolve(merger, wish.to);
  if (to === undefined) {
    pointsNowhere(merger, wish.to, wish.place);
    return undefined;
  }
  if (from.includes(to)) {
    report(
      merger,
      'error',
      'points-at-itself',
      wish.place,
      `${nameIn(merger, to)} points at itself; that step was left out: name another target.`,
    );
    return undefined;
  }
  const isQuestion = findStatement(merger, to)?.kind === 'question';
  // Nothing else can be done to a question, and what answers none is a reason.
  const kind = isQuestion ? 'answers' : wish.kind === 'answers' ? 'supports' : wish.kind;
  const known = steps.find({ kind, from, to });
  if (known !== undefined) return known;
  const id = (wish.id !== undefined && merger.idOf.get(wish.id)) || merger.giveId('r');
  const relation: Relation = {
    id,
    kind,
    from,
    to,
    ...(wish.scheme !== undefined && { scheme: wish.scheme }),
  };
  relations.push(relation);
  steps.add(relation);
  return id;
}

/** The names of the list come before the ids of the map, and those before words. */
function resolve({ graph, idOf, leftOut, byWording, taken }: Merger, name: string): Id | undefined {
  if (leftOut.has(name)) return undefined;
  const id = idOf.get(name) ?? (findElement(graph, name) || taken.has(name) ? name : undefined);
  return id ?? byWording.get(normaliseWording(name));
}

function findStatement({ graph, proposed }: Merger, id: Id): Statement | undefined {
  return graph.statements.get(id) ?? proposed.get(id);
}

function nameIn(merger: Merger, id: Id): string {
  return quote(findStatement(merger, id)?.text ?? id);
}

function pointsNowhere(merger: Merger, name: string, place: Place): void {
  const message = `A proposal points to ${quote(name)}, which is neither in the list nor on the map; that step was left out: name a claim of the list, or a statement of the map by its id or its words.`;
  report(merger, 'error', 'points-nowhere', place, message);
}
