/** Words that somebody has typed in a box and not used yet: kept with each key, and there again after a reload. */
import { findServed } from '../served-files.ts';
import { newMapId } from '../store/map-ids.ts';
import { NEW_MAP } from './source.ts';

/** Longer ones were pasted, and are where they came from, in UTF-16 units. */
const LONGEST = 1_000_000;

/** A box by its name, of one map where it is about that. */
export type DraftBox = `text` | `proposals ${string}` | `proposal ${string}` | `typing ${string}`;

/** The open map, as far as its boxes ask for it. */
interface Drafted {
  readonly changes: { readonly head: { readonly id: string } | null };
  readonly file: { readonly map: string; readonly key: number };
}

/** Which map a box is about. */
export function mapOf({ changes, file }: Drafted): string {
  return changes.head?.id ?? nameBefore(file);
}

/** What a map is called here before its first change: as in the address, and a new one by a name of its own. */
export function nameBefore({ map, key }: Drafted['file']): string {
  // Another file may be served in the same place next time.
  return map === NEW_MAP ? nameNew(key) : (findServed(map)?.file.key ?? map);
}

/** The new map that is open. */
let named: { readonly key: number; readonly name: string } | null = null;
const NAMED = 'crux-new-map';

/** One that the page opens first is the one that the tab had open before a reload. */
function nameNew(key: number): string {
  if (named?.key === key) return named.name;
  let name = newMapId();
  try {
    if (!named && key <= 1) name = sessionStorage.getItem(NAMED) ?? name;
    sessionStorage.setItem(NAMED, name);
  } catch {
    // After a reload it is another one.
  }
  named = { key, name };
  return name;
}

/** What a map's boxes keep is kept for it under its new name: with its first change it gets one. */
export function moveDrafts(from: string, to: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const [, start, rest = ''] = /^(crux-draft \w+ )(.*)$/s.exec(key) ?? [];
      if (start === undefined || (rest !== from && !rest.startsWith(`${from} `))) continue;
      localStorage.setItem(start + to + rest.slice(from.length), localStorage.getItem(key) ?? '');
      localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to move.
  }
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
