/** What a thesis turns on and what would turn it, in words with their units. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findBearings } from '../chains/bearing.ts';
import type { TurningAdditions } from '../cruxes/additions.ts';
import type { Crux, ThesisCruxes } from '../cruxes/cruxes.ts';
import { findOpposites } from '../cruxes/rivals.ts';
import { wordOfAddition, type Addition } from '../cruxes/suppose.ts';
import { findDisputes } from '../disputes/disputes.ts';
import type { Status } from '../status/status.ts';
import { HAS_BOTH } from '../words/disputed-words.ts';
import { nameOf } from '../words/names.ts';
import { quoteElement } from './said.ts';

/** `without it the margin over "B" would be 0.88 smaller`; of a lone thesis its balance, from 0 to 1. */
export function describeEffect(graph: ArgumentGraph, crux: Crux, found: ThesisCruxes): string {
  const { unit, rival } = found;
  const size = Math.abs(crux.effect).toFixed(2);
  const isMargin = unit === 'margin' && rival !== undefined;
  const what = isMargin ? `the margin over "${nameOf(graph, rival)}"` : 'the balance';
  const [less, more] = isMargin ? ['smaller', 'larger'] : ['lower', 'higher'];
  const changed = size === '0.00' ? 'hardly change' : `be ${size} ${crux.effect > 0 ? less : more}`;
  const moved = `without it ${what} would ${changed}`;
  return crux.flips ? `${moved}, and rejecting it alone would turn the thesis` : moved;
}

const NOT_STATUS = 'It says how much weighs on each side, not what would turn the thesis.';

/** What the numbers of the effects are, and what they are not, in two sentences. */
export function describeUnit({ unit }: Pick<ThesisCruxes, 'unit'>): string {
  return unit === 'margin'
    ? `The margin is what bears on the thesis, summed up, less what bears on its rival, in points of that sum: no share. ${NOT_STATUS}`
    : `The balance is a number from 0 to 1. ${NOT_STATUS}`;
}

/** Of a thesis without cruxes, in one sentence that begins with `What it turns on`: whether nothing is disputed, or nothing that moves it. */
export function describeNoCruxes(graph: ArgumentGraph, { thesis, rival, complete }: ThesisCruxes): string {
  if (!complete) return 'What it turns on was not found within the work allowed.';
  const { disputed } = findDisputes(graph);
  const opposites = findOpposites(graph, thesis);
  const isDisputed = (id: Id) => disputed.has(id) && !opposites.has(id);
  const ends = rival === undefined ? [thesis] : [thesis, rival];
  if (!ends.some((end) => [...findBearings(graph, end).of.keys()].some(isDisputed)))
    return rival === undefined
      ? `What it turns on: nothing that bears on it ${HAS_BOTH}.`
      : `What it turns on: nothing else that bears on it or on "${nameOf(graph, rival)}" ${HAS_BOTH}.`;
  const what = rival === undefined ? 'its balance' : `the margin over "${nameOf(graph, rival)}"`;
  return `What it turns on: nothing that is disputed moves ${what} or turns it by itself.`;
}

/** `It would no longer stand if these 2 were rejected together`, before a colon and their names. What is open may go either way. */
export function describeTurning(status: Status | null, count: number): string {
  const turned =
    status === 'in'
      ? 'It would no longer stand'
      : status === 'out'
        ? 'It would stand, or be open at least,'
        : 'It would no longer be open';
  return `${turned} if ${count === 1 ? 'this were rejected' : `these ${count} were rejected together`}`;
}

/** `It would stand if these 2 were added and nobody objected`, before a colon; a whole sentence where there is nothing to list. */
export function describeAdding({ stands, additions, atMost, complete }: TurningAdditions): string {
  if (!additions) {
    const none = complete ? 'No small set of' : 'Within the work allowed, no small set of';
    return stands
      ? `${none} new objections was found that would make it fall, short of one to the thesis itself or for its rival.`
      : `${none} new answers or reasons was found that would make it stand, short of one against its rival.`;
  }
  const count = additions.length;
  const many = count === 1 ? 'this' : `these ${count}`;
  const said = atMost && count > 1 ? `at most ${many}` : many;
  return stands
    ? `It would fall if ${said} were added and nobody answered`
    : `It would stand if ${said} were added and nobody objected`;
}

/** `an answer to "..." (Levite, paragraph 7)`. */
export function describeAddition(graph: ArgumentGraph, addition: Addition): string {
  return `${leadOfAddition(graph, addition)} ${quoteElement(graph, addition.to)}`;
}

/** `an answer to`, before the name of what it speaks to. */
export function leadOfAddition(graph: ArgumentGraph, addition: Addition): string {
  return LEADS[wordOfAddition(graph, addition)];
}

const LEADS = { reason: 'a reason for', answer: 'an answer to', objection: 'an objection to' } as const;
