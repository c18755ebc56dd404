/** Makes a step of a map of this browser, open or not: it can be taken back in that map. */
import { diffContents, type ArgumentGraph } from '../../../graph/index.ts';
import { keptFile, readAside } from '../state/read-aside.ts';
import type { Session } from '../state/session.svelte.ts';
import { mapStore } from '../store/map-store.ts';
import type { StepRecord } from '../store/records.ts';
import { whileFree } from '../store/tabs.ts';

/** Whether it is done. Where it isn't, the person was told why. `change` makes the new map of the present one. */
export async function changeKept(
  session: Session,
  id: string,
  label: string,
  change: (graph: ArgumentGraph) => ArgumentGraph,
): Promise<boolean> {
  const { latest } = session.file;
  if (id === session.file.map && latest) {
    const edit = { name: 'applyChange', with: [diffContents(latest, change(latest))] } as const;
    const isDone = await session.change(edit, label);
    await session.changes.settled();
    return isDone;
  }
  let isKept = false;
  const isFree = await whileFree(id, async () => {
    isKept = await addStep(session, id, label, change);
  });
  if (!isFree) session.notify('It is open in another tab: do it there.');
  else if (!isKept) session.notify('It could not be changed: this browser did not let it be written.');
  return isKept;
}

async function addStep(
  session: Session,
  id: string,
  label: string,
  change: (graph: ArgumentGraph) => ArgumentGraph,
): Promise<boolean> {
  const kept = await mapStore.find(id);
  const graph = kept && (await readAside(session.work, keptFile(kept)));
  if (!graph) return false;
  const changed = change(graph);
  const generation = await mapStore.claim(id, false);
  if (generation === null) return false;
  const step: StepRecord = {
    map: id,
    number: kept.head.last + 1,
    kind: 'do',
    label,
    at: Date.now(),
    change: diffContents(graph, changed),
    back: diffContents(changed, graph),
  };
  const facts = {
    title: changed.meta.title || kept.head.title,
    statements: changed.statements.size,
    dialogue: kept.head.dialogue,
  };
  return (await mapStore.append(id, generation, [step], facts)) === 'kept';
}
