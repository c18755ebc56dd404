/** The sections of the map as quiet regions under its cards, each with its title in a gap between them. */
import type { Core } from 'cytoscape';
import {
  placeRegions,
  type Box,
  type Placement,
  type PlacedRegion,
  type Region,
} from '../../../graph/index.ts';
import { NAME_LETTERING, SMALLEST_NAMES } from './camera.ts';
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';

/** One for each card of a section. Where everything is a dot, titles could not be read. */
export function regionNodes({ regions, placement, depth }: Look): readonly NodePlan[] {
  return placed(regions, placement).flatMap(({ plates, name }) =>
    plates.map(({ card, box }): NodePlan => {
      const { width, height } = box;
      const isHead = name?.card === card && depth !== 'dots';
      return {
        id: `region ${card}`,
        data: () => ({
          width,
          height,
          label: isHead ? name.text : '',
          size: isHead ? name.size : 0,
          // From the right end of the region back to where it is read from, and down into it.
          shiftX: isHead ? name.at.x - box.x - width : 0,
          shiftY: isHead ? name.at.y - box.y + DESCENT * name.size : 0,
        }),
        position: { x: box.x + width / 2, y: box.y + height / 2 },
        classes: isHead ? 'region head' : 'region',
      };
    }),
  );
}

/** The plates, which reach beyond the cards and so beyond the bounds of a placement. */
export function platesOf(regions: readonly Region[], placement: Placement): readonly Box[] {
  return placed(regions, placement).flatMap(({ plates }) => plates.map(({ box }) => box));
}

/** What is drawn again and again while one selects things. */
const known = new WeakMap<
  Placement,
  { readonly regions: readonly Region[]; readonly placed: readonly PlacedRegion[] }
>();

function placed(regions: readonly Region[], placement: Placement): readonly PlacedRegion[] {
  let found = known.get(placement);
  if (found?.regions !== regions) {
    found = { regions, placed: placeRegions(regions, placement, placement.afar ? AFAR : []) };
    known.set(placement, found);
  }
  return found.placed;
}

/**
 * Shows the titles that can be read from where the eye is, and no others: from afar most gaps between cards are too low for
 * letters of any use. O(sections), and touches those alone for which that changes.
 */
export function letterRegions(cy: Core): void {
  const least = SMALLEST_NAMES / cy.zoom();
  const heads = cy.nodes('.head');
  const isRead = (head: (typeof heads)[number]) => (head.data('size') as number) >= least;
  cy.batch(() => {
    heads.filter((head) => isRead(head) !== head.hasClass('read')).toggleClass('read');
  });
}

/** Sizes of titles where names of cards are read from afar, in px: as large as the first where there is room, or smaller. */
const AFAR = [NAME_LETTERING, 30, 26, 22, 18, 14];

/** How far the lettering reaches below its baseline, as a share of its size. */
const DESCENT = 2.5 / 10.5;
