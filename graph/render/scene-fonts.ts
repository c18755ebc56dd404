/** The words of scenes and the fonts they need. */
import { runsOf, type FontName } from './fonts.ts';
import type { Scene, Shape, TextShape } from './scene.ts';

/** Each font that some text of the scenes is drawn with, in the order in which they come. */
export function fontsOfScenes(scenes: readonly Scene[]): readonly FontName[] {
  const texts = scenes.flatMap(textsOf);
  return [...new Set(texts.flatMap(({ text, weight }) => runsOf(text, weight).map(({ font }) => font)))];
}

/** Every line of text in a scene, in the order in which they are painted. Without recursion, however deep the groups. */
export function textsOf({ shapes }: Scene): readonly TextShape[] {
  const texts: TextShape[] = [];
  const waiting: Shape[] = shapes.toReversed();
  for (let shape = waiting.pop(); shape; shape = waiting.pop()) {
    if (shape.shape === 'group') waiting.push(...shape.children.toReversed());
    if (shape.shape === 'text') texts.push(shape);
  }
  return texts;
}
