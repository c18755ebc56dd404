/** Asks dagre for the first draft of a drawing: which cards stand in the same row. */
import cytoscape from 'cytoscape';
import dagre, { type DagreLayoutOptions } from 'cytoscape-dagre';
import type { GraphView, Id } from '../../view/view.ts';

cytoscape.use(dagre);

/** Each card's row, counted from 0 at the top. */
export type Draft = ReadonlyMap<Id, number>;

/** One entry a card. Cards that argue stand below what they argue for or against, loops apart. */
export function draftRows(view: GraphView, arrows: readonly (readonly [from: Id, to: Id])[]): Draft {
  const ids = [...view.cards.keys()];
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...ids.map((id, index) => {
        const card = view.cards.get(id);
        return { data: { id: `n${index}`, width: card?.width ?? 1, height: card?.height ?? 1 } };
      }),
      ...arrows.map(([from, to], index) => ({
        data: { id: `e${index}`, source: `n${numberOf.get(from)}`, target: `n${numberOf.get(to)}` },
      })),
    ],
  });
  const options: DagreLayoutOptions = {
    name: 'dagre',
    rankDir: 'BT',
    ranker: 'tight-tree',
    rankSep: 60,
    nodeSep: 20,
    animate: false,
    fit: false,
  };
  try {
    cy.layout(options).run();
    const heights = ids.map((_, index) => Math.round(cy.getElementById(`n${index}`).position('y')));
    const rows = [...new Set(heights)].sort((a, b) => a - b);
    const rowOf = new Map(rows.map((y, row) => [y, row]));
    return new Map(ids.map((id, index) => [id, rowOf.get(heights[index] ?? 0) ?? 0]));
  } finally {
    // Without this a Node process that laid out a map never ends.
    cy.destroy();
  }
}
