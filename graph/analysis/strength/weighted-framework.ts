/**
 * A map as numbered arrays for computing strengths: who carries what to whom, and in which order it can be computed. It
 * holds no strengths and knows no semantics. Rephrases and answers carry no weight and have no arrow in it.
 */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { findComponents, type Components } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks, reverseLinks, type Links } from '../numbers/links.ts';
import { oncePerStructure } from '../../model/once-per-graph.ts';
import { premisesReadBack } from '../chains/steps.ts';

/** The base score of a statement whose weight is not given. */
export const DEFAULT_STATEMENT_WEIGHT = 0.5;
/** The base score of a relation whose weight is not given. */
export const DEFAULT_RELATION_WEIGHT = 1;

/**
 * Elements are numbered, statements first, then relations, both in file order. An *arrow* is one relation read in one
 * direction onto one target: the joint strength of its carriers, times the relation's own, counts for or against the
 * target. A relation is one arrow; a symmetric one is another for each of its premises, carried by its target.
 */
export interface WeightedFramework {
  readonly ids: readonly Id[];
  readonly numberOf: ReadonlyMap<Id, number>;
  readonly statementCount: number;
  /** Base scores in [0,1] by element. */
  readonly base: Float64Array;
  /** The arrows into element `v` are those from `arrowsInto[v]` to before `arrowsInto[v + 1]`, in file order. */
  readonly arrowsInto: Int32Array;
  /** By arrow: the element it bears on. */
  readonly targetOf: Int32Array;
  /** By arrow: 1 for a support, -1 for an attack. */
  readonly signs: Int8Array;
  /** By arrow: the number of its relation. */
  readonly relationOf: Int32Array;
  /** By arrow: 1 where it reads a symmetric relation from its target to a premise. */
  readonly reversed: Uint8Array;
  /** The carriers of arrow `k` are those from `carriersFrom[k]` to before `carriersFrom[k + 1]`. */
  readonly carriersFrom: Int32Array;
  readonly carriers: Int32Array;
  /** From each statement to the relations it is a premise of, whatever their kind. */
  readonly usedBy: Links;
  /** From each element to those whose strength depends on its own directly. */
  readonly dependents: Links;
  /** The same turned round: from each element to those its strength depends on directly. */
  readonly sources: Links;
  /** Elements that depend on each other, each group after those it depends on. */
  readonly components: Components;
  /** By element: its place among the members of its component. */
  readonly placeOf: Int32Array;
}

/** O(ends) the first time a graph is seen, O(1) after. */
export const weightedFrameworkOf: (graph: ArgumentGraph) => WeightedFramework = oncePerStructure((graph) => {
  const { ids, numberOf } = numberElements(graph);
  const base = new Float64Array(ids.length);
  let number = 0;
  for (const { weight } of graph.statements.values()) base[number++] = weight ?? DEFAULT_STATEMENT_WEIGHT;
  for (const { weight } of graph.relations.values()) base[number++] = weight ?? DEFAULT_RELATION_WEIGHT;

  const arrows = sortByTarget(listArrows(graph, numberOf), ids.length);
  const dependents = linkDependents(arrows, ids.length);
  const components = findComponents(dependents);
  return {
    ids,
    numberOf,
    statementCount: graph.statements.size,
    base,
    ...arrows,
    usedBy: linkPremises(graph, numberOf),
    dependents,
    sources: reverseLinks(dependents),
    components,
    placeOf: placesIn(components),
  };
});

/** Arrows in file order, each field a list. */
interface ArrowList {
  readonly targets: number[];
  readonly signs: number[];
  readonly relationOf: number[];
  readonly reversed: number[];
  readonly carriersFrom: number[];
  readonly carriers: number[];
}

function listArrows(graph: ArgumentGraph, numberOf: ReadonlyMap<Id, number>): ArrowList {
  const at = (id: Id) => numberIn(numberOf, id);
  const list: ArrowList = {
    targets: [],
    signs: [],
    relationOf: [],
    reversed: [],
    carriersFrom: [],
    carriers: [],
  };
  const add = (relation: Relation, to: Id, reversed: number) => {
    list.targets.push(at(to));
    list.signs.push(relation.kind === 'supports' ? 1 : -1);
    list.relationOf.push(at(relation.id));
    list.reversed.push(reversed);
    list.carriersFrom.push(list.carriers.length);
  };
  for (const relation of graph.relations.values()) {
    if (relation.kind !== 'supports' && relation.kind !== 'attacks') continue;
    add(relation, relation.to, 0);
    for (const premise of relation.from) list.carriers.push(at(premise));
    for (const premise of premisesReadBack(graph, relation)) {
      add(relation, premise, 1);
      list.carriers.push(at(relation.to));
    }
  }
  list.carriersFrom.push(list.carriers.length);
  return list;
}

type Arrows = Pick<
  WeightedFramework,
  'arrowsInto' | 'targetOf' | 'signs' | 'relationOf' | 'reversed' | 'carriersFrom' | 'carriers'
>;

/** The same arrows by target, in file order within one. */
function sortByTarget(list: ArrowList, elementCount: number): Arrows {
  const count = list.targets.length;
  const arrowsInto = new Int32Array(elementCount + 1);
  for (const target of list.targets) arrowsInto[target + 1] = (arrowsInto[target + 1] ?? 0) + 1;
  for (let element = 0; element < elementCount; element++) {
    arrowsInto[element + 1] = (arrowsInto[element + 1] ?? 0) + (arrowsInto[element] ?? 0);
  }
  const next = arrowsInto.slice();
  const order = new Int32Array(count);
  list.targets.forEach((target, arrow) => {
    const place = next[target] ?? 0;
    order[place] = arrow;
    next[target] = place + 1;
  });
  const carriersFrom = new Int32Array(count + 1);
  const carriers = new Int32Array(list.carriers.length);
  let end = 0;
  order.forEach((arrow, place) => {
    for (let from = list.carriersFrom[arrow] ?? 0; from < (list.carriersFrom[arrow + 1] ?? 0); from++) {
      carriers[end++] = list.carriers[from] ?? 0;
    }
    carriersFrom[place + 1] = end;
  });
  return {
    arrowsInto,
    targetOf: order.map((arrow) => list.targets[arrow] ?? 0),
    signs: Int8Array.from(order, (arrow) => list.signs[arrow] ?? 0),
    relationOf: order.map((arrow) => list.relationOf[arrow] ?? 0),
    reversed: Uint8Array.from(order, (arrow) => list.reversed[arrow] ?? 0),
    carriersFrom,
    carriers,
  };
}

function linkPremises(graph: ArgumentGraph, numberOf: ReadonlyMap<Id, number>): Links {
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { id, from } of graph.relations.values()) {
    for (const premise of from) {
      sources.push(numberIn(numberOf, premise));
      targets.push(numberIn(numberOf, id));
    }
  }
  return createLinks(numberOf.size, sources, targets);
}

function linkDependents(
  { arrowsInto, relationOf, carriersFrom, carriers }: Arrows,
  elementCount: number,
): Links {
  const sources: number[] = [];
  const targets: number[] = [];
  for (let target = 0; target < elementCount; target++) {
    for (let arrow = arrowsInto[target] ?? 0; arrow < (arrowsInto[target + 1] ?? 0); arrow++) {
      sources.push(relationOf[arrow] ?? 0);
      targets.push(target);
      for (let place = carriersFrom[arrow] ?? 0; place < (carriersFrom[arrow + 1] ?? 0); place++) {
        sources.push(carriers[place] ?? 0);
        targets.push(target);
      }
    }
  }
  return createLinks(elementCount, sources, targets);
}

function placesIn({ count, from, members }: Components): Int32Array {
  const places = new Int32Array(members.length);
  for (let component = 0; component < count; component++) {
    const start = from[component] ?? 0;
    for (let at = start; at < (from[component + 1] ?? 0); at++) places[members[at] ?? 0] = at - start;
  }
  return places;
}
