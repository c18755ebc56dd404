/** Pictures from a web page of one map: drawn as ever, with the fonts at hand, since it brings no font files along. */
import { renderSvg, type Scene } from '../../../graph/index.ts';

export { composePages as cut, composePicture as compose } from '../../../graph/index.ts';

export function dress(scene: Scene, scale: number): Promise<string> {
  return Promise.resolve(renderSvg(scene, { scale }));
}

export function print(): Promise<never> {
  return Promise.reject(new Error('A page of one map writes no PDF: print it, or take an SVG.'));
}
