/** The order in which disputed points are listed and stepped through: theses as headings, under each the most disputed first. */
import type { DisputeEntry, Id } from '../../../graph/index.ts';

/** A disputed point, with its score once it is known; of a thesis or question, marked as a heading. */
export type ScoredEntry = DisputeEntry & { readonly score?: number; readonly heading?: true };

export interface DisputeSection {
  /** The thesis, or whatever stands at the top, that the points bear on. */
  readonly thesis: Id;
  readonly entries: readonly ScoredEntry[];
}

/**
 * Headings in the order in which their first point comes, then those of `heads` under which there is none; the points stay in
 * the order given.
 */
export function sectionsOf(
  entries: readonly ScoredEntry[],
  heads: readonly Id[] = [],
): readonly DisputeSection[] {
  const sections = new Map<Id, ScoredEntry[]>();
  for (const entry of entries) {
    const section = sections.get(entry.under) ?? [];
    section.push(entry);
    sections.set(entry.under, section);
  }
  for (const head of heads) if (!sections.has(head)) sections.set(head, []);
  return [...sections].map(([thesis, listed]) => ({ thesis, entries: listed }));
}

/** The same entries as they stand one below the other, heading by heading. */
export function inOrderOfHeadings(entries: readonly ScoredEntry[]): readonly ScoredEntry[] {
  return sectionsOf(entries).flatMap((section) => section.entries);
}
