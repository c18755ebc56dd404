/** The bundled fonts as files of the site, each loaded when some text calls for it. */
import { createTrimmer, type FontName, type SubsetterExports, type TrimFont } from '../../../graph/index.ts';

const FILES = import.meta.glob<string>(
  [
    '../../../node_modules/@expo-google-fonts/inter/{400Regular,500Medium,600SemiBold}/*.ttf',
    '../../../node_modules/@expo-google-fonts/{amiri,noto-sans-hebrew,noto-sans-thai,noto-sans-sc,noto-emoji}/400Regular/*.ttf',
  ],
  { query: '?url', import: 'default' },
);

const NAMES: Readonly<Record<FontName, string>> = {
  'inter-400': 'Inter_400Regular.ttf',
  'inter-500': 'Inter_500Medium.ttf',
  'inter-600': 'Inter_600SemiBold.ttf',
  'amiri-400': 'Amiri_400Regular.ttf',
  'hebrew-400': 'NotoSansHebrew_400Regular.ttf',
  'thai-400': 'NotoSansThai_400Regular.ttf',
  'chinese-400': 'NotoSansSC_400Regular.ttf',
  'emoji-400': 'NotoEmoji_400Regular.ttf',
};

const loaded = new Map<FontName, Promise<Uint8Array>>();

/** Rejects in words where the font cannot be had. */
export function loadFont(name: FontName): Promise<Uint8Array> {
  let font = loaded.get(name);
  if (!font) {
    font = fetchFont(name);
    loaded.set(name, font);
    // Another try may reach it.
    font.catch(() => loaded.delete(name));
  }
  return font;
}

async function fetchFont(name: FontName): Promise<Uint8Array> {
  const find = Object.entries(FILES).find(([path]) => path.endsWith(`/${NAMES[name]}`));
  return fetchBytes(await find?.[1]());
}

let trimmer: Promise<TrimFont> | undefined;

/** Cuts a font down to what is used of it. */
export function loadTrimmer(): Promise<TrimFont> {
  trimmer ??= startTrimmer();
  trimmer.catch(() => (trimmer = undefined));
  return trimmer;
}

async function startTrimmer(): Promise<TrimFont> {
  const { default: url } = await import('harfbuzzjs/dist/harfbuzz-subset.wasm?url');
  const { instance } = await WebAssembly.instantiate(await fetchBytes(url));
  return createTrimmer(instance.exports as unknown as SubsetterExports);
}

async function fetchBytes(url: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const answer = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  if (!answer?.ok) throw new Error('A font could not be loaded: see that you are connected, then try again.');
  return new Uint8Array(await answer.arrayBuffer());
}
