/** What is lit, dimmed, plated and coloured on a view: everything that changes without moving a card. */
import { findBearings, type Bearing } from '../analysis/chains/bearing.ts';
import { findDisputes, type Disputes } from '../analysis/disputes/disputes.ts';
import { findNearestThesis } from '../analysis/chains/nearest-thesis.ts';
import { caseOf } from '../analysis/speakers/camps.ts';
import { attacksOn } from '../analysis/speakers/sides.ts';
import { holdersOf } from '../analysis/speakers/holders.ts';
import { oncePerStructure } from '../model/once-per-graph.ts';
import type { Status } from '../analysis/status/status.ts';
import { finalTarget, relationsInto, relationsOutOf } from '../model/adjacency.ts';
import type { SupposedElement } from '../analysis/cruxes/suppose.ts';
import type { ArgumentGraph, Id } from '../model/types.ts';
import { campColours } from './card.ts';
import { keyOf, type Lens, type LensKey, type StrengthStep } from './lens-key.ts';

export type { Status } from '../analysis/status/status.ts';

/** How much a disputed element is disputed: 3 is the most. */
export type Heat = 1 | 2 | 3;

/** What to mark on a view. */
export interface MarkOptions {
  readonly lens: Lens;
  /** A statement or relation. */
  readonly selected?: Id | undefined;
  /** The statement at the other end of the chains that are looked at. */
  readonly other?: Id | undefined;
  /** Elements of a chain that is being stepped through: they are lit and nothing else. */
  readonly trail?: ReadonlySet<Id> | undefined;
  readonly disputed?: boolean;
  readonly hits?: ReadonlySet<Id> | undefined;
  /** Scores of disputed elements in [0,1]; without one an element counts as moderately disputed. */
  readonly scores?: ReadonlyMap<Id, number> | undefined;
  /** For the lens of that name. */
  readonly statuses?: ReadonlyMap<Id, Status> | undefined;
  /** In [0,1], for the lens of that name. */
  readonly strengths?: ReadonlyMap<Id, number> | undefined;
  /** Statements and relations taken as rejected or accepted for the sake of argument. */
  readonly supposed?: ReadonlyMap<Id, Supposition> | undefined;
  /** Answers and reasons that nobody has given, which the view shows and the graph does not hold. */
  readonly added?: readonly SupposedElement[] | undefined;
  /** Statements that are only proposed, which the view shows and the graph does not hold. */
  readonly proposed?: Iterable<Id> | undefined;
  /** How many findings there are about a statement, while they are shown. */
  readonly findings?: ReadonlyMap<Id, number> | undefined;
  /** Statements and relations that are to be graded, where not all of them are shown. */
  readonly among?: Iterable<Id> | undefined;
}

/** What is taken for granted about an element, whatever the map says: `added` and `proposed` are not on it. */
export type Supposition = 'rejected' | 'accepted' | 'added' | 'proposed';

/** How near something is to what is looked at. */
export type Grade = 'selected' | 'near' | 'far' | 'rest';

/** What lies over a view, by element. */
export interface Marks {
  /** Statements and relations by id; empty when everything is equally near. */
  readonly grades: ReadonlyMap<Id, Grade>;
  /** The statement at the other end of the chains that are looked at. */
  readonly other: Id | undefined;
  /** What a card says to the selected one; a rejected one says nothing. */
  readonly plates: ReadonlyMap<Id, Bearing>;
  /** What is listed as disputed, statements and relations, while disputes are lit. */
  readonly disputed: ReadonlyMap<Id, Heat>;
  /** Statements found by the search. */
  readonly hits: ReadonlySet<Id>;
  /** The camps whose case each statement is part of; empty unless cards are coloured by camp. */
  readonly camps: ReadonlyMap<Id, readonly CampMark[]>;
  /** Empty unless cards are coloured by status. */
  readonly statuses: ReadonlyMap<Id, Status>;
  /** Empty unless cards are coloured by strength. */
  readonly strengths: ReadonlyMap<Id, StrengthStep>;
  readonly supposed: ReadonlyMap<Id, Supposition>;
  readonly findings: ReadonlyMap<Id, number>;
  readonly key: LensKey;
}

/** A statement in the case of a camp. */
export interface CampMark {
  /** By number, from 1. */
  readonly colour: number;
  /** Whether the camp holds it; else it argues for something that the camp holds. */
  readonly held: boolean;
}

const NONE: ReadonlyMap<Id, never> = new Map<Id, never>();
const EMPTY: ReadonlySet<Id> = new Set();

/** What lies over a view: colours of the lens, what is selected and how the rest bears on it, disputes, suppositions. */
export function markView(graph: ArgumentGraph, options: MarkOptions): Marks {
  const found = options.disputed ? findDisputes(graph) : null;
  // Where nothing is disputed there is nothing to dim the rest for.
  const disputes = found && found.lit.size > 0 ? found : null;
  const bearings = options.selected === undefined ? null : findBearings(graph, options.selected);
  const { supposed = NONE, added = [], proposed = [] } = options;
  const among = options.among && new Set(options.among);
  const grades = withRejected(
    graph,
    gradesOf(graph, { ...options, among }, bearings?.steps ?? null, disputes),
    supposed,
  );
  return {
    grades: withAddedGrades(grades, added),
    other: options.other,
    plates: bearings ? withAddedPlates(platesOf(bearings.of, supposed), added, options.selected) : NONE,
    disputed: disputes ? heatsOf(disputes, options.scores) : NONE,
    hits: options.hits ?? EMPTY,
    camps: options.lens.kind === 'camps' ? campsOf(graph, options.lens.axis) : NONE,
    statuses: options.lens.kind === 'status' ? statusesOf(graph, options.statuses, among) : NONE,
    strengths:
      options.lens.kind === 'strength' ? strengthSteps(graph, options.strengths, added, among) : NONE,
    supposed: new Map<Id, Supposition>([
      ...supposed,
      ...added.map(({ statement }) => [statement, 'added'] as const),
      ...[...proposed].map((id) => [id, 'proposed'] as const),
    ]),
    findings: options.findings ?? NONE,
    key: keyOf(graph, options),
  };
}

function platesOf(
  bearings: ReadonlyMap<Id, Bearing>,
  supposed: ReadonlyMap<Id, Supposition>,
): ReadonlyMap<Id, Bearing> {
  if (supposed.size === 0) return bearings;
  return new Map([...bearings].filter(([id]) => supposed.get(id) !== 'rejected'));
}

/** The steps that fall with what is rejected fade: they carry nothing any more. */
function withRejected(
  graph: ArgumentGraph,
  grades: ReadonlyMap<Id, Grade>,
  supposed: ReadonlyMap<Id, Supposition>,
): ReadonlyMap<Id, Grade> {
  if (supposed.size === 0) return grades;
  const faded = new Map(grades);
  for (const [id, as] of supposed) {
    if (as !== 'rejected') continue;
    const steps = graph.relations.has(id) ? [id] : relationsOutOf(graph, id).map((step) => step.id);
    for (const step of steps) if (grades.get(step) !== 'selected') faded.set(step, 'rest');
  }
  return faded;
}

/** What is added stands out as long as anything does. */
function withAddedGrades(
  grades: ReadonlyMap<Id, Grade>,
  added: readonly SupposedElement[],
): ReadonlyMap<Id, Grade> {
  if (grades.size === 0 || added.length === 0) return grades;
  const shown = added.flatMap(({ statement, relation }) => [statement, relation]);
  return new Map([...grades, ...shown.map((id) => [id, 'near'] as const)]);
}

/** What is added says to the selected element what its aim says, or the opposite. */
function withAddedPlates(
  plates: ReadonlyMap<Id, Bearing>,
  added: readonly SupposedElement[],
  selected: Id | undefined,
): ReadonlyMap<Id, Bearing> {
  if (added.length === 0) return plates;
  const said = added.flatMap(({ statement, kind, to }) => {
    const aim = to === selected ? 'for' : plates.get(to);
    return aim ? [[statement, kind === 'attacks' ? OPPOSITE[aim] : aim] as const] : [];
  });
  return new Map([...plates, ...said]);
}

const OPPOSITE: Readonly<Record<Bearing, Bearing>> = { for: 'against', against: 'for', both: 'both' };

/** Scores from which a point is at least that hot. */
const WARM = 0.4;
const HOT = 0.6;

/** How hot a score is. */
export function heatOf(score: number): Heat {
  if (score >= HOT) return 3;
  return score >= WARM ? 2 : 1;
}

/** What nothing speaks for is a small dispute, however much is said against it. */
function heatsOf(
  { lit, disputed }: Disputes,
  scores: ReadonlyMap<Id, number> | undefined,
): ReadonlyMap<Id, Heat> {
  return new Map([...lit].map((id) => [id, disputed.has(id) ? heatOf(scores?.get(id) ?? WARM) : 1]));
}

/** What is lit, and what objects to it. */
function withObjections(graph: ArgumentGraph, { lit, disputed, objections }: Disputes): ReadonlySet<Id> {
  const near = new Set([...lit, ...objections]);
  for (const id of lit) {
    if (disputed.has(id)) continue;
    for (const { relation, premises } of attacksOn(graph, id))
      for (const each of [relation, ...premises]) near.add(each);
  }
  return near;
}

/** Questions take no side: they neither stand nor fall. */
function statusesOf(
  graph: ArgumentGraph,
  statuses: ReadonlyMap<Id, Status> | undefined,
  among: Iterable<Id> | undefined,
): ReadonlyMap<Id, Status> {
  if (!statuses) return NONE;
  const sided = new Map<Id, Status>();
  for (const id of among ?? statuses.keys()) {
    const status = statuses.get(id);
    if (status && graph.statements.get(id)?.kind !== 'question') sided.set(id, status);
  }
  return sided;
}

function strengthSteps(
  graph: ArgumentGraph,
  strengths: ReadonlyMap<Id, number> | undefined,
  added: readonly SupposedElement[],
  among: Iterable<Id> | undefined,
): ReadonlyMap<Id, StrengthStep> {
  if (!strengths) return NONE;
  const isSided = (id: Id) => (graph.statements.get(id)?.kind ?? 'question') !== 'question';
  const sided = [...(among ?? graph.statements.keys())].filter(isSided);
  return new Map(
    [...sided, ...added.map(({ statement }) => statement)].map((id) => {
      const strength = strengths.get(id);
      return [id, strength === undefined ? null : Math.round(strength * 10)];
    }),
  );
}

/**
 * What bears on the selected element counts by its distance; what the selected one itself speaks to is near as well, and so is
 * what is disputed while that is lit.
 */
function gradesOf(
  graph: ArgumentGraph,
  { selected, other, trail, hits, among }: MarkOptions,
  steps: ReadonlyMap<Id, number> | null,
  disputes: Disputes | null,
): ReadonlyMap<Id, Grade> {
  const gradeOf = (id: Id): Grade => {
    if (id === selected) return 'selected';
    if (trail) return trail.has(id) || id === other ? 'near' : 'rest';
    if (steps && selected !== undefined) {
      const distance = steps.get(id);
      if (distance !== undefined) return distance <= 1 || disputes?.lit.has(id) ? 'near' : 'far';
      if (adjoining.has(id) || disputes?.lit.has(id)) return 'near';
      return onward.has(id) ? 'far' : 'rest';
    }
    if (near) return near.has(id) ? 'near' : 'rest';
    return hits?.has(id) ? 'near' : 'rest';
  };
  const near = disputes && withObjections(graph, disputes);
  const onward = selected === undefined ? EMPTY : wayOn(graph, selected);
  const adjoining = selected === undefined ? EMPTY : adjoiningOf(graph, selected);
  if (selected === undefined && !trail && !disputes && (hits?.size ?? 0) === 0) return NONE;
  const grades = new Map<Id, Grade>();
  if (among) for (const id of among) grades.set(id, gradeOf(id));
  else {
    for (const id of graph.statements.keys()) grades.set(id, gradeOf(id));
    for (const id of graph.relations.keys()) grades.set(id, gradeOf(id));
  }
  return grades;
}

/** What stands on the shortest ways from the selected element to its thesis, and what objects to a step on them. */
function wayOn(graph: ArgumentGraph, selected: Id): ReadonlySet<Id> {
  const way = findNearestThesis(graph, selected)?.chains.flatMap(({ ids }) => ids) ?? [];
  const steps = way.filter((id) => graph.relations.has(id));
  const objections = steps.flatMap((id) => relationsInto(graph, id).filter(({ kind }) => kind === 'attacks'));
  return new Set([...way, ...objections.flatMap(({ id, from }) => [id, ...from])]);
}

/** The steps a statement takes and what they finally speak to; for a relation its own ends. */
function adjoiningOf(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  const relation = graph.relations.get(id);
  if (relation) return new Set([...relation.from, relation.to]);
  return new Set(relationsOutOf(graph, id).flatMap((step) => [step.id, finalTarget(graph, step)]));
}

function campsOf(graph: ArgumentGraph, axis: Id): ReadonlyMap<Id, readonly CampMark[]> {
  const camps = new Map<Id, CampMark[]>();
  for (const { position, colour, axis: of } of campColours(graph)) {
    if (of !== axis || colour === 0) continue;
    for (const [id, held] of casesOf(graph)(position)) {
      const known = camps.get(id);
      if (known) known.push({ colour, held });
      else camps.set(id, [{ colour, held }]);
    }
  }
  return camps;
}

/** For each camp the statements of its case, and whether it holds them; worked out when first asked for. */
const casesOf = oncePerStructure((graph) => {
  const cases = new Map<Id, ReadonlyMap<Id, boolean>>();
  return (position: Id): ReadonlyMap<Id, boolean> => {
    let known = cases.get(position);
    if (!known) {
      const statements = [...caseOf(graph, position)].filter((id) => graph.statements.has(id));
      known = new Map(statements.map((id) => [id, holdersOf(graph, id).includes(position)]));
      cases.set(position, known);
    }
    return known;
  };
});
