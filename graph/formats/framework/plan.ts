/** A map on its way into a file that knows only arguments and attacks: what is written, and what that cannot carry. */
import { targetsOf } from '../../analysis/numbers/links.ts';
import { toFramework } from '../../analysis/status/map-framework.ts';
import type { Loss } from '../../model/problems.ts';
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { createLossList, loseAllBut, type Feature } from '../loss-list.ts';

export interface FrameworkPlan {
  /** By argument. */
  readonly names: readonly string[];
  /** By argument, what a table says behind its name; empty where that is all there is to say. */
  readonly glosses: readonly string[];
  /** Pairs of numbers of arguments from 0, attacker first, rising. */
  readonly attacks: readonly (readonly [source: number, target: number])[];
  readonly losses: readonly Loss[];
}

const CARRIED: readonly Feature[] = ['statements', 'ids', 'text', 'undercuts', 'cycles'];

const MESSAGES = {
  relations: 'Relations become arguments, and only attacks keep what they do',
  ids: 'Ids are changed; the table of names tells them',
  answers: 'Answers answer nothing',
  rephrases: 'Rephrasings rephrase nothing',
  linked: 'Premises that only work together are told by the table of names only',
  symmetric: 'Objections that hold both ways become attacks in both ways',
} as const;

/** `toNames` gives each argument the name it has in the file. Cost: O(size of the map). */
export function planFramework(
  graph: ArgumentGraph,
  toNames: (ids: readonly Id[]) => readonly string[],
): FrameworkPlan {
  const { framework, ids } = toFramework(graph);
  const names = toNames(framework.names);
  const losses = createLossList(MESSAGES);
  loseAllBut(CARRIED, graph, losses);
  if (graph.meta.title !== '') losses.lose('details');
  const glosses = framework.names.map((id, argument) => describe(graph, id, names[argument] ?? ''));
  ids.forEach((id, argument) => {
    const name = names[argument] ?? '';
    const text = graph.statements.get(id)?.text;
    if (name !== id) losses.lose('ids', id);
    if (text === undefined) losses.lose('relations', id);
    else if (text === '' || !(glosses[argument] || name).endsWith(text)) losses.lose('text', id);
  });
  return {
    names,
    glosses,
    attacks: framework.names.flatMap((_, source) =>
      [...targetsOf(framework.attacked, source)].map((target) => [source, target] as const),
    ),
    losses: losses.list(),
  };
}

/** The id where that is not the name, and what the element says where that is neither. */
function describe(graph: ArgumentGraph, id: Id, name: string): string {
  const relation = graph.relations.get(id);
  const words = relation ? describeRelation(relation) : oneLine(graph.statements.get(id)?.text ?? '');
  return [id, words]
    .filter((part) => part !== '' && part !== name)
    .filter(isFirst)
    .map(oneLine)
    .join(': ');
}

function describeRelation({ from, kind, to }: Relation): string {
  return `${from.join(' + ')} ${kind} ${to}`;
}

function isFirst<T>(part: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(part) === index;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
