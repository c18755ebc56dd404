/** Tells the places that an element cites apart, though they have no ids: each keeps its key while others come and go. Pure. */
import type { Citation, Id } from '../../../graph/index.ts';

type Cites = readonly Citation[];

const NONE: Cites = [];

export class CitedPlaces {
  /** What cites them. */
  readonly id: Id;
  readonly #keys = new WeakMap<Cites, readonly number[]>();
  #last: { readonly cites: Cites; readonly keys: readonly number[] } = { cites: NONE, keys: [] };
  #next = 0;

  constructor(id: Id) {
    this.id = id;
  }

  /** The places with their keys, as they were or are cited now. O(places²), of which there are few. */
  of(cites: Cites = NONE): readonly { readonly key: number; readonly citation: Citation }[] {
    const keys = this.#keysOf(cites);
    return cites.map((citation, index) => ({ key: keys[index] ?? -1, citation }));
  }

  /** The same places with one of them changed, or away where that gives null. Null where it is none of them any more. */
  change(
    cites: Cites = NONE,
    key: number,
    change: (citation: Citation) => Citation | null,
  ): readonly Citation[] | null {
    const keys = this.#keysOf(cites);
    const at = keys.indexOf(key);
    const citation = cites[at];
    if (!citation) return null;
    const changed = change(citation);
    const all = changed ? cites.with(at, changed) : cites.toSpliced(at, 1);
    this.#note(all, changed ? keys : keys.toSpliced(at, 1));
    return all;
  }

  #keysOf(cites: Cites): readonly number[] {
    return this.#keys.get(cites) ?? this.#note(cites, this.#follow(cites));
  }

  #note(cites: Cites, keys: readonly number[]): readonly number[] {
    this.#keys.set(cites, keys);
    this.#last = { cites, keys };
    return keys;
  }

  /** What was changed elsewhere: what is the same keeps its key, and so does what is left over at the same source, in order. */
  #follow(cites: Cites): readonly number[] {
    const left = this.#last.cites.map((citation, index) => ({ citation, key: this.#last.keys[index] ?? -1 }));
    const keys: (number | undefined)[] = cites.map(() => undefined);
    const take = (isThat: (was: Citation, is: Citation) => boolean) => {
      for (const [index, citation] of cites.entries()) {
        if (keys[index] !== undefined) continue;
        const at = left.findIndex((was) => isThat(was.citation, citation));
        if (at >= 0) keys[index] = left.splice(at, 1)[0]?.key;
      }
    };
    take((was, is) => JSON.stringify(was) === JSON.stringify(is));
    take((was, is) => was.source === is.source);
    return keys.map((key) => key ?? this.#next++);
  }
}
