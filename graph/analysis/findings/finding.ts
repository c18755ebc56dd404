/** What a finding is: something worth a second look, in the map itself rather than in its file. */
import type { Severity } from '../../model/problems.ts';
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { nameOf, nameSome } from '../words/names.ts';
import type { FINDING_WORDS } from '../words/vocabulary.ts';

/** What it is, as a word of the map's: its heading stands in the vocabulary. */
export type FindingCode = keyof typeof FINDING_WORDS;

/** Something on a map that is worth a second look, though its file is sound. */
export interface Finding {
  readonly code: FindingCode;
  /** `warning` where something is likely wrong with the map; `info` where it may be just what the debate is like. */
  readonly severity: Severity;
  /** One sentence for a reader of the map. */
  readonly message: string;
  /** The statements and relations it is about. */
  readonly ids: readonly Id[];
}

/** Finds everything of one kind, in file order, in linear time. */
export type FindingSearch = (graph: ArgumentGraph) => readonly Finding[];

/** A statement in quotation marks, a step in words. */
export function citeElement(graph: ArgumentGraph, id: Id): string {
  return graph.statements.has(id) ? `"${nameOf(graph, id)}"` : nameOf(graph, id);
}

/** The first three, and how many more there are. */
export function citeSome(graph: ArgumentGraph, ids: readonly Id[]): string {
  return nameSome([...ids.slice(0, 3).map((id) => citeElement(graph, id)), ...ids.slice(3)]);
}
