/** The list of disputed points as plain text, for notes and mails. */
import { nameOf, type ArgumentGraph, type DisputeEntry, type Id } from '../../../graph/index.ts';

export interface DisputeSection {
  /** The thesis, or whatever stands at the top, that the points bear on. */
  readonly thesis: Id;
  readonly entries: readonly { readonly entry: DisputeEntry; readonly number: number }[];
}

/** Theses as headings in the order in which their first point comes; points keep their rank as a number. */
export function sectionsOf(entries: readonly DisputeEntry[]): readonly DisputeSection[] {
  const sections = new Map<Id, { entry: DisputeEntry; number: number }[]>();
  entries.forEach((entry, index) => {
    const section = sections.get(entry.under) ?? [];
    section.push({ entry, number: index + 1 });
    sections.set(entry.under, section);
  });
  return [...sections].map(([thesis, listed]) => ({ thesis, entries: listed }));
}

export function disputesAsText(graph: ArgumentGraph, entries: readonly DisputeEntry[]): string {
  const lines = [graph.meta.title, 'Disputed points', ''];
  for (const { thesis, entries: listed } of sectionsOf(entries)) {
    lines.push(`On: ${graph.statements.get(thesis)?.text ?? thesis}`, '');
    for (const { entry, number } of listed) {
      lines.push(`${number}. ${graph.statements.get(entry.id)?.text ?? entry.id}`);
      if (!entry.elements.includes(entry.id)) {
        lines.push(`   What is disputed is ${nameOf(graph, entry.elements[0] ?? '')}.`);
      }
      const sayer = whoSays(graph, entry.id);
      if (sayer !== '') lines.push(`   + said by ${sayer}`);
      for (const id of entry.sides.for) lines.push(`   + ${sideWords(graph, id)}`);
      for (const id of entry.sides.against) lines.push(`   - ${sideWords(graph, id)}`);
      lines.push('');
    }
  }
  return lines.join('\n');
}

/** "Refusing kept leverage (supporters; Factually, section 2)". */
export function sideWords(graph: ArgumentGraph, id: Id): string {
  const from = sayers(graph, id);
  const name = graph.statements.get(id)?.text ?? nameOf(graph, id);
  return from === '' ? name : `${name} (${from})`;
}

/** Whose word stands behind a statement: a speaker and a place, else its camps. */
export function whoSays(graph: ArgumentGraph, id: Id): string {
  const cited = sayers(graph, id);
  if (cited !== '') return cited;
  const labels = new Map(
    graph.axes.flatMap(({ positions }) => positions.map((camp) => [camp.id, camp.label] as const)),
  );
  const camps = (graph.statements.get(id)?.heldBy ?? []).map(({ position, inferred }) => {
    const label = labels.get(position) ?? position;
    return inferred ? `${label}, as the mapper infers` : label;
  });
  return camps.join(', ');
}

/** Who says it and where, as short as it can be said; '' where nothing is known. */
export function sayers(graph: ArgumentGraph, id: Id): string {
  const cite = graph.statements.get(id)?.cites?.[0];
  if (!cite) return '';
  const source = graph.sources.get(cite.source);
  return [
    cite.voice,
    [source?.publisher ?? source?.title ?? cite.source, cite.locator].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}
