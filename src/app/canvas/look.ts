/** What is drawn on the canvas and how: all that its elements are made from. */
import type { GraphView, Marks, Placement, Region, Theme } from '../../../graph/index.ts';
import type { CardImages } from './card-image.ts';
import type { Depth } from './depth.ts';

export interface Look {
  readonly view: GraphView;
  readonly placement: Placement;
  readonly marks: Marks;
  readonly theme: Theme;
  readonly depth: Depth;
  /** Sections that are seen. */
  readonly regions: readonly Region[];
  readonly images: CardImages;
}
