/** Names of files to write, made from those that are read. */
import { FORMATS } from '../../graph/index.ts';

const ENDINGS = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))].sort(
  (a, b) => b.length - a.length,
);

/** A path without the ending that tells its format: "a/b.crux.json" is "a/b". */
export function withoutEnding(path: string): string {
  const lower = path.toLowerCase();
  const ending = ENDINGS.find((each) => lower.endsWith(`.${each}`));
  return ending === undefined ? path.replace(/\.[^./]+$/, '') : path.slice(0, -ending.length - 1);
}

/** Gives each file a path with a new ending, none twice, whatever the case of letters. */
export function createPlaces(ending: string): (place: string) => string {
  const taken = new Set<string>();
  return (place) => {
    const stem = withoutEnding(place) || 'map';
    let path = `${stem}.${ending}`;
    for (let number = 2; taken.has(path.toLowerCase()); number++) path = `${stem}-${number}.${ending}`;
    taken.add(path.toLowerCase());
    return path;
  };
}
