/** How an element bears on another and how the way there runs, in one sentence of at most thirty words; steps are listed elsewhere. */
import {
  findElement,
  isRelation,
  type ArgumentGraph,
  type Id,
  type RelationKind,
} from '../../model/types.ts';
import type { Bearing } from '../chains/bearing.ts';
import type { Chain } from '../chains/chains.ts';
import { listChainHops, type ChainHop } from './chain-hops.ts';
import { nameOf, toSentence } from './names.ts';

/** What is told of: chains from one element to one other, shortest first. */
export interface WayThere {
  readonly from: Id;
  readonly to: Id;
  readonly bearing: Bearing | 'none';
  readonly chains: readonly Chain[];
}

const MOST_WORDS = 30;
/** What is tried until the sentence is short enough: steps that are named, then words a name may have. */
const STEPS = [3, 2, 1, 0];
const NAME_WORDS = [14, 10, 7, 5, 4];
/** Names that hardly tell what they name: a step is rather not told than told by them. */
const STUMP_WORDS = [3, 2, 1];

/** How much is told: steps by name, words of a name, and whether premises are named with those they only work together with. */
interface Room {
  readonly steps: number;
  readonly words: number;
  readonly joint: boolean;
}

const ROOMS: readonly Room[] = [
  ...STEPS.flatMap((steps) => NAME_WORDS.map((words) => ({ steps, words, joint: true }))),
  ...STUMP_WORDS.flatMap((words) => STEPS.map((steps) => ({ steps, words, joint: true }))),
  ...STUMP_WORDS.map((words) => ({ steps: 0, words, joint: false })),
];

/**
 * `"Sanctions were dodged" argues against "Pressure works", by objecting to "Sanctions bite", which supports it.` Of chains
 * that part, a shortest of each sign is told. Where there is none, it says so.
 */
export function describeWay(graph: ArgumentGraph, way: WayThere): string {
  let sentence = '';
  for (const room of ROOMS) {
    sentence = toSentence(compose(graph, way, room));
    if (countWords(sentence) <= MOST_WORDS) return sentence;
  }
  return sentence;
}

function compose(graph: ArgumentGraph, { from, to, bearing, chains }: WayThere, room: Room): string {
  const subject = brief(graph, from, room);
  const target = brief(graph, to, room);
  const tell = (sign: Chain['sign']) => {
    const chain = chains.find((each) => each.sign === sign);
    return chain ? describeRun(graph, chain, room) : '';
  };
  switch (bearing) {
    case 'for':
    case 'against':
      return `${subject} argues ${bearing} ${target}${joinRun(', ', tell(bearing))}`;
    case 'both':
      return `${subject} argues both for and against ${target}: for it${joinRun(' ', tell('for'))}; against it${joinRun(' ', tell('against'))}`;
    case 'none':
      if (chains.length === 0) return `${subject} does not bear on ${target}`;
      return chains.every(({ ids }) => ids.length === 3)
        ? `${subject} answers ${target}`
        : `${subject} leads to an answer to ${target}${joinRun(', ', tell('none'))}`;
  }
}

const joinParts = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
const joinRun = (before: string, run: string) => (run === '' ? '' : `${before}${run}`);

const ACTS: Readonly<Record<RelationKind, readonly [doing: string, does: string]>> = {
  supports: ['supporting', 'supports'],
  attacks: ['objecting to', 'objects to'],
  rephrases: ['restating', 'restates'],
  answers: ['answering', 'answers'],
};

/** `by objecting to "B", which supports it`; `directly`; past the given steps `and so on, 4 steps in all`. */
function describeRun(graph: ArgumentGraph, { ids }: Chain, room: Room): string {
  const end = ids.at(-1);
  const hops = listChainHops(graph, ids);
  const [start] = hops;
  const { steps } = room;
  if (hops.length === 1 && start?.aims.length === 0) return tellTogether(graph, start, room) || 'directly';
  if (steps === 0)
    return joinParts([
      `in ${hops.length === 1 ? 'one step' : `${hops.length} steps`}`,
      tellTogether(graph, start, room),
    ]);
  const told = hops.slice(0, hops.length === steps + 1 ? hops.length : steps);
  const parts = told.map((hop, index) => {
    const [doing, does] = ACTS[hop.kind];
    const object = nameAim(graph, hop, end, room);
    const joint = tellTogether(graph, hop, room);
    if (index === 0) return `${joint === '' ? '' : `${joint}, `}by ${doing} ${object}`;
    return `which${joint === '' ? '' : `, ${joint},`} ${does} ${object}`;
  });
  const rest = hops.length - told.length;
  return joinParts([...parts, rest > 0 ? `and so on, ${hops.length} steps in all` : '']);
}

/** What an act is done to: a statement, or the step towards it. */
function nameAim(graph: ArgumentGraph, { aims, to }: ChainHop, end: Id | undefined, room: Room): string {
  const target = to === end ? 'it' : brief(graph, to, room);
  const [aim, ...further] = aims;
  if (!aim) return target;
  const noun = aim.kind === 'attacks' ? 'the objection' : 'the step';
  const from = `${noun} from ${briefAll(graph, aim.from, room)}`;
  return further.length > 0 ? `${from} to another step` : `${from} to ${target}`;
}

/** `only together with "B"`: a way by linked premises is told without only where there is no room. */
function tellTogether(graph: ArgumentGraph, hop: ChainHop | undefined, room: Room): string {
  if (!hop || hop.together.length === 0 || !room.joint) return '';
  return `only together with ${briefAll(graph, hop.together, room)}`;
}

/** `"A" and "B"`, of more `"A" and 2 more`. */
function briefAll(graph: ArgumentGraph, ids: readonly Id[], room: Room): string {
  const [first = '', second] = ids;
  const name = brief(graph, first, room);
  if (second === undefined || !room.joint) return name;
  return `${name} and ${ids.length === 2 ? brief(graph, second, room) : `${ids.length - 1} more`}`;
}

/** The name in quotation marks, cut after some words. */
function brief(graph: ArgumentGraph, id: Id, room: Room): string {
  const element = findElement(graph, id);
  if (element && isRelation(element))
    return `the step from ${briefAll(graph, element.from, room)} to ${
      graph.relations.has(element.to) ? 'another step' : brief(graph, element.to, room)
    }`;
  const { words } = room;
  const all = nameOf(graph, id).split(/\s+/);
  return all.length > words
    ? `"${all
        .slice(0, words)
        .join(' ')
        .replace(/[,;:.]$/, '')}…"`
    : `"${all.join(' ')}"`;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
