/** Pictures of real maps: whole, in titles, and one of each kind of part. */
import { describe, expect, it } from 'vitest';
import { readMap, type ArgumentGraph } from '../../graph/index.ts';
import { findPictureFaults, scopesOf } from '../support/picture-faults.ts';
import { listFiles, readBytes } from './files.ts';

/** Larger maps take minutes each; of every kind of file some are small. */
const MOST = 400;
/** Of each ending, spread over the folder. */
const SOME = 12;

const PATHS = ['.argdown', '.json', '.txt', '.xml', '.graphml', '.mup'].flatMap((ending) => {
  const all = listFiles(ending);
  const step = Math.max(1, Math.floor(all.length / SOME));
  return all.filter((_, at) => at % step === 0).slice(0, SOME);
});

async function read(path: string): Promise<ArgumentGraph | null> {
  const { graph } = await readMap(readBytes(path), path).catch(() => ({ graph: null }));
  return graph && graph.statements.size > 0 && graph.statements.size <= MOST ? graph : null;
}

describe('pictures of real maps', () => {
  it.each(PATHS)('%s is sound, whole and in parts', async (path) => {
    const graph = await read(path);
    if (!graph) return;
    expect(findPictureFaults(graph, {})).toEqual([]);
    expect(findPictureFaults(graph, { cards: 'titles' })).toEqual([]);
    for (const scope of scopesOf(graph)) expect(findPictureFaults(graph, { scope }), scope.kind).toEqual([]);
  });
});
