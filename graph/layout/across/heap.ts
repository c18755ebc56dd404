/** A queue that gives the entry of least cost first; of equal ones, the one that came first does not matter but is always the same. */
export class Heap {
  readonly #entries: number[] = [];
  readonly #costs: number[] = [];

  push(entry: number, cost: number): void {
    const [entries, costs] = [this.#entries, this.#costs];
    let at = entries.length;
    entries.push(entry);
    costs.push(cost);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (costs[above]! <= cost) break;
      entries[at] = entries[above]!;
      costs[at] = costs[above]!;
      at = above;
    }
    entries[at] = entry;
    costs[at] = cost;
  }

  /** -1 when it is empty. */
  pop(): number {
    const [entries, costs] = [this.#entries, this.#costs];
    const first = entries[0];
    const last = entries.pop();
    const cost = costs.pop();
    if (first === undefined || last === undefined || cost === undefined) return -1;
    if (entries.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= entries.length) break;
      if (below + 1 < entries.length && costs[below + 1]! < costs[below]!) below += 1;
      if (costs[below]! >= cost) break;
      entries[at] = entries[below]!;
      costs[at] = costs[below]!;
      at = below;
    }
    entries[at] = last;
    costs[at] = cost;
    return first;
  }
}
