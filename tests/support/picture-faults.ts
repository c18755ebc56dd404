/** What must be true of every picture: nothing lies over anything, every statement is in it as text, every relation is a line or told. */
import { XMLValidator } from 'fast-xml-parser';
import {
  composePicture,
  findDisputes,
  placeView,
  renderSvg,
  type ArgumentGraph,
  type PictureRequest,
  type PictureScope,
  type Scene,
  type Shape,
} from '../../graph/index.ts';
import type { GroupShape } from '../../graph/render/scene.ts';
import { viewOf } from '../../graph/render/compose-picture.ts';
import { measureText } from '../../graph/text/measure.ts';
import { findFaults as findPlacementFaults } from './placement-faults.ts';

interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything of a picture that stands by itself: cards, references, and each line of text around the map. */
function areasOf(scene: Scene): readonly Area[] {
  const areas: Area[] = [];
  const visit = (shapes: readonly Shape[], x: number, y: number, scale: number, depth: number): void => {
    for (const shape of shapes) {
      if (shape.shape === 'group') {
        const [left, top] = [x + shape.x * scale, y + shape.y * scale];
        if (shape.anchor !== undefined) {
          const box = boundsOf(shape.children.filter((child) => child.shape === 'path'));
          areas.push({
            what: shape.anchor,
            left: left + box.left * scale,
            top: top + box.top * scale,
            right: left + box.right * scale,
            bottom: top + box.bottom * scale,
          });
        } else visit(shape.children, left, top, scale * (shape.scale ?? 1), depth + 1);
      } else if (shape.shape === 'text' && depth > 0) {
        const { size, weight, text } = shape;
        const width = measureText(text, { size, weight: weight as 400, lineHeight: size }) * scale;
        const from = x + shape.x * scale - (shape.rightToLeft ? width : 0);
        const base = y + shape.y * scale;
        areas.push({
          what: text,
          left: from,
          right: from + width,
          top: base - size * scale * 0.7,
          bottom: base,
        });
      }
    }
  };
  visit(scene.shapes, 0, 0, 1, 0);
  return areas;
}

function boundsOf(shapes: readonly Shape[]) {
  const numbers = shapes.flatMap((shape) => (shape.shape === 'path' ? [shape.path] : []));
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const path of numbers) {
    for (const [, command, text = ''] of path.matchAll(/([MHVLQ])([^MHVLQZ]*)/g)) {
      text
        .trim()
        .split(/\s+/)
        .map(Number)
        .forEach((value, at) => {
          const isAcross = command === 'H' || (command !== 'V' && at % 2 === 0);
          if (isAcross) [left, right] = [Math.min(left, value), Math.max(right, value)];
          else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
        });
    }
  }
  return { left, top, right, bottom };
}

/** Pairs that lie on each other, and what reaches beyond the sheet. */
function findFaults(scene: Scene): readonly string[] {
  const faults: string[] = [];
  const areas = [...areasOf(scene)].sort((a, b) => a.left - b.left);
  areas.forEach((a, at) => {
    if (a.left < 0 || a.top < 0 || a.right > scene.width + 0.5 || a.bottom > scene.height)
      faults.push(`${a.what} reaches beyond the sheet`);
    for (const b of areas.slice(at + 1)) {
      if (b.left >= a.right - 1) break;
      if (a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`${a.what} lies on ${b.what}`);
    }
  });
  return faults;
}

/** Sentences about what is wrong with the picture that is asked for; none where it is sound. */
export function findPictureFaults(graph: ArgumentGraph, request: PictureRequest): readonly string[] {
  const { scene, drawn } = composePicture(graph, 'map', request);
  const view = viewOf(graph, request);
  const svg = renderSvg(scene);
  const faults = [...findFaults(scene), ...findPlacementFaults(view, placeView(view))];
  if (XMLValidator.validate(svg) !== true) faults.push('it is no XML');
  // In what is drawn: a debate may well speak of what is undefined.
  if (/ (?!aria-)[a-zA-Z-]+="[^"]*(NaN|undefined|Infinity)|<script/.test(svg))
    faults.push('it holds what no drawing holds');
  const cards = groupsOf(scene.shapes).filter(({ anchor }) => anchor !== undefined);
  if (cards.length !== drawn) faults.push(`${cards.length} of ${drawn} cards are drawn`);
  for (const { anchor = '', children, description = '' } of cards) {
    const { text = '', title } = graph.statements.get(anchor) ?? {};
    const lines = lettersOf(textsIn(children).join(''));
    // A title card without a title has a name that is made of the text.
    const said = lettersOf(request.cards === 'titles' ? (title ?? '') : text);
    // A card holds so much of a long text as it has lines; what can be read out is the whole.
    if (!lines.includes(said.slice(0, SHOWN))) faults.push(`${anchor} does not begin with its words`);
    if (!lettersOf(description).includes(lettersOf(text))) faults.push(`${anchor} is not there as a whole`);
  }
  return faults;
}

/** Every scope that a map has something for, of each kind one. */
export function scopesOf(graph: ArgumentGraph): readonly PictureScope[] {
  const dispute = findDisputes(graph).entries[0]?.id;
  const camp = graph.axes.filter(({ id }) => id !== 'speaker').flatMap(({ positions }) => positions)[0];
  const [group] = graph.groups.keys();
  const step = [...graph.relations.values()].find(
    ({ from, to, kind }) => kind !== 'answers' && graph.statements.has(to) && from[0] !== to,
  );
  return [
    ...(dispute === undefined
      ? []
      : [{ kind: 'disputed' } as const, { kind: 'dispute', id: dispute } as const]),
    ...(camp ? [{ kind: 'camp', position: camp.id } as const] : []),
    ...(group === undefined ? [] : [{ kind: 'group', group } as const]),
    ...(step
      ? [
          { kind: 'chain', from: step.from[0] ?? '', to: step.to, at: 0 } as const,
          { kind: 'around', id: step.to, steps: 2 } as const,
        ]
      : []),
  ];
}

/** So many letters of a text fit whatever card. */
const SHOWN = 24;

/** Without white space, hyphens that a line ends in, and signs of direction. */
function lettersOf(text: string): string {
  return text.toWellFormed().replace(/[\s\p{C}\u00ad\u2010-]+/gu, '');
}

function groupsOf(shapes: readonly Shape[]): readonly GroupShape[] {
  return shapes.flatMap((shape) => (shape.shape === 'group' ? [shape, ...groupsOf(shape.children)] : []));
}

function textsIn(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) =>
    shape.shape === 'text' ? [shape.text] : shape.shape === 'group' ? textsIn(shape.children) : [],
  );
}
