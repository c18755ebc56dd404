/**
 * The digest of a map: what it is about, each thesis with how it stands and how sure that is, the main disputes with both
 * sides in whole statements, what the theses turn on and what would change them, and the sources. It says nothing that the
 * map doesn't say, and who says it.
 */
import type { ArgumentGraph, Id, Source } from '../model/types.ts';
import { findAllTheses } from './chains/theses.ts';
import type { Step } from './chains/steps.ts';
import { writeBlocks, type Block, type DigestForm, type Item } from './digest/blocks.ts';
import {
  describeAdding,
  describeAddition,
  describeEffect,
  describeNoCruxes,
  describeTurning,
  describeUnit,
} from './digest/crux-words.ts';
import { describeHowSure, READING_WORDS } from './digest/how-sure.ts';
import { quoteElement, quoteStep } from './digest/said.ts';
import type { RankedDispute } from './disputes/ranked-disputes.ts';
import { findSides } from './speakers/sides.ts';
import { findStrengthModel } from './strength/strength-models.ts';
import type { Study } from './study.ts';
import { answersTo, describeCounters } from './words/answers.ts';
import { isBarePoint, tellHeads, tellNoPoints } from './words/disputed-words.ts';
import { explainStatus } from './words/explain-status.ts';
import { questionOf } from './words/questions.ts';
import { nameOf, toSentence } from './words/names.ts';

/** More of a kind are counted, not told. */
const MOST_CRUXES = 3;
const MOST_SHARED = 3;
const MOST_DISPUTES = 5;
const MOST_STEPS = 5;
const MOST_ANSWERS = 3;
const MOST_SOURCES = 100;

/** Ends with a line break; the same study gives the same text. */
export function writeDigest(study: Study, form: DigestForm): string {
  return writeBlocks(composeDigest(study), form);
}

function composeDigest(study: Study): readonly Block[] {
  const { graph } = study;
  const { title, description } = graph.meta;
  return [
    heading(1, title.trim() || 'Untitled map'),
    ...(description?.trim() ? [paragraph(description)] : []),
    ...composeTheses(study),
    ...composeDisputes(study),
    ...composeSources(graph),
    ...composeReckoning(study),
  ];
}

/** Under each question the theses that answer it, then those that answer none. */
function composeTheses(study: Study): readonly Block[] {
  const { graph } = study;
  const left = new Set(study.theses());
  if (left.size === 0) return [paragraph('This map has no thesis: nothing on it bears on anything else.')];
  const blocks: Block[] = [];
  for (const { id, positions } of graph.axes) {
    const own = positions.flatMap(({ thesis }) => (thesis !== undefined && left.has(thesis) ? [thesis] : []));
    if (own.length === 0) continue;
    blocks.push(heading(2, questionOf(graph, id)));
    for (const thesis of own) if (left.delete(thesis)) blocks.push(...composeThesis(study, thesis));
  }
  if (left.size > 0)
    blocks.push(heading(2, blocks.length > 0 ? 'Other theses' : left.size === 1 ? 'The thesis' : 'Theses'));
  for (const thesis of left) blocks.push(...composeThesis(study, thesis));
  return blocks;
}

function composeThesis(study: Study, thesis: Id): readonly Block[] {
  const { graph } = study;
  const status = study.status();
  const standing = explainStatus(graph, { status: status.status }, thesis);
  const robustness = study.robustness().get(thesis);
  const balance = study.strengths().values.get(thesis);
  return [
    heading(3, nameOf(graph, thesis)),
    paragraph(quoteElement(graph, thesis)),
    paragraph(
      [
        `How it stands: ${standing ? lower(standing.sentence) : 'this way of reckoning says of nothing whether it stands.'}`,
        ...(balance === undefined
          ? []
          : [`The balance of what is on this map is ${balance.toFixed(2)} out of 1.`]),
      ].join(' '),
    ),
    ...(robustness ? [paragraph(`How sure: ${lower(describeHowSure(graph, robustness))}`)] : []),
    ...composeSides(graph, thesis, true),
    ...composeCruxes(study, thesis),
    ...composeChanges(study, thesis),
  ];
}

function composeCruxes(study: Study, thesis: Id): readonly Block[] {
  const { graph } = study;
  const found = study.cruxes(thesis);
  if (!found) return [];
  const cruxes = found.cruxes.slice(0, MOST_CRUXES);
  const shared = found.shared.slice(0, MOST_SHARED);
  const more = found.shared.length - shared.length;
  return [
    cruxes.length === 0
      ? paragraph(describeNoCruxes(graph, found))
      : list(
          `What it turns on (disputed; what moves the ${found.unit === 'margin' ? 'margin' : 'balance'} most comes first). ${describeUnit(found)}`,
          cruxes.map((crux) =>
            toSentence(`${quoteElement(graph, crux.id)}: ${describeEffect(graph, crux, found)}`),
          ),
        ),
    ...(shared.length === 0 || found.rival === undefined
      ? []
      : [
          list(`What it and "${nameOf(graph, found.rival)}" both build on, undisputed:`, [
            ...shared.map((id) => quoteElement(graph, id)),
            ...countMore(more),
          ]),
        ]),
  ];
}

function composeChanges(study: Study, thesis: Id): readonly Block[] {
  const { graph } = study;
  const turnedBy = study.cruxes(thesis)?.turnedBy;
  const adding = study.additions(thesis);
  const status = study.status().status.get(thesis) ?? null;
  return [
    ...(turnedBy
      ? [
          list(
            `What would change it. ${describeTurning(status, turnedBy.length)}:`,
            turnedBy.map((id) => quoteElement(graph, id)),
          ),
        ]
      : []),
    ...(adding?.additions
      ? [
          list(
            `What would have to be added. ${describeAdding(adding)}:`,
            adding.additions.map((addition) => describeAddition(graph, addition)),
          ),
        ]
      : adding
        ? [paragraph(`What would have to be added. ${describeAdding(adding)}`)]
        : []),
  ];
}

function composeDisputes(study: Study): readonly Block[] {
  const disputes = study.rankedDisputes().filter((entry) => !('heading' in entry && entry.heading === true));
  if (disputes.length === 0) return [heading(2, 'Disputed points'), paragraph(tellNoPoints(study.graph))];
  const more = disputes.length - MOST_DISPUTES;
  const heads = tellHeads(study.graph);
  return [
    heading(2, 'Disputed points'),
    ...disputes
      .slice(0, MOST_DISPUTES)
      .flatMap((entry, place) => composeDispute(study.graph, entry, place + 1)),
    ...(more > 0 ? [paragraph(`And ${more} more ${more === 1 ? 'point' : 'points'}.`)] : []),
    ...(heads === '' ? [] : [paragraph(heads)]),
  ];
}

/** The point, then both sides of it and of the steps that are disputed with it. */
function composeDispute(
  graph: ArgumentGraph,
  { id, elements }: RankedDispute,
  place: number,
): readonly Block[] {
  const inQuestion = [...new Set([id, ...elements])].filter((each) => {
    const { objections } = findSides(graph, each);
    return objections.length > 0;
  });
  const { objections } = findSides(graph, id);
  return [
    heading(3, `${place}. ${nameOf(graph, id)}`),
    paragraph(quoteElement(graph, id)),
    ...(objections.length === 0
      ? [paragraph('Nobody on this map objects to the point itself: what is made of it is disputed.')]
      : []),
    ...(isBarePoint(graph, elements)
      ? [
          paragraph(
            `Nothing on this map speaks for it: it only has ${objections.length === 1 ? 'an objection' : 'objections'}.`,
          ),
        ]
      : []),
    ...inQuestion.slice(0, 2).flatMap((each) => composeSides(graph, each, each === id)),
  ];
}

/** Reasons, then objections, each with what answers it and what is objected to the answer. */
function composeSides(graph: ArgumentGraph, id: Id, isHead: boolean): readonly Block[] {
  const { reasons, objections } = findSides(graph, id);
  const name = graph.statements.has(id) ? `"${nameOf(graph, id)}"` : nameOf(graph, id);
  const about = isHead ? '' : ` ${name}`;
  const theses = new Set(findAllTheses(graph));
  const answersOf = (objection: Step): readonly Step[] =>
    // What answers a rival thesis is told where that one is.
    objection.premises.some((premise) => theses.has(premise)) ? [] : answersTo(graph, objection);
  const toItem = (objection: Step): Item => {
    const answers = answersOf(objection);
    const told = answers.slice(0, MOST_ANSWERS).map((answer) => {
      const counters = describeCounters(graph, [answer]);
      return `Answered by ${quoteStep(graph, answer)}${counters && `; ${counters}`}`;
    });
    const below = [...told, ...countMore(answers.length - told.length)];
    const text = quoteStep(graph, objection);
    return below.length === 0 ? text : { text, below };
  };
  const add = (lead: string, steps: readonly Step[], write: (step: Step) => Item): readonly Block[] => {
    if (steps.length === 0) return [];
    const told = steps.slice(0, MOST_STEPS).map(write);
    return [list(lead, [...told, ...countMore(steps.length - told.length)])];
  };
  return [
    ...add(`For${about}:`, reasons, (step) => quoteStep(graph, step)),
    ...add(`Against${about}:`, objections, toItem),
  ];
}

function countMore(rest: number): readonly string[] {
  return rest > 0 ? [`and ${rest} more`] : [];
}

function composeSources({ sources }: ArgumentGraph): readonly Block[] {
  if (sources.size === 0) return [];
  const told = [...sources.values()].slice(0, MOST_SOURCES).map(describeSource);
  const more = sources.size - told.length;
  return [heading(2, 'Sources'), list('The map cites:', [...told, ...countMore(more)])];
}

function describeSource({ title, author, publisher, date, url }: Source): string {
  return [author, title && `"${title}"`, publisher, date, url].filter(Boolean).join(', ');
}

function composeReckoning(study: Study): readonly Block[] {
  const { semantics } = study.status();
  const { model, converged } = study.strengths();
  const reading = READING_WORDS[study.options.support ?? 'assumed'];
  return [
    heading(2, 'How this was reckoned'),
    paragraph(
      [
        `What stands: ${semantics} semantics, ${reading.replace(/^when /, '')}.`,
        `Balances: ${lower(findStrengthModel(model).label)}; a statement to which nobody gave a weight starts at 0.50.`,
        ...(converged ? [] : ['Some balances on this map do not settle.']),
        'A balance is that of what is on this map: no probability and no truth. Whether something stands says only whether the objections to it on this map are answered there.',
      ].join(' '),
    ),
  ];
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (lead: string, items: readonly Item[]): Block => ({ kind: 'list', lead, items });

/** The start of a sentence inside another. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
