/** Why a point is disputed, in sentences that name who says what and where; which points are disputed is decided elsewhere. */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import { describeCounters } from './answers.ts';
import {
  groupBySpeaker,
  isMappersLink,
  listSteps,
  nameLinked,
  nameSpeaker,
  wordOf,
  type Word,
} from './attribution.ts';
import { describeStand } from './camp-stand.ts';
import { findDisputes, type DisputeEntry } from '../disputes/disputes.ts';
import { attacksOn, findReasons, findSides } from '../speakers/sides.ts';
import type { Step } from '../chains/steps.ts';
import { isBarePoint } from './disputed-words.ts';
import { agree, inlineNameOf, nameOf, nameSome, toSentence } from './names.ts';

/** More of the same kind are counted, not told. */
const MOST_OF_A_KIND = 3;

/**
 * Sentences on the camps, then on the statement the point is listed under, if it is itself disputed, and on each disputed
 * step told with it: whose it is, what backs it, what objects to it, and what answers the objections; last, what else is
 * disputed in the same quarrel.
 */
export function describeDispute(
  graph: ArgumentGraph,
  { id, elements, camps }: Pick<DisputeEntry, 'id' | 'elements' | 'camps'>,
): readonly string[] {
  const isDisputed = elements.includes(id);
  const toldAlready = isDisputed ? listToldObjections(graph, id) : new Set<Id>();
  const steps = elements.filter((each) => graph.relations.has(each) && !toldAlready.has(each));
  const told = steps.slice(0, MOST_OF_A_KIND).flatMap((step, index) => {
    const relation = graph.relations.get(step);
    const isFirst = index === 0 && !isDisputed;
    return relation ? [describeStep(graph, id, relation, isFirst), ...describeSides(graph, step)] : [];
  });
  const others = elements.filter((each) => each !== id && graph.statements.has(each));
  const sentences = [
    ...camps.slice(0, MOST_OF_A_KIND).map((stand) => describeStand(graph, stand, id)),
    ...countRest(
      camps,
      'point of the quarrel where camps collide',
      'points of the quarrel where camps collide',
    ),
    ...(isDisputed ? [...describeOwnWord(graph, id), ...describeSides(graph, id)] : []),
    ...(isBarePoint(graph, elements) ? ['nothing on this map speaks for it'] : []),
    ...told,
    ...countRest(steps, 'disputed step'),
    ...describeOthers(graph, others),
  ];
  return sentences.map(toSentence);
}

/** The objections that are told with their answers, where nothing more is to be said of them. */
function listToldObjections(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  const told = findSides(graph, id).objections.slice(0, MOST_OF_A_KIND);
  return new Set(
    told.map(({ relation }) => relation).filter((relation) => findReasons(graph, relation).length === 0),
  );
}

/** `Levite holds it (paragraph 7)`; what no source says is the mapper's, whoever the mapper lends it to. */
function describeOwnWord(graph: ArgumentGraph, id: Id): readonly string[] {
  const word = wordOf(graph, id);
  const { who, place } = word;
  const statement = graph.statements.get(id);
  const supplied =
    statement?.implicit === true && place === '' ? "the words are the mapper's: no source says it" : '';
  if (who === undefined) {
    // A source without a speaker may say it or only be pointed to.
    if (place !== '') return [`it cites ${place}`];
    return supplied === '' ? [] : [supplied];
  }
  const verb = statement?.kind === 'evidence' && !word.held ? 'report' : 'hold';
  const held = `${who}${noteAside(word)} ${agree(who, verb)} it`;
  return [supplied === '' ? held : `${held}; the words are the mapper's`];
}

/** ` (Factually, section 2; as the mapper reads them)`. */
function noteAside({ place, inferred }: Word): string {
  const notes = [place, inferred ? 'as the mapper reads them' : ''].filter((note) => note !== '');
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

/** `Also disputed is the step from it to "T", taken by critics (Factually, section 2)`. */
function describeStep(graph: ArgumentGraph, listed: Id, relation: Relation, isFirst: boolean): string {
  const own = wordOf(graph, relation.id);
  const act = relation.kind === 'attacks' ? 'raised' : 'taken';
  const isNobodys = own.who === undefined && own.place === '';
  const by = own.who === undefined ? (isNobodys ? '' : `, ${act}`) : `, ${act} by ${own.who}`;
  const step = `${nameStep(graph, listed, relation)}${by}${noteAside(own)}`;
  if (!isFirst) return `also disputed is ${step}`;
  const isChallenged = attacksOn(graph, listed).length > 0;
  return isChallenged ? `disputed is ${step}` : `the point itself is not challenged; disputed is ${step}`;
}

function nameStep(graph: ArgumentGraph, listed: Id, { id, kind, from, to }: Relation): string {
  const noun = kind === 'attacks' ? 'the objection' : 'the step';
  const target = to === listed ? 'it' : inlineNameOf(graph, to);
  if (from.length === 1 && from[0] === listed) return `${noun} from it to ${target}`;
  return to === listed ? `${noun} to it from ${nameLinked(graph, from)}` : nameOf(graph, id);
}

/** What else is disputed in the quarrel, objections and answers on which something bears in turn; and what only has an objection. */
function describeOthers(graph: ArgumentGraph, ids: readonly Id[]): readonly string[] {
  const { disputed } = findDisputes(graph);
  const tell = (lead: string, some: readonly Id[]) =>
    some.length === 0 ? [] : [`${lead}: ${nameSome(some.map((id) => `"${nameOf(graph, id)}"`))}`];
  return [
    ...tell(
      'also disputed in this quarrel',
      ids.filter((id) => disputed.has(id)),
    ),
    ...tell(
      'only objected to in this quarrel',
      ids.filter((id) => !disputed.has(id)),
    ),
  ];
}

/** What backs an element, what objects to it, and after each objector what answers the objections. */
function describeSides(graph: ArgumentGraph, id: Id): readonly string[] {
  const { reasons, objections, answers } = findSides(graph, id);
  const it = graph.relations.has(id) ? 'this step' : 'it';
  const told = objections.slice(0, MOST_OF_A_KIND);
  const ofItself = told.filter(({ premises }) => premises.includes(id));
  const objectors = groupBySpeaker(
    graph,
    told.filter((objection) => !ofItself.includes(objection)),
  );
  const isOnlyOne = objections.length === 1;
  return [
    ...groupBySpeaker(graph, reasons.slice(0, MOST_OF_A_KIND)).map((steps) =>
      tell(graph, steps, (who) => `${agree(who, 'back')} ${it}`, `${it} is backed by`),
    ),
    ...countRest(reasons, 'reason'),
    ...ofItself.map((objection) => describeOwnObjection(graph, id, objection)),
    ...objectors.flatMap((steps) => [
      tell(graph, steps, (who) => `${agree(who, 'object')} to ${it}`, `against ${it} stands`),
      ...steps.flatMap((objection) => describeAnswers(graph, objection, answers, isOnlyOne)),
    ]),
    ...countRest(objections, 'objection'),
  ];
}

/** `it objects to itself`: nobody who holds it objects to it by that, and whoever says so is named for saying it. */
function describeOwnObjection(graph: ArgumentGraph, id: Id, objection: Step): string {
  const others = objection.premises.filter((premise) => premise !== id);
  const together =
    others.length > 0 ? ` together with ${nameSome(others.map((each) => inlineNameOf(graph, each)))}` : '';
  const itself = `it objects to itself${together}`;
  const word = wordOf(graph, objection.relation);
  if (word.who === undefined)
    return `${itself}${isMappersLink(graph, objection) ? "; the link is the mapper's" : noteAside(word)}`;
  return `${word.who}${noteAside(word)} ${agree(word.who, 'say')} that ${itself}`;
}

function describeAnswers(
  graph: ArgumentGraph,
  objection: Step,
  answers: readonly Step[],
  isOnlyOne: boolean,
): readonly string[] {
  const own = answers.filter(({ to }) => to === objection.relation || objection.premises.includes(to));
  const object = isOnlyOne ? 'the objection' : nameLinked(graph, objection.premises);
  return [
    ...groupBySpeaker(graph, own.slice(0, MOST_OF_A_KIND)).map((steps) => {
      const counters = describeCounters(graph, steps);
      const act = (who: string) => `${agree(who, 'answer')} ${object}`;
      return tell(graph, steps, act, `${object} is answered by`, counters && `, ${counters}`);
    }),
    ...countRest(own, 'answer'),
  ];
}

/**
 * `Critics object to it: "A" (Factually, section 2)`; where nobody is named for the step, `against it stands "A" (Levite,
 * paragraph 7); the link is the mapper's`. `after` follows what is said.
 */
function tell(
  graph: ArgumentGraph,
  steps: readonly Step[],
  act: (who: string) => string,
  passive: string,
  after = '',
): string {
  const [first] = steps;
  const { who, inferred } = wordOf(graph, first?.relation ?? '');
  const said = `${listSteps(graph, steps)}${after}`;
  if (who !== undefined) return `${nameSpeaker(who, inferred)} ${act(who)}: ${said}`;
  if (!steps.some((step) => isMappersLink(graph, step))) return `${passive} ${said}`;
  const link = steps.length === 1 ? 'the link is' : 'the links are';
  return `${passive} ${said}; ${link} the mapper's`;
}

function countRest(all: readonly unknown[], noun: string, nouns = `${noun}s`): readonly string[] {
  const rest = all.length - MOST_OF_A_KIND;
  return rest > 0 ? [`and ${rest} more ${rest > 1 ? nouns : noun}`] : [];
}
