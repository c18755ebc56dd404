/**
 * What would have to be added to a debate to turn a thesis: the fewest new answers and reasons, each a new statement that
 * nothing objects to. Of those on the map none is taken away.
 *
 * Asking for the smallest change of a framework that makes an argument acceptable is enforcement (Baumann & Brewka,
 * "Expanding argumentation frameworks: enforcing and monotonicity results", COMMA 2010); asking what would have to be
 * different for another verdict, a counterfactual (Yin, Potyka & Toni, "CE-QArg: counterfactual explanations for
 * quantitative bipolar argumentation frameworks", KR 2024).
 */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { relationsOutOf } from '../../model/adjacency.ts';
import { stepsInto } from '../chains/steps.ts';
import { IN } from '../frameworks/framework.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { labelGrounded } from '../frameworks/grounded.ts';
import type { Semantics } from '../frameworks/semantics.ts';
import { flattenGraph, type Flattened } from '../status/flatten.ts';
import { findStatus } from '../status/status.ts';
import type { SupportReading } from '../status/support-reading.ts';
import { createLabelProbe, prepareProbes, type ProbedFramework } from './label-probe.ts';
import { supposeAdditions, type Addition } from './suppose.ts';
import { findOpposites } from './rivals.ts';
import { findHelpful } from './turning-set.ts';
import { createFalls, type Falls } from './what-falls.ts';
import { BUDGETS, COST_OF_LABELLING } from '../numbers/budget.ts';

export interface AdditionsOptions {
  /** `grounded` where absent. */
  readonly semantics?: Semantics;
  /** `assumed` where absent. */
  readonly support?: SupportReading;
  /** In looks at an attack, some 70 million in a second; 50 million where absent. */
  readonly budget?: number;
}

/** The fewest new answers and reasons that would turn a thesis. */
export interface TurningAdditions {
  readonly thesis: Id;
  /** Whether the thesis stands as the map is; what is added makes it the other way. */
  readonly stands: boolean;
  /** As few as there can be, of as few steps from the thesis as there can be; null where none was found. */
  readonly additions: readonly Addition[] | null;
  /** Whether fewer might do: the budget ended, or there are more than are tried in every way. */
  readonly atMost: boolean;
  /** False where the budget ended. */
  readonly complete: boolean;
}

/** Of sets up to this size all that could help are tried. */
const MOST_TRIED = 6;
/** Larger sets are no answer to what would turn a thesis. */
const MOST_LISTED = 20;

/**
 * The fewest additions after which the thesis stands where it didn't, or doesn't where it did. Neither the thesis itself nor
 * a contrary is aimed at: that a new objection to a thesis would count against it is known before. Of equally many those
 * fewest steps from the thesis, then the first in the file. Undefined for what is no statement of the map.
 */
export function findAdditions(
  graph: ArgumentGraph,
  thesis: Id,
  options: AdditionsOptions = {},
): TurningAdditions | undefined {
  return createAdditionSearch(graph, options)(thesis, options.budget);
}

/** Prepared once for all theses; each has a budget of its own. */
export function createAdditionSearch(
  graph: ArgumentGraph,
  { semantics = 'grounded', support = 'assumed' }: AdditionsOptions = {},
): (thesis: Id, budget?: number) => TurningAdditions | undefined {
  const flattened = flattenGraph(graph, support);
  const prepared: Prepared = {
    flattened,
    probed: prepareProbes(flattened.framework, labelGrounded(flattened.framework)),
    falls: createFalls(flattened),
  };
  // Read as deductive, an objection to a support also frees its premise: that is found by trying it out.
  const isFollowed = (semantics === 'grounded' || semantics === 'complete') && support !== 'deductive';
  return (thesis, budget = BUDGETS.additions) => {
    if (!graph.statements.has(thesis)) return undefined;
    const moves = listMoves(graph, thesis, prepared, countSteps(graph, thesis, semantics, support));
    const { members, ...rest } = isFollowed
      ? searchGrounded(moves, budget)
      : searchAnySemantics(graph, thesis, moves, { semantics, support }, budget);
    return { thesis, ...rest, additions: members && members.map((move) => toAddition(moves, move)) };
  };
}

interface Prepared {
  readonly flattened: Flattened;
  readonly probed: ProbedFramework;
  readonly falls: Falls;
}

/**
 * What can be added. A move below the number of elements is a new attack on that one, which takes it out with all that needs
 * it; one above is a new support of the statement in `supported`, where it lacks one that stands.
 */
interface Moves {
  readonly flattened: Flattened;
  readonly probed: ProbedFramework;
  readonly thesis: number;
  readonly supported: readonly Id[];
  readonly takingOut: (argument: number) => readonly number[];
  readonly fallingWith: (move: number) => readonly number[];
  readonly isAllowed: (move: number) => boolean;
  /** Relations on the shortest way from what a move aims at to the thesis. */
  readonly stepsOf: (move: number) => number;
}

interface Found {
  readonly stands: boolean;
  readonly members: readonly number[] | null;
  readonly atMost: boolean;
  readonly complete: boolean;
}

function listMoves(
  graph: ArgumentGraph,
  thesis: Id,
  { flattened, probed, falls }: Prepared,
  steps: ReadonlyMap<Id, number>,
): Moves {
  const { ids, numberOf, unsupported } = flattened;
  const supported = [...unsupported.keys()];
  const lacks = [...unsupported.values()];
  const moveOfLack = new Map(lacks.map((argument, place) => [argument, ids.length + place]));
  const opposites = findOpposites(graph, thesis);
  const idOf = (move: number) => ids[move] ?? supported[move - ids.length] ?? '';
  return {
    flattened,
    probed,
    thesis: numberIn(numberOf, thesis),
    supported,
    takingOut(argument) {
      const support = moveOfLack.get(argument);
      const attacks = falls.takingOut(argument);
      return support === undefined ? attacks : [...attacks, support];
    },
    fallingWith: (move) => (move < ids.length ? falls.fallingWith(move) : [lacks[move - ids.length] ?? 0]),
    isAllowed: (move) => move >= ids.length || !opposites.has(idOf(move)),
    stepsOf: (move) => steps.get(idOf(move)) ?? Infinity,
  };
}

/**
 * By element that can make a difference to the thesis: how many relations are on the shortest way. That is what leads to it;
 * read as deductive, what it supports as well, since a conclusion that falls takes its premises along; and under semantics
 * that ask how much can be decided, whatever hangs together with it, or, where one odd ring leaves no answer at all, everything.
 */
function countSteps(
  graph: ArgumentGraph,
  thesis: Id,
  semantics: Semantics,
  support: SupportReading,
): ReadonlyMap<Id, number> {
  const steps = new Map<Id, number>([[thesis, 0]]);
  const isDirected = semantics !== 'stable' && semantics !== 'semi-stable';
  for (const [id, count] of steps) {
    const reach = (each: Id) => steps.has(each) || steps.set(each, count + 1);
    for (const { relation, premises } of stepsInto(graph, id)) {
      // A relation is as far as its premises: an answer to either meets the same step.
      for (const each of [relation, ...premises]) reach(each);
    }
    if (isDirected && support !== 'deductive') continue;
    const own = graph.relations.get(id);
    if (own && !isDirected) for (const each of [...own.from, own.to]) reach(each);
    for (const relation of relationsOutOf(graph, id)) {
      if (isDirected && relation.kind === 'attacks') continue;
      for (const each of [relation.id, relation.to]) reach(each);
    }
  }
  if (semantics === 'stable') {
    const far = steps.size;
    for (const id of [...graph.statements.keys(), ...graph.relations.keys()])
      if (!steps.has(id)) steps.set(id, far);
  }
  return steps;
}

function toAddition({ flattened: { ids }, supported }: Moves, move: number): Addition {
  return move < ids.length
    ? { kind: 'attacks', to: ids[move] ?? '' }
    : { kind: 'supports', to: supported[move - ids.length] ?? '' };
}

/** The best of the sets compared with it: fewest steps, then those that come first. */
function createComparison({ stepsOf }: Moves) {
  let best: { readonly members: readonly number[]; readonly steps: number } | undefined;
  return {
    offer(set: readonly number[]) {
      const members = [...set].sort((a, b) => a - b);
      const steps = members.reduce((sum, move) => sum + stepsOf(move), 0);
      if (!best || steps < best.steps || (steps === best.steps && isBefore(members, best.members)))
        best = { members, steps };
    },
    best: () => best?.members ?? null,
  };
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((move, at) => move !== b[at]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** Follows what could help backwards from the thesis, as `findTurningSet` does. */
function searchGrounded(moves: Moves, budget: number): Found {
  const { probed } = moves;
  const probe = createLabelProbe(probed, moves.thesis);
  const stands = probe.labelOf(moves.thesis) === IN;
  const isTurned = () => (probe.labelOf(moves.thesis) === IN) !== stands;
  let looked = 0;
  let isSpent = false;
  const suppose = (members: readonly number[]) => {
    probe.release();
    for (const move of members) probe.reject(moves.fallingWith(move));
    isSpent ||= probe.work() + looked > budget;
  };
  const findNext = (): readonly number[] => {
    const helpful = findHelpful(probed, probe, moves.thesis, moves, stands ? 'fall' : 'stand', !stands);
    looked += helpful.looked;
    return [...helpful.elements].filter(moves.isAllowed);
  };

  const tryAll = (size: number): readonly number[] | null => {
    const comparison = createComparison(moves);
    const seen = new Set<string>();
    const extend = (members: readonly number[]) => {
      suppose(members);
      if (isSpent) return;
      if (isTurned()) comparison.offer(members);
      else if (members.length < size) {
        for (const move of findNext()) {
          const larger = [...members, move].sort((a, b) => a - b);
          const key = larger.join();
          if (members.includes(move) || seen.has(key) || isSpent) continue;
          seen.add(key);
          extend(larger);
        }
      }
    };
    extend([]);
    return comparison.best();
  };

  let tried: readonly number[] | null = null;
  for (let size = 1; size <= MOST_TRIED && !isSpent && !tried; size++) tried = tryAll(size);
  const complete = !isSpent;
  const members = tried ?? takeNearest();
  // The labels are those of all searches.
  probe.release();
  if (tried) return { stands, members, atMost: !complete, complete };
  return { stands, members, atMost: members !== null || !complete, complete };

  /** The nearest that could help, again and again, and then without those that turned out not to be needed. */
  function takeNearest(): readonly number[] | null {
    let members: readonly number[] = [];
    for (;;) {
      suppose(members);
      if (isTurned()) break;
      const [nearest] = findNext()
        .filter((move) => !members.includes(move))
        .sort((a, b) => moves.stepsOf(a) - moves.stepsOf(b) || a - b);
      if (nearest === undefined || members.length === MOST_LISTED) return null;
      members = [...members, nearest];
    }
    for (const move of members) {
      const fewer = members.filter((each) => each !== move);
      suppose(fewer);
      if (isTurned()) members = fewer;
    }
    return members;
  }
}

/**
 * Tries sets of what can make a difference to the thesis, labelling the map anew for each. What makes a thesis stand under the grounded
 * semantics makes it stand under all others, so that one is at hand where the budget ends.
 */
function searchAnySemantics(
  graph: ArgumentGraph,
  thesis: Id,
  moves: Moves,
  reading: { readonly semantics: Semantics; readonly support: SupportReading },
  budget: number,
): Found {
  const { ids } = moves.flattened;
  let left = budget;
  const standsWith = (members: readonly number[]): boolean => {
    const additions = members.map((move) => toAddition(moves, move));
    const cost = COST_OF_LABELLING * (ids.length + members.length);
    left -= cost;
    const supposed = supposeAdditions(graph, additions).graph;
    return findStatus(supposed, { ...reading, budget: Math.max(left, cost) }).status.get(thesis) === 'in';
  };
  const stands = standsWith([]);
  const candidates = Array.from({ length: ids.length + moves.supported.length }, (_, move) => move)
    .filter((move) => moves.isAllowed(move) && moves.stepsOf(move) < Infinity)
    .sort((a, b) => moves.stepsOf(a) - moves.stepsOf(b) || a - b);
  for (let size = 1; size <= MOST_TRIED && size <= candidates.length; size++) {
    const comparison = createComparison(moves);
    for (const places of combine(candidates.length, size)) {
      if (left <= 0) break;
      const members = places.map((place) => candidates[place] ?? 0);
      if (standsWith(members) !== stands) comparison.offer(members);
    }
    const members = comparison.best();
    if (members) return { stands, members, atMost: left <= 0, complete: left > 0 };
    if (left <= 0) break;
  }
  const grounded = stands ? null : searchGrounded(moves, budget);
  const members = grounded?.members && standsWith(grounded.members) ? grounded.members : null;
  return { stands, members, atMost: members !== null || left <= 0, complete: left > 0 };
}

/** All choices of so many of the first `count` numbers, in lexicographic order. */
function* combine(count: number, size: number): Generator<readonly number[]> {
  const chosen = Array.from({ length: size }, (_, place) => place);
  for (;;) {
    yield chosen;
    let place = size - 1;
    while (place >= 0 && chosen[place] === count - size + place) place--;
    if (place < 0) return;
    chosen[place] = (chosen[place] ?? 0) + 1;
    for (let after = place + 1; after < size; after++) chosen[after] = (chosen[after - 1] ?? 0) + 1;
  }
}
