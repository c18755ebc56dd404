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
const NAME_WORDS = [14, 10, 7, 5, 3, 1];

/**
 * `"Sanctions were dodged" argues against "Pressure works", by objecting to "Sanctions bite", which supports it.` Of chains
 * that part, a shortest of each sign is told. Where there is none, it says so.
 */
export function describeWay(graph: ArgumentGraph, way: WayThere): string {
  let sentence = '';
  for (const steps of STEPS) {
    for (const words of NAME_WORDS) {
      sentence = toSentence(compose(graph, way, steps, words));
      if (countWords(sentence) <= MOST_WORDS) return sentence;
    }
  }
  return sentence;
}

function compose(
  graph: ArgumentGraph,
  { from, to, bearing, chains }: WayThere,
  steps: number,
  words: number,
): string {
  const subject = brief(graph, from, words);
  const target = brief(graph, to, words);
  const tell = (sign: Chain['sign']) => {
    const chain = chains.find((each) => each.sign === sign);
    return chain ? describeRun(graph, chain, steps, words) : '';
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

const joinRun = (before: string, run: string) => (run === '' ? '' : `${before}${run}`);

const ACTS: Readonly<Record<RelationKind, readonly [doing: string, does: string]>> = {
  supports: ['supporting', 'supports'],
  attacks: ['objecting to', 'objects to'],
  rephrases: ['restating', 'restates'],
  answers: ['answering', 'answers'],
};

/** `by objecting to "B", which supports it`; `directly`; past the given steps `and so on, 4 steps in all`. */
function describeRun(graph: ArgumentGraph, { ids }: Chain, most: number, words: number): string {
  const end = ids.at(-1);
  const hops = listHops(graph, ids);
  if (hops.length === 1 && hops[0]?.aims.length === 0) return 'directly';
  if (most === 0) return `in ${hops.length} steps`;
  const told = hops.slice(0, hops.length === most + 1 ? hops.length : most);
  const parts = told.map(({ kind, aims, to }, index) => {
    const [doing, does] = ACTS[kind];
    const object = nameAim(graph, aims, to === end ? 'it' : brief(graph, to, words), words);
    return index === 0 ? `by ${doing} ${object}` : `which ${does} ${object}`;
  });
  const rest = hops.length - told.length;
  return [...parts, ...(rest > 0 ? [`and so on, ${hops.length} steps in all`] : [])].join(', ');
}

/** One relation a chain takes from a statement, with the relations it aims at on its way to the next statement. */
interface Hop {
  readonly kind: RelationKind;
  readonly aims: readonly Id[];
  readonly to: Id;
}

function listHops(graph: ArgumentGraph, ids: readonly Id[]): readonly Hop[] {
  const hops: Hop[] = [];
  let passed: Id[] = [];
  ids.forEach((id, place) => {
    const isLast = place === ids.length - 1;
    if (graph.relations.has(id) && !isLast) passed.push(id);
    else if (passed.length > 0) {
      const [first = '', ...aims] = passed;
      const kind = graph.relations.get(first)?.kind;
      // A relation a chain starts from is no act of its own: it is the one the sentence is about.
      if (kind) hops.push({ kind, aims: isLast && graph.relations.has(id) ? [...aims, id] : aims, to: id });
      passed = [];
    }
  });
  return hops;
}

/** What an act is done to: a statement, or the step towards it. */
function nameAim(graph: ArgumentGraph, aims: readonly Id[], target: string, words: number): string {
  const [aim, ...further] = aims;
  const relation = aim === undefined ? undefined : graph.relations.get(aim);
  if (!relation) return target;
  const noun = relation.kind === 'attacks' ? 'the objection' : 'the step';
  const from = `${noun} from ${brief(graph, relation.from[0] ?? '', words)}`;
  return further.length > 0 ? `${from} to another step` : `${from} to ${target}`;
}

/** The name in quotation marks, cut after some words. */
function brief(graph: ArgumentGraph, id: Id, words: number): string {
  const element = findElement(graph, id);
  if (element && isRelation(element))
    return `the step from ${brief(graph, element.from[0] ?? '', words)} to ${
      graph.relations.has(element.to) ? 'another step' : brief(graph, element.to, words)
    }`;
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
