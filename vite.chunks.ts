/** Puts what the page and its worker load at once in a few files: a file for each meeting of the two would be some sixty, each packed by itself. */
import { resolve } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

type Groups = Rolldown.CodeSplittingGroup[];
type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const PAGE = normalizePath(resolve(import.meta.dirname, 'src/app/main.ts'));
const WORKER = normalizePath(resolve(import.meta.dirname, 'src/app/worker/worker.ts'));

/** What is loaded from an entry: at once, or whenever it is asked for. */
interface Reached {
  readonly once: ReadonlySet<string>;
  readonly ever: ReadonlySet<string>;
}

/**
 * What both of them start with; what the page starts with and the worker may ask for; what the page alone runs, and its libraries,
 * which stay in the browser's cache when the page changes. The worker has no document, so it must never get a file of the page.
 */
export function gatherFirstLoad(): Groups {
  let found: { readonly page: Reached; readonly worker: Reached } | undefined;
  const nameOf = (id: string, graph: Graph): string | null => {
    found ??= { page: findReached(PAGE, graph), worker: findReached(WORKER, graph) };
    const { page, worker } = found;
    if (!page.once.has(id)) return null;
    if (worker.once.has(id)) return 'shared';
    if (worker.ever.has(id)) return 'shared-late';
    return id.includes('node_modules') ? 'libraries' : 'page';
  };
  // A group brings along what its modules import: what others import as well comes first.
  return ['shared', 'shared-late', 'libraries', 'page'].map((name, index) => ({
    tags: ['$initial'],
    priority: 4 - index,
    debugName: name,
    name: (id, graph) => (nameOf(id, graph) === name ? name : null),
  }));
}

function findReached(entry: string, graph: Graph): Reached {
  const once = new Set([entry]);
  for (const id of once) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) once.add(next);
  const ever = new Set(once);
  for (const id of ever) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds]) ever.add(next);
  }
  return { once, ever };
}
