/** Two presses in one place, the second soon after the first: the map may have moved on between them, the hand has not. */

/** How long after the first a second one still belongs to it, in ms. */
export const SOON_MS = 500;
/** How far from it, in px; fingers come down less exactly than a mouse does. */
export const NEAR_PX = { mouse: 6, finger: 24 } as const;

export interface Press<T> {
  /** What was under the hand. */
  readonly on: T;
  readonly x: number;
  readonly y: number;
  /** What it was made with. */
  readonly by: keyof typeof NEAR_PX;
  /** When the hand pressed, in ms, however late the page hears of it. */
  readonly at: number;
}

/** Remembers what the first of several presses was on: what has come under the hand since is not meant by the next one. */
export class Presses<T> {
  #first: T | null = null;
  #last: Press<T> | null = null;
  #isRepeated = false;

  /** Whether the last press followed another one in the same place. */
  get isRepeated(): boolean {
    return this.#isRepeated;
  }

  /** What a press is meant for: what lies there, or what the press before it was on. */
  take(press: Press<T>): T {
    const last = this.#last;
    this.#last = press;
    this.#isRepeated =
      last !== null &&
      press.at - last.at <= SOON_MS &&
      Math.hypot(press.x - last.x, press.y - last.y) <= NEAR_PX[press.by];
    if (!this.#isRepeated || this.#first === null) this.#first = press.on;
    return this.#first;
  }
}
