/** What falls with a rejected element of a flattened map, and which elements an argument falls with. */
import type { Flattened } from '../status/flatten.ts';
import { reverseLinks, targetsOf, type Links } from '../numbers/links.ts';

export interface Falls {
  /** The arguments that are out with an element: its own, and all that need one of these. */
  readonly fallingWith: (element: number) => readonly number[];
  /** The elements whose rejection takes an argument out at once, statements first. */
  readonly takingOut: (argument: number) => readonly number[];
}

/** Finding what takes an argument out costs about as much as looking at this many attacks. */
export const COST_OF_CANDIDATES = 64;

/** Cost: O(arguments) once; each question costs what it returns. */
export function createFalls({ ids, mirrors, dependants }: Flattened): Falls {
  const needs = reverseLinks(dependants);
  const mirrorOf = new Map<number, number>();
  const mirroredBy = new Map<number, number>();
  ids.forEach((id, element) => {
    const mirror = mirrors.get(id);
    if (mirror === undefined) return;
    mirrorOf.set(element, mirror);
    mirroredBy.set(mirror, element);
  });
  return {
    fallingWith(element) {
      const mirror = mirrorOf.get(element);
      return collect(dependants, mirror === undefined ? [element] : [element, mirror]);
    },
    takingOut(argument) {
      const elements = collect(needs, [argument]).map((each) => mirroredBy.get(each) ?? each);
      return [...new Set(elements)].filter((each) => each < ids.length).sort((a, b) => a - b);
    },
  };
}

/** The nodes themselves and all that can be reached from them. */
function collect(links: Links, from: readonly number[]): number[] {
  const found = new Set(from);
  for (const node of found) for (const next of targetsOf(links, node)) found.add(next);
  return [...found];
}
