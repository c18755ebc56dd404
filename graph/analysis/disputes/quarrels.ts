/** Which disputed elements belong to one quarrel, under which statement each is told, and which statement is its head. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { searchBackward } from '../chains/backward-search.ts';
import { findLandings } from '../chains/signs.ts';
import { stepsInto } from '../chains/steps.ts';
import { findComponents } from '../numbers/components.ts';
import { numberIn } from '../numbers/element-numbers.ts';
import { createLinks } from '../numbers/links.ts';
import { attacksOn } from '../speakers/sides.ts';

export interface Quarrel {
  /** The statement on which most bears: the one the others are finally about. */
  readonly head: Id;
  /** The disputed elements, those told under the head first, then in file order of the statements they are told under. */
  readonly elements: readonly Id[];
}

/**
 * The statement that a disputed element is told under: itself, or the one a disputed step finally bears on; a step straight
 * into a heading belongs to its first premise that is none, and to the heading only if there is no such premise.
 */
export function findHost(graph: ArgumentGraph, id: Id, isHeading: (id: Id) => boolean): Id {
  const landing = findLandings(graph).get(id);
  if (!landing) return id;
  if (!isHeading(landing.statement)) return landing.statement;
  const premise = graph.relations.get(landing.last)?.from.find((each) => !isHeading(each));
  return premise ?? landing.statement;
}

/**
 * Elements told under one statement are one quarrel, and so are those that attack or undercut each other. Quarrels come in
 * file order of their heads. Cost: O(ends).
 */
export function findQuarrels(
  graph: ArgumentGraph,
  elements: readonly Id[],
  isHeading: (id: Id) => boolean,
): readonly Quarrel[] {
  const hostOf = new Map(elements.map((id) => [id, findHost(graph, id, isHeading)]));
  const members = new Map<Id, Id[]>();
  for (const id of graph.statements.keys()) members.set(id, []);
  for (const [id, host] of hostOf) members.get(host)?.push(id);
  const hosts = [...members.keys()].filter((host) => (members.get(host)?.length ?? 0) > 0);
  const placeOf = new Map(hosts.map((host, place) => [host, place]));

  // From a host whose element attacks an element of another, to that other.
  const [sources, targets]: [number[], number[]] = [[], []];
  for (const id of elements) {
    const target = placeOf.get(hostOf.get(id) ?? '');
    for (const { relation, premises } of attacksOn(graph, id)) {
      for (const each of [relation, ...premises]) {
        const source = placeOf.get(hostOf.get(each) ?? '');
        if (source === undefined || target === undefined || source === target) continue;
        sources.push(source);
        targets.push(target);
      }
    }
  }
  const joined = createLinks(hosts.length, [...sources, ...targets], [...targets, ...sources]);
  const { count, from, members: places } = findComponents(joined);
  const attacking = new Set(sources);
  const groups: (readonly number[])[] = [];
  for (let group = 0; group < count; group++)
    groups.push([...places.subarray(from[group], from[group + 1])].sort((a, b) => a - b));
  const heads = chooseHeads(
    graph,
    groups.map((group) => {
      const last = group.filter((place) => !attacking.has(place));
      return (last.length > 0 ? last : group).map((place) => hosts[place] ?? '');
    }),
  );
  return groups
    .map((group, index): Quarrel => {
      const head = heads[index] ?? '';
      const others = group.map((place) => hosts[place] ?? '').filter((host) => host !== head);
      return { head, elements: [head, ...others].flatMap((host) => members.get(host) ?? []) };
    })
    .sort((a, b) => numberIn(placeOf, a.head) - numberIn(placeOf, b.head));
}

/**
 * Of the candidates of each quarrel, the one to which most is nearest; of equal ones that on which most bears directly, then
 * the first in file order. Candidates attack nothing else in their quarrel, where there are such.
 */
function chooseHeads(graph: ArgumentGraph, quarrels: readonly (readonly Id[])[]): readonly Id[] {
  const weights = new Map<Id, number>();
  const unclear = quarrels.filter((candidates) => candidates.length > 1).flat();
  for (const { first } of searchBackward(graph, unclear).reached.values())
    weights.set(first.target, (weights.get(first.target) ?? 0) + 1);
  const isHeavier = (a: Id, b: Id) => {
    const [one, other] = [weights.get(a) ?? 0, weights.get(b) ?? 0];
    return one !== other ? one > other : stepsInto(graph, a).length > stepsInto(graph, b).length;
  };
  return quarrels.map((candidates) =>
    candidates.reduce((head, candidate) => (isHeavier(candidate, head) ? candidate : head)),
  );
}
