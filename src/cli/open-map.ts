/** Opens the one map a command is about, and says on standard error what is wrong with its file. */
import type { ArgumentGraph, Id, ReadRequest } from '../../graph/index.ts';
import { createFailure, createMisuse } from './failure.ts';
import { suggest } from './nearest.ts';
import { printMessage } from './print.ts';
import { toLine } from './problem-line.ts';
import { readMapFile } from './read-file.ts';

const MOST_SHOWN = 10;

export interface OpenedMap {
  readonly graph: ArgumentGraph;
  readonly format: string | null;
}

/** Throws if there is no map in the file. */
export async function openMap(file: string, request: ReadRequest = {}): Promise<OpenedMap> {
  const { graph, format, problems } = await readMapFile(file, request);
  for (const problem of problems.slice(0, MOST_SHOWN)) printMessage(toLine(file, problem));
  if (problems.length > MOST_SHOWN) {
    const more = problems.length - MOST_SHOWN;
    printMessage(`${file}: ${more} more problems: "crux check" lists them all.`);
  }
  if (!graph) throw createFailure(`${file} could not be read as a map.`);
  return { graph, format };
}

/** Throws if there is no such statement or, where those are asked for too, relation. */
export function assertKnown(graph: ArgumentGraph, id: Id, what: 'statement' | 'element'): void {
  if (graph.statements.has(id) || (what === 'element' && graph.relations.has(id))) return;
  const known = what === 'statement' ? [graph.statements] : [graph.statements, graph.relations];
  const ids = known.flatMap((records) => [...records.keys()]);
  const kind = what === 'statement' ? 'statement' : 'statement or relation';
  const nearest = suggest(id, ids) || ': "crux convert FILE --to crux -o -" shows the ids.';
  throw createMisuse(`There is no ${kind} "${id}" on this map${nearest}`);
}
