/** The Cytoscape style: cards are pictures with a label, lines have the colour of their relation. */
import type { StylesheetJson } from 'cytoscape';
import {
  regionColour,
  FOLD_ROOM,
  FONT_FAMILY,
  FOOTER_HEIGHT,
  GRADE_OPACITY,
  LINE_WIDTH,
  NAME_SCALE,
  type Theme,
} from '../../../graph/index.ts';
import { OVERHANG } from './card-image.ts';

/** How much wider lines are where only names are drawn. */
const AFAR = 1.8;

/** The way of a line that is placed, as its element carries it. */
const ROUTE = {
  'curve-style': 'unbundled-bezier',
  'edge-distances': 'endpoints',
  'control-point-distances': 'data(distances)',
  'control-point-weights': 'data(weights)',
  'source-endpoint': 'data(startAt)',
  'target-endpoint': 'data(endAt)',
} as const;

export function canvasStyle(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'overlay-opacity': 0,
        'background-opacity': 0,
      },
    },
    {
      selector: 'node.dots',
      style: {
        shape: 'round-rectangle',
        'background-color': 'data(colour)',
        'background-opacity': 'data(heat)',
      },
    },
    {
      selector: 'node.whole, node.titles, node.names, node.reference',
      style: {
        shape: 'rectangle',
        'background-image': 'data(image)',
        'background-width': 'data(imageWidth)',
        'background-height': 'data(imageHeight)',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'background-image-crossorigin': 'null',
        'bounds-expansion': OVERHANG,
      },
    },
    { selector: 'node.names', style: { 'bounds-expansion': NAME_SCALE * (OVERHANG + 6) } },
    { selector: 'node.told', style: { 'bounds-expansion': OVERHANG + FOLD_ROOM + FOOTER_HEIGHT } },
    { selector: 'node.reference, node.end', style: { events: 'no' } },
    // Under everything else, and nothing to touch.
    {
      selector: 'node.region',
      style: {
        shape: 'round-rectangle',
        'background-color': regionColour(theme),
        'background-opacity': 1,
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    {
      selector: 'node.region.read',
      style: {
        label: 'data(label)',
        color: theme.inkSoft,
        'font-family': FONT_FAMILY,
        'font-size': 'data(size)',
        'font-weight': 600,
        'text-halign': 'right',
        'text-valign': 'top',
        'text-margin-x': 'data(shiftX)',
        'text-margin-y': 'data(shiftY)',
      },
    },
    // What is told is drawn in the pictures of cards and references: this is where it can be touched.
    { selector: 'node.target', style: { shape: 'rectangle', 'z-index': 15 } },
    {
      selector: 'node.whole, node.titles, node.names',
      style: {
        label: 'data(label)',
        color: theme.ink,
        'font-family': FONT_FAMILY,
        'font-size': 'data(size)',
        'font-weight': 'data(weight)',
        'line-height': 'data(leading)',
        'text-wrap': 'wrap',
        'text-max-width': '10000px',
        'text-halign': 'data(side)',
        'text-valign': 'bottom',
        'text-justification': 'data(justify)',
        'text-margin-x': 'data(shiftX)',
        'text-margin-y': 'data(shiftY)',
      },
    },
    // The pill itself is part of the card's picture: this is where it can be clicked.
    { selector: 'node.fold', style: { shape: 'round-rectangle', 'z-index': 20 } },
    {
      selector: 'node.dot',
      style: { shape: 'ellipse', 'background-color': 'data(colour)', 'background-opacity': 1 },
    },
    {
      selector: 'edge.line',
      style: {
        width: LINE_WIDTH,
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'source-arrow-color': 'data(colour)',
        ...ROUTE,
        'arrow-scale': 1.1,
        'overlay-opacity': 0,
        'underlay-padding': 3,
      },
    },
    // Lines are seen from afar too.
    { selector: 'edge.names', style: { width: LINE_WIDTH * AFAR, 'arrow-scale': 1.3 } },
    { selector: 'edge.supports', style: { 'source-arrow-shape': 'triangle' } },
    {
      selector: 'edge.attacks',
      style: {
        'source-arrow-shape': 'tee',
        'arrow-scale': 1.35,
        'line-style': 'dashed',
        'line-dash-pattern': [7, 5],
      },
    },
    { selector: 'edge.rephrases', style: { 'source-arrow-shape': 'vee', 'line-style': 'dotted' } },
    {
      selector: 'edge.answers',
      style: {
        'source-arrow-shape': 'circle',
        'source-arrow-fill': 'hollow',
        'line-style': 'dashed',
        'line-dash-pattern': [12, 4, 2, 4],
      },
    },
    { selector: 'edge.mutual', style: { 'target-arrow-shape': 'tee' } },
    { selector: 'edge.premise', style: { 'source-arrow-shape': 'none', 'target-arrow-shape': 'none' } },
    { selector: 'edge.disputed', style: { 'underlay-color': theme.dispute, 'underlay-opacity': 0.55 } },
    {
      selector: 'edge.selected, node.dot.selected',
      style: { 'underlay-color': theme.focus, 'underlay-opacity': 0.5 },
    },
    { selector: 'node.card.far', style: { opacity: GRADE_OPACITY.far } },
    { selector: 'node.card.rest', style: { opacity: GRADE_OPACITY.rest } },
    {
      selector: 'edge.same',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'outside-to-node',
        'target-endpoint': 'outside-to-node',
        'line-color': theme.focus,
        'line-opacity': 0.55,
        width: 1.2,
        events: 'no',
      },
    },
    {
      selector: 'edge.routed',
      style: {
        ...ROUTE,
      },
    },
    { selector: 'edge.hover', style: { width: LINE_WIDTH + 1.4 } },
  ] as StylesheetJson;
}
