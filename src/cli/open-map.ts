/** Opens the one map a command is about, and says on standard error what is wrong with its file. */
import type { ArgumentGraph, Id, MapReading, Problem, ReadRequest } from '../../graph/index.ts';
import { createFailure, createMisuse } from './failure.ts';
import { suggest } from './nearest.ts';
import { printFailure, printMessage } from './print.ts';
import { toLines } from './problem-line.ts';
import { readMapFile } from './read-file.ts';

export interface OpenedMap {
  readonly graph: ArgumentGraph;
  readonly format: string | null;
}

/** Throws if there is no map in the file. A folder or zip stands for all maps in it as one. */
export async function openMap(file: string, request: ReadRequest = {}): Promise<OpenedMap> {
  const reading = await readMapFile(file, request);
  tellProblems(file, reading);
  const { graph, format } = reading;
  if (!graph) throw createFailure(`${file} could not be read as a map.`);
  return { graph, format };
}

/** Says on standard error what is wrong with a file: the errors that left it unread always, the rest as far as is wanted. */
export function tellProblems(file: string, { graph, problems }: MapReading): void {
  const isFatal = ({ severity }: Problem) => graph === null && severity === 'error';
  for (const line of toLines(file, problems.filter(isFatal))) printFailure(line);
  for (const line of toLines(
    file,
    problems.filter((problem) => !isFatal(problem)),
  ))
    printMessage(line);
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
