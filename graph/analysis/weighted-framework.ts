/**
 * A map as numbered arrays for computing strengths: who carries what to whom, and in which order it can be computed. It
 * holds no strengths and knows no semantics. Rephrases and answers carry no weight and have no arrow in it.
 */
import type { ArgumentGraph, Id } from '../model/types.ts';
import { findComponents, type Components } from './components.ts';
import { createLinks, reverseLinks, type Links } from './links.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { stepsThrough } from './steps.ts';

/** The base score of a statement whose weight is not given. */
export const DEFAULT_STATEMENT_WEIGHT = 0.5;
/** The base score of a relation whose weight is not given. */
export const DEFAULT_RELATION_WEIGHT = 1;

/**
 * Elements are numbered, statements first, then relations, both in file order. An *arrow* is one relation read in one
 * direction onto one target: the weakest of its carriers, times the relation's own strength, counts for or against the
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
}

interface Arrow {
  readonly relation: number;
  readonly sign: 1 | -1;
  readonly carriers: readonly number[];
  readonly target: number;
  readonly reversed: boolean;
}

/** O(ends) the first time a graph is seen, O(1) after. */
export const weightedFrameworkOf: (graph: ArgumentGraph) => WeightedFramework = oncePerGraph((graph) => {
  const ids = [...graph.statements.keys(), ...graph.relations.keys()];
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const base = new Float64Array(ids.length);
  let number = 0;
  for (const { weight } of graph.statements.values()) base[number++] = weight ?? DEFAULT_STATEMENT_WEIGHT;
  for (const { weight } of graph.relations.values()) base[number++] = weight ?? DEFAULT_RELATION_WEIGHT;

  const arrows = sortByTarget(listArrows(graph, numberOf), ids.length);
  const dependents = linkDependents(arrows.list, ids.length);
  return {
    ids,
    numberOf,
    statementCount: graph.statements.size,
    base,
    arrowsInto: arrows.from,
    signs: Int8Array.from(arrows.list, (arrow) => arrow.sign),
    relationOf: Int32Array.from(arrows.list, (arrow) => arrow.relation),
    reversed: Uint8Array.from(arrows.list, (arrow) => (arrow.reversed ? 1 : 0)),
    carriersFrom: offsetsOf(arrows.list.map((arrow) => arrow.carriers.length)),
    carriers: Int32Array.from(arrows.list.flatMap((arrow) => arrow.carriers)),
    usedBy: linkPremises(graph, numberOf),
    dependents,
    sources: reverseLinks(dependents),
    components: findComponents(dependents.offsets, dependents.targets),
  };
});

function listArrows(graph: ArgumentGraph, numberOf: ReadonlyMap<Id, number>): Arrow[] {
  const at = (id: Id) => numberOf.get(id) ?? 0;
  const arrows: Arrow[] = [];
  for (const { id, kind, to } of graph.relations.values()) {
    if (kind !== 'supports' && kind !== 'attacks') continue;
    for (const step of stepsThrough(graph, id)) {
      arrows.push({
        relation: at(id),
        sign: kind === 'supports' ? 1 : -1,
        carriers: step.premises.map(at),
        target: at(step.to),
        reversed: step.to !== to,
      });
    }
  }
  return arrows;
}

/** The same arrows by target, in file order within one, and where those of each target start. */
function sortByTarget(arrows: readonly Arrow[], elementCount: number) {
  const counts = new Array<number>(elementCount).fill(0);
  for (const { target } of arrows) counts[target] = (counts[target] ?? 0) + 1;
  const from = offsetsOf(counts);
  const next = from.slice();
  const list = arrows.slice();
  for (const arrow of arrows) {
    const place = next[arrow.target] ?? 0;
    list[place] = arrow;
    next[arrow.target] = place + 1;
  }
  return { list, from };
}

function linkPremises(graph: ArgumentGraph, numberOf: ReadonlyMap<Id, number>): Links {
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { id, from } of graph.relations.values()) {
    for (const premise of from) {
      sources.push(numberOf.get(premise) ?? 0);
      targets.push(numberOf.get(id) ?? 0);
    }
  }
  return createLinks(numberOf.size, sources, targets);
}

function linkDependents(arrows: readonly Arrow[], elementCount: number): Links {
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { relation, carriers, target } of arrows) {
    for (const source of [relation, ...carriers]) {
      sources.push(source);
      targets.push(target);
    }
  }
  return createLinks(elementCount, sources, targets);
}

/** Where each of several runs of those lengths starts, laid end to end; one more entry says where the last ends. */
function offsetsOf(lengths: readonly number[]): Int32Array {
  const offsets = new Int32Array(lengths.length + 1);
  let end = 0;
  lengths.forEach((length, index) => (offsets[index + 1] = end += length));
  return offsets;
}
