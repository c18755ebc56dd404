/** Counts of what is on a map, and its shape in numbers; it judges nothing. */
import type { ArgumentGraph, RelationKind, StatementKind } from '../../model/types.ts';
import { findComponents } from '../numbers/components.ts';
import { numberElements, numberIn } from '../numbers/element-numbers.ts';
import { createLinks, targetsOf } from '../numbers/links.ts';
import { findLoneStatements } from './lone.ts';
import { stepsThrough } from './steps.ts';
import { findRoots } from './theses.ts';

/** Counts of a map, as `crux stats` prints them. */
export interface Statistics {
  /** Without locutions. */
  readonly statements: Readonly<Record<StatementKind, number>>;
  readonly relations: Readonly<Record<RelationKind, number>>;
  /** Relations whose premises only work together: two or more. */
  readonly linked: number;
  /** Attacks on relations. */
  readonly undercuts: number;
  /** Statements from which no relation goes on. */
  readonly roots: number;
  /** Statements that take no part in any relation; each is a root and a part of its own. */
  readonly unconnected: number;
  /** Parts of the map with no relation between them. */
  readonly components: number;
  /** Relations on the longest way, those on a common cycle not counted. */
  readonly depth: number;
  /** Whether a way leads back to where it began. A symmetric attack is read both ways, so it makes a cycle. */
  readonly cyclic: boolean;
  readonly sources: number;
  /** Statements tagged `locution`: they report that something was said and are counted apart. */
  readonly locutions: number;
}

const LOCUTION = 'locution';

/** Cost: O(elements + ends). */
export function countElements(graph: ArgumentGraph): Statistics {
  const statements = { claim: 0, evidence: 0, question: 0 };
  const relations = { supports: 0, attacks: 0, rephrases: 0, answers: 0 };
  let [linked, undercuts, locutions] = [0, 0, 0];
  for (const { kind, tags } of graph.statements.values()) {
    if (tags?.includes(LOCUTION)) locutions += 1;
    else statements[kind] += 1;
  }
  for (const { kind, from, to } of graph.relations.values()) {
    relations[kind] += 1;
    if (from.length > 1) linked += 1;
    if (kind === 'attacks' && graph.relations.has(to)) undercuts += 1;
  }
  const shape = { components: countParts(graph), ...measureWays(graph) };
  const roots = findRoots(graph).length;
  return {
    statements,
    relations,
    linked,
    undercuts,
    roots,
    unconnected: findLoneStatements(graph).size,
    ...shape,
    sources: graph.sources.size,
    locutions,
  };
}

/** Arrows between elements by number: statements, then relations. */
interface Arrows {
  readonly sources: number[];
  readonly targets: number[];
}

/** With every end read in both directions, what hangs together lies on common cycles. */
function countParts(graph: ArgumentGraph): number {
  const { numberOf } = numberElements(graph);
  const { sources, targets }: Arrows = { sources: [], targets: [] };
  for (const { id, from, to } of graph.relations.values()) {
    const relation = numberIn(numberOf, id);
    for (const end of [...from, to]) {
      const element = numberIn(numberOf, end);
      sources.push(relation, element);
      targets.push(element, relation);
    }
  }
  const links = createLinks(numberOf.size, sources, targets);
  return findComponents(links).count;
}

/** Walks the steps that chains are made of. A cycle counts as one place: going round it makes no way longer. */
function measureWays(graph: ArgumentGraph): Pick<Statistics, 'depth' | 'cyclic'> {
  const { numberOf } = numberElements(graph);
  const { sources, targets }: Arrows = { sources: [], targets: [] };
  for (const id of graph.relations.keys()) {
    const relation = numberIn(numberOf, id);
    for (const { from, to } of stepsThrough(graph, id)) {
      for (const premise of from) {
        sources.push(numberIn(numberOf, premise));
        targets.push(relation);
      }
      sources.push(relation);
      targets.push(numberIn(numberOf, to));
    }
  }
  const links = createLinks(numberOf.size, sources, targets);
  const { count, from, members, componentOf, cyclic } = findComponents(links);

  // Arrows lead to higher components, so each is reached with the longest way to it known. No way begins at a relation.
  const longest = new Int32Array(count).fill(-1);
  let depth = 0;
  for (let component = 0; component < count; component++) {
    const inside = members.subarray(from[component], from[component + 1]);
    const hasStatement = (inside[0] ?? 0) < graph.statements.size;
    const before = Math.max(longest[component] ?? 0, hasStatement ? 0 : -1);
    if (before < 0) continue;
    const length = before + (hasStatement ? 0 : 1);
    depth = Math.max(depth, length);
    for (const member of inside) {
      for (const target of targetsOf(links, member)) {
        const next = componentOf[target] ?? 0;
        if (next !== component) longest[next] = Math.max(longest[next] ?? 0, length);
      }
    }
  }
  return { depth, cyclic: cyclic.includes(1) };
}
