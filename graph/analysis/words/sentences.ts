/** What selecting an element answers: how it bears on its thesis, and what on the way there is disputed. */
import { relationsInto } from '../../model/adjacency.ts';
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import { findBearings } from '../chains/bearing.ts';
import { shortestChains, type Chain } from '../chains/chains.ts';
import { findDisputes } from '../disputes/disputes.ts';
import { findPositions } from '../speakers/holders.ts';
import { findHeadings } from '../chains/nearest-thesis.ts';
import { findLoneStatements } from '../chains/lone.ts';
import { listSteps, stepsInto, stepsOutOf } from '../chains/steps.ts';
import { findAllTheses } from '../chains/theses.ts';
import { tellChiefObjection } from './chief-objection.ts';
import { inlineNameOf, listNames, nameOf, nameSome, toSentence } from './names.ts';

/**
 * One sentence on how a statement or relation bears on a thesis, by default the nearest, and one on what is disputed:
 * "Argues for talking, through: the North answers diplomacy. This step is objected to by "the pauses lasted no longer than
 * the bargaining", which nothing answers." Of a chain that parts, the shortest way is told. Empty for an unknown id. Cost: O(ends).
 */
export function describeBearing(graph: ArgumentGraph, id: Id, thesis?: Id): string {
  const element = findElement(graph, id);
  if (!element) return '';
  const target = thesis ?? findHeadings(graph).get(id);
  const chains = target === undefined ? [] : shortestChains(graph, id, target);
  const sentences =
    element.kind === 'question'
      ? [describeQuestion(graph, id)]
      : target === undefined || chains.length === 0
        ? [describeEnd(graph, id), ...describeOwnDispute(graph, id)]
        : [...describeWays(graph, id, target, chains), ...describeDisputedStep(graph, chains)];
  return sentences.map(toSentence).join(' ');
}

/** Finds what that rests on of the whole map, a part with each `next`: else the first sentence waits for all of it. */
export function* prepareBearing(graph: ArgumentGraph): Generator<void> {
  const ask = [listSteps, stepsInto, stepsOutOf, (map: ArgumentGraph, id: Id) => findHeadings(map).get(id)];
  for (const part of ask) {
    part(graph, '');
    yield;
  }
}

/** A thesis, or something that leads to none. */
function describeEnd(graph: ArgumentGraph, id: Id): string {
  if (graph.statements.size === 1 && graph.relations.size === 0)
    return 'The only statement on this map so far';
  if (findLoneStatements(graph).has(id))
    return 'Not connected: nothing on this map bears on it, and it bears on nothing';
  if (!findAllTheses(graph).includes(id)) return 'Bears on no thesis';
  const camps = [...findPositions(graph).values()].filter(({ position }) => position.thesis === id);
  const labels = camps.map(({ position }) => withArticle(position.label));
  return labels.length > 0 ? `This is a thesis of ${nameSome(labels)}` : 'This is a thesis';
}

function describeQuestion(graph: ArgumentGraph, id: Id): string {
  const answers = new Set<Id>();
  for (const { kind, from } of relationsInto(graph, id)) {
    if (kind === 'answers') for (const answer of from) answers.add(answer);
  }
  if (answers.size === 0) return 'This is a question that nothing answers yet';
  return `This is a question, answered by: ${listNames(graph, [...answers])}`;
}

function describeWays(graph: ArgumentGraph, id: Id, thesis: Id, chains: readonly Chain[]): readonly string[] {
  const subject = graph.relations.has(id) ? 'this step ' : '';
  const speaksFor = chains.find(({ sign }) => sign === 'for');
  const speaksAgainst = chains.find(({ sign }) => sign === 'against');
  const name = inlineNameOf(graph, thesis);
  if (speaksFor && speaksAgainst) {
    const ways = `for it ${describePassage(graph, speaksFor)}, against it ${describePassage(graph, speaksAgainst)}`;
    const told = `${subject}argues both for and against ${name}: ${ways}`;
    const isUnsure = findBearings(graph, thesis).throughLoop.has(id);
    return isUnsure ? [told, 'Ways there pass through a loop'] : [told];
  }
  const chain = speaksFor ?? speaksAgainst ?? chains[0];
  if (!chain) return [];
  const through = statementsBetween(graph, chain);
  const way = through.length > 0 ? `, through: ${listNames(graph, through)}` : '';
  if (chain.sign === 'none') {
    return [`${subject}${through.length > 0 ? 'leads to an answer to' : 'answers'} ${name}${way}`];
  }
  const claim = `argues ${chain.sign} ${name}${way}`;
  // The step it aims at, where it speaks about a step and not about a statement.
  const [first, second] = graph.relations.has(id) ? chain.ids : chain.ids.slice(1);
  const aim = second !== undefined && graph.relations.has(second) ? second : undefined;
  if (first === undefined || aim === undefined) return [`${subject}${claim}`];
  const verb = graph.relations.get(first)?.kind === 'attacks' ? 'objects to' : 'backs';
  if (aim === thesis) return [`${subject}${verb} ${name}`];
  return [`${subject}${verb} ${nameOf(graph, aim)}, and so ${claim}`];
}

function describePassage(graph: ArgumentGraph, chain: Chain): string {
  const through = statementsBetween(graph, chain);
  return through.length > 0
    ? `through ${nameSome(through.map((id) => inlineNameOf(graph, id)))}`
    : 'directly';
}

/** The first thing on the shortest way that someone else disputes; failing that, a dispute over the element itself. */
function describeDisputedStep(graph: ArgumentGraph, chains: readonly Chain[]): readonly string[] {
  const [chain] = chains;
  const id = chain?.ids[0];
  if (!chain || id === undefined) return [];
  const { disputed } = findDisputes(graph);
  const between = chain.ids.slice(1, -1);
  const steps = between.filter((each) => disputed.has(each) && tellChiefObjection(graph, each, id));
  const [step] = steps;
  if (step === undefined) return describeOwnDispute(graph, id);
  const named = namedOnTheWay(graph, chains);
  const name = named.length === 1 && named[0] === step ? 'this step' : inlineNameOf(graph, step);
  const rest = steps.length - 1;
  return [
    `${name} is ${tellChiefObjection(graph, step, id) ?? 'disputed'}`,
    ...(rest === 1 ? ['One more on the way is disputed'] : []),
    ...(rest > 1 ? [`${rest} more on the way are disputed`] : []),
  ];
}

function describeOwnDispute(graph: ArgumentGraph, id: Id): readonly string[] {
  const objection = findDisputes(graph).disputed.has(id) ? tellChiefObjection(graph, id, id) : undefined;
  return objection === undefined ? [] : [objection];
}

/**
 * What "this step" may be said of, after the way there has been told: what it leads through and the step it aims at, or the one
 * step there is. Of a step that is selected, or led to, the words mean that one; of two ways they may mean either.
 */
function namedOnTheWay(graph: ArgumentGraph, chains: readonly Chain[]): readonly Id[] {
  const [chain, other] = chains;
  if (!chain || other || [chain.ids[0], chain.ids.at(-1)].some((id) => graph.relations.has(id ?? '')))
    return [];
  const [own = '', ...further] = chain.ids.slice(1, -1);
  const aims = further.slice(0, 1).filter((id) => graph.relations.has(id));
  const named = [...statementsBetween(graph, chain), ...aims];
  return named.length > 0 ? named : [own];
}

function statementsBetween(graph: ArgumentGraph, { ids }: Chain): readonly Id[] {
  return ids.slice(1, -1).filter((id) => graph.statements.has(id));
}

/** "the supporters", but "maximum pressure" and "Moon Jae-in": a guess by the letters. */
function withArticle(label: string): string {
  return /^\p{Ll}.*[^s]s$/u.test(label) ? `the ${label}` : label;
}
