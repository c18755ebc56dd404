/** Where the eye stands when a map opens and when a chain is followed. */
import { describe, expect, it } from 'vitest';
import type { Box } from '../../graph/index.ts';
import {
  boxAround,
  chainCamera,
  LEGIBLE,
  nearestCamera,
  openingCamera,
  READABLE,
  rescuedCamera,
  resizedCamera,
  surveyCamera,
  unfoldingCamera,
  NAMES_READABLE,
  zoomedCamera,
  type Beginning,
  type Room,
} from '../../src/app/canvas/camera.ts';
import type { Camera } from '../../src/app/state/address.ts';

const room: Room = { width: 800, height: 800, covered: { top: 50, bottom: 100 } };
const LARGE: Box = { x: 0, y: 0, width: 4000, height: 2000 };
/** A map that is opened as whole cards. */
const cards = (whole: Box, near: Box, start: Box): Beginning => ({
  whole,
  near,
  start,
  names: null,
  rivals: null,
});
const card = (x: number, y: number): Box => ({ x, y, width: 200, height: 100 });

/** Where a box stands in the room, in px. */
function seen(box: Box, { x, y, zoom }: Camera) {
  const left = (box.x - x) * zoom + room.width / 2;
  const top = (box.y - y) * zoom + room.height / 2;
  return { left, top, right: left + box.width * zoom, bottom: top + box.height * zoom };
}

function isFree(box: Box, camera: Camera): boolean {
  const { left, top, right, bottom } = seen(box, camera);
  return left >= 0 && right <= room.width && top >= room.covered.top && bottom <= 700;
}

describe('a map that opens', () => {
  it('is shown whole where it fits at 12 px, clear of what lies over it', () => {
    const whole = { x: 0, y: 0, width: 800, height: 600 };
    const camera = openingCamera(cards(whole, card(0, 0), card(0, 0)), room);
    expect(camera.zoom).toBeGreaterThanOrEqual(READABLE);
    expect(isFree(whole, camera)).toBe(true);
  });

  it('shows the thesis with all that bears on it where only these fit', () => {
    const near = { x: 1000, y: 0, width: 750, height: 500 };
    const camera = openingCamera(cards(LARGE, near, card(1010, 0)), room);
    expect(isFree(near, camera)).toBe(true);
  });

  it('cuts no card at the left where the thesis stays in sight all the same', () => {
    const near = { x: 1000, y: 0, width: 1000, height: 500 };
    const start = card(1400, 0);
    const camera = openingCamera(cards(LARGE, near, start), room);
    expect(seen(near, camera).left).toBeGreaterThanOrEqual(0);
    expect(isFree(start, camera)).toBe(true);
  });

  it('keeps the thesis in the middle where its reasons reach too far to the left', () => {
    const near = { x: 0, y: 0, width: 4000, height: 500 };
    const start = card(1900, 0);
    const { left, right } = seen(start, openingCamera(cards(near, near, start), room));
    expect(left + right).toBeCloseTo(room.width);
  });

  it('begins at its upper left corner where its parts are unconnected', () => {
    const first = card(0, 0);
    const camera = openingCamera(cards({ x: 0, y: 0, width: 5000, height: 5000 }, first, first), room);
    const { left, top } = seen(first, camera);
    expect(left).toBeCloseTo(20);
    expect(top).toBeCloseTo(86);
  });

  it('is shown whole in names at 12 px where theses are opposed, and else with both theses in sight', () => {
    const rivals = { x: 100, y: 300, width: 1000, height: 100 };
    const start = card(0, 0);
    const names = { x: 0, y: 0, width: 2000, height: 1500 };
    const all = openingCamera({ ...cards(LARGE, start, start), names, rivals }, room);
    expect(all.zoom).toBeGreaterThanOrEqual(NAMES_READABLE);
    expect(isFree(names, all)).toBe(true);
    const more = { ...names, width: 9000, height: 9000 };
    const both = openingCamera({ ...cards(LARGE, start, start), names: more, rivals }, room);
    expect(both.zoom).toBeGreaterThanOrEqual(NAMES_READABLE);
    expect(isFree(rivals, both)).toBe(true);
  });
});

describe('a map in names', () => {
  const zoomOf = (px: number) => px / 34;
  const sheet = (box: Box) => ({ box, lettering: 34, least: 0.02, most: 0.69 });

  it('is seen whole where names are large enough so', () => {
    const names = { x: 0, y: 0, width: 3000, height: 2000 };
    const camera = surveyCamera(sheet(names), room, 6);
    expect(camera.zoom).toBeGreaterThanOrEqual(zoomOf(6));
    expect(isFree(names, camera)).toBe(true);
  });

  it('begins at its top, as wide as the room, where it is long', () => {
    const names = { x: 100, y: 50, width: 2000, height: 9000 };
    const camera = surveyCamera(sheet(names), room, 6);
    const { left, top, right, bottom } = seen(names, camera);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(room.width);
    expect(top).toBeGreaterThanOrEqual(room.covered.top);
    expect(bottom).toBeGreaterThan(room.height);
    // What is selected is in sight.
    const chosen = { x: 500, y: 6000, width: 280, height: 100 };
    expect(isFree(chosen, surveyCamera(sheet(names), room, 6, chosen))).toBe(true);
  });

  it('too wide even so is seen whole, however small', () => {
    const names = { x: 0, y: 0, width: 20_000, height: 20_000 };
    expect(isFree(names, surveyCamera(sheet(names), room, 6))).toBe(true);
  });
});

describe('a chain', () => {
  const now = { x: 400, y: 375, zoom: 1 };

  it('leaves the eye where it is while all of it is in sight', () => {
    expect(chainCamera({ whole: [card(100, 100), card(400, 400)], names: [] }, room, now)).toBeNull();
  });

  it.each([
    ['beside the room', [card(0, 100), card(700, 200)]],
    ['under the key', [card(0, 0), card(0, 300)]],
    ['under the buttons', [card(0, 300), card(0, 640)]],
  ])('is brought into the free part when a card lies %s', (_, chain) => {
    const camera = chainCamera({ whole: chain, names: [] }, room, now);
    expect(camera?.zoom).toBeGreaterThanOrEqual(LEGIBLE);
    for (const box of chain) expect(camera && isFree(box, camera)).toBe(true);
  });

  it('too long to be read whole begins with its first card', () => {
    const first = card(3000, 3000);
    const camera = chainCamera({ whole: [first, card(0, 0)], names: [] }, room, now);
    expect(camera?.zoom).toBeGreaterThanOrEqual(LEGIBLE);
    expect(camera && isFree(first, camera)).toBe(true);
  });

  it('is shown wholly in names where whole cards do not fit', () => {
    const names = [card(0, 0), card(900, 900)];
    const camera = chainCamera({ whole: [card(0, 0), card(4000, 4000)], names }, room, now);
    expect(camera?.zoom).toBeGreaterThanOrEqual(NAMES_READABLE);
    expect(camera?.zoom).toBeLessThan(LEGIBLE);
    for (const box of names) expect(camera && isFree(box, camera)).toBe(true);
    expect(chainCamera({ whole: [card(0, 0), card(4000, 4000)], names }, room, camera ?? now)).toBeNull();
  });

  it('is gone along one way only where it fits neither way', () => {
    const names = [card(0, 0), card(300, 5000)];
    const camera = chainCamera({ whole: [card(0, 0), card(4000, 9000)], names }, room, now);
    expect(camera?.zoom).toBeGreaterThanOrEqual(NAMES_READABLE);
    const { left, right } = seen({ x: 0, y: 0, width: 500, height: 100 }, camera ?? now);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(room.width);
    expect(camera && isFree(card(0, 0), camera)).toBe(true);
  });

  it('comes nearer where the map is too small to read', () => {
    expect(
      chainCamera({ whole: [card(300, 300)], names: [] }, room, { ...now, zoom: 0.2 })?.zoom,
    ).toBeGreaterThanOrEqual(LEGIBLE);
  });
});

describe('a card that is chosen', () => {
  const now = { x: 400, y: 375, zoom: 1 };

  it('leaves the eye where it is while it stands well in sight', () => {
    expect(nearestCamera(card(300, 300), room, now, 0)).toBeNull();
  });

  it('leaves it there too where the whole of it is in sight near an edge', () => {
    expect(nearestCamera(card(2, 300), room, now, 0)).toBeNull();
  });

  it('moves the eye by as little as it takes, at the same zoom', () => {
    const camera = nearestCamera(card(700, 300), room, now, 0);
    expect(camera).toMatchObject({ y: now.y, zoom: now.zoom });
    expect(seen(card(700, 300), camera ?? now).right).toBeCloseTo(room.width - 56);
  });

  it('is come near to only where it could not be seen otherwise', () => {
    const afar = { ...now, zoom: 0.1 };
    expect(nearestCamera(card(300, 300), room, afar, 0)).toBeNull();
    expect(nearestCamera(card(300, 300), room, afar, READABLE)?.zoom).toBe(READABLE);
  });
});

describe('cards that are unfolded', () => {
  const now = { x: 400, y: 375, zoom: 1 };
  const middleOf = (box: Box, camera: Camera) => {
    const { left, top, right, bottom } = seen(box, camera);
    return [(left + right) / 2, (top + bottom) / 2];
  };

  it('change nothing while they are in sight', () => {
    expect(unfoldingCamera(card(100, 100), [card(100, 300), card(400, 300)], room, now)).toBeNull();
  });

  it('come into sight around the card that was unfolded, which stays where it is', () => {
    const acted = card(300, 300);
    const fresh = [card(300, 450), card(300, 620)];
    const camera = unfoldingCamera(acted, fresh, room, now);
    expect(camera?.zoom).toBeLessThan(1);
    expect(camera?.zoom).toBeGreaterThanOrEqual(LEGIBLE);
    for (const box of fresh) expect(camera && isFree(box, camera)).toBe(true);
    middleOf(acted, camera ?? now).forEach((at, side) =>
      expect(at).toBeCloseTo(middleOf(acted, now)[side] ?? 0),
    );
  });

  it('that do not fit show the nearest of them', () => {
    const [near, far] = [card(300, 620), card(300, 3000)];
    const camera = unfoldingCamera(card(300, 300), [far, near], room, now);
    expect(camera && isFree(near, camera)).toBe(true);
    expect(camera?.zoom).toBeGreaterThanOrEqual(LEGIBLE);
  });

  it('move the eye where they would not be seen otherwise', () => {
    const near = card(300, 900);
    const camera = unfoldingCamera(card(300, 690), [near], room, now);
    expect(camera?.zoom).toBe(now.zoom);
    expect(camera && isFree(near, camera)).toBe(true);
  });
});

it('what lies under the pointer stays there while the map is drawn larger or smaller', () => {
  const now = { x: 400, y: 375, zoom: 1 };
  const limits = { least: 0.02, most: 4 };
  for (const factor of [1.12, 0.5, 100]) {
    const camera = zoomedCamera(now, factor, { x: 700, y: 90 }, room, limits);
    const under = (eye: Camera) => [eye.x + (700 - 400) / eye.zoom, eye.y + (90 - 400) / eye.zoom];
    under(camera).forEach((at, side) => expect(at).toBeCloseTo(under(now)[side] ?? 0));
    expect(camera.zoom).toBeLessThanOrEqual(limits.most);
  }
});

it('a box lies around all of its parts', () => {
  expect(boxAround([card(10, 20), card(-5, 300)])).toEqual({ x: -5, y: 20, width: 215, height: 380 });
  expect(boxAround([])).toBeNull();
});

describe('a look that is come back to', () => {
  const look: Camera = { x: 400, y: 300, zoom: 1 };

  it('stays as it was where a card is in sight, or fills the room', () => {
    expect(rescuedCamera([card(5000, 5000), card(380, 300)], room, look)).toBeNull();
    expect(rescuedCamera([{ x: -3000, y: -3000, width: 9000, height: 9000 }], room, look)).toBeNull();
    expect(rescuedCamera([], room, look)).toBeNull();
    // A corner in sight is enough where that is asked for, and nothing isn't.
    const { x, y, zoom } = look;
    const corner = card(x - room.width / 2 / zoom - 150, y);
    expect(rescuedCamera([corner], room, look)).not.toBeNull();
    expect(rescuedCamera([corner], room, look, 0)).toBeNull();
    expect(rescuedCamera([corner], room, { ...look, x: 1e8 }, 0)).not.toBeNull();
  });

  it('is moved to the first card where all would be cut off', () => {
    const cut = card(-120, 300);
    const rescued = rescuedCamera([cut, card(5000, 5000)], room, look);
    expect(rescued && isFree(cut, rescued)).toBe(true);
  });
});

describe('a room of another size', () => {
  const now = { x: 2000, y: 1000, zoom: 1 };
  const tops = { before: 90, after: 90 };

  it('keeps what is drawn where it is on the page when something comes in above or below', () => {
    const lower = { ...room, height: 700 };
    const onPage = (y: number, camera: Camera, { height }: Room, top: number) =>
      top + (y - camera.y) * camera.zoom + height / 2;
    for (const after of [90, 190]) {
      const camera = resizedCamera(LARGE, room, lower, { before: 90, after }, now);
      expect(camera).not.toBeNull();
      expect(onPage(500, camera ?? now, lower, after)).toBeCloseTo(onPage(500, now, room, 90));
    }
  });

  it('leaves the top of the map in sight where it was, whatever comes in above', () => {
    const atTop = { x: 2000, y: 340, zoom: 1 };
    const lower = { ...room, height: 700 };
    const camera = resizedCamera(LARGE, room, lower, { before: 90, after: 190 }, atTop);
    expect((0 - (camera?.y ?? 0)) * 1 + lower.height / 2).toBeCloseTo(0 - atTop.y + room.height / 2);
  });

  it('keeps its middle when something comes in beside it', () => {
    expect(resizedCamera(LARGE, room, { ...room, width: 400 }, tops, now)).toEqual(now);
  });

  it('asks for the whole map anew where that was in sight and would no longer be', () => {
    const small: Box = { x: 0, y: 0, width: 700, height: 300 };
    const middle = { x: 350, y: 150, zoom: 1 };
    expect(resizedCamera(small, room, { ...room, width: 500 }, tops, middle)).toBeNull();
    expect(resizedCamera(small, room, { ...room, width: 750 }, tops, middle)).toEqual(middle);
  });
});
