/** Puts a map into the web page that reads it, where the page looks for it; and takes it out again. */
import { DamagedPack } from './pack.ts';

const START = /<script type="application\/json" id="crux-map" data-name="[^"]*">/;
const END = '</script>';

/** Thrown where a file is no page that a map can be put into. */
export class NoReaderPage extends Error {}

/** `page` is the reader as it is built, `map` in Crux's own format, `name` the file's name. */
export function embedInPage(page: string, map: string, name: string, title: string): string {
  const start = START.exec(page);
  const end = start ? page.indexOf(END, start.index) : -1;
  if (!start || end < 0) throw new NoReaderPage('This is no page that a map can be put into.');
  // A tag in a statement may neither end the script nor begin another.
  const safe = map.replace(/</g, '\\u003c');
  const tag = `<script type="application/json" id="crux-map" data-name="${escapeHtml(name)}">`;
  const whole = page.slice(0, start.index) + tag + safe + page.slice(end);
  return whole.replace('<title>Crux</title>', () => `<title>${escapeHtml(title)}</title>`);
}

/** The map of a web page that carries one, or null. */
export function takeFromPage(page: string): string | null {
  const start = START.exec(page);
  if (!start) return null;
  const from = start.index + start[0].length;
  const end = page.indexOf(END, from);
  if (end < 0) throw new DamagedPack('It is cut short.');
  return page.slice(from, end);
}

function escapeHtml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
