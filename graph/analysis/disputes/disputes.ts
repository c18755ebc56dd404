/** Where a debate is disputed, read off its structure alone: no scores, no acceptability. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findCollisions, type Stand } from '../speakers/camps.ts';
import { findHeadings } from '../chains/nearest-thesis.ts';
import { oncePerGraph } from '../../model/once-per-graph.ts';
import {
  attacksOn,
  findReasons,
  findSpeakers,
  hasOwnWord,
  isAnswered,
  type Speakers,
} from '../speakers/sides.ts';
import { findLandings } from '../chains/signs.ts';
import { findTheses } from '../chains/theses.ts';

/** One disputed point. */
export interface DisputeEntry {
  /** The statement under which it is listed: the disputed one, or the one a disputed step finally bears on. */
  readonly id: Id;
  /** The thesis it belongs under, or the root or loop if it leads to no thesis; itself where it leads nowhere. */
  readonly under: Id;
  /** The disputed elements it stands for, in file order: the statement, steps that bear on it. */
  readonly elements: readonly Id[];
  /** The axes on which camps stand on opposite sides of it. */
  readonly camps: readonly Stand[];
  /** Statements that speak directly for and against it; itself not among them. */
  readonly sides: { readonly for: readonly Id[]; readonly against: readonly Id[] };
  /** Whether the statement is itself disputed and its own source or camp stands behind it. */
  readonly ownWord: boolean;
}

export interface Disputes {
  /** Statements and relations that something attacks, in file order. */
  readonly challenged: ReadonlySet<Id>;
  /** Those of them that something speaks for: their own citation or holder, a support, an answered objection. */
  readonly disputed: ReadonlySet<Id>;
  /** The relations that attack something disputed, and their premises. */
  readonly objections: ReadonlySet<Id>;
  /** One for each statement; first those on which camps collide, then in file order. */
  readonly entries: readonly DisputeEntry[];
}

/**
 * A step is also spoken for by the source or camp of one of its premises: whoever gave the premise gave the step. Theses and
 * questions are headings, not entries; a disputed step straight into one is listed under its first premise that is none,
 * and under the heading only if there is no such premise. Cost: O(ends), with at most 20 answers for each objection.
 */
export const findDisputes: (graph: ArgumentGraph) => Disputes = oncePerGraph((graph) => {
  const elements = [...graph.statements.keys(), ...graph.relations.keys()];
  const challenged = elements.filter((id) => attacksOn(graph, id).length > 0);
  const disputed = challenged.filter((id) => isSpokenFor(graph, id));
  const objections = new Set<Id>();
  for (const id of disputed) {
    for (const { relation, premises } of attacksOn(graph, id))
      for (const each of [relation, ...premises]) objections.add(each);
  }
  let entries: readonly DisputeEntry[] | null = null;
  return {
    challenged: new Set(challenged),
    disputed: new Set(disputed),
    objections,
    // Whoever only asks what is disputed doesn't wait for the points: they are most of the work.
    get entries() {
      return (entries ??= listEntries(graph, disputed));
    },
  };
});

function listEntries(graph: ArgumentGraph, disputed: readonly Id[]): readonly DisputeEntry[] {
  const entries = [...groupByStatement(graph, disputed)].map(([id, members]) => toEntry(graph, id, members));
  return [...entries.filter(collides), ...entries.filter((entry) => !collides(entry))];
}

const collides = ({ camps }: DisputeEntry) => camps.length > 0;

function isSpokenFor(graph: ArgumentGraph, id: Id): boolean {
  const premises = graph.relations.get(id)?.from ?? [];
  return (
    [id, ...premises].some((each) => hasOwnWord(graph, each)) ||
    findReasons(graph, id).length > 0 ||
    attacksOn(graph, id).some((objection) => isAnswered(graph, objection))
  );
}

/** The disputed elements by the statement they are listed under, in file order of the statements. */
function groupByStatement(graph: ArgumentGraph, disputed: readonly Id[]): ReadonlyMap<Id, readonly Id[]> {
  const theses = new Set(findTheses(graph));
  const isHeading = (id: Id) => theses.has(id) || graph.statements.get(id)?.kind === 'question';
  const groups = new Map<Id, Id[]>([...graph.statements.keys()].map((id) => [id, []]));
  for (const id of disputed) {
    const landing = findLandings(graph).get(id);
    if (!landing) {
      if (!isHeading(id)) groups.get(id)?.push(id);
    } else if (!isHeading(landing.statement)) groups.get(landing.statement)?.push(id);
    else {
      const premise = graph.relations.get(landing.last)?.from.find((each) => !isHeading(each));
      groups.get(premise ?? landing.statement)?.push(id);
    }
  }
  for (const [id, members] of groups) if (members.length === 0) groups.delete(id);
  return groups;
}

/** What is told of a point, disputed or not, that stands for the given elements. */
export function toEntry(graph: ArgumentGraph, id: Id, elements: readonly Id[]): DisputeEntry {
  const speakers = mergeSpeakers(graph, id, elements);
  const camps = findCollisions(graph, speakers);
  const isOther = (each: Id) => each !== id && graph.statements.has(each);
  return {
    id,
    under: findHeadings(graph).get(id) ?? id,
    elements,
    camps,
    sides: { for: [...speakers.for].filter(isOther), against: [...speakers.against].filter(isOther) },
    ownWord: elements.includes(id) && hasOwnWord(graph, id),
  };
}

/**
 * Who defends a step that argues against the statement speaks against the statement; of an entry that stands for a step into
 * a heading, who defends an objection to that step speaks against it.
 */
function mergeSpeakers(graph: ArgumentGraph, id: Id, elements: readonly Id[]): Speakers {
  const merged = { for: new Set<Id>(), against: new Set<Id>() };
  for (const element of elements) {
    const speakers = findSpeakers(graph, element);
    const landing = findLandings(graph).get(element);
    const straight = landing?.statement === id ? 1 : landing && findLandings(graph).get(landing.last)?.sign;
    const isTurned = landing !== undefined && landing.sign !== straight;
    for (const each of speakers.for) merged[isTurned ? 'against' : 'for'].add(each);
    for (const each of speakers.against) merged[isTurned ? 'for' : 'against'].add(each);
  }
  return merged;
}
