/** A drawing takes over what is drawn alike, and is no other than one that is made from nothing. */
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  markView,
  openingFolds,
  placeView,
  projectView,
  THEMES,
  type ArgumentGraph,
} from '../../graph/index.ts';
import { placeLayers } from '../../graph/layout/layers/place-layers.ts';
import { CardImages } from '../../src/app/canvas/card-image.ts';
import { cardId } from '../../src/app/canvas/elements.ts';
import { planDrawing, type Plans } from '../../src/app/canvas/plans.ts';
import type { Look } from '../../src/app/canvas/look.ts';
import { shareEqual } from '../../src/app/state/share-equal.ts';
import { graphOf } from '../support/graph-of.ts';

const images = new CardImages(() => undefined);
const regions: Look['regions'] = [];

function lookAt(graph: ArgumentGraph): Look {
  const view = projectView(graph, { unfolded: openingFolds(graph), kept: [] });
  const marks = markView(graph, { lens: { kind: 'roles' } });
  return {
    view,
    placement: placeView(view, {}),
    marks,
    theme: THEMES.light,
    depth: 'whole',
    regions,
    images,
  };
}

const drawn = ({ nodes, edges }: Plans) => ({
  edges,
  nodes: nodes.map(({ id, position, classes, data }) => ({ id, position, classes, data: data() })),
});

describe('a drawing after a letter was typed', () => {
  const graph = graphOf('a + t; b - t; c - b; d + a');
  const before = planDrawing(lookAt(graph), null);

  it('makes the one card anew and nothing else', () => {
    const changed = applyEdit(graph, { name: 'updateStatement', with: ['b', { text: 'B, but other' }] });
    const look = shareEqual({ ...before.look, images: null }, { ...lookAt(changed), images: null });
    const after = planDrawing({ ...look, images }, before);
    expect(after.isPartly).toBe(true);
    const known = new Set(before.nodes);
    expect(after.nodes.filter((plan) => !known.has(plan)).map(({ id }) => id)).toEqual([cardId('b')]);
    expect(after.edges).toBe(before.edges);
    expect(drawn(after)).toEqual(drawn(planDrawing({ ...look, images }, null)));
  });

  it('is made anew where places or marks differ', () => {
    const changed = applyEdit(graph, { name: 'removeElements', with: [['d']] });
    const look = shareEqual({ ...before.look, images: null }, { ...lookAt(changed), images: null });
    const after = planDrawing({ ...look, images }, before);
    expect(after.isPartly).toBe(false);
    expect(drawn(after)).toEqual(drawn(planDrawing({ ...look, images }, null)));
  });
});

it('a line from a card to itself goes where the picture has it, in either layout', () => {
  const look = lookAt(graphOf('b + a; a - a'));
  for (const placement of [look.placement, placeLayers(look.view)]) {
    const { nodes, edges } = planDrawing({ ...look, placement }, null);
    const own = look.view.lines.find(({ from, to }) => from === to);
    const edge = edges.find(({ data }) => data['element'] === own?.relation);
    expect(edge?.data.source).toBe(cardId('a'));
    // Cytoscape gives what joins a node to itself a loop of its own, whatever way it is told.
    expect(edge?.data.target).not.toBe(cardId('a'));
    const end = nodes.find(({ id }) => id === edge?.data.target);
    expect(end?.position).toEqual(placement.routes.get(own?.key ?? '')?.start);
  }
});
