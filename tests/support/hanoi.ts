/** The Hanoi map as the tests see it: read through the front door. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMap, type ArgumentGraph } from '../../graph/index.ts';

export const HANOI_FILE = join(import.meta.dirname, '../../graph/maps/hanoi-summit.json');

export async function readHanoi(): Promise<ArgumentGraph> {
  const { graph, problems } = await readMap(readFileSync(HANOI_FILE), 'hanoi-summit.json');
  if (!graph) throw new Error(`The Hanoi map cannot be read: ${JSON.stringify(problems)}`);
  return graph;
}
