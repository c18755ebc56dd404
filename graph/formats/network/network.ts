/**
 * A plain network of nodes and edges with named fields: what Cytoscape, GraphML, JGF and edge lists have in common. Each of
 * them only turns its own syntax into this and back.
 */
import type { Place, Problem } from '../../model/problems.ts';
import type { Group } from '../../model/types.ts';

/** Names in the order of the file. Maps, because a name may be `__proto__`. */
export type Fields = ReadonlyMap<string, unknown>;

export interface NetworkNode {
  /** Empty where the file gives none. */
  readonly id: string;
  readonly fields: Fields;
  /** The node or region it lies in. */
  readonly parent?: string;
  readonly place: Place;
}

export interface NetworkEdge {
  /** Empty where the file gives none. */
  readonly id: string;
  /** Two or more for a hyperedge. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly directed: boolean;
  readonly fields: Fields;
  readonly place: Place;
}

export interface Network {
  /** What the file says of the network as a whole. */
  readonly fields: Fields;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Several networks in one file, each a section. */
  readonly regions: readonly Group[];
  readonly problems: readonly Problem[];
  /** Nodes need no declaration of their own, as in an edge list. */
  readonly implicitNodes?: boolean;
}

/** The field of a network that says Crux wrote it; its value is the version. */
export const OWN_MARK = 'crux';

/** The field of our own networks with the ids of all relations in order, where nodes and edges don't tell it. */
export const RELATION_ORDER = 'relationOrder';

/** The field of our own networks with the map as somebody writes it: "text" is what a node says. */
export const MAP_TEXT = 'mapText';

export function fieldsOf(record: object): Map<string, unknown> {
  return new Map(Object.entries(record));
}

/** Numbers are as good an id as texts; anything else is none. */
export function toId(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
