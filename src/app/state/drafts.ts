/** Words that somebody has typed in a box and not used yet: kept with each key, and there again after a reload. */
import type { Session } from './session.svelte.ts';

/** Longer ones were pasted, and are where they came from, in UTF-16 units. */
const LONGEST = 1_000_000;

/** A box by its name, of one map where it is about that. */
export type DraftBox = `text` | `proposals ${string}` | `proposal ${string}` | `typing ${string}`;

/** Which map a box is about. */
export function mapOf({ changes, file }: Session): string {
  return changes.head?.id ?? file.fileName;
}

/** '' where nothing is kept. */
export function draftOf(box: DraftBox): string {
  try {
    return localStorage.getItem(keyOf(box)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the words of a box; none are forgotten. */
export function keepDraft(box: DraftBox, words: string): void {
  try {
    if (words === '' || words.length > LONGEST) localStorage.removeItem(keyOf(box));
    else localStorage.setItem(keyOf(box), words);
  } catch {
    // A browser that keeps nothing, or has no room, has them as long as the page is open.
  }
}

const keyOf = (box: DraftBox) => `crux-draft ${box}`;
