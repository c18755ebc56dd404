/** The steps one has taken, as the browser's history: what Back and Forward lead to. What an address says is not its matter. */
export class Visits {
  #canGoBack = $state(false);
  #canGoForward = $state(false);
  /** Read off the browser before the first step is written, which may come before the page is ready: a reload has a past. */
  #known: number | null = null;
  #deepest = 0;
  /** Where the browser is on its way to, until it is there. */
  #aim: number | null = null;

  get canGoBack(): boolean {
    return this.#canGoBack;
  }
  get canGoForward(): boolean {
    return this.#canGoForward;
  }

  /** One step back. False where that would lead out of the page, which is no step of it. */
  back(): boolean {
    return this.#lead(-1, () => history.back());
  }

  /** One step forward again. */
  forward(): boolean {
    return this.#lead(1, () => history.forward());
  }

  /** The browser gets there later: another press until then goes on from where this one leads. */
  #lead(by: 1 | -1, set: () => void): boolean {
    const aim = (this.#aim ?? this.#depth) + by;
    if (aim < 0 || aim > this.#deepest) return false;
    this.#aim = aim;
    set();
    return true;
  }

  /** Names where one is and listens for Back and Forward. */
  start(address: string, onarrive: () => void): void {
    this.stay(address);
    addEventListener('popstate', (event) => {
      this.#known = depthOf(event.state);
      this.#aim = null;
      this.#note();
      onarrive();
    });
  }

  /** A step that Back takes back. */
  go(address: string): void {
    const depth = this.#depth + 1;
    this.#known = depth;
    this.#aim = null;
    this.#deepest = depth;
    history.pushState({ depth }, '', address);
    this.#note();
  }

  /** A change that only the link remembers. */
  stay(address: string): void {
    history.replaceState({ depth: this.#depth }, '', address);
    this.#note();
  }

  get #depth(): number {
    if (this.#known === null) {
      this.#known = depthOf(history.state);
      this.#deepest = this.#known;
    }
    return this.#known;
  }

  #note(): void {
    this.#canGoBack = this.#depth > 0;
    this.#canGoForward = this.#depth < this.#deepest;
  }
}

function depthOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) || 0 : 0;
}
