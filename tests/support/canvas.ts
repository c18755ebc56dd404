/** Where things stand on the canvas, which has no elements of its own to ask: its library is asked. */
import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';

/** In px of the page, as it is seen. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card of a statement; null where it has none. */
export async function cardOf(page: Page, id: string): Promise<Seen | null> {
  return seenOf(page, `card ${id}`);
}

/** All cards by statement, as they are seen at one moment. */
export async function cardsOf(page: Page): Promise<ReadonlyMap<string, Seen>> {
  const cards = await page.getByRole('application').evaluate((container) => {
    const { cy } = (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
    const { left, top } = container.getBoundingClientRect();
    return cy.nodes('.card').map((node): [string, Seen] => {
      const { x, y } = node.renderedPosition();
      const [width, height] = [node.renderedWidth(), node.renderedHeight()];
      return [
        node.data('element') as string,
        { x: left + x - width / 2, y: top + y - height / 2, width, height },
      ];
    });
  });
  return new Map(cards);
}

/** Presses where the mouse is and goes on at once: a hand that rests first holds what is under it. */
export async function pressAndMove(page: Page, x: number, y: number): Promise<void> {
  await Promise.all([page.mouse.down(), page.mouse.move(x, y)]);
}

/** The plate that unfolds a card; null where nothing is folded into it. */
export async function foldOf(page: Page, id: string): Promise<Seen | null> {
  return seenOf(page, `fold ${id}`);
}

/** The part of the page in which cards are drawn. */
export async function roomOf(page: Page): Promise<Seen> {
  const room = await page.getByRole('application').boundingBox();
  if (!room) throw new Error('The map is not in sight.');
  return room;
}

/** The statements that have a card. */
export async function shownCards(page: Page): Promise<readonly string[]> {
  return page.getByRole('application').evaluate((container) => {
    const { cy } = (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
    return cy.nodes('.card').map((node) => node.data('element') as string);
  });
}

export function isInside({ x, y, width, height }: Seen, room: Seen): boolean {
  return x >= room.x && y >= room.y && x + width <= room.x + room.width && y + height <= room.y + room.height;
}

export function middleOf({ x, y, width, height }: Seen): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

/** How far the middle of one is from the middle of the other, in px. */
export function distanceOf(one: Seen, other: Seen): number {
  const [[x, y], [otherX, otherY]] = [middleOf(one), middleOf(other)];
  return Math.hypot(x - otherX, y - otherY);
}

async function seenOf(page: Page, id: string): Promise<Seen | null> {
  return page.getByRole('application').evaluate((container, wanted) => {
    const { cy } = (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
    const node = cy.getElementById(wanted);
    if (node.empty()) return null;
    const { left, top } = container.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    const [width, height] = [node.renderedWidth(), node.renderedHeight()];
    return { x: left + x - width / 2, y: top + y - height / 2, width, height };
  }, id);
}

/** The smallest lettering of a name or a statement on a card, in px on screen; 0 where there are dots. */
export async function letteringOf(page: Page): Promise<number> {
  return page.getByRole('application').evaluate((container) => {
    const { cy } = (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
    const sizes = cy.nodes('.card').map((node) => (node.data('size') as number | undefined) ?? 0);
    return Math.min(...sizes) * cy.zoom();
  });
}

/** Sections as they are seen: their plates, and the sizes of the names that are lettered, in px on screen. */
export async function sectionsOf(
  page: Page,
): Promise<{ readonly plates: readonly Seen[]; readonly names: readonly number[]; readonly zoom: number }> {
  return page.getByRole('application').evaluate((container) => {
    const { cy } = (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
    const { left, top } = container.getBoundingClientRect();
    const plates = cy.nodes('.region').map((node) => {
      const { x, y } = node.renderedPosition();
      const [width, height] = [node.renderedWidth(), node.renderedHeight()];
      return { x: left + x - width / 2, y: top + y - height / 2, width, height };
    });
    const named = cy.nodes('.region').filter((node) => node.style('label') !== '');
    const names = named.map((node) => parseFloat(node.style('font-size') as string) * cy.zoom());
    return { plates, names, zoom: cy.zoom() };
  });
}
