/** Nothing in a picture lies over anything, key and sources included, and every relation is a line or told, in six scripts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composePicture,
  findDisputes,
  readMap,
  renderSvg,
  type ArgumentGraph,
  type PictureRequest,
  type Scene,
  type Shape,
} from '../../../graph/index.ts';
import { measureText } from '../../../graph/text/measure.ts';
import { graphOf } from '../../support/graph-of.ts';

const MAPS = join(import.meta.dirname, '../../../graph/maps');

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

/** Each statement of the picture is text, in order; each relation between them a line, or told by number. */
function check(graph: ArgumentGraph, request: PictureRequest): void {
  const { scene, drawn } = composePicture(graph, 'map', request);
  expect(areasOf(scene).length).toBeGreaterThan(drawn);
  if (!request.scope) expect(scene.description).toContain(`${graph.relations.size} relations`);
  expect(findFaults(scene)).toEqual([]);
  const svg = renderSvg(scene);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
}

const WORDS = [
  'The bridge holds as long as the cables do, say those who built it',
  'الجسر آمن ما دامت الكابلات سليمة كما يقول المهندسون',
  'הגשר בטוח כל עוד הכבלים שלמים, אומרים המהנדסים',
  '桥梁只要缆索完好就是安全的，工程师们这样说',
  'สะพานปลอดภัยตราบใดที่สายเคเบิลยังสมบูรณ์',
  'Мост безопасен, пока держат тросы, говорят инженеры 👍🏽',
];

const text = fc
  .array(fc.constantFrom(...WORDS, ...WORDS.map((words) => words.split(' ')[0] ?? '')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

describe('the geometry of pictures', () => {
  it.each(readdirSync(MAPS))('keeps everything of %s apart, in every scope', async (name) => {
    const { graph } = await readMap(readFileSync(join(MAPS, name)), name.replace('.json', '.crux.json'));
    if (!graph) throw new Error(`${name} must be readable.`);
    const dispute = findDisputes(graph).entries[0]?.id;
    check(graph, {});
    check(graph, { cards: 'titles', theme: 'print', transparent: true });
    check(graph, { scope: { kind: 'disputed' }, marking: { disputed: true }, theme: 'contrast' });
    if (dispute !== undefined) check(graph, { scope: { kind: 'dispute', id: dispute } });
  });

  it('keeps texts of six scripts apart, in cards, titles, key and sources', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), text, (texts, title) => {
        const graph = graphOf(
          'a + t; b - t; c + a; d - b; e + a; d + c',
          ['t', 'a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, text: texts[at] ?? '' })),
        );
        const titled = { ...graph, meta: { ...graph.meta, title } };
        check(titled, {});
        check(titled, { cards: 'titles' });
      }),
      { numRuns: 40 },
    );
  });

  it('takes markup, control characters, lone surrogates and the end of character data as text', () => {
    const nasty = [
      '<script>alert(1)</script>',
      ']]>',
      '\u0000\u0007\u001b',
      '\ud800 alone',
      '&amp;"\'',
      '../../x\n',
    ];
    for (const words of nasty) {
      const graph = graphOf('a + t', [
        { id: 'a', text: words, title: words },
        { id: 't', text: words },
      ]);
      const svg = renderSvg(composePicture({ ...graph, meta: { ...graph.meta, title: words } }, words).scene);
      expect(svg).not.toMatch(/<script|\]\]>/);
      // eslint-disable-next-line no-control-regex
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      expect(svg).toBe(svg.toWellFormed());
    }
  });
});
