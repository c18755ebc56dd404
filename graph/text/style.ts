/** How a piece of text is set. */

/** What widths and lines depend on. The font is always Inter. */
export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
  /** Distance from one baseline to the next, in px. */
  readonly lineHeight: number;
}
