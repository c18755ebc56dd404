/** Steps to a part of the map by itself and back: one thing laid out alone, what passes a filter, and what lies beside it. */
import {
  findChains,
  FIRST_PAGE,
  NEXT_PAGE,
  scopesBeside,
  type ArgumentGraph,
  type Filter,
  type Focus,
  type GraphView,
  type Id,
} from '../../../graph/index.ts';
import type { Link } from './link.ts';
import { isSameFocus, type Part } from './part.ts';

/** As many chains as are stepped through. */
const MOST_CHAINS = 50;

/** What is looked at, and how another part of it is. */
export interface PartHost {
  readonly graph: ArgumentGraph | null;
  readonly part: Part;
  readonly view: GraphView | null;
  lookAt(part: Part): void;
  /** The next chain between two statements or a previous one, where chains are followed. */
  stepChains(by: number): void;
  /** Selects as part of another step, without one of its own. */
  turnTo(id: Id): void;
  announce(text: string): void;
  notify(text: string): void;
}

export class PartViews {
  readonly #host: PartHost;
  readonly #link: Link;

  constructor(host: PartHost, link: Link) {
    this.#host = host;
    this.#link = link;
  }

  /** What can be stepped to from what is looked at by itself. */
  readonly besides = $derived.by((): readonly Focus[] => {
    const { graph, part } = this.#host;
    return graph && part.focus ? scopesBeside(graph, part.focus) : [];
  });

  /** Lays one thing out by itself, or goes back to the map. */
  setFocus(focus: Focus | null): void {
    this.#look({ focus });
    this.#link.go();
    if (!focus) this.#host.announce('The whole map is shown again.');
  }

  /** The next or previous thing of the same kind. */
  stepFocus(by: number): void {
    const { focus } = this.#host.part;
    if (!focus) return;
    const { besides } = this;
    const at = besides.findIndex((each) => isSameFocus(each, focus));
    const next = besides[(Math.max(at, 0) + by + besides.length) % Math.max(besides.length, 1)];
    if (!next || at < 0) return;
    if (next.kind === 'chain') this.#host.stepChains(by);
    if (next.kind === 'dispute' || next.kind === 'around') this.#host.turnTo(next.id);
    this.setFocus(next);
  }

  /** Shows only what passes, or everything again. */
  setFilter(filter: Filter): void {
    this.#look({ filter });
    this.#link.go();
  }

  /** Lists more of the reasons and objections of a statement with many. */
  showMore(id: Id): void {
    const { listed } = this.#host.part;
    this.#look({ listed: new Map(listed).set(id, (listed.get(id) ?? FIRST_PAGE) + NEXT_PAGE) });
    this.#link.stay();
  }

  /** The chain that is followed stands by itself, so that all of it can be read; null where none is. */
  followChain(ids: readonly Id[] | undefined, at: number): void {
    const [from, to] = [ids?.[0], ids?.at(-1)];
    if (from !== undefined && to !== undefined)
      this.#look({ filter: {}, focus: { kind: 'chain', from, to, at } });
    else if (this.#host.part.focus?.kind === 'chain') this.#look({ focus: null });
  }

  /** A line that stands for a chain through what a filter hides leads to that chain. */
  openThrough(key: string): void {
    const { view, graph } = this.#host;
    const line = view?.lines.find(({ relation, through }) => through && relation === key);
    if (!line?.through || !graph) return;
    const { chains } = findChains(graph, line.from, line.to, { limit: MOST_CHAINS });
    const way = line.through;
    const at = chains.findIndex(
      ({ ids }) => ids.length === way.length && ids.every((id, index) => id === way[index]),
    );
    if (at >= 0) {
      this.#look({ filter: {}, focus: { kind: 'chain', from: line.from, to: line.to, at } });
      this.#link.go();
    } else this.#host.notify(`${way.length} elements lie between the two.`);
  }

  #look(change: Partial<Part>): void {
    this.#host.lookAt({ ...this.#host.part, ...change });
  }
}
