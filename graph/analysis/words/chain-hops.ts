/** A chain hop by hop, with what a list of its steps has to name: what only works together, and which step another aims at. */
import type { ArgumentGraph, Id, RelationKind } from '../../model/types.ts';
import { stepsThrough } from '../chains/steps.ts';
import { nameOf, nameSome } from './names.ts';

/** A relation that another one aims at on a chain, read the way the chain goes on. */
export interface ChainAim {
  readonly relation: Id;
  readonly kind: RelationKind;
  /** The statements it is made with. */
  readonly from: readonly Id[];
}

/** From one statement of a chain to the next. */
export interface ChainHop {
  /** The relation that sets out. */
  readonly relation: Id;
  readonly kind: RelationKind;
  /** Its other premises: it works only together with them. */
  readonly together: readonly Id[];
  /** What it aims at on its way, one after the other; none for most. */
  readonly aims: readonly ChainAim[];
  /** The statement it comes to; at the end of a chain to a relation, that one. */
  readonly to: Id;
}

/** The hops of a chain, whose ids read `[s, r, s, ...]` and `[s, r, r2, t]` where r aims at r2. O(ids). */
export function listChainHops(graph: ArgumentGraph, ids: readonly Id[]): readonly ChainHop[] {
  const hops: ChainHop[] = [];
  let passed: number[] = [];
  let start: Id | undefined;
  ids.forEach((id, place) => {
    const isLast = place === ids.length - 1;
    if (graph.relations.has(id) && !isLast) {
      passed.push(place);
      return;
    }
    const [first, ...further] = passed;
    const relation = ids[first ?? -1] ?? '';
    const kind = graph.relations.get(relation)?.kind;
    if (first !== undefined && kind) {
      const together = premisesAt(graph, ids, first).filter((premise) => premise !== start);
      hops.push({
        relation,
        kind,
        // A step that a chain starts from is told with all it is made with.
        together: start === undefined ? [] : together,
        aims: further.flatMap((each) => aimAt(graph, ids, each)),
        to: id,
      });
    }
    passed = [];
    start = id;
  });
  return hops;
}

/** `only together with "B": the objection "X" to`, in front of where a hop comes to; '' for most. */
export function tellHop(graph: ArgumentGraph, { together, aims }: ChainHop): string {
  const joint = together.length > 0 ? `only together with ${quoteAll(graph, together)}:` : '';
  return [joint, ...aims.map((aim) => tellAim(graph, aim))].filter((part) => part !== '').join(' ');
}

/** `the objection "X" to`, `the step from "X" to`: in front of what the step that is aimed at leads to. */
export function tellAim(graph: ArgumentGraph, { kind, from }: Omit<ChainAim, 'relation'>): string {
  const [noun, end] = AIM_WORDS[kind];
  return `${noun} ${quoteAll(graph, from)} ${end}`;
}

function quoteAll(graph: ArgumentGraph, ids: readonly Id[]): string {
  return nameSome(ids.map((id) => `"${nameOf(graph, id)}"`));
}

const AIM_WORDS: Readonly<Record<RelationKind, readonly [noun: string, end: string]>> = {
  supports: ['the step from', 'to'],
  attacks: ['the objection', 'to'],
  rephrases: ['the wording', 'of'],
  answers: ['the answer', 'to'],
};

function aimAt(graph: ArgumentGraph, ids: readonly Id[], place: number): readonly ChainAim[] {
  const relation = graph.relations.get(ids[place] ?? '');
  return relation
    ? [{ relation: relation.id, kind: relation.kind, from: premisesAt(graph, ids, place) }]
    : [];
}

/** The premises of a relation as the chain passes it: a symmetric attack may be read from its other end. */
function premisesAt(graph: ArgumentGraph, ids: readonly Id[], place: number): readonly Id[] {
  const [id = '', next] = ids.slice(place, place + 2);
  const step = stepsThrough(graph, id).find(({ to }) => to === next);
  return step?.premises ?? graph.relations.get(id)?.from ?? [];
}
