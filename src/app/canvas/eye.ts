/** Where the eye goes on the map: where a map opens, after what is chosen, and back where a link or Back leads. */
import type { Box, GraphView, Id, Placement } from '../../../graph/index.ts';
import type { Camera } from '../state/address.ts';
import type { Drawn } from '../state/drawing.svelte.ts';
import { boxAround, type Covered } from './camera.ts';
import { hasTitles } from './has-titles.ts';
import type { MapView } from './map-view.ts';

/** What the eye may follow. */
export interface Followed {
  readonly selected: Id | null;
  /** Elements of the chain that is lit. */
  readonly chain: readonly Id[] | undefined;
  readonly drawn: Drawn;
  /** Whether what is drawn is what was asked for. */
  readonly settled: boolean;
  /** The size of the map's part of the page: a chain is to be seen whole in any. */
  readonly room: string;
}

export class Eye {
  readonly #map: MapView;
  /** The number of the map on which it has come to rest once. */
  #opened: number | null = null;
  /** What it followed last. */
  #followed = '';
  /** Where it was last told to be. */
  #told: Camera | null = null;
  /** Where a link or Back has led: until somebody touches the page it stays there, whatever opens or comes later. */
  #asked: Asked | null = null;

  constructor(map: MapView) {
    this.#map = map;
  }

  hasOpened(map: number): boolean {
    return this.#opened === map;
  }

  /** Whether it stays where a link or Back has led. */
  get stays(): boolean {
    return this.#asked !== null;
  }

  /** Somebody goes on from where the link led. */
  release(): void {
    this.#asked = null;
  }

  /** Back to where the link led, after the map or its room has changed. */
  keep(covered: Covered): void {
    if (this.#asked === null) return;
    const { camera, selected, share } = this.#asked;
    this.#map.returnTo(camera, selected, covered, share);
  }

  /** Looks at the map anew, as when it was opened, once it is placed. */
  reopen(): void {
    this.#asked = null;
    this.#opened = null;
    this.#followed = '';
  }

  /** It has come to rest there by itself. */
  rest(camera: Camera): void {
    this.#told = camera;
  }

  /** Where the link says, or where a map begins: with its theses, all in names or the first one whole. */
  open(map: number, drawn: Drawn, start: Start, covered: Covered): void {
    this.#opened = map;
    // Whatever is said of where to look on this map is yet to be followed.
    this.#told = start.camera;
    const { camera, selected, standsAsLeft } = start;
    // Where all is as it was, what lay out of sight was left there.
    this.#asked = camera && (standsAsLeft ? { camera, selected: null, share: 0 } : { camera, selected });
    if (camera) this.keep(covered);
    else this.#begin(drawn, start, covered);
  }

  /** Goes where Back leads, once; what is followed by then is not followed again. */
  goTo(camera: Camera, followed: Pick<Followed, 'selected' | 'chain' | 'room'>, covered: Covered): void {
    if (camera === this.#told) return;
    this.#told = camera;
    this.#followed = keyOf(followed, covered);
    this.#asked = { camera, selected: null, share: 0 };
    this.keep(covered);
  }

  /** Follows what is chosen, not what happens to the map while one reads. */
  follow(followed: Followed, covered: Covered): void {
    const { selected, chain, drawn, settled } = followed;
    const key = keyOf(followed, covered);
    if (key === this.#followed) return;
    if (selected === null) this.#followed = key;
    else if (this.#asked) {
      this.#followed = key;
      this.keep(covered);
    }
    // Not before all of its cards have their places.
    else if (settled) {
      this.#followed = key;
      if (chain)
        this.#map.bringChainIntoSight(
          chain.filter((id) => drawn.view.cards.has(id)),
          covered,
        );
      else this.#map.bringIntoSight(selected, covered);
    }
  }

  /** What unfolding brought to light is shown around the card that was unfolded. */
  showUnfolded(acted: Id, before: GraphView, { bearers, cards }: GraphView, covered: Covered): void {
    const below = new Set(bearers.get(acted)?.flatMap(({ premises }) => premises));
    const fresh = [...cards.keys()].filter((id) => below.has(id) && !before.cards.has(id));
    if (fresh.length > 0) this.#map.bringUnfoldedIntoSight(acted, fresh, covered);
  }

  #begin({ view, placement, names }: Drawn, { selected, unfolded }: Start, covered: Covered): void {
    const { boxes, bounds } = placement;
    const first = selected ?? view.tops.find((id) => unfolded.has(id)) ?? view.tops[0];
    const start = (first !== undefined && boxes.get(first)) || bounds;
    const near =
      first === undefined ? [] : (view.bearers.get(first) ?? []).flatMap(({ premises }) => premises);
    const above = view.lines.filter(({ from }) => from === first).map(({ to }) => to);
    const around = [...near, ...above].flatMap((id) => boxes.get(id) ?? []);
    const rivals = selected === null && names && hasTitles(view) ? rivalsOf(view, first) : [];
    this.#map.open(
      {
        whole: bounds,
        near: withLines(boxAround([start, ...around]) ?? bounds, view, placement, first),
        start,
        names: names?.bounds ?? null,
        rivals: boxAround(rivals.flatMap((id): Box | never[] => names?.boxes.get(id) ?? [])),
      },
      covered,
    );
  }
}

/** Where a link led. */
interface Asked {
  readonly camera: Camera;
  /** What is brought into sight where this window cuts it off; null for any card. */
  readonly selected: Id | null;
  /** How much of it has to be seen; most of it where absent, any where a link leads on in the same window. */
  readonly share?: number;
}

/** How a map is begun with. */
export interface Start {
  readonly camera: Camera | null;
  readonly selected: Id | null;
  readonly unfolded: ReadonlySet<Id>;
  /** Whether the page shows what it showed when it was left. */
  readonly standsAsLeft?: boolean;
}

/** The thesis with the one that is opposed to it; nothing where none is. */
function rivalsOf({ rivals = [] }: GraphView, thesis: Id | undefined): readonly Id[] {
  return rivals.find((pair) => thesis !== undefined && pair.includes(thesis)) ?? [];
}

/** With the lines by which these bear on the first: some of them run at the left of all cards. */
function withLines(box: Box, { lines }: GraphView, { routes }: Placement, first: Id | undefined): Box {
  let left = box.x;
  for (const { key, to } of lines) {
    const route = to === first ? routes.get(key) : undefined;
    for (const { x } of route ? [route.start, ...route.controls, route.end] : []) left = Math.min(left, x);
  }
  return { ...box, x: left, width: box.x + box.width - left };
}

function keyOf(
  { selected, chain, room }: Pick<Followed, 'selected' | 'chain' | 'room'>,
  { bottom }: Covered,
): string {
  return selected === null ? '' : `${selected} ${chain ? `${chain.join(' ')} ${room}` : ''} ${bottom}`;
}
