/** A map as the pages of a document: the spine first, then a page for each branch, numbers leading from page to page. */
import type { Placement } from '../layout/placement.ts';
import { placeView } from '../layout/place-view.ts';
import { findAim } from '../view/aims.ts';
import type { Marks } from '../view/marks.ts';
import { projectView } from '../view/project-view.ts';
import { findRegions } from '../view/regions.ts';
import type { ArgumentGraph, GraphView, Id } from '../view/view.ts';
import { cutIntoPages, growForest, type Forest, type PagePlan } from './branches.ts';
import {
  composePicture,
  marksFor,
  MOST_DRAWN,
  optionsFor,
  viewOf,
  type PictureRequest,
} from './compose-picture.ts';
import { composeScene } from './compose-scene.ts';
import type { LeavingRelation, TellNames } from './elsewhere.ts';
import type { PdfPage } from './pdf.ts';
import { onSheet, roomOn, type Orientation, type SheetName } from './sheet.ts';

/** A picture cut into sheets. */
export interface PagesRequest extends PictureRequest {
  readonly sheet: SheetName;
  readonly orientation: Orientation;
}

/** Sheets in order, and what a list of contents says of them. */
export interface Pages {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  /** How many statements of the scope are not on them. */
  readonly leftOut: number;
}

/** A page that is placed and not numbered yet. */
interface PlacedPage {
  readonly plan: PagePlan;
  readonly view: GraphView;
  readonly placement: Placement;
}

/** Around the map on a page: title, list of relations, key and sources, in px. */
const AROUND = 150;

/**
 * Every statement is in full on one page, with body text of 7 points or more. Where all of it fits on one sheet, that is the
 * only page. Cost: that of a few layouts a page.
 */
export function composePages(graph: ArgumentGraph, name: string, request: PagesRequest): Pages {
  const whole = viewOf(graph, request);
  const marks = marksFor(graph, request);
  const { sheet, orientation } = request;
  if (whole.cards.size === 0) {
    // A document has a page, though there is nothing but a title on it.
    const { scene } = composePicture(graph, name, request);
    const bookmarks = [{ title: scene.title, page: 0 }];
    return { pages: [onSheet(scene, sheet, orientation)], bookmarks, leftOut: 0 };
  }
  const room = roomOn(sheet, orientation);
  const context: Context = {
    graph,
    name,
    request,
    whole,
    marks,
    form: { width: room.width - 64, height: room.height - AROUND },
  };
  const forest = growForest(whole);
  const placed = new Map<PagePlan, PlacedPage>();
  const fits = (plan: PagePlan): boolean => {
    const page = placePage(context, plan);
    const scene = sceneOf(context, page, BLANK, false);
    if (scene.width > room.width + 1 || scene.height > room.height + 1) return false;
    placed.set(plan, page);
    return true;
  };
  const branches = cutIntoPages(forest, fits);
  const spine = branches.length > 1 ? cutSpine(forest, whole, fits) : [];
  const plans = [...spine, ...branches];
  const all = plans.map((plan) => placed.get(plan) ?? placePage(context, plan));
  const book = numberPages(all, spine.length);
  return {
    pages: all.map((page, at) =>
      onSheet(sceneOf(context, page, { ...book, place: at }, at < spine.length), sheet, orientation),
    ),
    bookmarks: bookmarksOf(whole, plans, spine.length),
    leftOut: Math.max(0, graph.statements.size > MOST_DRAWN ? whole.hidden : 0),
  };
}

interface Context {
  readonly graph: ArgumentGraph;
  readonly name: string;
  readonly request: PagesRequest;
  readonly whole: GraphView;
  readonly marks: Marks;
  readonly form: { readonly width: number; readonly height: number };
}

/** Tops with what bears on them directly, by title; those with nothing below stand on their own page. */
function cutSpine(
  { roots, below }: Forest,
  { cards }: GraphView,
  fits: (plan: PagePlan) => boolean,
): readonly PagePlan[] {
  const withReasons = roots.filter((id) => (below.get(id)?.length ?? 0) > 0);
  const theses = withReasons.filter((id) => cards.get(id)?.role === 'thesis');
  const heads = theses.length > 0 ? theses : withReasons;
  const spine: PagePlan[] = [];
  let titled: Id[] = [];
  const planOf = (ids: readonly Id[]): PagePlan => {
    return { full: [], titled: ids, head: ids[0] ?? '', under: null };
  };
  const close = () => {
    if (titled.length > 0) spine.push(planOf(titled));
    titled = [];
  };
  for (const head of heads) {
    const own = [head, ...(below.get(head) ?? []).filter((id) => !titled.includes(id))];
    if (titled.length > 0 && !fitsWith(planOf([...titled, ...own]), fits)) close();
    for (let from = 1, rest = own; rest.length > 1 || from === 1; from = 2) {
      let count = rest.length;
      while (count > 2 && !fitsWith(planOf([...titled, ...rest.slice(0, count)]), fits))
        count = Math.ceil(count * 0.8) === count ? count - 1 : Math.ceil(count * 0.8);
      titled.push(...rest.slice(0, count));
      if (count >= rest.length) break;
      close();
      rest = [head, ...rest.slice(count)];
    }
  }
  close();
  return spine.map((plan) => ({ ...plan }));
}

const MOST_TITLES = 110;

function fitsWith(plan: PagePlan, fits: (plan: PagePlan) => boolean): boolean {
  return plan.titled.length <= MOST_TITLES && fits(plan);
}

function placePage({ graph, request, form }: Context, plan: PagePlan): PlacedPage {
  const exactly = new Set([...plan.full, ...plan.titled]);
  const titled = new Set(plan.titled);
  const detail = request.cards === undefined ? {} : { detail: request.cards };
  const view = projectView(graph, { unfolded: new Set(), limit: MOST_DRAWN, exactly, titled, ...detail });
  return { plan, view, placement: placeView(view, { form, panels: false }) };
}

/** What is known once all pages are there. */
interface Book {
  readonly numbers: ReadonlyMap<Id, number>;
  readonly pageOf: ReadonlyMap<Id, number>;
  /** Relations that are drawn as lines on some page behind the spine. */
  readonly drawn: ReadonlySet<Id>;
  readonly count: number;
}

const BLANK = { numbers: new Map(), pageOf: new Map(), drawn: new Set<Id>(), count: 88, place: 87 };

/** Through all pages, in the order in which each is read. */
function numberPages(pages: readonly PlacedPage[], spine: number): Book {
  const numbers = new Map<Id, number>();
  const pageOf = new Map<Id, number>();
  const drawn = new Set<Id>();
  pages.forEach(({ plan, view, placement }, page) => {
    const own = [...plan.full].sort(
      (a, b) => (placement.numbers.get(a) ?? 0) - (placement.numbers.get(b) ?? 0),
    );
    for (const id of own) {
      numbers.set(id, numbers.size + 1);
      pageOf.set(id, page);
    }
    if (page >= spine) for (const { relation } of view.lines) drawn.add(relation);
  });
  return { numbers, pageOf, drawn, count: pages.length };
}

function sceneOf(
  context: Context,
  { plan, view, placement }: PlacedPage,
  book: Book & { readonly place: number },
  isSpine: boolean,
) {
  const { graph, name, request, whole, marks } = context;
  const numbers = new Map([...view.cards.keys()].map((id) => [id, book.numbers.get(id) ?? 888] as const));
  const names: TellNames = {
    number: (id) => book.numbers.get(id) ?? 888,
    name: (id) => whole.cards.get(id)?.name ?? id,
  };
  const pages = new Map(plan.titled.map((id) => [id, book.pageOf.get(id) ?? 88] as const));
  const around = optionsFor(graph, name, request, whole);
  const others = plan.beside ? ` and ${plan.beside} more beside it` : '';
  const heading = `${whole.cards.get(plan.head)?.title ?? ''}${others}`;
  const page = `Page ${book.place + 1} of ${book.count}`;
  return composeScene(view, { ...placement, numbers }, marks, {
    ...around,
    part: isSpine
      ? `${page}: the theses with what bears on them directly; each leads to its page.`
      : `${page}: ${heading}`,
    ...(around.regions && !isSpine ? { regions: findRegions(graph, view) } : { regions: undefined }),
    pages,
    elsewhere: { leaving: isSpine ? [] : leavingFrom(whole, view, plan, book), names },
  });
}

/**
 * Relations of the map that are not drawn on this page: where they start, and where they arrive if no other page draws them.
 * O(lines of the map).
 */
function leavingFrom(
  whole: GraphView,
  view: GraphView,
  plan: PagePlan,
  book: Book,
): readonly LeavingRelation[] {
  const own = new Set(plan.full);
  const here = new Set(view.lines.map(({ relation }) => relation));
  const leaving: LeavingRelation[] = [];
  for (const line of whole.lines) {
    const { relation, kind, from } = line;
    if (line.part === 'conclusion' || here.has(relation)) continue;
    const { card: to, isStep } = findAim(whole, line);
    const tell = (self: Id, there: Id, starts: boolean) => {
      const page = book.pageOf.get(there) ?? 88;
      leaving.push({ relation, kind, here: self, there, starts, isStep, page });
    };
    if (own.has(from)) tell(from, to, true);
    if (own.has(to) && !own.has(from) && !book.drawn.has(relation)) tell(to, from, false);
  }
  return leaving;
}

/** The spine, and each page by its first statement. */
function bookmarksOf({ cards }: GraphView, plans: readonly PagePlan[], spine: number) {
  return plans.map(({ head }, page) => {
    return { title: page < spine ? 'Overview' : (cards.get(head)?.title ?? head), page };
  });
}
