/** From a map to the scene of its picture in one call: page and shell draw the same. */
import { placeView } from '../layout/place-view.ts';
import type { Lens } from '../view/lens-key.ts';
import { foldableStatements } from '../view/folding.ts';
import { markView, type MarkOptions } from '../view/marks.ts';
import { projectView } from '../view/project-view.ts';
import { findRegions } from '../view/regions.ts';
import { findScope } from '../view/scope.ts';
import { sourceLine } from '../view/source-line.ts';
import type { ArgumentGraph, Detail, Focus, GraphView } from '../view/view.ts';
import { composeScene } from './compose-scene.ts';
import type { Scene } from './scene.ts';
import type { ThemeName } from './theme.ts';

/** What of a map is in its picture: all of it, or one thing alone. */
export type PictureScope = { readonly kind: 'whole' } | Focus;

/** What a picture of a map should show, and how. */
export interface PictureRequest {
  /** The whole map where absent. */
  readonly scope?: PictureScope;
  /** Whole cards where absent. */
  readonly cards?: Detail;
  readonly theme?: ThemeName;
  readonly lens?: Lens;
  /** Over the map; none where empty, the map's own where absent. */
  readonly title?: string;
  readonly legend?: boolean;
  /** Whether the sections of the map are drawn under their cards. */
  readonly sections?: boolean;
  /** Whether the line under the map says where its words come from; it does where absent. */
  readonly sources?: boolean;
  /** Without paper behind it. */
  readonly transparent?: boolean;
  /** What is lit, and what the lens shows where it is worked out and not in the map: statuses, strengths, scores. */
  readonly marking?: Partial<MarkOptions>;
}

/** A scene to draw, and what had to be left out of it. */
export interface Picture {
  readonly scene: Scene;
  /** How many statements of the scope are not in it. */
  readonly leftOut: number;
  /** How many statements are in it. */
  readonly drawn: number;
}

/** The most statements that a picture is drawn with. */
export const MOST_DRAWN = 5_000;

/** `name` stands for the map where it has no title. Cost: that of the layout. */
export function composePicture(graph: ArgumentGraph, name: string, request: PictureRequest = {}): Picture {
  const { scope = { kind: 'whole' } } = request;
  const view = viewOf(graph, request);
  const scene = composeScene(
    view,
    placeView(view),
    marksFor(graph, request),
    optionsFor(graph, name, request, view),
  );
  const wanted = scope.kind === 'whole' ? graph.statements.size : findScope(graph, scope).statements.length;
  return { scene, leftOut: Math.max(0, wanted - view.cards.size), drawn: view.cards.size };
}

/** What the picture shows, still without places. */
export function viewOf(
  graph: ArgumentGraph,
  { scope = { kind: 'whole' }, cards }: PictureRequest,
): GraphView {
  const detail = cards === undefined ? {} : { detail: cards };
  const common = { unfolded: foldableStatements(graph), limit: MOST_DRAWN, ...detail };
  if (scope.kind !== 'whole') return projectView(graph, { ...common, unfolded: new Set(), focus: scope });
  if (graph.statements.size > MOST_DRAWN) return projectView(graph, common);
  return projectView(graph, { ...common, exactly: new Set(graph.statements.keys()) });
}

/** What is lit and coloured on the picture. */
export function marksFor(graph: ArgumentGraph, { lens, marking }: PictureRequest) {
  return markView(graph, { lens: lens ?? { kind: 'roles' }, ...marking });
}

/** What stands around the picture of a view. */
export function optionsFor(graph: ArgumentGraph, name: string, request: PictureRequest, view: GraphView) {
  const heading = graph.meta.title || name;
  const title = request.title ?? heading;
  return {
    theme: request.theme ?? 'light',
    name: heading,
    ...(title === '' ? {} : { title }),
    ...(title === '' || view.sentence === undefined ? {} : { part: view.sentence }),
    legend: request.legend ?? true,
    ...(request.sections ? { regions: findRegions(graph, view) } : {}),
    ...(request.sources === false ? {} : { sources: sourceLine(graph) }),
    ...(request.transparent ? { transparent: true } : {}),
    ...(graph.meta.language === undefined ? {} : { language: graph.meta.language }),
  };
}
