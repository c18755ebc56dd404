/** A drawing as data: shapes in px, y downwards, painted in order. Printers turn it into SVG and PDF. */

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and space. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly round?: boolean;
}

export interface RectShape extends Paint {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleShape extends Paint {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathShape extends Paint {
  readonly shape: 'path';
  /** SVG path data with absolute commands. */
  readonly path: string;
}

export interface TextShape {
  readonly shape: 'text';
  /** Where the line starts reading: its left end, or its right end for right-to-left text. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly rightToLeft?: boolean;
}

export interface GroupShape {
  readonly shape: 'group';
  readonly x: number;
  readonly y: number;
  readonly opacity?: number;
  /** How much larger everything in it is drawn. */
  readonly scale?: number;
  /** What can be led to: the id of the statement that is drawn here. */
  readonly anchor?: string;
  /** Leads to where a statement is drawn, from a box of that size at its own top left corner. */
  readonly link?: { readonly to: string; readonly width: number; readonly height: number };
  /** A short name and the whole text, for whoever cannot see the drawing. */
  readonly title?: string;
  readonly description?: string;
  readonly children: readonly Shape[];
}

/** One thing that is drawn. */
export type Shape = RectShape | CircleShape | PathShape | TextShape | GroupShape;

/** A picture as shapes, in the order in which they are drawn. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly language?: string;
  readonly shapes: readonly Shape[];
}

/** At most two decimals, no trailing zeros, no "-0". */
export function toNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
