/** The words of scenes and the fonts they need. */
import { runsOf, type FontName } from './fonts.ts';
import type { GroupShape, Scene, Shape, TextShape } from './scene.ts';

/** Each font that some text of the scenes is drawn with, in the order in which they come. */
export function fontsOfScenes(scenes: readonly Scene[]): readonly FontName[] {
  const texts = scenes.flatMap((scene) => [...textsOf(scene)]);
  return [...new Set(texts.flatMap(({ text, weight }) => runsOf(text, weight).map(({ font }) => font)))];
}

/** Every line of text in a scene, in the order in which they are painted. */
export function textsOf(scene: Scene): readonly TextShape[] {
  return everyShape(scene).filter((shape): shape is TextShape => shape.shape === 'text');
}

export function groupsOf(scene: Scene): readonly GroupShape[] {
  return everyShape(scene).filter((shape): shape is GroupShape => shape.shape === 'group');
}

/** In the order in which they are painted. Without recursion, however deep the groups. */
function everyShape({ shapes }: Scene): readonly Shape[] {
  const all: Shape[] = [];
  const waiting: Shape[] = shapes.toReversed();
  for (let shape = waiting.pop(); shape; shape = waiting.pop()) {
    all.push(shape);
    if (shape.shape === 'group') waiting.push(...shape.children.toReversed());
  }
  return all;
}
