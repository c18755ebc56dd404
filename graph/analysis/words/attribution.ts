/** Who says something and where, as the sentences about disputes name them; what is said is told elsewhere. */
import { findElement, type ArgumentGraph, type Id } from '../../model/types.ts';
import { holdersOf } from '../speakers/holders.ts';
import type { Step } from '../chains/steps.ts';
import { inlineNameOf, listCamps, nameSome, placeOf } from './words.ts';

export interface Attribution {
  /** The voice in the document, else the camp; undefined where nobody is named. */
  readonly who: string | undefined;
  /** Whether a camp is named by the mapper's reading only. */
  readonly inferred: boolean;
  /** The source cited and the place in it, where there is one. */
  readonly source: Id | undefined;
  readonly place: string;
  /** The place without its source, to follow a place in the same one. */
  readonly placeAlone: string;
}

const NOBODY: Attribution = {
  who: undefined,
  inferred: false,
  source: undefined,
  place: '',
  placeAlone: '',
};

/** Whoever the first of the elements that names anyone names; else the first place. */
export function attribute(graph: ArgumentGraph, ids: readonly Id[]): Attribution {
  let nobody = NOBODY;
  for (const id of ids) {
    const element = findElement(graph, id);
    if (!element) continue;
    const cited = element.cites?.find(({ voice }) => voice) ?? element.cites?.[0];
    const camps = holdersOf(graph, id);
    const attribution: Attribution = {
      who: cited?.voice || (camps.length > 0 ? listCamps(graph, camps) : undefined),
      inferred: !cited?.voice && element.heldBy?.some(({ inferred }) => inferred) === true,
      source: cited?.source,
      place: cited ? placeOf(graph, cited) : '',
      placeAlone: [cited?.locator, cited?.marker].filter(Boolean).join(' '),
    };
    if (attribution.who !== undefined) return attribution;
    if (nobody.place === '') nobody = attribution;
  }
  return nobody;
}

/** `critics`, `supporters (as the mapper reads them)`. */
export function nameSpeaker(who: string, inferred: boolean): string {
  return inferred ? `${who} (as the mapper reads them)` : who;
}

/** Steps of one speaker together, speakers in the order of their first. */
export function groupBySpeaker(graph: ArgumentGraph, steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const { who, inferred } = attributeStep(graph, step);
    const key = JSON.stringify([who ?? null, inferred]);
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

/** What one speaker puts forward: `"A" (Factually, section 2); "B" together with "C" (section 3)`. */
export function listSteps(graph: ArgumentGraph, steps: readonly Step[]): string {
  let before: Id | undefined;
  return steps
    .map((step) => {
      const { source, place, placeAlone } = attributeStep(graph, step);
      const where = source !== undefined && source === before && placeAlone !== '' ? placeAlone : place;
      before = source;
      return `${nameLinked(graph, step.premises)}${where && ` (${where})`}`;
    })
    .join('; ');
}

/** Who puts a step forward: whoever says its premises, else whoever takes it. */
export function attributeStep(graph: ArgumentGraph, { premises, relation }: Step): Attribution {
  return attribute(graph, [...premises, relation]);
}

/** `"A"`, and of premises that only work together `"A" together with "B" and "C"`. */
export function nameLinked(graph: ArgumentGraph, ids: readonly Id[]): string {
  const [first = '', ...others] = ids.map((id) => inlineNameOf(graph, id));
  return others.length === 0 ? first : `${first} together with ${nameSome(others)}`;
}
