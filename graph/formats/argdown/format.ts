/** Argdown, the Markdown of argument maps (argdown.org). */
import type { Format } from '../format.ts';
import type { Input } from '../input.ts';
import { likenessToOutline } from '../outline/detect.ts';
import { looksLikeYaml } from '../yaml-detect.ts';
import { hasFences } from './fences.ts';
import { isOtherDialect } from './refuse.ts';

export const argdown: Format = {
  id: 'argdown',
  label: 'Argdown',
  extensions: ['argdown', 'ad'],
  mediaType: 'text/x-argdown',
  detect: detectArgdown,
  read: true,
  write: true,
};

/** `[title]: text`, which Markdown uses for links and logs for levels; or `<title>: text`. */
const DEFINITION = /^[ \t]*(?:(?:<?[+_-]|[+_-]>|><)[ \t]*)?(?:\[[^\]\n]+\]|<[^>\n]+>):[ \t]+(?!https?:)\S/m;

/** `+ [title]` or `- <title>`, indented; but no box of a Markdown to-do list and no link. */
const REFERENCE = /^[ \t]+(?:<?[+_-]|[+_-]>|><)[ \t]*(?:\[(?![ xX]\])[^\]\n]+\](?!\()|<[^>\n]+>)/m;

/** Signs that no other notation has at the start of a line. */
const ARROW = /^[ \t]+(?:[+_-]>|<[+_-]|><)[ \t]/m;

/** A numbered statement, and further down the line between premises and conclusion. */
const RECONSTRUCTION = /^[ \t]*\(\d+\)[ \t][^]*?^[ \t]*--/m;

const FRONT_MATTER = /^\s*={3,}[ \t]*\n[^]*?^={3,}/;

function detectArgdown(input: Input): number {
  const { head, text } = input;
  if (/^\s*(?:<(?!!--)[?!]|\{)/.test(head) || input.json() !== undefined) return 0;
  if (hasFences(text)) return 0.95;
  if (looksLikeYaml(text)) return 0;
  if (isOtherDialect(head)) return 0.9;
  const signs = [DEFINITION, REFERENCE, ARROW, RECONSTRUCTION].filter((sign) => sign.test(head)).length;
  if (signs >= 2) return 0.95;
  if (signs === 1) return RECONSTRUCTION.test(head) || ARROW.test(head) ? 0.8 : 0.45;
  if (FRONT_MATTER.test(head)) return 0.35;
  // A plain outline is Argdown as well, a little less likely; then the name of the file decides.
  return Math.max(0, likenessToOutline(head) - 0.05);
}
