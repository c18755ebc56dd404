/** Opens the one map a command is about, and says on standard error what is wrong with its file. */
import type { ArgumentGraph, MapReading, Problem, ReadRequest } from '../../graph/index.ts';
import { createFailure } from './failure.ts';
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
