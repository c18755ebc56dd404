/** What the worker can be asked: it keeps the maps that the page shows, and answers from them. */
import {
  applyEdit,
  expectNames,
  readMap,
  type Edit,
  type Id,
  type MapReading,
  type ReadRequest,
} from '../../../graph/index.ts';
import { findStatements } from '../search/search-index.ts';
import { createDrawingTasks, place, type Placed } from './drawing-tasks.ts';
import { HeldMap } from './held-map.ts';
import { HeldMaps, type OfMap } from './held-maps.ts';
import { seeMap, type Look } from './look.ts';
import { withOwnText } from './own-text.ts';
import type { PlaceOptions } from './place-map.ts';
import type { Turn } from './protocol.ts';
import { createStudyTasks } from './study-tasks.ts';
import { FIRST_FACTS, isLarge, tellFacts, tellMap, type FactName } from './tell-map.ts';
import { createWritingTasks } from './writing-tasks.ts';

export type { Drawn, Placed } from './drawing-tasks.ts';
export type { PlaceOptions } from './place-map.ts';
export type { Overview } from './packed.ts';
export type { FactName, FactsPart, MapPart } from './tell-map.ts';

/** A file, as it was handed over. */
export interface MapFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The format to read it as; recognised where it is left out. */
  readonly format?: string;
  /** Whether the dialogue behind the claims is read as statements. */
  readonly dialogue: boolean;
  /** What was done to the map since. */
  readonly edits?: readonly Edit[];
  /** Whether it counts as unreadable while something in it is in error. */
  readonly unbroken?: boolean;
}

export interface Opened {
  /** False where the file could not be read; then there are problems and nothing else. */
  readonly readable: boolean;
  readonly problems: readonly MapReading['problems'][number][];
  readonly format: string | null;
  readonly placed: Placed | null;
}

/** One worker's tasks. */
export function createTasks() {
  const maps = new HeldMaps();
  return {
    ...createStudyTasks(maps),
    ...createDrawingTasks(maps),
    ...createWritingTasks(maps),

    /** Reads a map and places what is to be seen of it first. Nothing of it stays where it is given up on the way. */
    async open(
      request: OfMap & { readonly file: MapFile; readonly look: Look } & PlaceOptions,
      turn: Turn,
    ): Promise<Opened> {
      const { bytes, name, edits = [] } = request.file;
      const { graph: read, problems, format } = await readMap(bytes, name, requestOf(request.file));
      await turn.pause();
      const isBroken = problems.some(({ severity }) => severity === 'error');
      if (!read || (request.file.unbroken && isBroken))
        return { readable: false, problems, format, placed: null };
      const graph = edits.reduce(applyEdit, await withOwnText(read, format, bytes));
      // The page takes in what it is told while the rest is worked out.
      await tellMap(graph, turn);
      if (isLarge(graph)) expectNames(graph);
      await tellFacts(graph, 0, turn, isLarge(graph) ? FIRST_FACTS : undefined);
      const seen = seeMap(graph, request.look);
      await turn.pause();
      const placed = await place(seen, request, null);
      await turn.pause();
      maps.keep(request.map, Promise.resolve(new HeldMap(graph, placed)));
      return { readable: true, problems, format, placed };
    },

    /** Tells a map to be looked at beside the open one, which stays the one that is asked about. */
    async read(
      { file }: { readonly file: MapFile },
      turn: Turn,
    ): Promise<Pick<Opened, 'readable' | 'problems'>> {
      const { graph, problems } = await readMap(file.bytes, file.name, { dialogue: file.dialogue });
      await turn.pause();
      if (graph) await tellMap((file.edits ?? []).reduce(applyEdit, graph), turn);
      return { readable: graph !== null, problems };
    },

    /** Makes a map known again to a worker that has never heard of it. */
    async restore({
      map,
      file,
      edits,
    }: OfMap & { readonly file: MapFile; readonly edits: readonly Edit[] }): Promise<void> {
      const reading = readMap(file.bytes, file.name, requestOf(file)).then(async ({ graph, format }) => {
        if (!graph) throw new Error('The file of the map can no longer be read: open it again.');
        const own = await withOwnText(graph, format, file.bytes);
        return new HeldMap([...(file.edits ?? []), ...edits].reduce(applyEdit, own), null, edits.length);
      });
      maps.keep(map, reading);
      await reading;
    },

    /** What is asked from then on is asked of the changed map. */
    async change(request: OfMap & { readonly edit: Edit }): Promise<void> {
      (await maps.find(request)).change(request.edit);
    },

    /** What the page has to know of the map as it is now; all of it, or `only` some. */
    async facts(request: OfMap & { readonly only?: readonly FactName[] }, turn: Turn): Promise<void> {
      const { graph, revision } = await maps.find(request);
      await turn.pause();
      await tellFacts(graph, revision, turn, request.only);
    },

    /** Ids of statements that hold all the words, best first. */
    async search(request: OfMap & { readonly words: string }): Promise<readonly Id[]> {
      const { graph } = await maps.find(request);
      return findStatements(graph, request.words);
    },
  };
}

export type Tasks = ReturnType<typeof createTasks>;

function requestOf({ dialogue, format }: MapFile): ReadRequest {
  return { dialogue, ...(format !== undefined && { format }) };
}
