/** Statements that say the same in the same words, apart from case, spacing, quotation marks and closing punctuation. */
import type { Id } from '../../model/types.ts';
import { citeElement, type FindingSearch } from './finding.ts';

export const findSameWording: FindingSearch = (graph) => {
  const byWording = new Map<string, Id[]>();
  for (const { id, text } of graph.statements.values()) {
    const wording = normaliseWording(text);
    const same = byWording.get(wording);
    if (same) same.push(id);
    else if (wording !== '') byWording.set(wording, [id]);
  }
  return [...byWording.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      code: 'same-wording',
      severity: 'info',
      message: `${citeElement(graph, same[0] ?? '')} stands on the map ${same.length === 2 ? 'twice' : `${same.length} times`}.`,
      ids: same,
    }));
};

/** Signs that can turn a sentence round, such as a dash or a stroke before it, stay. */
export function normaliseWording(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/["\u201c-\u201f\u00ab\u00bb]/g, '')
    .replace(/[,;:](?=\s)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.!?\u2026\s]+$/, '')
    .trim();
}
