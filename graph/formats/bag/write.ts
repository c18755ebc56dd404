/** A map out as a bipolar argumentation graph: statements with their weights, and who attacks or supports whom. */
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { nameArguments } from '../framework/names.ts';
import { readFacts } from '../framework/read-facts.ts';
import { createTextInput } from '../input.ts';
import { createLossList, loseAllBut, type Feature } from '../loss-list.ts';
import { findRenamed } from '../losses.ts';

const CARRIED: readonly Feature[] = ['statements', 'relations', 'ids', 'text', 'weights', 'cycles'];

const MESSAGES = {
  ids: 'Names are letters and digits, and relations have none',
  text: 'Texts are lost; only ids are written',
  answers: 'Answers are left out',
  undercuts: 'Relations that aim at relations are left out',
  symmetric: 'Objections that hold both ways become two',
} as const;

const WORDS = { attacks: 'att', supports: 'sup' } as const;

/** The weight that is meant where none is given. */
const DEFAULT_WEIGHT = 0.5;

/** Other programs know no comments here, so there is no table of names. O(size of the map). */
export async function writeBag(graph: ArgumentGraph): Promise<Writing> {
  const losses = createLossList(MESSAGES);
  loseAllBut(CARRIED, graph, losses);
  if (graph.meta.title !== '') losses.lose('details');
  const ids = [...graph.statements.keys()];
  const names = nameArguments(ids);
  const nameOf = new Map(ids.map((id, index) => [id, names[index] ?? '']));
  const lines: string[] = [];
  const written = new Set<string>();
  for (const { id, text, weight = DEFAULT_WEIGHT } of graph.statements.values()) {
    const name = nameOf.get(id) ?? '';
    if (name !== id) losses.lose('ids', id);
    if (name !== text) losses.lose('text', id);
    lines.push(`arg(${name}, ${weight}).`);
  }
  for (const { id, kind, from, to, symmetric, weight } of graph.relations.values()) {
    const target = nameOf.get(to);
    if (weight !== undefined) losses.lose('weights', id);
    if (target === undefined || kind === 'answers' || kind === 'rephrases') continue;
    written.add(id);
    for (const premise of from) {
      const source = nameOf.get(premise) ?? '';
      lines.push(`${WORDS[kind]}(${source}, ${target}).`);
      if (symmetric) lines.push(`${WORDS[kind]}(${target}, ${source}).`);
    }
  }
  const text = `${lines.join('\n')}\n`;
  const { graph: after } = await readFacts(createTextInput(text, 'map.bag'));
  for (const id of findRenamed(graph, after)) if (written.has(id)) losses.lose('ids', id);
  return { text, losses: losses.list() };
}
