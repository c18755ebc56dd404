/**
 * Signs that no file of text can hold: halves of characters, as cutting a text in the wrong place leaves them, and so many control
 * characters that the file would be taken for something else than text.
 */
import type { ArgumentGraph } from '../model/types.ts';
import type { Writing } from './format.ts';
import { HEAD } from './input.ts';
import { CONTROLS, isText } from './is-text.ts';
import { findLosses } from './losses.ts';

/**
 * What was written, with the sign for what is unreadable in their place, which is named as a loss. `readBack` gives null for a
 * format that can't be read. Costs a look through the text, and a reading where there are such signs.
 */
export async function mendSigns(
  graph: ArgumentGraph,
  writing: Writing,
  readBack: (text: string) => Promise<ArgumentGraph | null>,
): Promise<Writing> {
  const hasControls = !isText(writing.text.slice(0, HEAD));
  if (writing.text.isWellFormed() && !hasControls) return writing;
  const whole = writing.text.toWellFormed();
  const text = hasControls ? whole.replace(CONTROLS, '\ufffd') : whole;
  const after = await readBack(text);
  const found = after ? findLosses(graph, after) : [];
  const named = new Set(writing.losses.flatMap(({ ids }) => ids));
  const features = new Set(writing.losses.map(({ feature }) => feature));
  const ofMap = found.filter(({ feature, ids }) => ids.length === 0 && !features.has(feature));
  const ids = new Set(found.flatMap((loss) => loss.ids).filter((id) => !named.has(id)));
  const what = hasControls ? 'Control characters and halves of characters' : 'Halves of characters';
  const message = `${what}, which no file of text can hold, become "\ufffd".`;
  return { text, losses: [...writing.losses, ...ofMap, { feature: 'characters', ids: [...ids], message }] };
}
