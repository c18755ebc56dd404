/** Steps that could not be kept before another tab wrote the map are taken back: what they had made of it stays at hand. */
import type { StepEntry } from '../store/history.ts';
import type { ChangedMap } from './changed-map.ts';

/** Knows which steps are still with whoever made them, by number. */
export class HeldSteps {
  readonly #numbers = new Set<number>();

  note(number: number, isHeld: boolean): void {
    if (isHeld) this.#numbers.add(number);
    else this.#numbers.delete(number);
  }

  clear(): void {
    this.#numbers.clear();
  }

  /** To be called before they are taken back; what it gives, once they are. Of a single step that is held nothing is said. */
  holdOthers(map: ChangedMap, unkept: readonly StepEntry[]): () => Promise<void> {
    const count = unkept.length;
    if (count === 0 || (count === 1 && unkept.every(({ number }) => this.#numbers.has(number))))
      return () => Promise.resolve();
    const whole = map.whole().catch(() => null);
    return async () => {
      const bytes = await whole;
      if (!bytes) return;
      const [what, are, them] = count === 1 ? ['step', 'is', 'it'] : [`${count} steps`, 'are', 'them'];
      map.notify(
        `Your last ${what} could not be kept before another tab wrote the map, and ${are} not on it.`,
        { label: `Open the map with ${them}`, act: () => map.openBeside(bytes) },
      );
    };
  }
}
