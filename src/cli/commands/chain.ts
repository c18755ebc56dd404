/** `crux chain`: the signed chains from one statement to another, or to every root. */
import {
  findChains,
  findChainsToEnds,
  findElement,
  isRelation,
  nameOf,
  type ArgumentGraph,
  type Bearing,
  type Chain,
  type ChainSearch,
  type Id,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { assertKnown, openMap } from '../open-map.ts';
import { printJson, printLine, printMessage } from '../print.ts';
import type { ChainOutput } from '../schemas/outputs.ts';

interface Found {
  readonly output: ChainOutput;
  readonly outOfBudget: boolean;
}

export const chain: Command = {
  usage: 'chain FILE FROM [TO] [--json]',
  about:
    'Lists the chains from one statement or relation to another, by their ids, shortest first; without TO those to every\nroot. The sign of a chain is the product of the signs of its relations: an objection to an objection argues for.',
  operands: { least: 2, most: 3 },
  options: [JSON_SWITCH],
  async run({ operands, switches }) {
    const [file = '-', from = '', to] = operands;
    const { graph } = await openMap(file);
    for (const id of to === undefined ? [from] : [from, to]) assertKnown(graph, id, 'element');
    const { output, outOfBudget } = to === undefined ? chainsToRoots(graph, from) : chainsTo(graph, from, to);
    if (switches.has('json')) printJson(output);
    else for (const line of toLines(graph, output)) printLine(line);
    if (outOfBudget)
      printMessage('The search was given up before its end: choose ends that lie closer together.');
    return outOfBudget ? 1 : 0;
  },
};

function chainsTo(graph: ArgumentGraph, from: Id, to: Id): Found {
  const { bearing, chains, truncated, outOfBudget } = findChains(graph, from, to);
  return { output: { from, to, bearing, chains, truncated }, outOfBudget };
}

/** The chains of all roots in one list. */
function chainsToRoots(graph: ArgumentGraph, from: Id): Found {
  const { searches, truncated } = findChainsToEnds(graph, from);
  const [first, ...others] = searches;
  const to = first && others.length === 0 ? first.to : null;
  const bearing = joinBearings(searches);
  const chains = searches
    .flatMap((search) => search.chains)
    .sort((a, b) => countSteps(graph, a) - countSteps(graph, b));
  const isCut = truncated || searches.some((search) => search.truncated);
  return {
    output: { from, to, bearing, chains, truncated: isCut },
    outOfBudget: searches.some(({ outOfBudget }) => outOfBudget),
  };
}

function joinBearings(searches: readonly ChainSearch[]): Bearing | 'none' {
  const bearings = new Set(searches.map(({ bearing }) => bearing).filter((bearing) => bearing !== 'none'));
  const [only = 'none'] = bearings;
  return bearings.size > 1 ? 'both' : only;
}

function countSteps(graph: ArgumentGraph, { ids }: Chain): number {
  return ids.slice(0, -1).filter((id) => graph.relations.has(id)).length;
}

const BEARING_WORDS = {
  for: 'argues for',
  against: 'argues against',
  both: 'argues both for and against',
  none: 'does not bear on',
} as const;

function toLines(
  graph: ArgumentGraph,
  { from, to, bearing, chains, truncated }: ChainOutput,
): readonly string[] {
  const target = to === null ? 'the roots' : `"${nameOf(graph, to)}"`;
  const lines = [`"${nameOf(graph, from)}" ${BEARING_WORDS[bearing]} ${target}.`];
  for (const each of chains) {
    const steps = countSteps(graph, each);
    lines.push(
      '',
      `${each.sign}, ${steps} ${steps === 1 ? 'step' : 'steps'}, ${each.attacks} of them objections`,
    );
    for (const id of each.ids) {
      const element = findElement(graph, id);
      if (element)
        lines.push(isRelation(element) ? `  ${element.kind} [${id}]` : `  ${nameOf(graph, id)} [${id}]`);
    }
  }
  if (truncated) lines.push('', 'There are more chains than these.');
  return lines;
}
