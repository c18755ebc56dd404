/** A text beside the map it was written from: which line stands for which element. */
import type { Mark } from '../formats/marks.ts';
import type { ArgumentGraph } from '../model/types.ts';
import { matchAfresh, type BoundText } from './match.ts';
import type { Said } from './read-text.ts';

/** Where the map says otherwise than the text, the map counts. O(elements). */
export function bindText(said: Said, graph: ArgumentGraph): BoundText {
  return { said, names: matchAfresh(said, graph) };
}

/** The lines of a text with the ids of the map. */
export function listTextMarks({ said, names }: BoundText): readonly Mark[] {
  return said.marks.flatMap((mark) => {
    const table = mark.says === 'heading' ? names.groups : names.elements;
    const id = table.get(mark.id);
    return id === undefined ? [] : [{ ...mark, id }];
  });
}
