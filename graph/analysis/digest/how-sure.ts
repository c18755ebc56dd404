/** How sure something said of a thesis is, in words: in how many ways of reckoning it holds, and what it hinges on. */
import type { ArgumentGraph, Id } from '../../model/types.ts';
import { findBearings } from '../chains/bearing.ts';
import type { Kept, Robustness, Way } from '../cruxes/robustness.ts';
import { SEMANTICS, type Semantics } from '../frameworks/semantics.ts';
import { SUPPORT_READINGS, type SupportReading } from '../status/support-reading.ts';
import { nameOf, nameSome, toSentence } from '../words/names.ts';

/** What holds in at least this share of the draws hinges on nothing. */
const SETTLED_SHARE = 0.95;

/** `when support is read as necessary`. */
export const READING_WORDS: Readonly<Record<SupportReading, string>> = {
  assumed: 'when support is read as no condition',
  evidence: 'when statements need evidence',
  necessary: 'when support is read as necessary',
  deductive: 'when support is read as deductive',
};

/** How sure that is which was said before: "The same comes out by 18 of 24 ways of reckoning: it turns when support is read as necessary. It is ahead of ..." */
export function describeHowSure(graph: ArgumentGraph, robustness: Robustness): string {
  const { thesis, status, holds, of } = robustness;
  if (status === null || of === 0) return 'No way of reckoning that was asked for says whether it stands.';
  const turns = listTurns(robustness);
  const isBare = of === holds && !isArguedAgainst(graph, thesis);
  const told = isBare
    ? 'Nothing on this map argues against it, so no way of reckoning says otherwise'
    : of === holds
      ? `The same comes out by all ${of} ways of reckoning`
      : `The same comes out by ${holds} of ${of} ways of reckoning`;
  return [
    turns.length === 0 ? told : `${told}: it ${turns.join('; ')}`,
    ...listUnsettled(graph, robustness).map((hinge) => `it ${hinge}`),
  ]
    .map(toSentence)
    .join(' ');
}

function isArguedAgainst(graph: ArgumentGraph, thesis: Id): boolean {
  return [...findBearings(graph, thesis).of.values()].some((bearing) => bearing !== 'for');
}

/** What it hinges on, each the end of a sentence that starts with "it": "turns when support is read as necessary". */
export function listHinges(graph: ArgumentGraph, robustness: Robustness): readonly string[] {
  return [...listTurns(robustness), ...listUnsettled(graph, robustness)];
}

function listUnsettled(graph: ArgumentGraph, robustness: Robustness): readonly string[] {
  return [...listOrder(graph, robustness), ...listMoving(graph, robustness)];
}

/** A reading that turns it whatever the semantics is named alone, then a semantics that does, then pairs. */
function listTurns({ ways, status }: Robustness): readonly string[] {
  const answers = ways.filter((way) => way.status !== null);
  const isTurned = (way: Way) => way.status !== status;
  const turnedWholly = <T>(all: readonly T[], of: (way: Way) => T) =>
    all.filter((each) => {
      const own = answers.filter((way) => of(way) === each);
      return own.length > 0 && own.every(isTurned);
    });
  const readings = turnedWholly(SUPPORT_READINGS, ({ support }) => support);
  const semantics = turnedWholly(SEMANTICS, (way) => way.semantics);
  const rest = answers.filter(
    (way) => isTurned(way) && !readings.includes(way.support) && !semantics.includes(way.semantics),
  );
  const pairs = SUPPORT_READINGS.map((support) => ({
    support,
    semantics: rest.filter((way) => way.support === support).map((way) => way.semantics),
  })).filter((pair) => pair.semantics.length > 0);
  return [
    ...readings.map((reading) => `turns ${READING_WORDS[reading]}`),
    ...(semantics.length > 0 ? [`turns under ${nameSemantics(semantics)}`] : []),
    ...pairs.map((pair) => `turns ${READING_WORDS[pair.support]}, under ${nameSemantics(pair.semantics)}`),
  ];
}

function nameSemantics(semantics: readonly Semantics[]): string {
  return `the ${nameSome(semantics)} semantics`;
}

function listOrder(graph: ArgumentGraph, { order }: Robustness): readonly string[] {
  if (!order || order.of === 0 || shareOf(order) >= SETTLED_SHARE) return [];
  const place = order.isAhead ? 'is ahead of' : 'is not ahead of';
  const lead = `${place} "${nameOf(graph, order.rival)}" at the weights given, and in ${order.kept} of ${order.of} draws`;
  return [`${lead} that weigh the statements at random`];
}

function listMoving(graph: ArgumentGraph, { cruxes }: Robustness): readonly string[] {
  const unsettled = cruxes.filter((crux) => crux.of > 0 && shareOf(crux) < 0.5);
  if (unsettled.length === 0) return [];
  const names = nameSome(unsettled.map(({ id }) => `"${nameOf(graph, id)}"`));
  const is = unsettled.length === 1 ? 'is' : 'are';
  return [
    `has its balance moved most by other points in most draws of weights, though ${names} ${is} among the first ${cruxes.length} at the weights given`,
  ];
}

function shareOf({ kept, of }: Kept): number {
  return kept / of;
}
