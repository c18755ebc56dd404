/** Pictures from a web page of one map: drawn as ever, with the fonts at hand, since it brings no font files along. */
import {
  composePages,
  composePicture,
  renderSvg,
  type ArgumentGraph,
  type Pages,
  type PagesRequest,
  type Picture,
  type PictureRequest,
  type Scene,
} from '../../../graph/index.ts';

export function compose(graph: ArgumentGraph, name: string, request: PictureRequest): Picture {
  return composePicture(graph, name, request);
}

export function dress(scene: Scene, scale: number): Promise<string> {
  return Promise.resolve(renderSvg(scene, { scale }));
}

export function cut(graph: ArgumentGraph, name: string, request: PagesRequest): Pages {
  return composePages(graph, name, request);
}

export function print(): Promise<never> {
  return Promise.reject(new Error('A page of one map writes no PDF: print it, or take an SVG.'));
}
