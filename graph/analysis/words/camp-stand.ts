/** On which side of a point the camps stand, in a sentence that says what they stand on opposite sides of. */
import { findElement, type ArgumentGraph, type Holding, type Id } from '../../model/types.ts';
import { findHoldings, type Stand } from '../speakers/camps.ts';
import { findPositions } from '../speakers/holders.ts';
import { attacksOn } from '../speakers/sides.ts';
import { wordOf } from './attribution.ts';
import { agree, nameOf, nameSome } from './names.ts';

/**
 * `On "assessment" the camps divide over it: supporters (as the mapper reads them) stand for it, critics against it`. Over
 * another statement or a step than the listed one, that is named. A camp that stands on both sides is told apart. Where the camp
 * only made the point, and the mapper alone sets it against this, the sentence says so.
 */
export function describeStand(
  graph: ArgumentGraph,
  { axis, on, for: pro, against }: Stand,
  listed: Id,
): string {
  const axes =
    graph.axes.length > 1 ? `on "${graph.axes.find(({ id }) => id === axis)?.label ?? axis}" ` : '';
  const matter =
    on === listed
      ? 'over it'
      : graph.relations.has(on)
        ? `on ${nameOf(graph, on)}`
        : `over "${nameOf(graph, on)}"`;
  const holdings = findHoldings(graph, on);
  const isOnBoth = (camp: Id) => pro.includes(camp) && against.includes(camp);
  const sides = (
    [
      [pro.filter((camp) => !isOnBoth(camp)), holdings.for, 'for it'],
      [against.filter((camp) => !isOnBoth(camp)), holdings.against, 'against it'],
      [pro.filter(isOnBoth), [...holdings.for, ...holdings.against], 'on both sides'],
    ] as const
  ).filter(([camps]) => camps.length > 0);
  const told = sides.map(([camps, side, place], index) => {
    const names = listHolders(graph, camps, side);
    return index === 0 ? `${names} ${agree(names, 'stand')} ${place}` : `${names} ${place}`;
  });
  const link = isOnlyMappers(graph, on, against) ? "; the link is the mapper's" : '';
  return `${axes}the camps divide ${matter}: ${told.join(', ')}${link}`;
}

/** Camps by their labels; those that the map only infers to hold what they speak by are marked. */
function listHolders(graph: ArgumentGraph, camps: readonly Id[], side: readonly Holding[]): string {
  const positions = findPositions(graph);
  return nameSome(
    camps.map((camp) => {
      const label = positions.get(camp)?.position.label ?? camp;
      const isInferred = side.every(({ position, inferred }) => position !== camp || inferred === true);
      return isInferred ? `${label} (as the mapper reads them)` : label;
    }),
  );
}

/** Whether nobody is named for any of the attacks by which these camps speak against an element. */
function isOnlyMappers(graph: ArgumentGraph, id: Id, camps: readonly Id[]): boolean {
  const theirs = attacksOn(graph, id).filter(({ premises }) =>
    premises.some((premise) =>
      (findElement(graph, premise)?.heldBy ?? []).some(({ position }) => camps.includes(position)),
    ),
  );
  return (
    theirs.length > 0 &&
    theirs.every(({ relation }) => {
      const { who, source } = wordOf(graph, relation);
      return who === undefined && source === undefined;
    })
  );
}
