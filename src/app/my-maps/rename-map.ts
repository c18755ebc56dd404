/** Gives a map another title, open or not: in the map itself, as a step that can be taken back in it. */
import { diffGraphs } from '../../../graph/index.ts';
import { keptFile, readAside } from '../state/read-aside.ts';
import type { Session } from '../state/session.svelte.ts';
import { mapStore } from '../store/map-store.ts';
import type { MapHead, StepRecord } from '../store/records.ts';
import { whileFree } from '../store/tabs.ts';

const LABEL = 'rename the map';

/** Whether it is done. Where it isn't, the person was told why. */
export async function renameMap(session: Session, { id }: MapHead, title: string): Promise<boolean> {
  if (id === session.file.map && session.graph) {
    const meta = { ...session.graph.meta, title };
    const isDone = await session.change({ name: 'setMeta', with: [meta] }, LABEL);
    await session.changes.settled();
    return isDone;
  }
  let isKept = false;
  const isFree = await whileFree(id, async () => {
    isKept = await addStep(session, id, title);
  });
  if (!isFree) session.notify('It is open in another tab: rename it there.');
  else if (!isKept) session.notify('It could not be renamed: this browser did not let it be written.');
  return isKept;
}

async function addStep(session: Session, id: string, title: string): Promise<boolean> {
  const kept = await mapStore.find(id);
  const graph = kept && (await readAside(session.work, keptFile(kept)));
  if (!graph) return false;
  const renamed = { ...graph, meta: { ...graph.meta, title } };
  const generation = await mapStore.claim(id, false);
  if (generation === null) return false;
  const step: StepRecord = {
    map: id,
    number: kept.head.last + 1,
    kind: 'do',
    label: LABEL,
    at: Date.now(),
    change: diffGraphs(graph, renamed),
    back: diffGraphs(renamed, graph),
  };
  const { dialogue } = kept.head;
  const facts = { title, statements: graph.statements.size, dialogue };
  return (await mapStore.append(id, generation, [step], facts)) === 'kept';
}
