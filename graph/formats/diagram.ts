/** A map as the nodes, lines and frames of a diagram, for languages that draw. Knows nothing of any of them. */
import { groupBy } from '../model/group-by.ts';
import { relationsInto } from '../model/adjacency.ts';
import type { ArgumentGraph, Group, Id, Relation, Statement } from '../model/types.ts';

/**
 * A line from node to node. Relations with several premises, and those that others aim at, are nodes of their own, small
 * ones, with a line from each premise and one to the target.
 */
export interface Line {
  readonly from: Id;
  readonly to: Id;
  readonly relation: Relation;
  /** Whether it ends at the target of the relation, with the head that shows its kind. */
  readonly hasHead: boolean;
  /** Whether it begins at a premise; else at the node of its own relation. */
  readonly hasTail: boolean;
}

export interface Diagram {
  readonly lines: readonly Line[];
  /** Relations that are nodes, in file order. */
  readonly junctions: readonly Relation[];
}

/** O(elements + ends). */
export function drawDiagram(graph: ArgumentGraph): Diagram {
  const lines: Line[] = [];
  const junctions: Relation[] = [];
  for (const relation of graph.relations.values()) {
    const { id, from, to } = relation;
    if (from.length === 1 && relationsInto(graph, id).length === 0) {
      lines.push({ from: from[0] ?? '', to, relation, hasHead: true, hasTail: true });
      continue;
    }
    junctions.push(relation);
    for (const premise of from)
      lines.push({ from: premise, to: id, relation, hasHead: false, hasTail: true });
    lines.push({ from: id, to, relation, hasHead: true, hasTail: false });
  }
  return { lines, junctions };
}

/** A frame that opens or closes, or a statement in it. */
export type FrameStep =
  { readonly open: Group } | { readonly close: Group } | { readonly statement: Statement };

/** Sections inside sections, with their statements; those without a section come last. O(elements), any depth. */
export function* walkFrames(graph: ArgumentGraph): Generator<FrameStep> {
  const members = groupBy(graph.statements.values(), ({ group }) => group);
  const children = groupBy(graph.groups.values(), ({ parent }) => parent);
  const waiting: FrameStep[] = [...(children.get(undefined) ?? [])].reverse().map((open) => ({ open }));
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    yield step;
    if (!('open' in step)) continue;
    const { id } = step.open;
    waiting.push({ close: step.open });
    for (const group of children.get(id)?.toReversed() ?? []) waiting.push({ open: group });
    for (const statement of members.get(id)?.toReversed() ?? []) waiting.push({ statement });
  }
  for (const statement of members.get(undefined) ?? []) yield { statement };
}

/** Bluish green, vermilion and grey: told apart by everybody, and never the only difference. */
export const LINE_COLOURS = {
  supports: '#009E73',
  attacks: '#D55E00',
  rephrases: '#767676',
  answers: '#56606B',
} as const;

/** What stands on a relation's line or node; '' where it has no name, or one that shows nothing. */
export function labelOf({ title, scheme }: Relation): string {
  return [title, scheme].filter((text) => text !== undefined && text.trim() !== '').join(': ');
}
