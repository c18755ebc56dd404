/** The signed chains from one element to another, or to every thesis. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { idsAlong, searchBackward, type BackwardSearch } from './backward-search.ts';
import { findBearings, toBearing, type Bearing } from './bearing.ts';
import { walkChains } from './chain-walk.ts';
import { signOf, times, toChainSign, type ChainSign, type Sign } from './signs.ts';
import { stepsFrom } from './steps.ts';
import { findAllTheses, findEnds } from './theses.ts';
import { BUDGETS } from '../numbers/budget.ts';

/** A way along relations that repeats nothing and never passes through its end. */
export interface Chain {
  /** The product over all its relations; `none` where it ends by answering a question. */
  readonly sign: ChainSign;
  /** How many of its relations attack. */
  readonly attacks: number;
  /** `[s, r, s, ...]`, and `[s, r, r2, t]` where r aims at r2. */
  readonly ids: readonly Id[];
}

/** The chains from one element to another, and what they come to together. */
export interface ChainSearch {
  readonly from: Id;
  readonly to: Id;
  /** The set of signs of all chains; `none` where there are none with a sign. */
  readonly bearing: Bearing | 'none';
  /** Shortest first; equally long ones in file order. */
  readonly chains: readonly Chain[];
  /** Whether there are, or may be, more chains than listed. */
  readonly truncated: boolean;
  /** Whether the search ended because its budget ran out. */
  readonly outOfBudget: boolean;
}

export interface ChainOptions {
  /** The most chains listed; 20 by default. */
  readonly limit?: number;
  /** The most steps looked at; 1,000,000 by default, well under a second. */
  readonly budget?: number;
}

const LIMIT = 20;
const MOST_ENDS = 100;

/**
 * Both ends may be statements or relations. An unknown id, or the same one twice, gives no chains. Where every chain is
 * listed the bearing is theirs; else it is that of `findBearings`.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'hold', kind: 'claim', text: 'The cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * const { chains } = findChains(graph, 'hold', 'close');
 * chains[0].sign; // 'against'
 * chains[0].ids.join(' '); // 'hold r2 unsafe r1 close'
 * ```
 */
export function findChains(
  graph: ArgumentGraph,
  from: Id,
  to: Id,
  { limit = LIMIT, budget = BUDGETS.chains }: ChainOptions = {},
): ChainSearch {
  const bearings = findBearings(graph, to);
  const walk = walkChains(graph, from, to, bearings.steps, budget);
  const chains: Chain[] = [];
  let step = walk.next();
  while (!step.done && chains.length < limit) {
    chains.push(toChain(graph, step.value));
    step = walk.next();
  }
  const outOfBudget = step.done === true && step.value === 'stopped';
  const truncated = !step.done || outOfBudget;
  const bearing = truncated ? (bearings.of.get(from) ?? 'none') : bearingOf(chains);
  return { from, to, bearing, chains, truncated, outOfBudget };
}

/**
 * One shortest chain of each sign, shortest first. Read off the backward search, so the cost is O(ends), and for further
 * elements to the same target O(length); only where a shortest way of a sign goes round a loop are chains tried one after
 * the other, within `budget`.
 */
export function shortestChains(
  graph: ArgumentGraph,
  from: Id,
  to: Id,
  { budget = BUDGETS.chains }: Pick<ChainOptions, 'budget'> = {},
): readonly Chain[] {
  const search = searchTo(graph, to);
  const reached = search.reached.get(from);
  if (!reached) return [];
  const chains: Chain[] = [];
  const missing = new Set<ChainSign>();
  for (const sign of ['for', 'against', 'none'] as const) {
    const arrival = reached[sign];
    if (!arrival) continue;
    const ids = idsAlong(arrival);
    if (new Set(ids).size === ids.length) chains.push(toChain(graph, ids));
    else missing.add(sign);
  }
  if (missing.size > 0) {
    const distance = new Map([...search.reached].map(([id, { first }]) => [id, first.length]));
    for (const ids of walkChains(graph, from, to, distance, budget)) {
      const chain = toChain(graph, ids);
      if (missing.delete(chain.sign)) chains.push(chain);
      if (missing.size === 0) break;
    }
  }
  return chains.sort((a, b) => countRelations(graph, a) - countRelations(graph, b));
}

interface SearchTo {
  readonly to: Id;
  readonly search: BackwardSearch;
}
const lastSearches = new WeakMap<ArgumentGraph, SearchTo>();

/** The search to one target; the last is remembered, for many elements are asked about with the same target. */
function searchTo(graph: ArgumentGraph, to: Id): BackwardSearch {
  const last = lastSearches.get(graph);
  if (last?.to === to) return last.search;
  const search = searchBackward(graph, [to]);
  lastSearches.set(graph, { to, search });
  return search;
}

/** The chains from one element to each thesis it reaches. */
export interface ChainsToTheses {
  /** One for every thesis that can be reached, in the order of the theses. */
  readonly searches: readonly ChainSearch[];
  /** Whether there are more of them than the 100 looked at. */
  readonly truncated: boolean;
}

/**
 * The chains from an element to every thesis it leads to; to the roots it leads to, a closed loop counting by its first
 * statement, only where it leads to no thesis. A question is never the end of an argument. Cost: O(ends) and a budget of its
 * own for each thesis.
 */
export function findChainsToTheses(
  graph: ArgumentGraph,
  from: Id,
  options: ChainOptions = {},
): ChainsToTheses {
  const reachable = findReachable(graph, from);
  const canEnd = (id: Id) =>
    id !== from && reachable.has(id) && graph.statements.get(id)?.kind !== 'question';
  const theses = findAllTheses(graph);
  const reached = theses.filter(canEnd);
  const ends = reached.length > 0 || theses.includes(from) ? reached : findEnds(graph).filter(canEnd);
  return {
    searches: ends.slice(0, MOST_ENDS).map((to) => findChains(graph, from, to, options)),
    truncated: ends.length > MOST_ENDS,
  };
}

/** Reads sign and attacks off the ids of a chain. Its end, when that is a relation, is not part of the product. */
export function toChain(graph: ArgumentGraph, ids: readonly Id[]): Chain {
  let sign: Sign | 0 = 1;
  let attacks = 0;
  for (const id of ids.slice(0, -1)) {
    const relation = graph.relations.get(id);
    if (!relation) continue;
    sign = times(sign, signOf(relation.kind));
    if (relation.kind === 'attacks') attacks += 1;
  }
  return { sign: toChainSign(sign), attacks, ids };
}

function bearingOf(chains: readonly Chain[]): Bearing | 'none' {
  const has = (sign: ChainSign) => chains.some((chain) => chain.sign === sign);
  return toBearing({ for: has('for'), against: has('against') }) ?? 'none';
}

function countRelations(graph: ArgumentGraph, chain: Chain): number {
  return chain.ids.slice(0, -1).filter((id) => graph.relations.has(id)).length;
}

/** Everything chains from an element may come to. */
function findReachable(graph: ArgumentGraph, from: Id): ReadonlySet<Id> {
  const reachable = new Set([from]);
  // The set grows while it is gone through.
  for (const id of reachable) {
    for (const { relation, to, sign } of stepsFrom(graph, id)) {
      if (sign !== 0 || !graph.relations.has(to)) reachable.add(relation).add(to);
    }
  }
  return reachable;
}
