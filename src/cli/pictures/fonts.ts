/** The bundled fonts as files, found among the installed packages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createTrimmer, type FontName, type SubsetterExports, type TrimFont } from '../../../graph/index.ts';
import { WebAssembly } from './web-assembly.ts';

const FILES: Readonly<Record<FontName, string>> = {
  'inter-400': 'inter/400Regular/Inter_400Regular.ttf',
  'inter-500': 'inter/500Medium/Inter_500Medium.ttf',
  'inter-600': 'inter/600SemiBold/Inter_600SemiBold.ttf',
  'amiri-400': 'amiri/400Regular/Amiri_400Regular.ttf',
  'hebrew-400': 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'thai-400': 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  'chinese-400': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'emoji-400': 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
};

const { resolve } = createRequire(import.meta.url);

/** Throws where the package with the font is not installed. */
export function fontFile(name: FontName): string {
  return resolve(`@expo-google-fonts/${FILES[name]}`);
}

export async function loadFont(name: FontName): Promise<Uint8Array> {
  return readFile(fontFile(name));
}

/** Cuts a font down to what is used of it. */
export async function loadTrimmer(): Promise<TrimFont> {
  const bytes = await readFile(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(bytes));
  return createTrimmer(exports as SubsetterExports);
}
