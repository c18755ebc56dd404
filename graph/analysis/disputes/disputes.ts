/** Where a debate is disputed, read off its structure alone: no scores, no acceptability. */
import { relationsInto } from '../../model/adjacency.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findCollisions, type Stand } from '../speakers/camps.ts';
import { findHeadings } from '../chains/nearest-thesis.ts';
import { objectionsBesidesRivals } from '../speakers/rivals.ts';
import { oncePerStructure, type OncePerGraph } from '../../model/once-per-graph.ts';
import { attacksOn, findAttacks, hasOwnWord, isAnswered } from '../speakers/sides.ts';
import { findAllTheses } from '../chains/theses.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { findEntrySpeakers } from './entry-sides.ts';
import { isLeafPair } from './leaf-pairs.ts';
import { findQuarrels, type Quarrel } from './quarrels.ts';

/** One disputed point. */
export interface DisputeEntry {
  /** The statement under which it is listed: of the disputed ones, or those a disputed step finally bears on, the head. */
  readonly id: Id;
  /** The thesis it belongs under, or the root or loop if it leads to no thesis; itself where it leads nowhere. */
  readonly under: Id;
  /** The disputed elements it stands for, those told under the statement first: statements, and steps that bear on them. */
  readonly elements: readonly Id[];
  /** Where camps stand on opposite sides, each with what they stand on opposite sides of. */
  readonly camps: readonly Stand[];
  /** Statements that speak for and against it, directly or in the quarrel; itself not among them. */
  readonly sides: { readonly for: readonly Id[]; readonly against: readonly Id[] };
  /** Whether the statement is itself disputed and its own source or camp stands behind it. */
  readonly ownWord: boolean;
}

/** What is challenged and what is disputed on a map, without any order of weight. */
export interface Disputes {
  /** Statements and relations that something attacks, in file order. */
  readonly challenged: ReadonlySet<Id>;
  /**
   * Those of them that something speaks for: their own citation or holder, a support, an answered objection; for a step, the
   * premises it starts from.
   */
  readonly disputed: ReadonlySet<Id>;
  /** The relations that attack something disputed, and their premises. */
  readonly objections: ReadonlySet<Id>;
  /**
   * What is listed, counted and lit, in file order: the disputed, and statements with nothing but bare objections. It is what
   * the entries stand for, and the heads.
   */
  readonly lit: ReadonlySet<Id>;
  /** The theses and questions among the disputed, in file order: each is told and counted by itself, above its points. */
  readonly heads: readonly Id[];
  /** One for each quarrel, in file order. */
  readonly entries: readonly DisputeEntry[];
  /** One for each thesis or question that something attacks besides its rivals, disputed or not: ranked apart from the entries. */
  readonly headings: readonly DisputeEntry[];
}

/**
 * Which statements and steps are challenged, and which of these disputed: attacked while something speaks for them.
 * Theses and questions are headings, never joined with others. A bare objection to a bare statement has an entry too, though
 * nobody speaks for the statement. Cost: O(ends), with at most 20 answers for each objection.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'snapped', kind: 'evidence', text: 'Two cables have snapped.' },
 *     { id: 'hold', kind: 'claim', text: 'The other cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'supports', from: ['snapped'], to: 'unsafe' },
 *     { id: 'r3', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * [...findDisputes(graph).disputed].join(); // 'unsafe'
 * ```
 */
export const findDisputes: OncePerGraph<Disputes> = oncePerStructure((graph) => {
  const { ids, numberOf } = numberElements(graph);
  const attacked: number[] = [];
  for (const id of findAttacks(graph).keys()) attacked.push(numberIn(numberOf, id));
  const challenged = attacked.sort((one, other) => one - other).map((number) => ids[number] ?? '');
  const disputed = new Set(challenged.filter((id) => isSpokenFor(graph, id)));
  const objections = new Set<Id>();
  for (const id of disputed) {
    for (const { relation, premises } of attacksOn(graph, id))
      for (const each of [relation, ...premises]) objections.add(each);
  }
  const isHeading = headingTest(graph);
  const lit = challenged.filter((id) => disputed.has(id) || (!isHeading(id) && isLeafPair(graph, id)));
  return withPoints(graph, { challenged: new Set(challenged), disputed, objections, lit: new Set(lit) });
});

/** What of the disputes is read off first; the rest comes of it. */
export type Challenges = Pick<Disputes, 'challenged' | 'disputed' | 'objections' | 'lit'>;

/** What is challenged and disputed, with the points that come of it once somebody asks for them. */
export function withPoints(graph: ArgumentGraph, found: Challenges): Disputes {
  let heads: readonly Id[] | null = null;
  let points: Pick<Disputes, 'entries' | 'headings'> | null = null;
  const listPoints = () => (points ??= listEntries(graph, found));
  return {
    ...found,
    get heads() {
      return (heads ??= [...found.disputed].filter(headingTest(graph)));
    },
    // Whoever only asks what is disputed doesn't wait for the points: they are most of the work.
    get entries() {
      return listPoints().entries;
    },
    get headings() {
      return listPoints().headings;
    },
  };
}

const headingTest = oncePerStructure((graph): ((id: Id) => boolean) => {
  const theses = new Set(findAllTheses(graph));
  return (id) => theses.has(id) || graph.statements.get(id)?.kind === 'question';
});

function listEntries(
  graph: ArgumentGraph,
  { challenged, lit }: Challenges,
): Pick<Disputes, 'entries' | 'headings'> {
  const isHeading = headingTest(graph);
  const told = [...lit].filter((id) => !isHeading(id));
  const headings = [...challenged].filter(
    (id) => isHeading(id) && objectionsBesidesRivals(graph, id).length > 0,
  );
  const describe = (quarrel: Quarrel) => toEntry(graph, quarrel, isHeading);
  return {
    entries: findQuarrels(graph, told, isHeading).map(describe),
    headings: headings.map((head) => describe({ head, elements: [head] })),
  };
}

function isSpokenFor(graph: ArgumentGraph, id: Id): boolean {
  return (
    graph.relations.has(id) ||
    hasOwnWord(graph, id) ||
    relationsInto(graph, id).some(({ kind }) => kind === 'supports') ||
    attacksOn(graph, id).some((objection) => isAnswered(graph, objection))
  );
}

function toEntry(graph: ArgumentGraph, quarrel: Quarrel, isHeading: (id: Id) => boolean): DisputeEntry {
  const { head: id, elements } = quarrel;
  const speakers = findEntrySpeakers(graph, quarrel, isHeading);
  const statementsIn = (ids: ReadonlySet<Id>) => [...ids].filter((each) => graph.statements.has(each));
  return {
    id,
    under: findHeadings(graph).get(id) ?? id,
    elements,
    camps: elements.flatMap((element) => findCollisions(graph, element)),
    sides: { for: statementsIn(speakers.for), against: statementsIn(speakers.against) },
    ownWord: elements.includes(id) && hasOwnWord(graph, id),
  };
}
