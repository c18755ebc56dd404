/** The name of a card colouring and what its colours mean; which card has which is decided by the marks. */
import type { Status } from '../analysis/status/status.ts';
import { STATUS_WORDS } from '../analysis/words/vocabulary.ts';
import { questionOf } from '../analysis/words/questions.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { campColours } from './card.ts';

/** One card colouring at a time. */
export type Lens =
  { readonly kind: 'roles' | 'status' | 'strength' } | { readonly kind: 'camps'; readonly axis: Id };

/** A strength in tenths; null where it does not settle. */
export type StrengthStep = number | null;

/** The name of the card colouring and what its colours mean. */
export interface LensKey {
  readonly kind: Lens['kind'];
  readonly title: string;
  readonly entries: readonly KeyEntry[];
}

/** A label with the camp colour, status or strength it stands beside. */
export type KeyEntry =
  | { readonly label: string; readonly colour: number; readonly soft?: boolean }
  | { readonly label: string; readonly status: Status }
  | { readonly label: string; readonly strength: StrengthStep };

/** The parts of what a key needs to know of the marks. */
export interface KeyOptions {
  readonly lens: Lens;
  readonly statuses?: ReadonlyMap<Id, Status> | undefined;
  readonly strengths?: ReadonlyMap<Id, number> | undefined;
}

/** Only statuses that occur are named. */
export function keyOf(graph: ArgumentGraph, { lens, statuses, strengths }: KeyOptions): LensKey {
  switch (lens.kind) {
    case 'roles':
      return { kind: 'roles', title: 'Roles', entries: [] };
    case 'status':
      return { kind: 'status', title: 'Status', entries: STATUS_KEY.filter(isAmong(statuses)) };
    case 'strength': {
      return {
        kind: 'strength',
        title: 'Strength',
        entries: !strengths || isSettled(graph, strengths) ? STRENGTH_KEY : [...STRENGTH_KEY, UNSETTLED],
      };
    }
    case 'camps': {
      const entries = campColours(graph).filter((camp) => camp.axis === lens.axis);
      const [first] = entries;
      const soft = first ? [{ label: 'argues for what they hold', colour: first.colour, soft: true }] : [];
      return { kind: 'camps', title: questionOf(graph, lens.axis), entries: [...entries, ...soft] };
    }
  }
}

const STATUS_KEY = (['in', 'undecided', 'out'] as const).map((status) => ({
  label: STATUS_WORDS[status],
  status,
}));

const STRENGTH_KEY: LensKey['entries'] = [
  { label: 'balance on this map: against it', strength: 2 },
  { label: 'even', strength: 5 },
  { label: 'for it', strength: 9 },
];

const UNSETTLED = { label: 'does not settle', strength: null };

const NONE: ReadonlyMap<Id, Status> = new Map();

/** Looked through once: the key is asked for with everything that is pointed out on the map. */
const occurring = new WeakMap<ReadonlyMap<Id, Status>, ReadonlySet<Status>>();
const settled = new WeakMap<ReadonlyMap<Id, number>, boolean>();

function isSettled(graph: ArgumentGraph, strengths: ReadonlyMap<Id, number>): boolean {
  const found = settled.get(strengths) ?? [...graph.statements.keys()].every((id) => strengths.has(id));
  settled.set(strengths, found);
  return found;
}

function isAmong(statuses: ReadonlyMap<Id, Status> = NONE) {
  const present = occurring.get(statuses) ?? new Set(statuses.values());
  occurring.set(statuses, present);
  return ({ status }: { readonly status: Status }) => present.has(status);
}
