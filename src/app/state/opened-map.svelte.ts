/** The map that is open and the file it came from: opens what the page brings, what a person hands over, what is kept. */
import { findFormat, type ArgumentGraph, type MapReading, type Problem } from '../../../graph/index.ts';
import { findBuiltInMap } from '../built-in-maps.ts';
import { Cancelled, work } from '../worker/client.svelte.ts';
import { createMapName, findKeptMap, isOpenedMap, keepMap } from './kept-map.ts';

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What is handed to the readers, and what the map is called from then on. */
interface Source {
  /** Name of the map in the address. */
  readonly map: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export class OpenedMap {
  graph = $state.raw<ArgumentGraph | null>(null);
  /** Name of the map in the address. */
  map = $state('');
  fileName = $state('');
  /** Id of the format it was read as. */
  format = $state<string | null>(null);
  /** Whether the dialogue behind the claims was read as statements. */
  dialogue = $state(false);
  /** What reading the open map found. */
  problems = $state.raw<readonly Problem[]>([]);
  /** Whether these problems are listed in front of the map: unasked where something could not be taken in. */
  problemsShown = $state(false);
  /** What could not be opened last; the map that was open still is. */
  refusal = $state.raw<Refusal | null>(null);

  /** Whether the file may hold a dialogue that can be shown as statements. */
  canShowDialogue = $derived(this.format !== null && findFormat(this.format)?.dialogue === true);

  #source: Source | null = null;
  readonly #onopen: (graph: ArgumentGraph) => void;

  /** `onopen` is told of every map that opens, before anything is derived from it. */
  constructor(onopen: (graph: ArgumentGraph) => void) {
    this.#onopen = onopen;
  }

  /** Opens the map of this name. False if there is none such here; what was open then stays open. */
  async openNamed(map: string, dialogue: boolean): Promise<boolean> {
    const builtIn = findBuiltInMap(map);
    if (builtIn) {
      const bytes = new TextEncoder().encode(JSON.stringify(await builtIn.load()));
      return this.#open({ map, fileName: builtIn.title, bytes }, dialogue);
    }
    const kept = isOpenedMap(map) ? await findKeptMap(map) : null;
    if (kept) return this.#open({ map, fileName: kept.name, bytes: kept.bytes }, dialogue);
    this.refusal = NOT_HERE;
    return false;
  }

  /** Opens a file or pasted text, and keeps it. What was open stays open if it cannot be read. */
  async openBytes(bytes: Uint8Array, fileName: string): Promise<'kept' | 'not kept' | 'refused'> {
    const source = { map: createMapName(), fileName, bytes };
    const reading = await read(source, false);
    if (!reading) return 'refused';
    // Kept before it is shown: what a person sees is there after a reload.
    const kept = reading.graph !== null && (await keepMap(source.map, { name: fileName, bytes }));
    if (!this.#take(reading, source, false)) return 'refused';
    return kept ? 'kept' : 'not kept';
  }

  /** Reads the same file again, with its dialogue as statements or without. */
  async showDialogue(dialogue: boolean): Promise<boolean> {
    return this.#source !== null && this.#open(this.#source, dialogue);
  }

  async #open(source: Source, dialogue: boolean): Promise<boolean> {
    const reading = await read(source, dialogue);
    return reading !== null && this.#take(reading, source, dialogue);
  }

  #take({ graph, problems, format }: MapReading, source: Source, dialogue: boolean): boolean {
    if (!graph) {
      this.refusal = { name: source.fileName, problems };
      return false;
    }
    this.#source = source;
    this.graph = graph;
    this.map = source.map;
    this.fileName = source.fileName;
    this.format = format;
    this.dialogue = dialogue;
    this.problems = problems;
    this.problemsShown = problems.some(({ severity }) => severity === 'error');
    this.#onopen(graph);
    return true;
  }
}

/** Null where the person gave it up. */
async function read({ map, fileName, bytes }: Source, dialogue: boolean): Promise<MapReading | null> {
  try {
    // The title of a map that comes with the page says nothing of its format.
    const name = isOpenedMap(map) ? fileName : `${map}.crux.json`;
    return await work.run(`Reading ${fileName}`, (tasks) => tasks.read(bytes, name, { dialogue }));
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

/** What a link says that leads to a map which is not in this browser. */
const NOT_HERE: Refusal = {
  name: 'The map in this link',
  problems: [
    {
      severity: 'error',
      code: 'map-not-here',
      message:
        'This browser does not hold it: ask for its file, or look for it on the computer where it was opened.',
    },
  ],
};
