/** The little of opentype.js that the font tables are made with; the package brings no types. */
declare module 'opentype.js' {
  export interface Point {
    readonly x: number;
    readonly y: number;
    readonly onCurve: boolean;
    readonly lastPointOfContour: boolean;
  }

  export interface PathCommand {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
  }

  export interface Glyph {
    readonly advanceWidth: number;
    /** Missing in empty glyphs, and until `path` has been asked for. */
    readonly points?: readonly Point[];
    /** In font units, y upwards. */
    readonly path: { readonly commands: readonly PathCommand[] };
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly glyphs: { get(index: number): Glyph };
    readonly tables: { readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> } };
  }

  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
