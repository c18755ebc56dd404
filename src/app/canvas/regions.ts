/** The sections of the map as quiet regions under its cards, each with its title in a gap between them. */
import { placeRegions, REGION_TITLE } from '../../../graph/index.ts';
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';

/** One for each card of a section. Where everything is a dot, titles could not be read. */
export function regionNodes({ regions, placement, depth }: Look): readonly NodePlan[] {
  return placeRegions(regions, placement).flatMap(({ plates, name }) =>
    plates.map(({ card, box }): NodePlan => {
      const { width, height } = box;
      const isHead = name?.card === card && depth !== 'dots';
      return {
        id: `region ${card}`,
        data: () => ({
          width,
          height,
          label: isHead ? name.text : '',
          size: REGION_TITLE.size,
          // From the right end of the region back to where it is read from, and down into it.
          shiftX: isHead ? name.at.x - box.x - width : 0,
          shiftY: isHead ? name.at.y - box.y + DESCENT : 0,
        }),
        position: { x: box.x + width / 2, y: box.y + height / 2 },
        classes: isHead ? 'region head' : 'region',
      };
    }),
  );
}

/** How far the lettering reaches below its baseline, in px. */
const DESCENT = 2.5;
