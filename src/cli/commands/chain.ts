/** `crux chain`: the signed chains from one statement to another, or to every thesis. */
import {
  findChains,
  findChainsToTheses,
  findTheses,
  describeWay,
  listChainHops,
  nameOf,
  tellAim,
  type ArgumentGraph,
  type Bearing,
  type Chain,
  type ChainSearch,
  type Id,
} from '../../../graph/index.ts';
import { JSON_SWITCH, type Command } from '../command.ts';
import { findMeant } from '../find-meant.ts';
import { openMap } from '../open-map.ts';
import { printJson, printLine, printMessage } from '../print.ts';
import type { ChainOutput } from '../schemas/outputs.ts';

interface Found {
  readonly output: ChainOutput;
  readonly searches: readonly ChainSearch[];
  readonly outOfBudget: boolean;
}

export const chain: Command = {
  usage: 'chain FILE FROM [TO] [--json]',
  about:
    'Lists the chains from one statement or relation to another, shortest first; without TO those to every thesis. FROM and\nTO are ids, titles, or the start of one that no other has. The sign of a chain is the product of the signs of its relations: an objection to an objection argues for.',
  operands: { least: 2, most: 3 },
  options: [JSON_SWITCH],
  async run({ operands, switches }) {
    const [file = '-', start = '', end] = operands;
    const { graph } = await openMap(file);
    const from = findMeant(graph, start, 'element');
    const to = end === undefined ? undefined : findMeant(graph, end, 'element');
    const { output, searches, outOfBudget } =
      to === undefined ? chainsToTheses(graph, from) : chainsTo(graph, from, to);
    if (switches.has('json')) printJson(output);
    else for (const line of toLines(graph, output, searches)) printLine(line);
    if (outOfBudget)
      printMessage('The search was given up before its end: choose ends that lie closer together.');
    return outOfBudget ? 1 : 0;
  },
};

function chainsTo(graph: ArgumentGraph, from: Id, to: Id): Found {
  const search = findChains(graph, from, to);
  const { bearing, chains, truncated, outOfBudget } = search;
  return { output: { from, to, bearing, chains, truncated }, searches: [search], outOfBudget };
}

/** The chains to all theses in one list. */
function chainsToTheses(graph: ArgumentGraph, from: Id): Found {
  const { searches, truncated } = findChainsToTheses(graph, from);
  const [first, ...others] = searches;
  const to = first && others.length === 0 ? first.to : null;
  const bearing = joinBearings(searches);
  const chains = searches
    .flatMap((search) => search.chains)
    .sort((a, b) => countSteps(graph, a) - countSteps(graph, b));
  const isCut = truncated || searches.some((search) => search.truncated);
  return {
    output: { from, to, bearing, chains, truncated: isCut },
    searches,
    outOfBudget: searches.some(({ outOfBudget }) => outOfBudget),
  };
}

function joinBearings(searches: readonly ChainSearch[]): Bearing | 'none' {
  const bearings = new Set(searches.map(({ bearing }) => bearing).filter((bearing) => bearing !== 'none'));
  const [only = 'none'] = bearings;
  return bearings.size > 1 ? 'both' : only;
}

/** As the sentence counts them: what aims at a step goes on with it. */
function countSteps(graph: ArgumentGraph, { ids }: Chain): number {
  return listChainHops(graph, ids).length;
}

/** The answer for each end, then the steps of each chain. */
function toLines(
  graph: ArgumentGraph,
  { from, chains, truncated }: ChainOutput,
  searches: readonly ChainSearch[],
): readonly string[] {
  const lines = searches.map((search) => describeWay(graph, search));
  if (lines.length === 0)
    lines.push(
      findTheses(graph).includes(from)
        ? `"${nameOf(graph, from)}" is a thesis, and bears on no other.`
        : `"${nameOf(graph, from)}" bears on no thesis.`,
    );
  for (const each of chains) {
    const steps = countSteps(graph, each);
    lines.push('', `${each.sign}, ${steps} ${steps === 1 ? 'step' : 'steps'}, ${countAttacks(each)}`);
    lines.push(...toSteps(graph, each));
  }
  if (truncated) lines.push('', 'There are more chains than these.');
  return lines;
}

/** Each statement on a line, before it what leads to it: which step, with what it only works together, what it aims at. */
function toSteps(graph: ArgumentGraph, { ids }: Chain): readonly string[] {
  const name = (id: Id) => `${nameOf(graph, id)} [${id}]`;
  const start = ids.slice(0, 1).filter((id) => graph.statements.has(id));
  const hops = listChainHops(graph, ids).flatMap(({ relation, kind, together, aims, to }) => [
    `${kind} [${relation}]${together.length > 0 ? `, only together with ${together.map(name).join(', ')}` : ''}`,
    ...aims.map((aim) => `${tellAim(graph, aim)} [${aim.relation}]`),
    name(to),
  ]);
  return [...start.map(name), ...hops].map((line) => `  ${line}`);
}

function countAttacks({ attacks }: Chain): string {
  if (attacks === 0) return 'no objection among them';
  return attacks === 1 ? '1 of them an objection' : `${attacks} of them objections`;
}
