/** Writes a map in any format that can be written. */
import { quote } from '../model/problems.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { writeAs } from './code.ts';
import type { Writing } from './format.ts';
import { findOwnWords, findTextLosses } from './own-words.ts';
import { findFormat, idsOf } from './registry.ts';

/**
 * Writes a map. Throws if the format is unknown or cannot be written.
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
 * const { text, losses } = await writeMap(graph, 'tgf');
 * text.split('\n')[0]; // 'close The bridge should be closed.'
 * losses.length > 0; // true
 * ```
 */
export async function writeMap(graph: ArgumentGraph, id: string): Promise<Writing> {
  const format = findFormat(id);
  if (!format?.write)
    throw new Error(`Maps cannot be written as ${quote(id)}: choose one of ${idsOf('write').join(', ')}.`);
  const writing = await writeAs(format, graph);
  const lost = format.keepsText || !graph.text ? [] : findTextLosses(findOwnWords(graph.text));
  return lost.length === 0 ? writing : { ...writing, losses: [...writing.losses, ...lost] };
}
