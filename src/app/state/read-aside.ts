/** Maps that are read beside the open one: a state of long ago, a file that was changed outside, a map that only gets a title. */
import type { ArgumentGraph, Edit } from '../../../graph/index.ts';
import type { KeptMap } from '../store/map-store.ts';
import type { WorkClient } from '../worker/client.svelte.ts';
import type { MapFile, MapPart } from '../worker/tasks.ts';
import { GatheredMap } from './gather-map.ts';

/** The map in a file; null where it can't be read. Rejects with `Cancelled` where it is given up. */
export async function readAside(work: WorkClient, file: MapFile): Promise<ArgumentGraph | null> {
  const gathered = new GatheredMap();
  const { readable } = await work.ask(
    'read',
    { file },
    {
      label: `Reading ${file.name}`,
      aside: true,
      kind: 'read',
      onpart: (part) => gathered.add(part as MapPart),
    },
  );
  return readable ? gathered.whole() : null;
}

/** A map of this browser as a file with what was done to it since. */
export function keptFile({ head, version, steps }: KeptMap): MapFile {
  return {
    bytes: version.bytes,
    name: version.fileName,
    dialogue: head.dialogue,
    edits: steps
      .filter(({ number }) => number > version.upTo)
      .map(({ change }): Edit => ({ name: 'applyChange', with: [change] })),
  };
}
