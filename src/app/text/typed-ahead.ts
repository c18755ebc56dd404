/** What is typed into a text and still being read: kept with each key, so that a page that goes meanwhile has it when it comes again. */
import { applySplice, findSplice, type TextForm } from '../../../graph/index.ts';
import { draftOf, keepDraft } from '../state/drafts.ts';

/** `map` tells maps apart; `base` is the text that is kept with the map, or how the map is written without one. O(length). */
export function keepTyped(map: string, form: TextForm, base: string, text: string): void {
  const { at, removed, inserted } = findSplice(base, text);
  const gone = base.slice(at, at + removed);
  keepDraft(`typing ${map}`, JSON.stringify([form, base.length, at, gone, inserted]));
}

export function forgetTyped(map: string): void {
  keepDraft(`typing ${map}`, '');
}

/** The text with what was typed ahead of it; null where nothing was, or into another text. */
export function findTyped(map: string, form: TextForm, base: string): string | null {
  const draft = draftOf(`typing ${map}`);
  if (draft === '') return null;
  try {
    const kept: unknown = JSON.parse(draft);
    if (!Array.isArray(kept)) return null;
    const [ofForm, length, at, gone, inserted]: readonly unknown[] = kept;
    if (ofForm !== form || length !== base.length) return null;
    if (typeof at !== 'number' || typeof gone !== 'string' || typeof inserted !== 'string') return null;
    if (base.slice(at, at + gone.length) !== gone) return null;
    return applySplice(base, { at, removed: gone.length, inserted });
  } catch {
    return null;
  }
}
