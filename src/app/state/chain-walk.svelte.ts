/** The chains between what is selected and a second statement, and which of them is being looked at. */
import { findChains, nameOf, type ArgumentGraph, type ChainSearch, type Id } from '../../../graph/index.ts';

/** The most chains that are looked for. */
const MOST = 50;

/** What a person has in hand. */
export type Means = 'keyboard' | 'pointer';

export class ChainWalk {
  #other = $state.raw<Id | null>(null);
  #picking = $state(false);
  #typing = $state(false);
  #index = $state(0);

  readonly #ends: () => { readonly graph: ArgumentGraph | null; readonly selected: Id | null };

  readonly found = $derived.by(() => {
    const { graph, selected } = this.#ends();
    return graph && selected !== null && this.#other !== null
      ? chainsBetween(graph, selected, this.#other)
      : null;
  });
  readonly lit = $derived(this.found?.chains[this.#index] ?? null);

  constructor(ends: () => { readonly graph: ArgumentGraph | null; readonly selected: Id | null }) {
    this.#ends = ends;
  }

  /** The other end of the chains. */
  get other(): Id | null {
    return this.#other;
  }
  /** The next statement chosen is the other end. */
  get picking(): boolean {
    return this.#picking;
  }
  /** Whether it is looked for with the keyboard, in the search box. */
  get typing(): boolean {
    return this.#typing;
  }
  /** Which of the chains is lit. */
  get index(): number {
    return this.#index;
  }

  /** Begins or gives up choosing the other end. */
  pick(wanted: boolean, by: Means): void {
    this.#picking = wanted;
    this.#typing = wanted && by === 'keyboard';
  }

  /** Looks at one of the chains to another end, or at none. */
  lookTo(other: Id | null, index = 0): void {
    this.pick(false, 'pointer');
    this.#other = other;
    this.#index = index;
  }

  /** The next chain, or a previous one, round and round. False if there is none. */
  step(by: number): boolean {
    const count = this.found?.chains.length ?? 0;
    if (count > 0) this.#index = (this.#index + by + count) % count;
    return count > 0;
  }

  /** The chain that is lit, for those who hear it. */
  tell(): string {
    const { graph } = this.#ends();
    if (!graph || !this.found || this.#other === null) return '';
    if (!this.lit) return `Nothing leads from here to ${nameOf(graph, this.#other)}.`;
    const names = this.lit.ids.filter((id) => graph.statements.has(id)).map((id) => nameOf(graph, id));
    return `Chain ${this.#index + 1} of ${this.found.chains.length}, ${this.lit.sign}: ${names.join(', then ')}.`;
  }
}

/** The chains from one to the other, or back where nothing leads there. */
function chainsBetween(graph: ArgumentGraph, one: Id, other: Id): ChainSearch {
  const there = findChains(graph, one, other, { limit: MOST });
  return there.chains.length > 0 ? there : findChains(graph, other, one, { limit: MOST });
}
