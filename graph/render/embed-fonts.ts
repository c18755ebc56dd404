/** The used part of each font that a picture is drawn with, as CSS to put inside it: it then looks the same everywhere. */
import { fromUint8Array } from 'js-base64';
import { runsOf, type FontName } from './fonts.ts';
import { textsOf } from './scene-fonts.ts';
import type { Scene } from './scene.ts';
import { FONT_FAMILY } from './theme.ts';

/** Cuts a TrueType font down to some characters. */
export type TrimFont = (font: Uint8Array, codePoints: readonly number[]) => Uint8Array;

/** What HarfBuzz's subsetter offers, as its WebAssembly module exports it. */
export interface SubsetterExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Room for so many bytes in its memory; 0 where there is none. */
  readonly malloc: (size: number) => number;
  /** Gives such room back. */
  readonly free: (at: number) => void;
  /** Bytes of a font, at a place in its memory. */
  readonly hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    user: number,
    destroy: number,
  ) => number;
  /** Lets such bytes go. */
  readonly hb_blob_destroy: (blob: number) => void;
  /** Where its bytes begin; their number is written to the second place. */
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  /** How many bytes it has. */
  readonly hb_blob_get_length: (blob: number) => number;
  /** The face of a font in such bytes, by its number in the file. */
  readonly hb_face_create: (blob: number, index: number) => number;
  /** Lets a face go. */
  readonly hb_face_destroy: (face: number) => void;
  /** The bytes of a face. */
  readonly hb_face_reference_blob: (face: number) => number;
  /** Adds a character to a set. */
  readonly hb_set_add: (set: number, codePoint: number) => void;
  /** What is to be kept of a face; 0 where there is no room. */
  readonly hb_subset_input_create_or_fail: () => number;
  /** Lets such a wish go. */
  readonly hb_subset_input_destroy: (input: number) => void;
  /** The characters that it keeps, to be added to. */
  readonly hb_subset_input_unicode_set: (input: number) => number;
  /** A face with no more than that; 0 where it cannot be made. */
  readonly hb_subset_or_fail: (face: number, input: number) => number;
  /** Runs what has to run before anything else, where there is such. */
  readonly _initialize?: () => void;
}

const WRITABLE = 2;

/** Throws where the font cannot be cut. */
export function createTrimmer(hb: SubsetterExports): TrimFont {
  hb._initialize?.();
  return (font, codePoints) => {
    const at = hb.malloc(font.length);
    new Uint8Array(hb.memory.buffer).set(font, at);
    const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    hb.hb_blob_destroy(blob);
    const input = hb.hb_subset_input_create_or_fail();
    const wanted = hb.hb_subset_input_unicode_set(input);
    for (const each of codePoints) hb.hb_set_add(wanted, each);
    const cut = hb.hb_subset_or_fail(face, input);
    hb.hb_subset_input_destroy(input);
    if (cut === 0) throw new Error('The font could not be cut down to what is used of it.');
    const result = hb.hb_face_reference_blob(cut);
    const from = hb.hb_blob_get_data(result, 0);
    const bytes = new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(cut);
    hb.hb_face_destroy(face);
    hb.free(at);
    return bytes;
  };
}

const FACES: Readonly<Record<FontName, readonly [family: string, weight: number]>> = {
  'inter-400': ['Inter', 400],
  'inter-500': ['Inter', 500],
  'inter-600': ['Inter', 600],
  'amiri-400': ['Amiri', 400],
  'hebrew-400': ['Noto Sans Hebrew', 400],
  'thai-400': ['Noto Sans Thai', 400],
  'chinese-400': ['Noto Sans SC', 400],
  'emoji-400': ['Noto Emoji', 400],
};

/** Fonts for `renderSvg`, and the order in which they are looked into. */
export interface EmbeddedFonts {
  readonly fontCss: string;
  readonly family: string;
}

/** The same scene gives the same bytes. Cost: linear in the text, and one cut of each font used. */
export async function embedFonts(
  scene: Scene,
  loadFont: (name: FontName) => Promise<Uint8Array>,
  trim: TrimFont,
): Promise<EmbeddedFonts> {
  const used = new Map<FontName, Set<number>>();
  for (const { text, weight } of textsOf(scene)) {
    for (const { text: letters, font } of runsOf(text, weight)) {
      const codePoints = used.get(font) ?? new Set<number>();
      used.set(font, codePoints);
      for (const letter of letters) codePoints.add(letter.codePointAt(0) ?? 0);
    }
  }
  const rules: string[] = [];
  const families = new Set<string>(['Inter']);
  for (const [name, codePoints] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [family, weight] = FACES[name];
    families.add(family);
    const bytes = trim(
      await loadFont(name),
      [...codePoints].sort((a, b) => a - b),
    );
    rules.push(
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/ttf;base64,${fromUint8Array(bytes)})}`,
    );
  }
  const own = [...families].map((family) => (family.includes(' ') ? `"${family}"` : family));
  return { fontCss: rules.join(''), family: [...own, FONT_FAMILY.replace(/^Inter, /, '')].join(', ') };
}
