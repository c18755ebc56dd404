/** Draws the key of a picture: what its lines, shapes and colours mean, only those that are in it. */
import { measureText } from '../text/measure.ts';
import { drawSmall, type SmallPrint } from './draw-card.ts';
import { SMALL } from '../view/card.ts';
import type { LensKey } from '../view/marks.ts';
import type { GraphView, RelationKind } from '../view/view.ts';
import { drawHead, LINE_DASH, LINE_WIDTH, lineColour } from './draw-line.ts';
import type { Shape } from './scene.ts';
import type { Theme } from './theme.ts';

export interface Legend {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const ROW = 22;
const SAMPLE = 40;

const LINE_WORDS: Readonly<Record<RelationKind, string>> = {
  supports: 'speaks for',
  attacks: 'speaks against',
  rephrases: 'says the same again',
  answers: 'answers',
};

/** Entries flow into rows of at most `width` px. */
export function drawLegend(
  view: GraphView,
  key: LensKey,
  disputed: boolean,
  width: number,
  theme: Theme,
  print: SmallPrint,
): Legend {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  for (const entry of legendEntries(view, key, disputed, theme)) {
    const label = measureText(entry.label, SMALL);
    if (x > 0 && x + entry.sample + label > width) {
      x = 0;
      y += ROW;
    }
    shapes.push({ shape: 'group', x, y, children: entry.shapes });
    shapes.push(drawSmall(entry.label, x + entry.sample, y + 12, theme.inkSoft, print));
    x += entry.sample + label + 22;
  }
  return { height: shapes.length === 0 ? 0 : y + 16, shapes };
}

interface Entry {
  readonly label: string;
  /** Width of the sample with the space after it. */
  readonly sample: number;
  readonly shapes: readonly Shape[];
}

function legendEntries(view: GraphView, key: LensKey, disputed: boolean, theme: Theme): readonly Entry[] {
  const cards = [...view.cards.values()];
  const entries: Entry[] = [];
  for (const { label, colour } of key.entries) {
    const fill = theme.camps[colour - 1] ?? theme.inkFaint;
    entries.push({
      label,
      sample: 18,
      shapes: [{ shape: 'rect', x: 2, y: 2, width: 10, height: 12, radius: 2, fill }],
    });
  }
  for (const kind of Object.keys(LINE_WORDS) as RelationKind[]) {
    if (view.lines.some((line) => line.kind === kind)) entries.push(lineEntry(kind, theme));
  }
  if (view.lines.some(({ part, relation }) => part === 'premise' && isLinked(view, relation))) {
    const dot: Shape = { shape: 'circle', x: 6, y: 8, radius: 4, fill: theme.support };
    entries.push({ label: 'only together', sample: 18, shapes: [dot] });
  }
  if (cards.some(({ kind }) => kind === 'evidence')) {
    const path = 'M2 2H14L18 6V14H2Z';
    entries.push({
      label: 'evidence',
      sample: 26,
      shapes: [{ shape: 'path', path, stroke: theme.evidence, strokeWidth: 1.5 }],
    });
  }
  if (cards.some(({ kind }) => kind === 'question')) {
    entries.push({ label: 'open question', sample: 28, shapes: [{ ...frame(theme), radius: 6 }] });
  }
  if (cards.some(({ implicit }) => implicit)) {
    entries.push({
      label: 'supplied by the mapper',
      sample: 28,
      shapes: [{ ...frame(theme), radius: 3, dash: [3, 2] }],
    });
  }
  if (disputed) {
    entries.push({
      label: 'disputed',
      sample: 28,
      shapes: [{ ...frame(theme), radius: 3, stroke: theme.dispute, strokeWidth: 3 }],
    });
  }
  return entries;
}

function lineEntry(kind: RelationKind, theme: Theme): Entry {
  const colour = lineColour(kind, theme);
  const dash = LINE_DASH[kind];
  const stem: Shape = {
    shape: 'path',
    path: `M0 8H${kind === 'supports' ? 22 : 28}`,
    stroke: colour,
    strokeWidth: LINE_WIDTH,
    ...(dash.length > 0 ? { dash } : {}),
  };
  return {
    label: LINE_WORDS[kind],
    sample: SAMPLE,
    shapes: [stem, ...drawHead(kind, { x: 31, y: 8 }, { x: 1, y: 0 }, colour)],
  };
}

function frame(theme: Theme) {
  return {
    shape: 'rect',
    x: 2,
    y: 2,
    width: 18,
    height: 12,
    stroke: theme.inkFaint,
    strokeWidth: 1.2,
  } as const;
}

function isLinked(view: GraphView, relation: string): boolean {
  return view.lines.filter((line) => line.relation === relation && line.part === 'premise').length > 1;
}
