/** The words of scenes and the fonts they need. */
import { runsOf, type FontName } from './fonts.ts';
import type { Scene, Shape } from './scene.ts';

/** Each font that some text of the scenes is drawn with, in the order in which they come. */
export function fontsOfScenes(scenes: readonly Scene[]): readonly FontName[] {
  const names = new Set<FontName>();
  const waiting: Shape[] = scenes.flatMap(({ shapes }) => [...shapes]).reverse();
  for (let shape = waiting.pop(); shape; shape = waiting.pop()) {
    if (shape.shape === 'group') waiting.push(...[...shape.children].reverse());
    if (shape.shape === 'text') for (const { font } of runsOf(shape.text, shape.weight)) names.add(font);
  }
  return [...names];
}
