/** Prints a scene as SVG: one pure function, the same bytes for the same scene. */
import { toNumber, type Paint, type Scene, type Shape } from './scene.ts';
import { FONT_FAMILY } from './theme.ts';

/** Kerning is off, as where the lines were broken. */
const STYLE = 'style="font-kerning:none"';

export interface SvgOptions {
  /** CSS with the fonts inside, for pictures that must look the same everywhere. */
  readonly fontCss?: string;
  /** The fonts to draw with, as CSS names them. */
  readonly family?: string;
  /** Makes the picture larger than its coordinates: 2 for twice the size. */
  readonly scale?: number;
}

/**
 * The scene as the text of an SVG file. The same scene and options give the same bytes. Cost: linear in the shapes.
 *
 * @example
 * ```ts
 * const { graph } = assembleGraph({
 *   statements: [
 *     { id: 'close', kind: 'claim', text: 'The bridge should be closed.' },
 *     { id: 'unsafe', kind: 'claim', text: 'The bridge is unsafe.' },
 *     { id: 'hold', kind: 'claim', text: 'The cables hold.' },
 *   ],
 *   relations: [
 *     { id: 'r1', kind: 'supports', from: ['unsafe'], to: 'close' },
 *     { id: 'r2', kind: 'attacks', from: ['hold'], to: 'unsafe' },
 *   ],
 * });
 * const view = projectView(graph, { unfolded: openingFolds(graph) });
 * const marks = markView(graph, { lens: { kind: 'roles' } });
 * const scene = composeScene(view, placeView(view), marks, { theme: 'light', legend: true, name: 'The bridge' });
 * renderSvg(scene).startsWith('<svg'); // true
 * ```
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const scale = options.scale ?? 1;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${toNumber(scene.width * scale)}" height="${toNumber(scene.height * scale)}"`,
    ` viewBox="0 0 ${toNumber(scene.width)} ${toNumber(scene.height)}" role="img"`,
    scene.language === undefined ? '' : ` xml:lang="${escapeXml(scene.language)}"`,
    ` font-family="${escapeXml(options.family ?? FONT_FAMILY)}" ${STYLE}>\n`,
    `<title>${escapeXml(scene.title)}</title>\n<desc>${escapeXml(scene.description)}</desc>\n`,
    options.fontCss === undefined ? '' : `<style>${escapeXml(options.fontCss)}</style>\n`,
  ];
  printShapes(scene.shapes, out, '');
  out.push('</svg>\n');
  return out.join('');
}

/** Shapes alone as a small picture, for use as an image on the canvas. */
export function renderFragment(
  shapes: readonly Shape[],
  view: { x: number; y: number; width: number; height: number },
): string {
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${toNumber(view.width)}" height="${toNumber(view.height)}"`,
    ` viewBox="${[view.x, view.y, view.width, view.height].map(toNumber).join(' ')}" font-family="${escapeXml(FONT_FAMILY)}">`,
  ];
  printShapes(shapes, out, '');
  out.push('</svg>');
  return out.join('');
}

function printShapes(shapes: readonly Shape[], out: string[], indent: string): void {
  for (const shape of shapes) {
    if (shape.shape === 'group') {
      const moves = [
        shape.x === 0 && shape.y === 0 ? '' : `translate(${toNumber(shape.x)} ${toNumber(shape.y)})`,
        shape.scale === undefined || shape.scale === 1 ? '' : `scale(${toNumber(shape.scale)})`,
      ].filter(Boolean);
      const move = moves.length === 0 ? '' : ` transform="${moves.join(' ')}"`;
      const opacity = shape.opacity === undefined ? '' : ` opacity="${toNumber(shape.opacity)}"`;
      out.push(`${indent}<g${move}${opacity}>\n`);
      if (shape.title !== undefined) out.push(`${indent} <title>${escapeXml(shape.title)}</title>\n`);
      if (shape.description !== undefined)
        out.push(`${indent} <desc>${escapeXml(shape.description)}</desc>\n`);
      printShapes(shape.children, out, `${indent} `);
      out.push(`${indent}</g>\n`);
    } else {
      out.push(`${indent}${printShape(shape)}\n`);
    }
  }
}

function printShape(shape: Exclude<Shape, { shape: 'group' }>): string {
  switch (shape.shape) {
    case 'rect': {
      const radius = shape.radius === undefined ? '' : ` rx="${toNumber(shape.radius)}"`;
      return `<rect x="${toNumber(shape.x)}" y="${toNumber(shape.y)}" width="${toNumber(shape.width)}" height="${toNumber(shape.height)}"${radius}${printPaint(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${toNumber(shape.x)}" cy="${toNumber(shape.y)}" r="${toNumber(shape.radius)}"${printPaint(shape)}/>`;
    case 'path':
      return `<path d="${escapeXml(shape.path)}"${printPaint(shape)}/>`;
    case 'text': {
      // Some programs know nothing of the direction of a line, but all know of its end and of the marks around its letters.
      const anchor = shape.rightToLeft ? ' text-anchor="end"' : '';
      const letters = shape.rightToLeft ? `${EMBED}${shape.text}${POP}` : shape.text;
      const weight = shape.weight === 400 ? '' : ` font-weight="${shape.weight}"`;
      return `<text x="${toNumber(shape.x)}" y="${toNumber(shape.y)}" font-size="${toNumber(shape.size)}"${weight} fill="${shape.fill}"${anchor}>${escapeXml(letters)}</text>`;
    }
  }
}

/** RIGHT-TO-LEFT EMBEDDING and POP DIRECTIONAL FORMATTING (UAX 9). */
const EMBED = '\u202b';
const POP = '\u202c';

function printPaint(paint: Paint): string {
  const stroke =
    paint.stroke === undefined
      ? ''
      : ` stroke="${paint.stroke}" stroke-width="${toNumber(paint.strokeWidth ?? 1)}"` +
        (paint.dash ? ` stroke-dasharray="${paint.dash.map(toNumber).join(' ')}"` : '') +
        (paint.round ? ' stroke-linecap="round" stroke-linejoin="round"' : '');
  const opacity = paint.opacity === undefined ? '' : ` opacity="${toNumber(paint.opacity)}"`;
  return ` fill="${paint.fill ?? 'none'}"${stroke}${opacity}`;
}

/** Text from a map is text: markup is escaped, and characters that XML forbids are replaced. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
