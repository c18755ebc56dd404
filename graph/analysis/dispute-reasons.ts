/** Why a point is disputed, in sentences that name who says what and where; which points are disputed is decided elsewhere. */
import { findElement, type ArgumentGraph, type Id } from '../model/types.ts';
import type { Stand } from './camps.ts';
import { holdersOf } from './holders.ts';
import { findSides } from './sides.ts';
import type { Step } from './steps.ts';
import { agree, listCamps, listNames, nameOf, placeOf, toSentence } from './words.ts';

/** More of the same kind are counted, not told. */
const MOST_OF_A_KIND = 3;

/** Sentences on the camps, then for each disputed element on who says it, its reasons, its objections and their answers. */
export function describeDispute(
  graph: ArgumentGraph,
  elements: readonly Id[],
  camps: readonly Stand[],
): readonly string[] {
  const sentences = [
    ...camps.map((stand) => describeStand(graph, stand)),
    ...tellSome(elements, (id) => describeElement(graph, id), 'disputed step'),
  ];
  return sentences.map(toSentence);
}

function describeStand(graph: ArgumentGraph, stand: Stand): string {
  const axis = graph.axes.find(({ id }) => id === stand.axis)?.label ?? stand.axis;
  const side = listCamps(graph, stand.for);
  return `On ${axis}, ${side} ${agree(side, 'stand')} for it, ${listCamps(graph, stand.against)} against it`;
}

function describeElement(graph: ArgumentGraph, id: Id): readonly string[] {
  const { reasons, objections, answers } = findSides(graph, id);
  const step = graph.relations.has(id) ? nameOf(graph, id) : null;
  const tell = (act: Act, steps: readonly Step[], about: string) =>
    tellSome(steps, (each) => [describeStep(graph, each, act, about)], act);
  return [
    ...describeOwnWord(graph, id, step),
    ...tell('reason', reasons, step ? ` for ${step}` : ''),
    ...tell('objection', objections, step ? ` to ${step}` : ''),
    ...tell('answer', answers, ' to the objection'),
  ];
}

function describeOwnWord(graph: ArgumentGraph, id: Id, step: string | null): readonly string[] {
  const { who, place, aside } = speakerOf(graph, [id]);
  if (who !== undefined) return [`${who}${aside} ${agree(who, step ? 'take' : 'hold')} ${step ?? 'it'}`];
  return place ? [`${step ?? 'It'} is found in ${place}`] : [];
}

type Act = 'reason' | 'objection' | 'answer';

const ACTS: Readonly<Record<Act, (who: string, about: string) => string>> = {
  reason: (who, about) => `${agree(who, 'give')} a reason${about}`,
  objection: (who, about) => `${agree(who, 'object')}${about}`,
  answer: (who, about) => `${agree(who, 'give')} an answer${about}`,
};

/** `Critics (Fact-check, section 2 [5]) object: X`, or `Objection: X` where nobody is named. */
function describeStep(graph: ArgumentGraph, step: Step, act: Act, about: string): string {
  const { who, aside } = speakerOf(graph, [...step.premises, step.relation]);
  const what = listNames(graph, step.premises);
  return `${who === undefined ? `${act}${aside}${about}` : `${who}${aside} ${ACTS[act](who, about)}`}: ${what}`;
}

interface Speaker {
  /** The voice in the document, else the camp. */
  readonly who: string | undefined;
  readonly place: string;
  /** In brackets, to follow a name: the place, and that a camp was inferred by the mapper and is no voice. */
  readonly aside: string;
}

/** Whoever the first of the elements that names anyone names; else the first place. */
function speakerOf(graph: ArgumentGraph, ids: readonly Id[]): Speaker {
  let nobody: Speaker = { who: undefined, place: '', aside: '' };
  for (const id of ids) {
    const element = findElement(graph, id);
    if (!element) continue;
    const voiced = element.cites?.find(({ voice }) => voice) ?? element.cites?.[0];
    const place = voiced ? placeOf(graph, voiced) : '';
    const camps = holdersOf(graph, id);
    const who = voiced?.voice || (camps.length > 0 ? listCamps(graph, camps) : undefined);
    const isInferred = !voiced?.voice && element.heldBy?.some(({ inferred }) => inferred);
    const notes = [place, isInferred ? 'inferred' : ''].filter((note) => note !== '').join(', ');
    const speaker = { who, place, aside: notes && ` (${notes})` };
    if (who !== undefined) return speaker;
    if (nobody.place === '') nobody = speaker;
  }
  return nobody;
}

function tellSome<T>(
  all: readonly T[],
  tell: (one: T) => readonly string[],
  noun: string,
): readonly string[] {
  const told = all.slice(0, MOST_OF_A_KIND).flatMap(tell);
  const rest = all.length - MOST_OF_A_KIND;
  return rest > 0 ? [...told, `and ${rest} more ${noun}${rest > 1 ? 's' : ''}`] : told;
}
