/** Asks once what words of a file mean, where it does not say which relations support and which attack. */
import type { Sign } from './read-with-signs.ts';

/** As many words are asked for: who has more has no such words. */
const MOST_ASKED = 12;

interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** '' stands for relations that say nothing. */
  readonly words: readonly string[];
}

export class SignsQuestion {
  #asked = $state.raw<Asked | null>(null);
  /** What was answered, while its map is on its way. */
  #answered: Asked | null = null;

  /** What is asked for; empty where nothing is. */
  get words(): readonly string[] {
    return this.#asked?.words ?? [];
  }
  get name(): string {
    return this.#asked?.name ?? '';
  }

  /** Asks, if the problems of a file that was just opened name words whose sign is not known. */
  askAbout(
    bytes: Uint8Array,
    name: string,
    problems: readonly { readonly unknownSigns?: readonly string[] }[],
  ): void {
    const words = [...new Set(problems.flatMap(({ unknownSigns }) => unknownSigns ?? []))];
    this.#asked = words.length === 0 || words.length > MOST_ASKED ? null : { bytes, name, words };
  }

  /** Leaves the map as it was read. */
  leave(): void {
    this.#asked = null;
  }

  /**
   * Opens the file as a map in which the words mean what they were said to mean. It is asked until that map is there: what
   * somebody does with the map below would be lost with it.
   */
  async answer(
    signs: Readonly<Record<string, Sign>>,
    open: (bytes: Uint8Array, name: string) => Promise<unknown>,
  ): Promise<void> {
    const asked = this.#asked;
    if (!asked || asked === this.#answered) return;
    this.#answered = asked;
    try {
      const { readWithSigns } = await import('./read-with-signs.ts');
      const bytes = await readWithSigns(asked.bytes, asked.name, signs);
      if (bytes && this.#asked === asked) await open(bytes, asked.name);
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
  }
}

export const signsQuestion = new SignsQuestion();
