/** Opens the one map a command is about, and says on standard error what is wrong with its file. */
import type { ArgumentGraph, Id, MapReading, ReadRequest } from '../../graph/index.ts';
import { createFailure, createMisuse } from './failure.ts';
import { suggest } from './nearest.ts';
import { printFailure, printMessage } from './print.ts';
import { toLine } from './problem-line.ts';
import { readMapFile } from './read-file.ts';
import { readSettings } from './settings.ts';

const MOST_SHOWN = 10;

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
  const most = readSettings().volume === 'verbose' ? Infinity : MOST_SHOWN;
  for (const problem of problems.slice(0, most))
    (graph === null && problem.severity === 'error' ? printFailure : printMessage)(toLine(file, problem));
  const more = problems.length - most;
  if (more > 0) printMessage(`${file}: ${more} more problems: "crux check" or -v lists them all.`);
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
