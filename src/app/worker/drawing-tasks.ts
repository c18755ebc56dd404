/** What the worker draws: the places of a view on the screen, and pictures. */
import {
  placeView,
  supposeAdditions,
  type Addition,
  type ArgumentGraph,
  type GraphView,
  type Id,
  type Pages,
  type PagesRequest,
  type PdfOptions,
  type PdfPage,
  type Picture,
  type PictureRequest,
  type Scene,
  type Status,
} from '../../../graph/index.ts';
import type { HeldMap } from './held-map.ts';
import type { HeldMaps, OfMap } from './held-maps.ts';
import { seeMap, type Look, type Seen } from './look.ts';
import { placeMap, type Placements, type PlaceOptions } from './place-map.ts';
import type { Turn } from './protocol.ts';

/** A view and where its parts stand; they change together. */
export interface Drawn extends Placements {
  readonly view: GraphView;
}

export type Placed = Drawn & Omit<Seen, 'view'>;

/** What is asked of a picture. */
interface OfPicture<Request> extends OfMap {
  readonly name: string;
  readonly request: Request;
  /** What is supposed to be said besides. */
  readonly added: readonly Addition[];
}

export function createDrawingTasks(maps: HeldMaps) {
  return {
    /** `whole` is for pictures: the screen's own places aren't touched by it. */
    async place(
      request: OfMap & { readonly look: Look; readonly whole?: boolean } & PlaceOptions,
      turn: Turn,
    ): Promise<Placed> {
      const held = await maps.find(request);
      await turn.pause();
      const look = request.whole ? { ...request.look, bare: true } : request.look;
      const seen = seeMap(held.graph, look, statusesFor(held, look));
      await turn.pause();
      if (request.whole) return { ...seen, placement: placeView(seen.view, {}) };
      if (request.anew) held.forgetNumbers();
      return held.show(await place(seen, request, request.anew ? null : held.previous));
    },

    /** The scene of a picture; what draws it is loaded when it is first asked for. */
    async compose(request: OfPicture<PictureRequest>, turn: Turn): Promise<Picture> {
      const { graph } = await maps.find(request);
      const { compose } = await import('./picture-tasks.ts');
      await turn.pause();
      return compose(withAdded(graph, request.added), request.name, request.request);
    },

    /** The pages of a document. */
    async cut(request: OfPicture<PagesRequest>, turn: Turn): Promise<Pages> {
      const { graph } = await maps.find(request);
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
  };
}

/** Where the parts of what is seen stand, after what was placed before. */
export async function place(
  { view, ...seen }: Seen,
  { look, ...options }: PlaceOptions & { readonly look: Look },
  previous: Placements | null,
): Promise<Placed> {
  const focus = look.part?.focus ?? null;
  const alone = focus && (focus.kind === 'chain' ? 'chain' : 'other');
  return { ...seen, view, ...(await placeMap(view, options, { previous, alone })) };
}

/** By the study at hand, and only where a filter asks for them. */
function statusesFor(held: HeldMap, { part }: Look): ReadonlyMap<Id, Status> | undefined {
  if ((part?.filter.statuses?.length ?? 0) === 0) return undefined;
  return held.anyStudy().status().status;
}

function withAdded(graph: ArgumentGraph, added: readonly Addition[]): ArgumentGraph {
  return added.length === 0 ? graph : supposeAdditions(graph, added).graph;
}
