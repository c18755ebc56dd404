/** The file of a map that somebody writes as a text: that text, and what it can't carry. */
import type { Writing } from '../formats/format.ts';
import { findLosses } from '../formats/losses.ts';
import { findTextLosses } from '../formats/own-words.ts';
import { readableText } from '../model/text-change.ts';
import type { ArgumentGraph, TextForm } from '../model/types.ts';
import { bindText } from './bind-text.ts';
import { followMap } from './follow-map.ts';
import { translate } from './merge.ts';
import { readMapText } from './read-text.ts';

const FORMS: Readonly<Record<string, TextForm>> = { argdown: 'argdown', markdown: 'outline' };

/** As it could last be read; null where the map has no text in this format. Costs two readings. */
export function saveMapText(graph: ArgumentGraph, format: string): Writing | null {
  const { text: kept } = graph;
  if (!kept || !Object.hasOwn(FORMS, format) || FORMS[format] !== kept.form) return null;
  const { said } = readMapText(kept.form, readableText(kept));
  if (!said) return null;
  const { text } = followMap(bindText(said, graph), graph);
  const again = readMapText(kept.form, text).said;
  if (!again) return null;
  const { text: _text, ...map } = graph;
  const losses = findLosses(map, translate(again.graph, bindText(again, graph).names));
  // The rest of the text is in the file.
  const unfinished = findTextLosses({ comments: 0, lines: 0, unfinished: kept.good !== undefined });
  return { text, losses: [...losses, ...unfinished] };
}
