/** What the arrow keys, Enter and, with Ctrl or Cmd, the plus and minus keys do on the map. */
import {
  directRelations,
  finalTarget,
  findNearestThesis,
  relationsOutOf,
  type ArgumentGraph,
  type Id,
} from '../../../graph/index.ts';
import type { MapView } from '../canvas/map-view.ts';
import type { Target } from '../canvas/told.ts';
import type { Session } from '../state/session.svelte.ts';
import { neighbourOf, stopsBelow } from './case-walk.ts';

/** The canvas as the arrow keys use it. */
export interface Walked {
  readonly view: MapView | null;
  /** Gives the focus to a reference, which is no statement and cannot be selected. */
  focusTarget(target: Target): void;
}

/** True when the key was meant for the map. */
export function moveOnMap(event: KeyboardEvent, session: Session, { view, focusTarget }: Walked): boolean {
  const { graph } = session;
  if (!graph || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    const factor = { '+': 1.25, '=': 1.25, '-': 0.8 }[event.key];
    if (factor !== undefined) view?.zoomBy(factor);
    return factor !== undefined;
  }
  if (session.picking && event.key.startsWith('Arrow')) {
    // What lies next to the one end is seldom meant as the other.
    session.tellPicking();
    return true;
  }
  switch (event.key) {
    case 'ArrowUp':
      return step(session, (id) => nextUp(graph, id));
    case 'ArrowDown':
      return stepDown(session, focusTarget);
    case 'ArrowLeft':
      return stepAside(session, -1, focusTarget);
    case 'ArrowRight':
      return stepAside(session, 1, focusTarget);
    case 'Enter':
    case ' ':
      if (session.selected === null) return false;
      session.setFolded(session.selected, session.unfolded.has(session.selected));
      return true;
    default:
      return false;
  }
}

/** Moves the selection; where nothing is selected yet, to the first thesis. */
function step(session: Session, find: (id: Id) => Id | undefined, unfold = false): boolean {
  const { graph, view } = session;
  if (!graph || !view) return false;
  if (session.selected === null) {
    session.select(view.tops[0] ?? null);
    return true;
  }
  const next = find(session.selected);
  if (next === undefined)
    session.announce(unfold ? 'Nothing bears on this.' : 'There is nothing further that way.');
  else {
    if (unfold) session.setFolded(session.selected, false);
    session.select(next);
  }
  return true;
}

/** To the first that stands below the selected card: another card, or the reference that tells of one. */
function stepDown(session: Session, focusTarget: Walked['focusTarget']): boolean {
  const { graph, selected, drawing } = session;
  const below = drawing.seen && selected !== null ? stopsBelow(drawing.seen, selected)[0] : undefined;
  if (below && 'target' in below) focusTarget(below.target);
  else if (below) session.select(below.card);
  else if (graph) step(session, (id) => bearersOf(graph, id)[0], true);
  return true;
}

/** To the neighbour below the same card. */
function stepAside(session: Session, by: 1 | -1, focusTarget: Walked['focusTarget']): boolean {
  const { graph, selected, drawing } = session;
  if (!graph || selected === null || !drawing.seen?.view.cards.has(selected))
    return step(session, (id) => (graph ? siblingOf(graph, id, by) : undefined));
  const next = neighbourOf(drawing.seen, { card: selected }, by);
  if (!next) session.announce('There is nothing further that way.');
  else if ('target' in next) focusTarget(next.target);
  else session.select(next.card);
  return true;
}

/** The arrow keys on a reference: up to the card it stands below, aside to what stands beside it there. True if they led anywhere. */
export function moveFromTarget(
  { key }: KeyboardEvent,
  target: Target,
  session: Session,
  { focusTarget, focusMap }: Pick<Walked, 'focusTarget'> & { focusMap(): void },
): boolean {
  const drawn = session.drawing.seen;
  if (!drawn) return false;
  const goTo = (card: Id | undefined) => {
    if (card === undefined) return;
    session.select(card);
    focusMap();
  };
  if (key === 'ArrowUp') goTo(target.at);
  if (key === 'ArrowDown') goTo(target.card);
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return true;
  const next = neighbourOf(drawn, { target }, key === 'ArrowLeft' ? -1 : 1);
  if (!next) session.announce('There is nothing further that way.');
  else if ('target' in next) focusTarget(next.target);
  else goTo(next.card);
  return true;
}

/**
 * The next statement on the shortest chain to the nearest thesis, which is the chain that the sentence names; where there
 * is none, the first statement it speaks to. For a relation the statement it finally bears on.
 */
function nextUp(graph: ArgumentGraph, id: Id): Id | undefined {
  const relation = graph.relations.get(id);
  if (relation) return finalTarget(graph, relation);
  const chain = findNearestThesis(graph, id)?.chains[0]?.ids.slice(1) ?? [];
  const [first] = relationsOutOf(graph, id);
  return chain.find((step) => graph.statements.has(step)) ?? (first && finalTarget(graph, first));
}

/** What bears on it in the order of the map: reasons, then the rest, then objections. */
function bearersOf(graph: ArgumentGraph, id: Id): readonly Id[] {
  const relation = graph.relations.get(id);
  if (relation) return relation.from;
  const relations = directRelations(graph, id);
  const rank = { supports: 0, rephrases: 1, answers: 1, attacks: 2 };
  const ordered = [...relations].sort((a, b) => rank[a.kind] - rank[b.kind]);
  return [...new Set(ordered.flatMap(({ from }) => from))].filter((from) => from !== id);
}

function siblingOf(graph: ArgumentGraph, id: Id, by: 1 | -1): Id | undefined {
  const parent = nextUp(graph, id);
  if (parent === undefined) return undefined;
  const siblings = bearersOf(graph, parent);
  return siblings[siblings.indexOf(id) + by];
}
