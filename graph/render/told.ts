/** What a picture tells in words instead of lines: a card's number, where else it bears, and the rows of its references. */
import type { Placement, Reference } from '../layout/placement.ts';
import { findAim } from '../view/aims.ts';
import { AWAY_WORDS } from '../view/vocabulary.ts';
import type { GraphView, Id, RelationKind, ViewLine } from '../view/view.ts';

/** What a card tells of places elsewhere: its number, and where else it bears. */
export interface Told {
  /** The card's place in reading order, where the placement numbers its cards. */
  readonly number?: number;
  /** The page of the same file on which it is drawn whole, from 0, where only its title is here. */
  readonly page?: number;
  /** Where else it bears, by kind. */
  readonly away: readonly AwayPart[];
}

/** Everything a card does of one kind where it is not drawn: "for 41, 50". */
export interface AwayPart {
  readonly kind: RelationKind;
  readonly hosts: readonly AwayHost[];
}

/** A card elsewhere on which a statement bears too. */
export interface AwayHost {
  readonly card: Id;
  readonly number: number | undefined;
  /** It bears on a step to that card and not on the card itself. */
  readonly isStep: boolean;
  /** The numbers of the cards from which that step starts; none where they have no number or it is no step. */
  readonly premises: readonly number[];
}

/** One line of a reference: the card it leads to. */
export interface ReferenceRow {
  readonly card: Id;
  readonly number: number | undefined;
  readonly name: string;
}

export const NOTHING_TOLD: Told = { away: [] };

const KINDS: readonly RelationKind[] = ['supports', 'attacks', 'answers', 'rephrases'];

/** What a placement tells of one card. */
export function toldOf(view: GraphView, placement: Placement, id: Id): Told {
  const number = placement.numbers.get(id);
  const lines = placement.away.get(id) ?? [];
  const away = KINDS.flatMap((kind): readonly AwayPart[] => {
    const hosts = hostsOf(
      view,
      placement,
      lines.filter((line) => line.kind === kind),
    );
    return hosts.length === 0 ? [] : [{ kind, hosts }];
  });
  return number === undefined ? { away } : { number, away };
}

/** By number, each once. */
function hostsOf(view: GraphView, placement: Placement, lines: readonly ViewLine[]): readonly AwayHost[] {
  const hosts = new Map<string, AwayHost>();
  for (const line of lines) {
    const { card, isStep, premises } = findAim(view, line);
    const numbers = premises.flatMap((premise) => placement.numbers.get(premise) ?? []);
    hosts.set(`${isStep} ${numbers.join()} ${card}`, {
      card,
      number: placement.numbers.get(card),
      isStep,
      premises: numbers,
    });
  }
  return [...hosts.values()].sort(
    (a, b) => Number(a.isStep) - Number(b.isStep) || (a.number ?? 0) - (b.number ?? 0),
  );
}

/** In the room of a footer: "41", "62→54" for the step from one to the other, "a step to 17" where nothing tells which. */
export function hostWords(host: AwayHost): string {
  const { number, isStep, premises } = host;
  return isStep && premises.length > 0 ? `${premises.join('+')}→${number ?? '?'}` : readHost(host);
}

/** As one reads it out: "41", "the step from 62 to 54". */
export function readHost({ number, isStep, premises }: AwayHost): string {
  const to = String(number ?? '?');
  if (!isStep) return to;
  return premises.length > 0 ? `the step from ${premises.join(' and ')} to ${to}` : `a step to ${to}`;
}

/** "also for 41, against the step from 12 to 17"; empty where it bears nowhere else. */
export function tellAway({ away }: Told): string {
  if (away.length === 0) return '';
  return `also ${away.map(({ kind, hosts }) => `${AWAY_WORDS[kind]} ${hosts.map(readHost).join(', ')}`).join(', ')}`;
}

/** The rows of a reference, without the one that counts the rest. A step is named by its first premise. */
export function rowsOf(view: GraphView, placement: Placement, { lines }: Reference): readonly ReferenceRow[] {
  return lines.map(({ from }) => {
    const card = view.cards.has(from) ? from : (firstPremise(view, from) ?? from);
    return { card, number: placement.numbers.get(card), name: view.cards.get(card)?.name ?? card };
  });
}

function firstPremise(view: GraphView, relation: Id): Id | undefined {
  return view.lines.find((line) => line.relation === relation && line.part === 'premise')?.from;
}
