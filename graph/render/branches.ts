/** Cuts a map into pages: what stands under what, and which of it fits on a sheet together. */
import type { GraphView, Id } from '../view/view.ts';

/** What one page holds. */
export interface PagePlan {
  /** Statements in full. */
  readonly full: readonly Id[];
  /** Statements by their title alone: they are in full on a page of their own. */
  readonly titled: readonly Id[];
  /** What its name is taken from. */
  readonly head: Id;
  /** How many other branches stand beside that of the head. */
  readonly beside?: number;
  /** What the head stands under; null for one at the top. */
  readonly under: Id | null;
}

/** No sheet holds more cards in full: what is larger is cut before it is tried. */
const MOST_CARDS = 60;
/** So often a page is tried with more on it. */
const MOST_TRIES = 16;

export interface Forest {
  /** In reading order. */
  readonly roots: readonly Id[];
  readonly below: ReadonlyMap<Id, readonly Id[]>;
  readonly parent: ReadonlyMap<Id, Id>;
}

/** Each statement under the first that it reaches, the nearest to a top first. O(cards and lines). */
export function growForest({ cards, tops, bearers }: GraphView): Forest {
  const parent = new Map<Id, Id>();
  const below = new Map<Id, Id[]>();
  const seen = new Set<Id>();
  const roots: Id[] = [];
  const grow = (from: readonly Id[]): void => {
    const fresh = from.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    roots.push(...fresh);
    // The list grows while it is gone through.
    const waiting = [...fresh];
    for (const id of waiting) {
      const children: Id[] = [];
      for (const premise of bearers.get(id)?.flatMap(({ premises }) => premises) ?? []) {
        if (seen.has(premise) || !cards.has(premise)) continue;
        seen.add(premise);
        parent.set(premise, id);
        children.push(premise);
        waiting.push(premise);
      }
      below.set(id, children);
    }
  };
  grow(tops);
  // What goes round in a circle has no top.
  for (const id of cards.keys()) if (!seen.has(id)) grow([id]);
  return { roots, below, parent };
}

/**
 * Pages in reading order, on which every statement is in full once; `fits` says whether these cards find room on a page.
 * Cost: a few tries a page.
 */
export function cutIntoPages(forest: Forest, fits: (plan: PagePlan) => boolean): readonly PagePlan[] {
  const sizes = sizesOf(forest);
  const pages: PagePlan[] = [];
  const waiting: Id[] = forest.roots.toReversed();
  for (let head = waiting.pop(); head !== undefined; head = waiting.pop()) {
    const { plans, cut } = cutBranch(forest, sizes, head, fits);
    pages.push(...plans);
    waiting.push(...cut.toReversed());
  }
  return joinSmall(pages, fits);
}

function cutBranch(
  forest: Forest,
  sizes: ReadonlyMap<Id, number>,
  head: Id,
  fits: (plan: PagePlan) => boolean,
): { readonly plans: readonly PagePlan[]; readonly cut: readonly Id[] } {
  const under = forest.parent.get(head) ?? null;
  const children = forest.below.get(head) ?? [];
  const bySize = [...children].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const cut = new Set<Id>();
  const planWith = (): PagePlan => ({
    full: collect(forest, head, cut),
    titled: children.filter((id) => cut.has(id)),
    head,
    under,
  });
  for (;;) {
    const plan = planWith();
    if (isFew(plan) && fits(plan)) {
      const filled = fillPage(forest, sizes, plan, fits);
      return { plans: [filled], cut: filled.titled };
    }
    const next = bySize.find((id) => !cut.has(id) && (sizes.get(id) ?? 0) > 1);
    if (next === undefined) break;
    cut.add(next);
  }
  return { plans: dealOut(children, cut, head, under, fits), cut: children.filter((id) => cut.has(id)) };
}

/** A page has room for more than what stands directly under its head: what was cut off comes back, its own branches cut in turn. */
function fillPage(
  { below }: Forest,
  sizes: ReadonlyMap<Id, number>,
  page: PagePlan,
  fits: (plan: PagePlan) => boolean,
): PagePlan {
  let plan = page;
  let tries = 0;
  // The list grows while it is gone through.
  const waiting = [...page.titled];
  for (const id of waiting) {
    if (tries++ >= MOST_TRIES) break;
    const children = below.get(id) ?? [];
    const cut = children.filter((child) => (sizes.get(child) ?? 0) > 1);
    const larger: PagePlan = {
      ...plan,
      full: [...plan.full, id, ...children.filter((child) => !cut.includes(child))],
      titled: plan.titled.flatMap((each) => (each === id ? cut : [each])),
    };
    if (!isFew(larger) || !fits(larger)) continue;
    plan = larger;
    waiting.push(...cut);
  }
  return plan;
}

function isFew({ full, titled }: PagePlan): boolean {
  return full.length + titled.length <= MOST_CARDS;
}

/** So many stand under one statement that they take several pages: it is in full on the first. */
function dealOut(
  children: readonly Id[],
  cut: ReadonlySet<Id>,
  head: Id,
  under: Id | null,
  fits: (plan: PagePlan) => boolean,
): readonly PagePlan[] {
  const plans: PagePlan[] = [];
  for (let from = 0; from < children.length || plans.length === 0;) {
    const planOf = (count: number): PagePlan => {
      const own = children.slice(from, from + count);
      const isFirst = plans.length === 0;
      return {
        full: [...(isFirst ? [head] : []), ...own.filter((id) => !cut.has(id))],
        titled: [...(isFirst ? [] : [head]), ...own.filter((id) => cut.has(id))],
        head,
        under,
      };
    };
    let count = Math.min(children.length - from, MOST_CARDS - 1);
    while (count > 1 && !fits(planOf(count)))
      count = Math.ceil(count * 0.75) === count ? count - 1 : Math.ceil(count * 0.75);
    plans.push(planOf(count));
    from += Math.max(1, count);
  }
  return plans;
}

/** Neighbours under one statement, or at the top, share a page where they find room on it. */
function joinSmall(pages: readonly PagePlan[], fits: (plan: PagePlan) => boolean): readonly PagePlan[] {
  const joined: PagePlan[] = [];
  for (const page of pages) {
    const last = joined.at(-1);
    const together = last && last.under === page.under && last.head !== page.head ? join(last, page) : null;
    if (together && isFew(together) && fits(together)) joined[joined.length - 1] = together;
    else joined.push(page);
  }
  return joined;
}

function join(one: PagePlan, other: PagePlan): PagePlan {
  return {
    ...one,
    beside: (one.beside ?? 0) + 1 + (other.beside ?? 0),
    full: [...one.full, ...other.full],
    titled: [...one.titled, ...other.titled],
  };
}

/** A statement and all below it, without what is cut off. */
function collect({ below }: Forest, head: Id, cut: ReadonlySet<Id>): readonly Id[] {
  const found = [head];
  // The list grows while it is gone through.
  for (const id of found) {
    if (found.length > MOST_CARDS) break;
    for (const child of below.get(id) ?? []) if (!cut.has(child)) found.push(child);
  }
  return found;
}

/** How many statements stand under each, itself among them. */
function sizesOf({ roots, below, parent }: Forest): ReadonlyMap<Id, number> {
  const order: Id[] = [...roots];
  for (const id of order) order.push(...(below.get(id) ?? []));
  const sizes = new Map<Id, number>();
  for (const id of order.toReversed()) {
    const size = (sizes.get(id) ?? 0) + 1;
    sizes.set(id, size);
    const above = parent.get(id);
    if (above !== undefined) sizes.set(above, (sizes.get(above) ?? 0) + size);
  }
  return sizes;
}
