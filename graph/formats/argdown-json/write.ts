/** Writes what `argdown json` would of the map: its Argdown text, through the field's own parser and export. */
import type { ArgumentGraph } from '../../model/types.ts';
import * as core from '../argdown/core.ts';
import { readDocument } from '../argdown/document.ts';
import { writeArgdown } from '../argdown/write.ts';
import type { Writing } from '../format.ts';
import { createTextInput } from '../input.ts';
import { findLosses } from '../losses.ts';
import { readArgdownJson } from './read.ts';

/** Characters of a text that nobody reads by eye; without blanks it is half as long. */
const LONG = 20_000_000;

/** What it loses is found by reading it back. O(size of the map). */
export async function writeArgdownJson(graph: ArgumentGraph): Promise<Writing> {
  const { text: source } = await writeArgdown(graph);
  const { statements, arguments: args, relations, sections, frontMatter } = readDocument(core, source);
  const response = { statements, arguments: args, relations, sections, frontMatter };
  const plugin = new core.JSONExportPlugin();
  const request = {};
  plugin.prepare(request, response as never, new core.Logger());
  plugin.run(request, response as never, new core.Logger());
  const { json = '{}' } = response as { json?: string };
  // The export knows nothing of the front matter, which holds the title.
  const whole = { ...(JSON.parse(json) as object), frontMatter };
  const text = `${JSON.stringify(whole, null, json.length > LONG ? 0 : 2)}\n`;
  const { graph: after } = readArgdownJson(createTextInput(text));
  return { text, losses: after ? findLosses(graph, after) : [] };
}
