/** The picture as a file: the reviewed Hanoi map, the same bytes twice, text as text whatever is in it. */
import { describe, expect, it } from 'vitest';
import {
  composePicture,
  findDisputes,
  type PictureRequest,
  type PictureScope,
  composeScene,
  findTheses,
  foldableStatements,
  markView,
  openingFolds,
  placeView,
  projectView,
  renderSvg,
  sourceLine,
  type ArgumentGraph,
  type PictureOptions,
} from '../../../graph/index.ts';
import { Resvg } from '@resvg/resvg-js';
import { fontFile } from '../../../src/cli/pictures/fonts.ts';
import { expectGolden } from '../../support/golden.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { graphOf } from '../../support/graph-of.ts';

function draw(
  graph: ArgumentGraph,
  unfolded: ReadonlySet<string>,
  marks = {},
  options: Partial<PictureOptions> = {},
): string {
  const view = projectView(graph, { unfolded });
  const scene = composeScene(view, placeView(view), markView(graph, { lens: { kind: 'roles' }, ...marks }), {
    theme: 'light',
    name: graph.meta.title,
    title: graph.meta.title,
    legend: true,
    sources: sourceLine(graph),
    ...options,
  });
  return renderSvg(scene);
}

describe('the picture of the Hanoi map', () => {
  it('is the reviewed file, whole and light', async () => {
    const graph = await readHanoi();
    expectGolden('hanoi-whole-light.svg', draw(graph, foldableStatements(graph)));
  });

  it.each(['dark', 'print'] as const)('is the reviewed file, whole and %s', async (theme) => {
    const { scene } = composePicture(await readHanoi(), 'hanoi', { theme, sections: theme === 'dark' });
    expectGolden(`hanoi-whole-${theme}.svg`, renderSvg(scene));
  });

  it('is the reviewed file, as it opens, light', async () => {
    const graph = await readHanoi();
    expectGolden('hanoi-opening-light.svg', draw(graph, openingFolds(graph)));
  });

  it('is the reviewed file, as it opens, dark, with the disputes lit', async () => {
    const graph = await readHanoi();
    expectGolden(
      'hanoi-disputed-dark.svg',
      draw(graph, openingFolds(graph), { disputed: true }, { theme: 'dark' }),
    );
  });

  it('is the reviewed file with the first thesis selected and cards coloured by camp', async () => {
    const graph = await readHanoi();
    const [selected] = findTheses(graph);
    const lens = { kind: 'camps', axis: graph.axes[0]?.id ?? '' } as const;
    expectGolden('hanoi-selected-camps.svg', draw(graph, openingFolds(graph), { selected, lens }));
  });

  it('has the same bytes twice', async () => {
    const [one, other] = [await readHanoi(), await readHanoi()];
    expect(draw(one, foldableStatements(one))).toBe(draw(other, foldableStatements(other)));
  });

  it('has no number with more than two decimals', async () => {
    const graph = await readHanoi();
    const svg = draw(graph, foldableStatements(graph));
    const drawn = svg.replace(/<(title|desc|text)\b[^>]*>[^<]*/g, '');
    expect(drawn.match(/\d\.\d{3,}/g)).toBeNull();
  });
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Whether something dark stands on a column of the picture. */
function isInked(image: { width: number; pixels: Buffer }, x: number, top: number, bottom: number): boolean {
  return range(top, bottom).some((y) => (image.pixels[(y * image.width + Math.round(x)) * 4] ?? 255) < 120);
}

describe('the lights that are on', () => {
  const graph = graphOf('a + t; b - t; c - b; d - c', [{ id: 'a', text: 'A reason to reject' }]);
  const everything = new Set(graph.statements.keys());
  const lights = {
    selected: 'd',
    other: 't',
    disputed: true,
    scores: new Map([
      ['t', 0.3],
      ['b', 0.5],
    ]),
    supposed: new Map([
      ['a', 'rejected'],
      ['d', 'accepted'],
    ] as const),
    findings: new Map([['c', 2]]),
  };

  it('are in the picture and in its key: the reviewed file', () => {
    const svg = draw(graph, everything, lights);
    expectGolden('lights.svg', svg);
    for (const words of [
      'a little disputed',
      'disputed',
      'the other end',
      'worth a second look',
      'rejected, what if',
      'accepted, what if',
    ]) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).toContain('<title>Worth a second look: 2 findings</title>');
  });

  it('are not in the key of a picture without them', () => {
    const svg = draw(graph, everything);
    expect(svg).not.toMatch(/disputed<|the other end|second look|what if/);
  });

  it('make more of what is more disputed', () => {
    const ringsOf = (score: number) => {
      const scores = new Map([...everything].map((id) => [id, score]));
      return draw(graph, everything, { disputed: true, scores });
    };
    expect(ringsOf(0.9)).toContain('most disputed');
    expect(ringsOf(0.1)).toContain('a little disputed');
    expect(ringsOf(0.1)).not.toContain('most disputed');
  });
});

describe('a picture', () => {
  it('shows markup in a statement as text', () => {
    const graph = graphOf('a', [{ id: 'a', text: '<script>alert("1")</script> & \u0000 more' }]);
    const svg = draw(graph, new Set());
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('\u0000');
  });

  it('keeps the words of every card inside the card', async () => {
    const graph = await readHanoi();
    for (const card of projectView(graph, { unfolded: foldableStatements(graph) }).cards.values()) {
      for (const line of card.lines) expect(line.width, line.text).toBeLessThanOrEqual(card.width - 28);
      for (const chip of card.chips)
        expect(chip.x + chip.width, chip.label).toBeLessThanOrEqual(card.width - 14);
    }
  });

  it('writes right-to-left lines from the right', () => {
    const svg = draw(graphOf('a', [{ id: 'a', text: 'هذه حجة مهمة جدا.' }]), new Set());
    // By the end of the line and marks around its letters, which programs understand that know no direction.
    expect(svg).toMatch(/<text x="202"[^>]* text-anchor="end">\u202bهذه حجة مهمة جدا\.\u202c</);
    const image = new Resvg(svg, {
      font: { loadSystemFonts: false, fontFiles: [fontFile('amiri-400')] },
    }).render();
    const [, left = 0, top = 0] = /translate\((\d+) (\d+)\)/.exec(svg)?.map(Number) ?? [];
    const inked = (x: number) => isInked(image, left + x, top + 12, top + 30);
    expect([20, 40, 60].some(inked)).toBe(false);
    // The full stop ends the line at its left, and the last word reaches the edge of the text at the right.
    expect(range(196, 202).some(inked)).toBe(true);
    expect(range(110, 125).some(inked)).toBe(true);
  });

  it('cuts a card at twelve lines and keeps the whole text in its description', () => {
    const text = 'Long words run on. '.repeat(400);
    const view = projectView(graphOf('a', [{ id: 'a', text }]), { unfolded: new Set() });
    expect(view.cards.get('a')?.lines).toHaveLength(12);
    expect(draw(graphOf('a', [{ id: 'a', text }]), new Set())).toContain(`<desc>${text}</desc>`);
  });

  it('says how much is on it, of one thing too', () => {
    expect(draw(graphOf('a'), new Set())).toContain('<desc>1 statement and 0 relations.</desc>');
    expect(draw(graphOf('a + b'), new Set(['b']))).toContain('<desc>2 statements and 1 relation.</desc>');
  });
});

describe('pictures of parts, in every theme', () => {
  const golden = async (name: string, request: PictureRequest) => {
    expectGolden(name, renderSvg(composePicture(await readHanoi(), 'hanoi-summit', request).scene));
  };
  const dispute = async () => findDisputes(await readHanoi()).entries[0]?.id ?? '';
  const chain = async (): Promise<PictureScope> => {
    const [thesis = ''] = findTheses(await readHanoi());
    return { kind: 'chain', from: 'sanctions-evaded', to: thesis, at: 0 };
  };

  it.each(['light', 'dark', 'print'] as const)('are the reviewed files in %s', async (theme) => {
    await golden(`hanoi-titles-${theme}.svg`, { theme, cards: 'titles' });
    await golden(`hanoi-dispute-${theme}.svg`, { theme, scope: { kind: 'dispute', id: await dispute() } });
    await golden(`hanoi-chain-${theme}.svg`, { theme, scope: await chain() });
  });
});
