/** Keeps the rows of a long list on the page that are in sight, and a few beside them. */
import { untrack } from 'svelte';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

export interface VirtualOptions<Row> {
  /** What there is a row of each. */
  rows(): readonly Row[];
  /** What a row is called for as long as it is the same one. */
  key(row: Row, index: number): string | number;
  /** How high a row probably is, in px. */
  estimate(row: Row, index: number): number;
  /** Rows that are on the page wherever one scrolls to: what has the focus, for example. */
  kept?(): readonly number[];
  /** What of the lower edge lies under something else, in px. */
  covered?(): number;
}

/** Rows beyond the edges that are there before they are scrolled to. */
const OVERSCAN = 8;

/** Of a row, in px. */
const FIRST_LINE = 28;

export class VirtualRows<Row> {
  #items = $state.raw<readonly VirtualItem[]>([]);
  #height = $state(0);
  readonly #options: VirtualOptions<Row>;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #list: HTMLElement | null = null;
  #key = this.#askKey();
  /** By index, as long as the rows are the same: they are asked for again whenever one row is measured. */
  #estimates: number[] = [];
  /** What `update` saw last: to ask for all of it again for each row would take longer than the rest. */
  #seen: readonly Row[] = [];
  /** As they were measured: the virtualizer forgets them with the keys. */
  readonly #heights = new Map<string | number, number>();

  constructor(options: VirtualOptions<Row>) {
    this.#options = options;
  }

  /** The rows on the page; `start` is px from the top of the list. */
  get items(): readonly VirtualItem[] {
    return this.#items;
  }
  /** The height of all rows, in px. */
  get height(): number {
    return this.#height;
  }

  /** For the element that is as high as all rows; the element that scrolls is found around it. */
  readonly attach = (list: HTMLElement): (() => void) =>
    // Other rows are no other list.
    untrack(() => this.#attach(list));

  #attach(list: HTMLElement): () => void {
    this.#list = list;
    this.#renew();
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#settings());
    const unmount = this.#virtualizer._didMount();
    this.update();
    const watch = () => this.update();
    addEventListener('resize', watch);
    return () => {
      removeEventListener('resize', watch);
      unmount();
      this.#virtualizer = null;
      this.#list = null;
    };
  }

  /** For each row, so that its true height is known whenever it changes. It bears its index as `data-index`. */
  readonly measure = (row: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(() => {
      const index = Number(row.dataset['index']);
      if (!row.isConnected) return;
      this.#heights.set(this.#key(index), row.offsetHeight);
      this.#estimates[index] = row.offsetHeight;
      this.#virtualizer?.resizeItem(index, row.offsetHeight);
    });
    observer.observe(row);
    return () => observer.disconnect();
  };

  /** To be called when rows have come, gone or changed places, or which are kept, or what is covered. O(rows) where rows have. */
  update(): void {
    untrack(() => {
      if (this.#options.rows() !== this.#seen) this.#renew();
      if (!this.#virtualizer) return;
      this.#virtualizer.setOptions(this.#settings());
      this.#virtualizer._willUpdate();
      this.#read();
    });
  }

  #askKey(): (index: number) => string | number {
    return (index) => {
      const row = this.#seen[index];
      return row === undefined ? index : this.#options.key(row, index);
    };
  }

  #estimate(index: number): number {
    const row = this.#seen[index];
    return row === undefined
      ? 0
      : (this.#heights.get(this.#key(index)) ?? this.#options.estimate(row, index));
  }

  #renew(): void {
    this.#seen = this.#options.rows();
    // The virtualizer keeps the keys it has asked for until it is given another way to ask.
    this.#key = this.#askKey();
    this.#estimates = [];
  }

  /** Scrolls as little as it takes to have a row in sight. */
  show(index: number): void {
    if (index < 0) return;
    this.#virtualizer?.scrollToIndex(index, { align: 'auto' });
    this.#read();
  }

  /** The same for rows that may be taller than the room: where the first line of one is out of sight, it comes to the top. */
  showStart(index: number): void {
    const virtualizer = this.#virtualizer;
    const row = virtualizer?.measurementsCache[index];
    if (!virtualizer || !row) return;
    const { scrollOffset, scrollRect, options } = virtualizer;
    const below = row.start - (scrollOffset ?? 0);
    if (below < 0 || below + FIRST_LINE > (scrollRect?.height ?? 0) - options.scrollPaddingEnd)
      virtualizer.scrollToIndex(index, { align: 'start' });
    this.#read();
  }

  #settings() {
    const { kept, covered } = this.#options;
    const list = this.#list;
    const scroller = list ? scrollerOf(list) : null;
    const total = this.#seen.length;
    return {
      count: total,
      getScrollElement: () => scroller,
      estimateSize: (index: number) => (this.#estimates[index] ??= this.#estimate(index)),
      getItemKey: this.#key,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: OVERSCAN,
      scrollMargin: list && scroller ? topIn(list, scroller) : 0,
      scrollPaddingEnd: (covered?.() ?? 0) + 12,
      rangeExtractor: ({ startIndex, endIndex, overscan }: Parameters<typeof rangeOf>[0]) =>
        [
          ...new Set([
            ...rangeOf({ startIndex, endIndex, overscan }, total),
            ...(kept?.() ?? []).filter((index) => index >= 0 && index < total),
          ]),
        ].sort((one, other) => one - other),
      onChange: () => this.#read(),
    };
  }

  #read(): void {
    const virtualizer = this.#virtualizer;
    if (!virtualizer) return;
    const margin = virtualizer.options.scrollMargin;
    this.#items = virtualizer.getVirtualItems().map((item) => ({ ...item, start: item.start - margin }));
    this.#height = virtualizer.getTotalSize();
  }
}

function rangeOf(
  { startIndex, endIndex, overscan }: { startIndex: number; endIndex: number; overscan: number },
  count: number,
): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The element whose scrolling moves the list: on small screens a part of the page scrolls as one. */
function scrollerOf(list: HTMLElement): HTMLElement {
  for (let at = list.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

function topIn(list: HTMLElement, scroller: HTMLElement): number {
  return list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
