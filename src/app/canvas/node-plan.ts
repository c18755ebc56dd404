/** A node of the canvas as it is to be, before it is drawn. */
import type { Point } from '../../../graph/index.ts';

export interface NodePlan {
  readonly id: string;
  readonly position: Point;
  readonly classes: string;
  /** What it bears besides its id: asked for when the node is drawn, since pictures of cards take their time. */
  data(): Readonly<Record<string, unknown>>;
}
