/** What is lit, dimmed, plated and coloured on a view: everything that changes without moving a card. */
import { findBearings, type Bearing } from '../analysis/bearing.ts';
import { findDisputes } from '../analysis/disputes.ts';
import { findNearestThesis } from '../analysis/nearest-thesis.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { campColours } from './card.ts';

/** One card colouring at a time. */
export type Lens = { readonly kind: 'roles' } | { readonly kind: 'camps'; readonly axis: Id };

export interface MarkOptions {
  readonly lens: Lens;
  /** A statement or relation. */
  readonly selected?: Id | undefined;
  /** Elements of a chain that is being stepped through: they are lit and nothing else. */
  readonly trail?: ReadonlySet<Id> | undefined;
  readonly disputed?: boolean;
  readonly hits?: ReadonlySet<Id> | undefined;
}

/** How near something is to what is looked at. */
export type Grade = 'selected' | 'near' | 'far' | 'rest';

export interface Marks {
  /** Statements and relations by id; empty when everything is equally near. */
  readonly grades: ReadonlyMap<Id, Grade>;
  /** What a card says to the selected one. */
  readonly plates: ReadonlyMap<Id, Bearing>;
  /** Disputed statements and relations, while disputes are lit. */
  readonly disputed: ReadonlySet<Id>;
  /** Statements found by the search. */
  readonly hits: ReadonlySet<Id>;
  /** Camp colours of each card, by number from 1; empty for the roles. */
  readonly camps: ReadonlyMap<Id, readonly number[]>;
  readonly key: LensKey;
}

/** The name of the card colouring and what its colours mean. */
export interface LensKey {
  readonly kind: Lens['kind'];
  readonly title: string;
  readonly entries: readonly { readonly label: string; readonly colour: number }[];
}

const NONE: ReadonlyMap<Id, never> = new Map<Id, never>();
const EMPTY: ReadonlySet<Id> = new Set();

export function markView(graph: ArgumentGraph, options: MarkOptions): Marks {
  const found = options.disputed ? findDisputes(graph) : null;
  // Where nothing is disputed there is nothing to dim the rest for.
  const disputes = found && found.disputed.size > 0 ? found : null;
  const bearings = options.selected === undefined ? null : findBearings(graph, options.selected);
  return {
    grades: gradesOf(graph, options, bearings?.steps ?? null, disputes),
    plates: bearings?.of ?? NONE,
    disputed: disputes?.disputed ?? EMPTY,
    hits: options.hits ?? EMPTY,
    camps: options.lens.kind === 'camps' ? campsOf(graph, options.lens.axis) : NONE,
    key: keyOf(graph, options.lens),
  };
}

function gradesOf(
  graph: ArgumentGraph,
  { selected, trail, hits }: MarkOptions,
  steps: ReadonlyMap<Id, number> | null,
  disputes: { readonly disputed: ReadonlySet<Id>; readonly objections: ReadonlySet<Id> } | null,
): ReadonlyMap<Id, Grade> {
  const gradeOf = (id: Id): Grade => {
    if (id === selected) return 'selected';
    if (trail) return trail.has(id) ? 'near' : 'rest';
    if (steps)
      return onward.has(id) && !steps.has(id) ? onwardGrade(id) : nearness(graph, id, steps, selected);
    if (disputes) return disputes.disputed.has(id) || disputes.objections.has(id) ? 'near' : 'rest';
    return hits?.has(id) ? 'near' : 'rest';
  };
  const onward = selected === undefined ? EMPTY : wayOn(graph, selected);
  const direct = selected === undefined ? EMPTY : speaksTo(graph, selected);
  const onwardGrade = (id: Id): Grade =>
    direct.has(id) || graph.relations.get(id)?.from.includes(selected ?? '') ? 'near' : 'far';
  if (selected === undefined && !trail && !disputes && (hits?.size ?? 0) === 0) return NONE;
  const grades = new Map<Id, Grade>();
  for (const id of graph.statements.keys()) grades.set(id, gradeOf(id));
  for (const id of graph.relations.keys()) grades.set(id, gradeOf(id));
  return grades;
}

/** What bears on the selected element by its distance; what the selected one itself speaks to is near as well. */
function nearness(
  graph: ArgumentGraph,
  id: Id,
  steps: ReadonlyMap<Id, number>,
  selected: Id | undefined,
): Grade {
  const distance = steps.get(id);
  if (distance !== undefined) return distance <= 1 ? 'near' : 'far';
  if (selected === undefined) return 'rest';
  const relation = graph.relations.get(id);
  if (relation) return relation.from.includes(selected) ? 'near' : 'rest';
  const chosen = graph.relations.get(selected);
  if (chosen) return chosen.to === id || chosen.from.includes(id) ? 'near' : 'rest';
  return speaksTo(graph, selected).has(id) ? 'near' : 'rest';
}

/** What stands on the shortest ways from the selected element to its thesis. */
function wayOn(graph: ArgumentGraph, selected: Id): ReadonlySet<Id> {
  return new Set(findNearestThesis(graph, selected)?.chains.flatMap(({ ids }) => ids));
}

function speaksTo(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  const targets = new Set<Id>();
  for (const relation of graph.relations.values()) {
    if (!relation.from.includes(id)) continue;
    let to = relation.to;
    for (let next = graph.relations.get(to); next; next = graph.relations.get(to)) to = next.to;
    targets.add(to);
  }
  return targets;
}

function campsOf(graph: ArgumentGraph, axis: Id): ReadonlyMap<Id, readonly number[]> {
  const colours = new Map(
    campColours(graph)
      .filter((camp) => camp.axis === axis)
      .map(({ position, colour }) => [position, colour]),
  );
  const camps = new Map<Id, readonly number[]>();
  for (const { id, heldBy } of graph.statements.values()) {
    camps.set(
      id,
      (heldBy ?? []).map(({ position }) => colours.get(position) ?? 0).filter((colour) => colour > 0),
    );
  }
  return camps;
}

function keyOf(graph: ArgumentGraph, lens: Lens): LensKey {
  if (lens.kind === 'roles') return { kind: 'roles', title: 'Roles', entries: [] };
  const axis = graph.axes.find(({ id }) => id === lens.axis);
  const entries = campColours(graph).filter((camp) => camp.axis === lens.axis);
  return { kind: 'camps', title: axis?.label ?? 'Camps', entries };
}
