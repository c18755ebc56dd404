/** What the worker can be asked: it keeps the maps that the page shows, and answers from them. */
import {
  applyEdit,
  carryFacts,
  carryViewFacts,
  createStudy,
  findOutsideChange,
  keepsFacts,
  placeView,
  readMap,
  supposeAdditions,
  writeDigest,
  writeMap,
  type Addition,
  type ArgumentGraph,
  type Consequences,
  type DigestForm,
  type Edit,
  type Finding,
  type GraphChange,
  type GraphView,
  type Id,
  type MapReading,
  type OwnFile,
  type Pages,
  type PagesRequest,
  type PdfOptions,
  type PdfPage,
  type Picture,
  type PictureRequest,
  type RankedDispute,
  type ReadRequest,
  type Scene,
  type ShapleyValues,
  type Status,
  type StatusReport,
  type Strengths,
  type Study,
  type StudyOptions,
  type TextForm,
  type ThesisCruxes,
  type TurningAdditions,
  type WhatIf,
  type Writing,
} from '../../../graph/index.ts';
import { findStatements } from '../search/search-index.ts';
import { withOwnText } from './own-text.ts';
import { seeMap, type Look, type Seen } from './look.ts';
import { placeMap, type Before, type Placements, type PlaceOptions } from './place-map.ts';
import { withKeptNumbers } from './kept-numbers.ts';
import type { Turn } from './protocol.ts';
import type { Reconciled, Reconciling } from './reconcile.ts';
import { tellFacts, tellMap } from './tell-map.ts';
import type { ShownText, TextMemory, TypedText } from './text-tasks.ts';

export type { PlaceOptions } from './place-map.ts';
export type { FactsPart, MapPart } from './tell-map.ts';

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

/** Page and worker call a map by a number: what is asked of one is never answered from another. */
export interface OfMap {
  readonly map: number;
}

/** A view and where its parts stand; they change together. */
export interface Drawn extends Placements {
  readonly view: GraphView;
}

export type Placed = Drawn & Omit<Seen, 'view'>;

export interface Opened {
  /** False where the file could not be read; then there are problems and nothing else. */
  readonly readable: boolean;
  readonly problems: readonly MapReading['problems'][number][];
  readonly format: string | null;
  readonly placed: Placed | null;
}

/** What is found of a map without asking further; it comes part by part. */
export interface Overview {
  readonly status: StatusReport;
  readonly strengths: Strengths;
  readonly disputes: readonly RankedDispute[];
  readonly findings: readonly Finding[];
}

/** Slices of reckoning between two parts that are told. */
const SLICES_A_PART = 5;

interface Held {
  graph: ArgumentGraph;
  studies: Map<string, Study>;
  /** Of the screen, so that what stays moves as little as possible. */
  previous: Placements | null;
  /** Once the map was shown as a text. */
  text?: TextMemory;
  /** The numbers of cards, from the first change on and until all is arranged anew: they stay while one writes. */
  numbers?: Map<Id, number> | undefined;
}

/** By the study at hand, and only where a filter asks for them. */
function statusesFor(held: Held, { part }: Look): ReadonlyMap<Id, Status> | undefined {
  if ((part?.filter.statuses?.length ?? 0) === 0) return undefined;
  const [study = createStudy(held.graph)] = held.studies.values();
  return study.status().status;
}

/** One worker's tasks. Two maps at most are kept: the one on the page, and one that is on its way there. */
export function createTasks() {
  const maps = new Map<number, Promise<Held>>();

  async function find({ map }: OfMap): Promise<Held> {
    // Whoever asks about a map has taken it over: earlier ones are gone.
    for (const other of maps.keys()) if (other < map) maps.delete(other);
    const held = await maps.get(map);
    if (!held) throw new Error('The map is no longer there: open it again.');
    return held;
  }

  async function studyOf(request: OfMap & { readonly options: StudyOptions }): Promise<Study> {
    const held = await find(request);
    const key = JSON.stringify(request.options);
    let study = held.studies.get(key);
    if (!study) {
      study = createStudy(held.graph, request.options);
      held.studies = new Map([[key, study]]);
    }
    return study;
  }

  return {
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
      await tellFacts(graph, turn);
      const seen = seeMap(graph, request.look);
      await turn.pause();
      const placed = await place(seen, request, { previous: null, isChain: isChain(request.look) });
      await turn.pause();
      maps.set(request.map, Promise.resolve({ graph, studies: new Map(), previous: placed }));
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
      const reading = readMap(file.bytes, file.name, requestOf(file)).then(
        async ({ graph, format }): Promise<Held> => {
          if (!graph) throw new Error('The file of the map can no longer be read: open it again.');
          const own = await withOwnText(graph, format, file.bytes);
          return {
            graph: [...(file.edits ?? []), ...edits].reduce(applyEdit, own),
            studies: new Map(),
            previous: null,
          };
        },
      );
      maps.set(map, reading);
      await reading;
    },

    /** What is asked from then on is asked of the changed map. */
    async change(request: OfMap & { readonly edit: Edit }): Promise<void> {
      const held = await find(request);
      const before = held.graph;
      held.numbers ??= new Map(held.previous?.placement.numbers);
      held.graph = applyEdit(before, request.edit);
      if (keepsFacts(request.edit)) {
        carryFacts(before, held.graph);
        carryViewFacts(before, held.graph);
      }
      held.studies = new Map();
    },

    /** What the page has to know of the map as it is now. */
    async facts(request: OfMap, turn: Turn): Promise<void> {
      const { graph } = await find(request);
      await turn.pause();
      await tellFacts(graph, turn);
    },

    async overlook(request: OfMap & { readonly options: StudyOptions }, turn: Turn): Promise<void> {
      const study = await studyOf(request);
      const parts: readonly (() => Partial<Overview>)[] = [
        () => ({ disputes: study.rankedDisputes() }),
        () => ({ status: study.status() }),
        () => ({ strengths: study.strengths() }),
        () => ({ findings: study.findings() }),
      ];
      for (const part of parts) {
        await turn.pause();
        turn.tell(part());
      }
    },

    async cruxes(
      request: OfMap & { readonly options: StudyOptions; readonly thesis: Id },
      turn: Turn,
    ): Promise<ThesisCruxes | undefined> {
      const study = await studyOf(request);
      await turn.pause();
      return study.cruxes(request.thesis);
    },

    async additions(
      request: OfMap & { readonly options: StudyOptions; readonly thesis: Id },
      turn: Turn,
    ): Promise<TurningAdditions | undefined> {
      const study = await studyOf(request);
      await turn.pause();
      return study.additions(request.thesis);
    },

    /** Tells what is known so far after each slice. */
    async robustness(request: OfMap & { readonly options: StudyOptions }, turn: Turn): Promise<void> {
      const study = await studyOf(request);
      await turn.pause();
      const slices = study.reckonAgain();
      let told = 0;
      for (;;) {
        const { value, done } = slices.next();
        // Not each slice is worth a message.
        if (done || told++ % SLICES_A_PART === 0) turn.tell(value);
        if (done) return;
        await turn.pause();
      }
    },

    async digest(
      request: OfMap & { readonly options: StudyOptions; readonly form: DigestForm },
      turn: Turn,
    ): Promise<string> {
      const study = await studyOf(request);
      await turn.pause();
      return writeDigest(study, request.form);
    },

    async shapleyValues(
      request: OfMap & { readonly options: StudyOptions; readonly thesis: Id },
      turn: Turn,
    ): Promise<ShapleyValues | undefined> {
      const study = await studyOf(request);
      await turn.pause();
      return study.shapleyValues(request.thesis);
    },

    async follow(
      request: OfMap & { readonly options: StudyOptions; readonly whatIf: WhatIf },
      turn: Turn,
    ): Promise<Consequences> {
      const study = await studyOf(request);
      await turn.pause();
      return study.follow(request.whatIf);
    },

    /** `whole` is for pictures: the screen's own places aren't touched by it. */
    async place(
      request: OfMap & { readonly look: Look; readonly whole?: boolean } & PlaceOptions,
      turn: Turn,
    ): Promise<Placed> {
      const held = await find(request);
      await turn.pause();
      const seen = seeMap(held.graph, request.look, statusesFor(held, request.look));
      await turn.pause();
      if (request.whole) return { ...seen, placement: placeView(seen.view, {}) };
      const previous = request.anew ? null : held.previous;
      if (request.anew) held.numbers = undefined;
      const before = { previous, isChain: isChain(request.look) };
      const drawn = await place(seen, request, before);
      const placed = held.numbers ? withKeptNumbers(drawn, held.numbers) : drawn;
      held.previous = placed;
      return placed;
    },

    /** The scene of a picture; what draws it is loaded when it is first asked for. */
    async compose(
      request: OfMap & {
        readonly name: string;
        readonly request: PictureRequest;
        /** What is supposed to be said besides. */
        readonly added: readonly Addition[];
      },
      turn: Turn,
    ): Promise<Picture> {
      const { graph } = await find(request);
      const { compose } = await import('./picture-tasks.ts');
      await turn.pause();
      return compose(withAdded(graph, request.added), request.name, request.request);
    },

    /** The pages of a document. */
    async cut(
      request: OfMap & {
        readonly name: string;
        readonly request: PagesRequest;
        readonly added: readonly Addition[];
      },
      turn: Turn,
    ): Promise<Pages> {
      const { graph } = await find(request);
      const { cut } = await import('./picture-tasks.ts');
      await turn.pause();
      return cut(withAdded(graph, request.added), request.name, request.request);
    },

    /** A scene as SVG with its fonts inside. */
    async dress({
      scene,
      scale,
    }: OfMap & { readonly scene: Scene; readonly scale: number }): Promise<string> {
      const { dress } = await import('./picture-tasks.ts');
      return dress(scene, scale);
    },

    async print(
      request: OfMap & {
        readonly pages: readonly PdfPage[];
        readonly options: Omit<PdfOptions, 'loadFont'>;
      },
    ): Promise<Uint8Array> {
      const { print } = await import('./picture-tasks.ts');
      return print(request.pages, request.options);
    },

    /** What was changed in the map's file by others; null where it can't be read. */
    async findOutside(
      request: OfMap & { readonly file: OwnFile; readonly theirs: Uint8Array },
    ): Promise<GraphChange | null> {
      const { graph } = await find(request);
      return findOutsideChange(graph, request.file, request.theirs);
    },

    async write(request: OfMap & { readonly format: string }): Promise<Writing> {
      const { graph } = await find(request);
      if (graph.text) {
        const { saveMapText } = await import('./text-tasks.ts');
        const saved = saveMapText(graph, request.format);
        if (saved) return saved;
      }
      return writeMap(graph, request.format);
    },

    /** The file that a map came from as it is to be now, and how what others made of it goes together with that. */
    async reconcile(request: OfMap & Reconciling): Promise<Reconciled> {
      const { graph } = await find(request);
      return (await import('./reconcile.ts')).reconcile(graph, request);
    },

    /** The map as a text: the one that is kept with it, or written anew in this form. */
    async text(
      request: OfMap & { readonly form: TextForm; readonly text: string | null },
      turn: Turn,
    ): Promise<ShownText> {
      const held = await find(request);
      const { createTextMemory, show } = await import('./text-tasks.ts');
      await turn.pause();
      held.text ??= createTextMemory();
      return show(held.text, held.graph, request.form, request.text);
    },

    /** What somebody typed in the text, as a change of the map. */
    async type(
      request: OfMap & { readonly form: TextForm; readonly before: string; readonly text: string },
      turn: Turn,
    ): Promise<TypedText> {
      const held = await find(request);
      const { createTextMemory, type } = await import('./text-tasks.ts');
      await turn.pause();
      held.text ??= createTextMemory();
      return type(held.text, held.graph, request.form, request.before, request.text);
    },

    /** Ids of statements that hold all the words, best first. */
    async search(request: OfMap & { readonly words: string }): Promise<readonly Id[]> {
      const { graph } = await find(request);
      return findStatements(graph, request.words);
    },
  };
}

export type Tasks = ReturnType<typeof createTasks>;

function requestOf({ dialogue, format }: MapFile): ReadRequest {
  return { dialogue, ...(format !== undefined && { format }) };
}

function withAdded(graph: ArgumentGraph, added: readonly Addition[]): ArgumentGraph {
  return added.length === 0 ? graph : supposeAdditions(graph, added).graph;
}

async function place({ view, ...seen }: Seen, options: PlaceOptions, before: Before): Promise<Placed> {
  return { ...seen, view, ...(await placeMap(view, options, before)) };
}

function isChain({ part }: Look): boolean {
  return part?.focus?.kind === 'chain';
}
