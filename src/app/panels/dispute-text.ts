/** Disputed points in words: who speaks on either side and where, on the page and as plain text for notes and mails. */
import {
  describeStand,
  findElement,
  HEAT_WORDS,
  heatOf,
  isBarePoint,
  nameOf,
  shortPlace,
  speakerOf,
  voiceIn,
  type ArgumentGraph,
  type Id,
} from '../../../graph/index.ts';
import { sectionsOf, type ScoredEntry } from '../state/dispute-order.ts';
import { findVoices, tellVoices } from './inspection.ts';

/** One voice on one side of a point. */
export interface SideLine {
  /** The statement to look at. */
  readonly id: Id;
  readonly words: string;
  /** Who speaks and where, '' where nobody is named. */
  readonly source: string;
}

/** The name of a statement or step to begin a line with. */
export function headNameOf(graph: ArgumentGraph, id: Id): string {
  const name = nameOf(graph, id);
  return graph.relations.has(id) ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}

/** Both sides of a point. What speaks for it begins with the word of whoever holds it, or with what a disputed step rests on. */
export function sidesOf(
  graph: ArgumentGraph,
  entry: ScoredEntry,
): { readonly for: readonly SideLine[]; readonly against: readonly SideLine[] } {
  const toLine = (id: Id): SideLine => ({ id, words: nameOf(graph, id), source: sayers(graph, id) });
  const said = ownWord(graph, entry.id);
  const own = said === '' ? [] : [{ id: entry.id, words: said, source: '' }];
  return { for: [...own, ...entry.sides.for.map(toLine)], against: entry.sides.against.map(toLine) };
}

/** Where the camps of a point stand, each with what it is they stand on opposite sides of; '' where none do. */
export function campWords(graph: ArgumentGraph, entry: ScoredEntry): string {
  const told = entry.camps.slice(0, MOST_STANDS).map((stand) => describeStand(graph, stand, entry.id));
  const rest = entry.camps.length - told.length;
  return [...told.map(sentenceOf), ...(rest > 0 ? [`And on ${rest} more.`] : [])].join(' ');
}

/** More collisions within one quarrel are counted. */
const MOST_STANDS = 2;

/** A capital in front and a full stop behind. */
export function sentenceOf(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Of a point whose statement is granted and only a step from or to it disputed: which step. '' for others. */
export function stepWords(graph: ArgumentGraph, entry: ScoredEntry): string {
  const [first] = entry.elements;
  if (first === undefined || entry.elements.includes(entry.id)) return '';
  return `What is disputed is ${nameOf(graph, first)}.`;
}

/** In front of the statement of such a point, which is granted: `Step from`, `Step to`. '' for others. */
export function leadOfStep(graph: ArgumentGraph, { id, elements }: ScoredEntry): string {
  const [first] = elements;
  if (first === undefined || elements.includes(id)) return '';
  return graph.relations.get(first)?.from.includes(id) ? 'Step from' : 'Step to';
}

/** How disputed a point is, as one would say it: "Most disputed: 0.99 on a scale from 0 to 1"; '' as long as that isn't known. */
export function heatWords(graph: ArgumentGraph, { score, elements }: ScoredEntry): string {
  if (score === undefined) return '';
  const words = isBarePoint(graph, elements)
    ? 'has an objection, and nothing speaks for it'
    : HEAT_WORDS[heatOf(score)];
  return sentenceOf(`${words}: ${score.toFixed(2)} on a scale from 0 to 1`).replace(/\.$/, '');
}

/** All points under their headings, each with its camps, its sides and who speaks where; of `heads` that they are disputed too. */
export function disputesAsText(
  graph: ArgumentGraph,
  entries: readonly ScoredEntry[],
  heads: readonly Id[] = [],
): string {
  const lines = [graph.meta.title, 'Disputed points', ''];
  for (const { thesis, entries: listed } of sectionsOf(entries, heads)) {
    lines.push(`On: ${graph.statements.get(thesis)?.text ?? thesis}`);
    if (heads.includes(thesis)) lines.push(`   Disputed itself. ${tellVoices(findVoices(graph, thesis))}`);
    lines.push('');
    listed.forEach((entry, index) => {
      lines.push(`${index + 1}. ${graph.statements.get(entry.id)?.text ?? entry.id}`);
      if (entry.score !== undefined) lines.push(`   ${heatWords(graph, entry)}`);
      const notes = [campWords(graph, entry), stepWords(graph, entry)].filter((note) => note !== '');
      const { for: speaksFor, against } = sidesOf(graph, entry);
      lines.push(
        ...notes.map((note) => `   ${note}`),
        ...speaksFor.map((line) => `   + ${lineAsText(graph, line)}`),
        ...against.map((line) => `   - ${lineAsText(graph, line)}`),
        '',
      );
    });
  }
  return lines.join('\n');
}

/** "Refusing a bad deal kept leverage. (supporters · Factually, sec. 2)", the statement in full. */
function lineAsText(graph: ArgumentGraph, { id, words, source }: SideLine): string {
  if (source === '') return words;
  return `${graph.statements.get(id)?.text ?? words} (${source})`;
}

/** Whose word stands behind an element: "Said by critics (Factually, sec. 2)", "Cites Factually", else its camps; '' where nobody's. */
export function ownWord(graph: ArgumentGraph, id: Id): string {
  const element = findElement(graph, id);
  const cite = element?.cites?.[0];
  if (cite) {
    const place = shortPlace(graph, cite);
    const speaker = voiceIn(graph, cite);
    return speaker === undefined ? `Cites ${place}` : `Said by ${speaker} (${place})`;
  }
  const labels = labelsOf(graph);
  const camps = (element?.heldBy ?? []).map(({ position, inferred }) => {
    const label = labels.get(position) ?? position;
    return inferred ? `${label}, as the mapper infers` : label;
  });
  return camps.length > 0 ? `Held by ${camps.join('; ')}` : '';
}

/** Who says it and where, as short as on its card: "critics · Factually, sec. 2"; '' where nothing is known. */
export function sayers(graph: ArgumentGraph, id: Id): string {
  const cite = findElement(graph, id)?.cites?.[0];
  return cite ? [speakerOf(graph, cite), shortPlace(graph, cite)].filter(Boolean).join(' · ') : '';
}

function labelsOf(graph: ArgumentGraph): ReadonlyMap<Id, string> {
  return new Map(
    graph.axes.flatMap(({ positions }) => positions.map(({ id, label }) => [id, label] as const)),
  );
}
