/** Writes a map in any format that can be written. */
import { quote } from '../model/problems.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { writeAs } from './code.ts';
import type { Writing } from './format.ts';
import { findFormat, idsOf } from './registry.ts';

/** Writes a map. Throws if the format is unknown or cannot be written. */
export async function writeMap(graph: ArgumentGraph, id: string): Promise<Writing> {
  const format = findFormat(id);
  if (!format?.write)
    throw new Error(`Maps cannot be written as ${quote(id)}: choose one of ${idsOf('write').join(', ')}.`);
  return writeAs(format, graph);
}
