/**
 * Who says something and where, as the sentences about disputes name them. A statement's own word is its own citation, else
 * its holder; a step is spoken by whom its relation cites or is held by, and where it has neither it is the mapper's.
 */
import { findElement, type ArgumentGraph, type Citation, type Id } from '../../model/types.ts';
import { holdersOf } from '../speakers/holders.ts';
import type { Step } from '../chains/steps.ts';
import { authorOf, inlineNameOf, isAuthorVoice, listCamps, nameSome, placeOf } from './names.ts';

export interface Word {
  /** The voice in the document, by name where it is the author's, else the camp or speaker; undefined where nobody is named. */
  readonly who: string | undefined;
  /** Whether it is named as a holder and not as the voice of a citation. */
  readonly held: boolean;
  /** Whether a camp is named by the mapper's reading only. */
  readonly inferred: boolean;
  readonly source: Id | undefined;
  /** Source and place: `Factually, section 2 [5]`; only the place where the author is the one who speaks. */
  readonly place: string;
  /** The place without its source, to follow a place in the same one. */
  readonly placeAlone: string;
}

/** A step, by what it starts from. */
export type Link = Pick<Step, 'premises' | 'relation'>;

const NOBODY: Word = {
  who: undefined,
  held: false,
  inferred: false,
  source: undefined,
  place: '',
  placeAlone: '',
};

/** What stands behind an element itself. */
export function wordOf(graph: ArgumentGraph, id: Id): Word {
  const element = findElement(graph, id);
  if (!element) return NOBODY;
  const cited = element.cites?.find(({ voice }) => voice) ?? element.cites?.[0];
  const camps = holdersOf(graph, id);
  const voice = cited && voiceIn(graph, cited);
  const places = placesOf(graph, cited);
  if (voice !== undefined || camps.length === 0)
    return { ...places, who: voice, held: false, inferred: false };
  const inferred = element.heldBy?.some((holding) => holding.inferred) === true;
  return { ...places, who: listCamps(graph, camps), held: true, inferred };
}

/** What stands behind an element, place by place: each of its citations, else its holders; none where nothing is known. */
export function wordsOf(graph: ArgumentGraph, id: Id): readonly Word[] {
  const cites = findElement(graph, id)?.cites ?? [];
  if (!cites.some(({ voice }) => voice)) {
    const word = wordOf(graph, id);
    return word.who === undefined && word.place === '' ? [] : [word];
  }
  return cites.map((cited) => ({
    ...placesOf(graph, cited),
    who: voiceIn(graph, cited),
    held: false,
    inferred: false,
  }));
}

/** The voice of a citation, by name where it is the author of a source that has one. */
export function voiceIn(graph: ArgumentGraph, { source, voice }: Citation): string | undefined {
  if (!voice) return undefined;
  return (isAuthorVoice(voice) ? authorOf(graph, source) : undefined) ?? voice;
}

function placesOf(
  graph: ArgumentGraph,
  cited: Citation | undefined,
): Pick<Word, 'source' | 'place' | 'placeAlone'> {
  if (!cited) return { source: undefined, place: '', placeAlone: '' };
  const placeAlone = [cited.locator, cited.marker].filter(Boolean).join(' ');
  const isNamed = isAuthorVoice(cited.voice ?? '') && authorOf(graph, cited.source) !== undefined;
  return { source: cited.source, place: isNamed ? placeAlone : placeOf(graph, cited), placeAlone };
}

/** `critics`, `supporters (as the mapper reads them)`. */
export function nameSpeaker(who: string, inferred: boolean): string {
  return inferred ? `${who} (as the mapper reads them)` : who;
}

/** `Levite, paragraph 7`, `critics in Factually, section 2`, `supporters, as the mapper reads them`; '' where nothing is known. */
export function tellWord({ who, held, inferred, place, placeAlone }: Word): string {
  if (who === undefined) return place;
  const speaker = inferred ? `${who}, as the mapper reads them` : who;
  if (place === '') return speaker;
  // Where it is found is no place where a camp that holds it spoke.
  if (held) return `${place}; ${speaker}`;
  return place === placeAlone ? `${speaker}, ${place}` : `${speaker} in ${place}`;
}

/** Steps taken by one speaker together, speakers in the order of their first; all that the mapper takes together. */
export function groupBySpeaker(graph: ArgumentGraph, steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const { who, inferred } = wordOf(graph, step.relation);
    const key = JSON.stringify([who ?? null, inferred]);
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

/**
 * What one speaker puts forward, each with where it is taken or, where that isn't known, whose word it is: `"A" (Factually,
 * section 2); "B" together with "C" (section 3)`.
 */
export function listSteps(graph: ArgumentGraph, steps: readonly Step[]): string {
  let before: Id | undefined;
  const follow = (word: Word): Word => {
    const isSame = word.source !== undefined && word.source === before && word.placeAlone !== '';
    before = word.source;
    return isSame ? { ...word, place: word.placeAlone } : word;
  };
  return steps
    .map(({ premises, relation }) => {
      const taken = wordOf(graph, relation);
      const notes = new Set<string>();
      if (taken.place !== '') notes.add(follow(taken).place);
      for (const premise of premises) {
        const own = wordOf(graph, premise);
        const isSpeaker = own.who === taken.who;
        // Whoever takes the step has been named, and where they do says where they speak.
        if (isSpeaker && taken.place !== '') continue;
        if (isSpeaker) notes.add(follow(own).place);
        else if (taken.place === '') notes.add(tellWord(follow(own)));
        else if (own.who !== undefined)
          notes.add(
            `itself ${own.held ? 'held' : 'said'} by ${tellWord(follow({ ...own, place: own.held ? '' : own.place }))}`,
          );
      }
      const aside = [...notes].filter((note) => note !== '').join('; ');
      return `${nameLinked(graph, premises)}${aside && ` (${aside})`}`;
    })
    .join('; ');
}

/** Whether nobody is named for a step whose premises somebody is named for: then its link is the mapper's. */
export function isMappersLink(graph: ArgumentGraph, { premises, relation }: Link): boolean {
  const { who, source } = wordOf(graph, relation);
  if (who !== undefined || source !== undefined) return false;
  return premises.some((id) => {
    const word = wordOf(graph, id);
    return word.who !== undefined || word.source !== undefined;
  });
}

/** `the link is the mapper's`; '' where whoever says the premises makes the link, or nothing is known of either. */
export function tellLink(graph: ArgumentGraph, step: Link): string {
  if (isMappersLink(graph, step)) return "the link is the mapper's";
  const taken = wordOf(graph, step.relation);
  if (taken.inferred) return `the link is the mapper's reading of ${taken.who ?? 'a camp'}`;
  if (taken.who === undefined && taken.place === '') return '';
  const isTold = step.premises.every((id) =>
    wordsOf(graph, id).some((word) => word.who === taken.who && word.source === taken.source),
  );
  return isTold ? '' : `the link is made by ${tellWord(taken)}`;
}

/** `"A"`, and of premises that only work together `"A" together with "B" and "C"`. */
export function nameLinked(graph: ArgumentGraph, ids: readonly Id[]): string {
  const [first = '', ...others] = ids.map((id) => inlineNameOf(graph, id));
  return others.length === 0 ? first : `${first} together with ${nameSome(others)}`;
}
