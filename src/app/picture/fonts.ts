/** The fonts a picture needs, as CSS with the font files inside: a picture sees no fonts but its own. */
import { subsetsFor } from '../../../graph/index.ts';

/** Weights that pictures use. */
const WEIGHTS = [400, 500, 600] as const;

const FILES = import.meta.glob<string>(
  '../../../node_modules/@fontsource/inter/files/inter-{latin,latin-ext,cyrillic,greek,vietnamese}-{400,500,600}-normal.woff2',
  { query: '?url', import: 'default' },
);

/** Only the parts of the font that the text calls for. */
export async function fontCssFor(text: string): Promise<string> {
  const rules = subsetsFor(text).flatMap((subset) => WEIGHTS.map((weight) => fontFace(subset, weight)));
  return (await Promise.all(rules)).join('');
}

async function fontFace(subset: string, weight: number): Promise<string> {
  const find = Object.entries(FILES).find(([path]) =>
    path.endsWith(`/inter-${subset}-${weight}-normal.woff2`),
  );
  if (!find) return '';
  const bytes = new Uint8Array(await (await fetch(await find[1]())).arrayBuffer());
  const data = await toBase64(bytes);
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

async function toBase64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(new Blob([bytes]));
  });
  return url.slice(url.indexOf(',') + 1);
}
