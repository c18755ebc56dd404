/** The map that is open and the file it came from: opens what the page brings, what a person hands over, what is kept. */
import {
  applyEdit,
  carryFacts,
  carryNames,
  findFormat,
  keepsFacts,
  rememberFacts,
  type ArgumentGraph,
  type Edit,
  type Facts,
  type Problem,
} from '../../../graph/index.ts';
import { findBuiltInMap } from '../built-in-maps.ts';
import { findServed, loadServed } from '../served-files.ts';
import { givenUp, type WorkClient } from '../worker/client.svelte.ts';
import type { Look } from '../worker/look.ts';
import type { FactsPart, MapFile, MapPart, Opened, Placed, PlaceOptions } from '../worker/tasks.ts';
import { GatheredMap } from './gather-map.ts';
import { findKeptMap, isOpenedMap, keepMap } from './kept-map.ts';

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

/** Everything about the map that is open; it changes as one. */
interface Open {
  /** What page and worker call it. */
  readonly key: number;
  readonly graph: ArgumentGraph;
  readonly source: Source;
  /** Id of the format it was read as. */
  readonly format: string | null;
  readonly dialogue: boolean;
  readonly problems: readonly Problem[];
}

/** What became of the wish to open a map. Whatever it is but `opened`, what was open still is. */
export type Outcome = 'opened' | 'refused' | 'given up' | 'overtaken';

/** The way a map opens when nothing else is said. */
export const OPENING_LOOK: Look = { unfolded: null, kept: [], wanted: [] };

/** Of a map with so few elements the page finds what it must know sooner than the worker can tell. */
const FEW_ELEMENTS = 2000;

/** Told of what becomes of the map. */
export interface MapListener {
  /** Another one is open; this is to be seen of it first. */
  onopen(placed: Placed): void;
  /** The open one was changed. */
  onchange(graph: ArgumentGraph): void;
  /** How views are placed now. */
  how(): PlaceOptions;
}

export class OpenedMap {
  #now = $state.raw<Open | null>(null);
  /** With all edits, those too that the page doesn't show yet. */
  #latest: ArgumentGraph | null = null;
  #problemsShown = $state(false);
  /** What could not be opened last; the map that was open still is. */
  #refusal = $state.raw<Refusal | null>(null);

  /** Whether the file may hold a dialogue that can be shown as statements. */
  readonly canShowDialogue = $derived(this.format !== null && findFormat(this.format)?.dialogue === true);

  readonly #work: WorkClient;
  readonly #listener: MapListener;
  #lastKey = 0;

  constructor(work: WorkClient, listener: MapListener) {
    this.#work = work;
    this.#listener = listener;
  }

  get graph(): ArgumentGraph | null {
    return this.#now?.graph ?? null;
  }
  /** What page and worker call the map. */
  get key(): number {
    return this.#now?.key ?? 0;
  }
  /** Name of the map in the address. */
  get map(): string {
    return this.#now?.source.map ?? '';
  }
  get fileName(): string {
    return this.#now?.source.fileName ?? '';
  }
  /** Id of the format it was read as. */
  get format(): string | null {
    return this.#now?.format ?? null;
  }
  /** Whether the dialogue behind the claims was read as statements. */
  get dialogue(): boolean {
    return this.#now?.dialogue ?? false;
  }
  /** What reading the open map found. */
  get problems(): readonly Problem[] {
    return this.#now?.problems ?? [];
  }
  /** Whether the problems of the open map are listed in front of it: unasked where something could not be taken in. */
  get problemsShown(): boolean {
    return this.#problemsShown;
  }
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Lists the problems of the open map in front of it, or no longer. */
  showProblems(shown: boolean): void {
    this.#problemsShown = shown;
  }

  /** Says why something is not opened, or with null no longer. */
  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal;
  }

  /** Opens the map of this name, if there is one such here. */
  async openNamed(map: string, dialogue: boolean, look: Look = OPENING_LOOK): Promise<Outcome> {
    const builtIn = findBuiltInMap(map);
    if (builtIn) {
      let bytes: Uint8Array;
      try {
        bytes = new TextEncoder().encode(JSON.stringify(await builtIn.load()));
      } catch {
        this.#refusal = { name: builtIn.title, problems: [NOT_LOADED] };
        return 'refused';
      }
      return this.#open({ map, fileName: builtIn.title, bytes }, dialogue, look);
    }
    const served = findServed(map);
    if (served) {
      const { index, fileName } = served;
      try {
        return await this.#open({ map, fileName, bytes: await loadServed(index) }, dialogue, look);
      } catch {
        this.#refusal = { name: fileName, problems: [GONE] };
        return 'refused';
      }
    }
    const kept = isOpenedMap(map) ? await findKeptMap(map) : null;
    if (kept) return this.#open({ map, fileName: kept.name, bytes: kept.bytes }, dialogue, look);
    this.#refusal = NOT_HERE;
    return 'refused';
  }

  /** Opens a file or pasted text, and keeps it. `kept` is the name it is kept by, or null where nothing can be kept. */
  async openBytes(
    bytes: Uint8Array,
    fileName: string,
  ): Promise<{ readonly outcome: Outcome; readonly kept: boolean }> {
    let kept = false;
    const keep = async (source: Source) => {
      const { name, isKept } = await keepMap({ name: source.fileName, bytes: source.bytes });
      kept = isKept;
      return { ...source, map: name };
    };
    const outcome = await this.#open({ map: '', fileName, bytes }, false, OPENING_LOOK, keep);
    return { outcome, kept };
  }

  /** Reads the same file again, with its dialogue as statements or without. */
  async showDialogue(dialogue: boolean, look: Look): Promise<Outcome> {
    return this.#now ? this.#open(this.#now.source, dialogue, look) : 'refused';
  }

  /**
   * The one way in which the open map changes: here and in the worker alike. Rejects with what the edit throws, and then
   * nothing is changed. The page shows a large map once the worker has told what must be known of it, which the promise waits
   * for; others are shown at once.
   */
  async change(edit: Edit): Promise<void> {
    const now = this.#now;
    if (!now) return;
    const before = this.#latest ?? now.graph;
    const graph = applyEdit(before, edit);
    this.#work.change(now.key, edit);
    this.#latest = graph;
    const isLarge = graph.statements.size + graph.relations.size > FEW_ELEMENTS;
    if (before === now.graph && keepsFacts(edit)) {
      carryFacts(before, graph);
      if (isLarge) {
        carryNames(before, graph);
        void this.#learnFacts(now.key, graph);
      }
    } else if (isLarge) await this.#learnFacts(now.key, graph);
    // A later edit, or another map, shows more than this one would.
    if (this.#latest !== graph || this.#now?.key !== now.key) return;
    this.#now = { ...this.#now, graph };
    this.#listener.onchange(graph);
  }

  /** Where the worker cannot tell them, or was not to, the page finds them for itself. */
  async #learnFacts(map: number, graph: ArgumentGraph): Promise<void> {
    let facts: Partial<Facts> = {};
    try {
      await this.#work.ask(
        'facts',
        { map },
        {
          label: 'Changing the map',
          kind: 'facts',
          aside: true,
          dispensable: true,
          onpart: (part) => (facts = { ...facts, ...(part as FactsPart).facts }),
        },
      );
    } catch {
      // Shown without them.
    }
    rememberFacts(graph, facts);
  }

  /** `keep` is called once the file was read, before the map is shown: what a person sees is there after a reload. */
  async #open(
    wanted: Source,
    dialogue: boolean,
    look: Look,
    keep?: (source: Source) => Promise<Source>,
  ): Promise<Outcome> {
    const { bytes, fileName } = wanted;
    // The title of a map that comes with the page says nothing of its format.
    const isBuiltIn = findBuiltInMap(wanted.map) !== undefined;
    const file: MapFile = { bytes, name: isBuiltIn ? `${wanted.map}.crux.json` : fileName, dialogue };
    const key = ++this.#lastKey;
    const gathered = new GatheredMap();
    let opened: Opened;
    try {
      opened = await this.#work.ask(
        'open',
        { map: key, file, look, ...this.#listener.how() },
        {
          label: `Reading ${fileName}`,
          kind: 'open',
          covers: true,
          onpart: (part) => gathered.add(part as MapPart),
        },
      );
    } catch (error) {
      const by = givenUp(error);
      if (by) return by === 'person' ? 'given up' : 'overtaken';
      this.#refusal = { name: fileName, problems: [toProblem(error)] };
      return 'refused';
    }
    const graph = gathered.whole();
    const { placed, problems, format } = opened;
    if (!graph || !placed) {
      this.#refusal = { name: fileName, problems };
      return 'refused';
    }
    const source = keep ? await keep(wanted) : wanted;
    // Another map was asked for while this one was put away.
    if (key !== this.#lastKey) return 'overtaken';
    this.#work.keep(key, file);
    this.#now = { key, graph, source, format, dialogue, problems };
    this.#latest = graph;
    this.#problemsShown = problems.some(({ severity }) => severity === 'error');
    this.#listener.onopen(placed);
    return 'opened';
  }
}

/** What went wrong while a file was read, for which the file may not be to blame. */
function toProblem(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    code: 'not-opened',
    message: `Reading it came to an unexpected end (${said}): try again; where that does not help, reload the page.`,
  };
}

const NOT_LOADED: Problem = {
  severity: 'error',
  code: 'map-not-loaded',
  message: 'It could not be loaded: see that you are connected, then choose it again.',
};

const GONE: Problem = {
  severity: 'error',
  code: 'file-gone',
  message: 'The file is gone, or crux open has ended: write it again, or start crux open again.',
};

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
