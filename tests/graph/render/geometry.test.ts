/** Nothing in a picture lies over anything, key and sources included, and every relation is a line or told, in six scripts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composePicture,
  findRegions,
  placeRegions,
  placeView,
  readMap,
  renderSvg,
  type ArgumentGraph,
  type Box,
  type PictureRequest,
  type Point,
  type RegionName,
} from '../../../graph/index.ts';
import { viewOf } from '../../../graph/render/compose-picture.ts';
import { graphOf } from '../../support/graph-of.ts';
import { findPictureFaults, scopesOf } from '../../support/picture-faults.ts';
import { layoutMap } from '../../support/maps/arbitrary-map.ts';

const MAPS = join(import.meta.dirname, '../../../graph/maps');

function check(graph: ArgumentGraph, request: PictureRequest): void {
  expect(findPictureFaults(graph, request), JSON.stringify(request)).toEqual([]);
}

function toBox(from: Point, to: Point): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
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
    check(graph, {});
    check(graph, { cards: 'titles', theme: 'print', transparent: true, sections: true });
    for (const scope of scopesOf(graph))
      check(graph, { scope, marking: { disputed: scope.kind === 'disputed' }, theme: 'contrast' });
  });

  it('keeps the titles of sections clear of lines, cards and references, whatever the map', () => {
    fc.assert(
      fc.property(layoutMap, fc.boolean(), fc.boolean(), (map, titles, isAfar) => {
        const groups = new Map(WORDS.map((title, at) => [`g${at}`, { id: `g${at}`, title }] as const));
        const statements = [...map.statements.values()].map((each, at) => ({ ...each, group: `g${at % 3}` }));
        const graph = { ...map, groups, statements: new Map(statements.map((each) => [each.id, each])) };
        const view = viewOf(graph, titles ? { cards: 'titles' } : {});
        const placement = placeView(view);
        const sizes = isAfar ? [34, 26, 18] : [];
        const names = placeRegions(findRegions(graph, view), placement, sizes).flatMap(
          ({ name }) => name ?? [],
        );
        // Those that are read from afar keep clear of each other, too.
        const boxOf = ({ at, width, size }: RegionName) => ({
          x: at.x,
          y: at.y - size * 0.7,
          width,
          height: size * 0.7,
        });
        const boxes = [...placement.outer.values(), ...placement.references.map(({ box }) => box)];
        for (const name of names) {
          const { at, width, text, size } = name;
          const [top, bottom] = [at.y - (size * 7) / 10.5, at.y];
          const isHit = (one: Box) =>
            one.x < at.x + width && one.x + one.width > at.x && one.y < bottom && one.y + one.height > top;
          expect(boxes.filter(isHit), text).toEqual([]);
          const ways = [...placement.routes.values()].flatMap(({ start, controls, end }) => {
            const points = [start, ...controls, end];
            return points.slice(1).map((to, index) => toBox(points[index] ?? start, to));
          });
          expect(ways.filter(isHit), text).toEqual([]);
          const others = names.filter((other) => other !== name).map(boxOf);
          if (isAfar) expect(others.filter(isHit), text).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
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
