/**
 * What the written document consists of: records of the document the map was read from, unchanged where the map is
 * unchanged, changed or left out where it is not, and new ones for what is new.
 */
import { isReadBothWays } from '../../analysis/chains/steps.ts';
import { LOCUTION_TAG } from './arguments.ts';
import type { ArgumentGraph, Id, Relation } from '../../model/types.ts';
import {
  contentOf,
  createDraft,
  type Draft,
  type PlannedEdge,
  type PlannedNode,
  type PlannedSpeech,
} from './draft.ts';
import { forEachEdge } from './network.ts';
import type { AifReading } from './read.ts';
import { restate, reviewRelations, reviewStatements, type Review } from './review.ts';
import { planSpeeches } from './speeches.ts';

export interface Plan {
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
  /** New locutions; their nodes and edges are among the others. */
  readonly speeches: readonly PlannedSpeech[];
  /** Of elements whose node is called otherwise. */
  readonly nodeIds: ReadonlyMap<Id, Id>;
}

export interface PlanOptions {
  /** Write who says what as locutions. */
  readonly speeches: boolean;
}

/** `before` is what reading the kept document gives, or null for a map that comes from elsewhere. O(size of both). */
export function planDocument(graph: ArgumentGraph, before: AifReading | null, options: PlanOptions): Plan {
  const draft = createDraft(before);
  let review: Review = { fresh: new Set(graph.relations.values()), restatements: [], nodeIds: new Map() };
  if (before) {
    reviewStatements(graph, before, draft);
    review = reviewRelations(graph, before, draft);
  }
  const nodeIds = new Map<Id, Id>(review.nodeIds);
  const ends = new Set([...graph.relations.values()].flatMap((relation) => [relation.to, ...relation.from]));
  for (const statement of graph.statements.values()) {
    if (before?.graph?.statements.has(statement.id)) continue;
    const id = draft.takeId(statement.id);
    nodeIds.set(statement.id, id);
    // A locution that no step uses would be read as part of the dialogue, not of the argument.
    const isLocution = statement.tags?.includes(LOCUTION_TAG) && ends.has(statement.id);
    draft.nodes.push({ id, content: { type: isLocution ? 'L' : 'I', text: statement.text } });
  }
  // All ids first: a relation may aim at one that comes later.
  for (const { id } of review.fresh) nodeIds.set(id, draft.takeId(id));
  const nodeIdOf = (element: Id) => nodeIds.get(element) ?? element;
  if (before) for (const restatement of review.restatements) restate(restatement, before, draft, nodeIdOf);
  for (const relation of review.fresh) addStep(relation, graph, draft, nodeIdOf);
  if (options.speeches) planSpeeches(graph, before?.graph ?? null, draft, nodeIdOf);
  return { ...finishPlan(before, draft), nodeIds };
}

function addStep(
  relation: Relation,
  graph: ArgumentGraph,
  draft: Draft,
  nodeIdOf: (element: Id) => Id,
): void {
  const content = contentOf(relation);
  const add = (id: Id, from: readonly Id[], to: Id) => {
    draft.nodes.push({ id, content });
    for (const premise of from) draft.edges.push({ from: nodeIdOf(premise), to: id });
    draft.edges.push({ from: id, to: nodeIdOf(to) });
  };
  const id = nodeIdOf(relation.id);
  add(id, relation.from, relation.to);
  const [only, ...others] = relation.from;
  // A scheme node has one direction; an objection that two claims are to each other takes a second one.
  if (isReadBothWays(graph, relation) && only !== undefined && only !== relation.to && others.length === 0) {
    add(draft.takeId(`${id}/back`), [relation.to], only);
  }
}

/** What is left of the old records, then what is new. */
function finishPlan(before: AifReading | null, draft: Draft): Omit<Plan, 'nodeIds'> {
  const nodes: PlannedNode[] = [];
  const edges: PlannedEdge[] = [];
  if (before) {
    const { network, records } = before;
    for (const illocution of findEmptied(before, draft)) draft.gone.add(illocution);
    records.nodes.forEach((_record, record) => {
      if (draft.gone.has(record)) return;
      const content = draft.changed.get(record);
      nodes.push({ id: network.ids[record] ?? '', record, ...(content ? { content } : {}) });
    });
    records.edges.forEach((_record, record) => {
      const [from, to] = [network.from[record] ?? -1, network.to[record] ?? -1];
      if (draft.goneEdges.has(record) || draft.gone.has(from) || draft.gone.has(to)) return;
      edges.push({ from: network.ids[from] ?? '', to: network.ids[to] ?? '', record });
    });
  }
  return { nodes: [...nodes, ...draft.nodes], edges: [...edges, ...draft.edges], speeches: draft.speeches };
}

/** Illocutions that had content, all of which is gone: they would put nothing forward. */
function findEmptied({ network }: AifReading, draft: Draft): ReadonlySet<number> {
  const emptied = new Set<number>();
  for (const gone of draft.gone) {
    forEachEdge(network.into, gone, (edge) => {
      const illocution = network.from[edge] ?? -1;
      if (network.types[illocution] !== 'YA' || emptied.has(illocution)) return;
      let isEmpty = true;
      forEachEdge(network.out, illocution, (next) => {
        if (!draft.gone.has(network.to[next] ?? -1)) isEmpty = false;
      });
      if (isEmpty) emptied.add(illocution);
    });
  }
  return emptied;
}
