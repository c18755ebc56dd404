/** A document that is being written: which records stay, which change, what is new. How a format spells them is not said. */
import type { Id, Relation, RelationKind } from '../../model/types.ts';
import { createNodeIds, type NodeType } from './network.ts';
import type { AifReading } from './read.ts';

/** What a node says where it is new or no longer what its record says. */
export interface NodeContent {
  readonly type: NodeType;
  /** Absent for scheme nodes: the name of the scheme, or else the type, says enough. */
  readonly text?: string;
  readonly scheme?: string;
}

export interface PlannedNode {
  readonly id: Id;
  /** Index of the record it continues. */
  readonly record?: number;
  readonly content?: NodeContent;
}

export interface PlannedEdge {
  readonly from: Id;
  readonly to: Id;
  /** Index of the record it is. */
  readonly record?: number;
}

/** Who speaks in a new locution. */
export interface PlannedSpeech {
  readonly node: Id;
  readonly name: string;
}

/** Node ids of the document and of the draft share one space. */
export interface Draft {
  readonly changed: Map<number, NodeContent>;
  readonly gone: Set<number>;
  readonly goneEdges: Set<number>;
  readonly nodes: PlannedNode[];
  readonly edges: PlannedEdge[];
  readonly speeches: PlannedSpeech[];
  /** An id that no node has: the wanted one, or one like it. */
  takeId(wanted: Id): Id;
}

/** The type of the scheme node for each kind of relation. */
export const RELATION_TYPES: Readonly<Record<RelationKind, NodeType>> = {
  supports: 'RA',
  attacks: 'CA',
  rephrases: 'MA',
  // AIF has no answers; a rephrase at least argues for nothing.
  answers: 'MA',
};

export function createDraft(before: AifReading | null): Draft {
  const gone = new Set<number>();
  const takeId = createNodeIds((id) => {
    const node = before?.network.indexOf.get(id);
    return node !== undefined && !gone.has(node);
  });
  return {
    changed: new Map(),
    gone,
    goneEdges: new Set(),
    nodes: [],
    edges: [],
    speeches: [],
    takeId,
  };
}

/** What the scheme node of a relation says. */
export function contentOf(relation: Relation, type: NodeType = RELATION_TYPES[relation.kind]): NodeContent {
  return { type, ...(relation.scheme === undefined ? {} : { scheme: relation.scheme }) };
}
