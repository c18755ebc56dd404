/** Why a point is disputed, in sentences that name who says what and where; which points are disputed is decided elsewhere. */
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import {
  attribute,
  attributeStep,
  groupBySpeaker,
  listSteps,
  nameLinked,
  nameSpeaker,
  type Attribution,
} from './attribution.ts';
import type { Stand } from '../speakers/camps.ts';
import type { DisputeEntry } from '../disputes/disputes.ts';
import { attacksOn, findReasons, findSides } from '../speakers/sides.ts';
import type { Step } from '../chains/steps.ts';
import { agree, inlineNameOf, listCamps, nameOf, toSentence } from './words.ts';

/** More of the same kind are counted, not told. */
const MOST_OF_A_KIND = 3;

/**
 * Sentences on the camps, then on the statement the point is listed under, if it is itself disputed, and on each disputed
 * step: whose it is, what backs it, what objects to it, and what answers the objections.
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
  const sentences = [
    ...describeStands(graph, id, isDisputed, camps),
    ...(isDisputed ? describeSides(graph, id) : []),
    ...told,
    ...countRest(steps, 'disputed step'),
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

/** What the camps are, with the element's own word, which is not told twice. */
function describeStands(
  graph: ArgumentGraph,
  id: Id,
  isDisputed: boolean,
  camps: readonly Stand[],
): readonly string[] {
  const own = attribute(graph, [id]);
  const { who, place } = own;
  const aside = noteAside(own);
  let isTold = !isDisputed;
  const stands = camps.map((stand) => {
    const side = listCamps(graph, stand.for);
    const isOwnWord = !isTold && who?.toLowerCase() === side.toLowerCase();
    isTold ||= isOwnWord;
    const axis =
      graph.axes.length > 1 ? `on ${nameAxis(graph, stand.axis)} the camps divide` : 'the camps divide';
    return `${axis}: ${side} ${agree(side, 'stand')} for it${isOwnWord ? aside : ''}, ${listCamps(graph, stand.against)} against it`;
  });
  if (isTold) return stands;
  const verb = graph.statements.get(id)?.kind === 'evidence' ? 'report' : 'hold';
  if (who !== undefined) return [...stands, `${who}${aside} ${agree(who, verb)} it`];
  if (place !== '') return [...stands, `it is found in ${place}`];
  const isSupplied = graph.statements.get(id)?.implicit === true;
  return isSupplied ? [...stands, 'no source says it; the mapper supplied it'] : stands;
}

/** ` (Factually, section 2; as the mapper reads them)`. */
function noteAside({ place, inferred }: Attribution): string {
  const notes = [place, inferred ? 'as the mapper reads them' : ''].filter((note) => note !== '');
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

function nameAxis(graph: ArgumentGraph, id: Id): string {
  return `"${graph.axes.find((axis) => axis.id === id)?.label ?? id}"`;
}

/** `Also disputed is the step from it to "T", taken by critics (Factually, section 2)`. */
function describeStep(graph: ArgumentGraph, listed: Id, relation: Relation, isFirst: boolean): string {
  const own = attribute(graph, [relation.id]);
  const act = relation.kind === 'attacks' ? 'raised' : 'taken';
  const by = own.who === undefined ? '' : `, ${act} by ${own.who}`;
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

/** What backs an element, what objects to it, and after each objector what answers the objections. */
function describeSides(graph: ArgumentGraph, id: Id): readonly string[] {
  const { reasons, objections, answers } = findSides(graph, id);
  const it = graph.relations.has(id) ? 'this step' : 'it';
  const objectors = groupBySpeaker(graph, objections.slice(0, MOST_OF_A_KIND));
  const isOnlyOne = objections.length === 1;
  return [
    ...groupBySpeaker(graph, reasons.slice(0, MOST_OF_A_KIND)).map((steps) =>
      tell(graph, steps, (who) => `${agree(who, 'back')} ${it}`, `${it} is backed by`),
    ),
    ...countRest(reasons, 'reason'),
    ...objectors.flatMap((steps) => [
      tell(graph, steps, (who) => `${agree(who, 'object')} to ${it}`, `against ${it} stands`),
      ...steps.flatMap((objection) => describeAnswers(graph, objection, answers, isOnlyOne)),
    ]),
    ...countRest(objections, 'objection'),
  ];
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
    ...groupBySpeaker(graph, own.slice(0, MOST_OF_A_KIND)).map((steps) =>
      tell(graph, steps, (who) => `${agree(who, 'answer')} ${object}`, `${object} is answered by`),
    ),
    ...countRest(own, 'answer'),
  ];
}

/** `Critics object to it: "A" (Factually, section 2)`, or with the other words where nobody is named. */
function tell(
  graph: ArgumentGraph,
  steps: readonly Step[],
  act: (who: string) => string,
  passive: string,
): string {
  const [first] = steps;
  const { who, inferred } = first ? attributeStep(graph, first) : { who: undefined, inferred: false };
  const said = listSteps(graph, steps);
  return who === undefined ? `${passive} ${said}` : `${nameSpeaker(who, inferred)} ${act(who)}: ${said}`;
}

function countRest(all: readonly unknown[], noun: string): readonly string[] {
  const rest = all.length - MOST_OF_A_KIND;
  return rest > 0 ? [`and ${rest} more ${noun}${rest > 1 ? 's' : ''}`] : [];
}
