/** The sections of the map as quiet regions under its cards, each with its title over the first card. */
import type { Look } from './look.ts';
import type { NodePlan } from './node-plan.ts';

/** How far a region reaches beyond its cards, in px: beyond the gaps, so that neighbours make one region. */
const REACH = 9;
/** The height that its title takes over the first card, and its lettering, in px. */
const TITLE = { room: 9, size: 10.5 } as const;

/** One for each card of a section. Where everything is a dot, titles could not be read. */
export function regionNodes({ regions, placement, depth }: Look): readonly NodePlan[] {
  return regions.flatMap(({ title, cards }) => {
    const number = (id: string) => placement.numbers.get(id) ?? 0;
    const first = cards.reduce<string | undefined>(
      (least, id) => (least === undefined || number(id) < number(least) ? id : least),
      undefined,
    );
    return cards.flatMap((id): readonly NodePlan[] => {
      const box = placement.outer.get(id) ?? placement.boxes.get(id);
      if (!box) return [];
      const isHead = id === first && depth !== 'dots';
      const above = isHead ? TITLE.room : 0;
      const [width, height] = [box.width + 2 * REACH, box.height + 2 * REACH + above];
      return [
        {
          id: `region ${id}`,
          data: () => ({
            width,
            height,
            label: isHead ? `§ ${title}` : '',
            size: TITLE.size,
            room: `${width - 60}px`,
            // From the right end of the region back to its left, and down into it.
            shiftX: -width + REACH,
            shiftY: 15,
          }),
          position: { x: box.x + box.width / 2, y: box.y + (box.height - above) / 2 },
          classes: isHead ? 'region head' : 'region',
        },
      ];
    });
  });
}
