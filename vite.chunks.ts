/** Puts what the page and its worker load at once in a few files: a file for each meeting of the two would be some sixty, each packed by itself. */
import { resolve } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

type Groups = Rolldown.CodeSplittingGroup[];
type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const PAGE = normalizePath(resolve(import.meta.dirname, 'src/app/main.ts'));
const WORKER = normalizePath(resolve(import.meta.dirname, 'src/app/worker/worker.ts'));

/** What both of them run, what the page alone runs, and its libraries, which stay in the browser's cache when the page changes. */
export function gatherFirstLoad(): Groups {
  const reached = new Map<string, ReadonlySet<string>>();
  const isReached = (entry: string, id: string, graph: Graph) => {
    const ids = reached.get(entry) ?? reachable(entry, graph);
    reached.set(entry, ids);
    return ids.has(id);
  };
  const initial = ['$initial' as const];
  return [
    {
      tags: initial,
      priority: 3,
      name: (id, graph) => (isReached(PAGE, id, graph) && isReached(WORKER, id, graph) ? 'shared' : null),
    },
    {
      tags: initial,
      priority: 2,
      test: /node_modules/,
      name: (id, graph) => (isReached(PAGE, id, graph) ? 'libraries' : null),
    },
    { tags: initial, priority: 1, name: (id, graph) => (isReached(PAGE, id, graph) ? 'page' : null) },
  ];
}

/** A module with what it imports at once, and what that imports. */
function reachable(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
