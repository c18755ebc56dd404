/** Draws the sections of a map, under everything else. */
import { fadeColour } from './grades.ts';
import { REGION_TITLE, type PlacedRegion } from './place-regions.ts';
import type { Shape } from './scene.ts';
import type { Theme } from './theme.ts';

const RADIUS = 9;

/** Of the plates: quiet, and seen on the paper of each theme. */
export function regionColour(theme: Theme): string {
  return theme.name === 'dark' ? fadeColour(theme.line, 0.62, theme) : theme.sunken;
}

/** All plates before all titles, so that no plate lies on a title. */
export function drawRegions(regions: readonly PlacedRegion[], theme: Theme): readonly Shape[] {
  const plates = regions.flatMap((region) =>
    region.plates.map(({ box }): Shape => ({
      shape: 'rect',
      ...box,
      radius: RADIUS,
      fill: regionColour(theme),
    })),
  );
  const names = regions.flatMap(({ name }): readonly Shape[] => {
    if (!name) return [];
    const { at, width, text, size, rightToLeft } = name;
    const { weight } = REGION_TITLE;
    const x = rightToLeft ? at.x + width : at.x;
    return [
      {
        shape: 'text',
        x,
        y: at.y,
        text,
        size,
        weight,
        fill: theme.inkSoft,
        ...(rightToLeft ? { rightToLeft } : {}),
      },
    ];
  });
  return [...plates, ...names];
}
