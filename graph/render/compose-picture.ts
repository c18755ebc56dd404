/** From a map to the scene of its picture in one call: page and shell draw the same. */
import { placeView } from '../layout/place-view.ts';
import type { Lens } from '../view/lens-key.ts';
import { foldableStatements } from '../view/folding.ts';
import { markView, type MarkOptions } from '../view/marks.ts';
import { projectView } from '../view/project-view.ts';
import { sourceLine } from '../view/source-line.ts';
import type { ArgumentGraph } from '../view/view.ts';
import { composeScene } from './compose-scene.ts';
import type { Scene } from './scene.ts';
import type { ThemeName } from './theme.ts';

/** What a picture of a map should show, and how. */
export interface PictureRequest {
  readonly theme?: ThemeName;
  readonly lens?: Lens;
  /** Over the map; none where empty, the map's own where absent. */
  readonly title?: string;
  readonly legend?: boolean;
  /** What the lens shows where it is worked out and not in the map: statuses, strengths, scores. */
  readonly marking?: Partial<MarkOptions>;
}

/** A scene to draw, and what had to be left out of it. */
export interface Picture {
  readonly scene: Scene;
  /** How many statements of the map are not in it. */
  readonly leftOut: number;
}

/** The most statements that a whole map is drawn with. */
export const MOST_DRAWN = 5_000;

/** `name` stands for the map where it has no title. Cost: that of the layout. */
export function composePicture(graph: ArgumentGraph, name: string, request: PictureRequest = {}): Picture {
  const view = projectView(graph, { unfolded: foldableStatements(graph), limit: MOST_DRAWN });
  const marks = markView(graph, { lens: request.lens ?? { kind: 'roles' }, ...request.marking });
  const heading = graph.meta.title || name;
  const title = request.title ?? heading;
  const scene = composeScene(view, placeView(view), marks, {
    theme: request.theme ?? 'light',
    name: heading,
    ...(title === '' ? {} : { title }),
    legend: request.legend ?? true,
    sources: sourceLine(graph),
    ...(graph.meta.language === undefined ? {} : { language: graph.meta.language }),
  });
  return { scene, leftOut: view.hidden };
}
