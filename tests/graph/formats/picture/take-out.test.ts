import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';

import { describe, expect, it } from 'vitest';
import { embedInPng, embedInSvg } from '../../../../graph/formats/picture/embed.ts';
import { DamagedPack, packText, unpackText } from '../../../../graph/formats/picture/pack.ts';
import { MAX_BYTES } from '../../../../graph/formats/limits.ts';
import { takeMapOut } from '../../../../graph/formats/picture/take-out.ts';
import { readMap } from '../../../../graph/formats/read-map.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><desc>A dot.</desc>\n</svg>\n';
/** One transparent pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const MAP =
  '{"crux":1,"meta":{"title":"Ça ira → да"},"statements":[{"id":"a","kind":"claim","text":"]]> & <b>"}],"relations":[]}';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array) => {
  const taken = takeMapOut(bytes);
  return taken && 'problem' in taken ? taken.problem.code : taken;
};

describe('a map inside its picture', () => {
  it.each([
    ['an SVG', bytesOf(embedInSvg(SVG, MAP))],
    ['a PNG', embedInPng(PNG, MAP)],
  ])('is taken out of %s as it was put in', async (_, picture) => {
    expect(takeMapOut(picture)).toEqual({ text: MAP });
    const { graph, format, problems } = await readMap(picture, 'map.crux.png');
    expect(problems).toEqual([]);
    expect(format).toBe('crux');
    expect(graph?.statements.get('a')?.text).toBe(']]> & <b>');
  });

  it('is any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(takeMapOut(bytesOf(embedInSvg(SVG, text)))).toEqual({ text });
        expect(takeMapOut(embedInPng(PNG, text))).toEqual({ text });
      }),
    );
  });

  it('is missed in words where there is none', async () => {
    expect(codeOf(bytesOf(SVG))).toBe('picture-without-map');
    expect(codeOf(PNG)).toBe('picture-without-map');
    expect(codeOf(bytesOf('%PDF-1.4\n%%EOF'))).toBe('picture-without-map');
    const { graph, problems } = await readMap(PNG, 'photo.png');
    expect(graph).toBeNull();
    expect(problems[0]?.message).toContain('without a map');
  });

  it('is told damaged where a byte of it was changed', () => {
    const png = embedInPng(PNG, MAP);
    fc.assert(
      fc.property(fc.integer({ min: 33 + 8 + 14, max: png.length - PNG.length + 33 - 5 }), (at) => {
        const broken = png.slice();
        broken[at] = (broken[at] ?? 0) ^ 0x5a;
        expect(codeOf(broken)).toBe('picture-map-damaged');
      }),
    );
    const svg = embedInSvg(SVG, MAP);
    expect(codeOf(bytesOf(svg.replace(/(<crux:map [^>]*>.{20}).{9}/, '$1')))).toBe('picture-map-damaged');
  });

  it('never throws, wherever the file is cut off', () => {
    const png = embedInPng(PNG, MAP);
    for (let length = 0; length < png.length; length++) takeMapOut(png.subarray(0, length));
    const svg = bytesOf(embedInSvg(SVG, MAP));
    for (let length = 0; length < svg.length; length++) takeMapOut(svg.subarray(0, length));
  });

  it('is not looked for in other files', () => {
    expect(takeMapOut(bytesOf('<graphml/>'))).toBeNull();
    expect(takeMapOut(bytesOf(MAP))).toBeNull();
  });
});

describe('packed text', () => {
  it('comes back as it was, in letters that a link can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const packed = packText(text);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(unpackText(packed)).toBe(text);
      }),
    );
  });

  it('is refused wherever it is cut short', () => {
    const packed = packText(MAP);
    for (let length = 0; length < packed.length - 2; length++)
      expect(() => unpackText(packed.slice(0, length))).toThrow(DamagedPack);
  });

  it('is given up where it would unpack to more than is read', () => {
    const bomb = deflateRawSync(new Uint8Array(MAX_BYTES + 1));
    expect(() => unpackText(Buffer.from(bomb).toString('base64url'))).toThrow('more than is read');
  });
});
