/**
 * Words that wait while another tab writes the map: told with every notice about that, and written once this tab writes, or
 * told again where their place is gone by then.
 */

/** So much of words is told, in characters. */
const MOST_TOLD = 120;

interface Waiting {
  readonly words: string;
  write(): void;
}

export class Aside {
  /** By where they are meant to go. */
  #waiting = $state.raw<ReadonlyMap<string, Waiting>>(new Map());

  /** The words that wait, in quotation marks; '' where none do. */
  get told(): string {
    return [...this.#waiting.values()].map(({ words }) => `“${shorten(words)}”`).join(', ');
  }

  /** Newer words for the same place take the place of older ones. */
  add(where: string, words: string, write: () => void): void {
    this.#waiting = new Map([...this.#waiting, [where, { words, write }]]);
  }

  /** Writes them in the order in which they were set aside; none wait afterwards. */
  writeAll(): void {
    const all = [...this.#waiting.values()];
    this.clear();
    for (const { write } of all) write();
  }

  /** None wait any more; gives back those that did. */
  clear(): readonly string[] {
    const words = [...this.#waiting.values()].map((each) => each.words);
    this.#waiting = new Map();
    return words;
  }
}

function shorten(words: string): string {
  return words.length > MOST_TOLD ? `${words.slice(0, MOST_TOLD)}…` : words;
}
