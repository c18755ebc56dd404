/** What a person chose for pictures, remembered from one visit to the next. */
import type { ThemeName } from '../../../graph/index.ts';

/** A web page of one map makes no PDF and no further web page. */
const READER = import.meta.env['READER'] === true;
const ALL = ['svg', 'png', 'jpg', 'webp', 'pdf', 'html', 'link', 'map'] as const;
export type Kind = (typeof ALL)[number];
export const KINDS: readonly Kind[] = ALL.filter(
  (kind) => !READER || !['pdf', 'html', 'link'].includes(kind),
);

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  svg: 'SVG',
  png: 'PNG',
  jpg: 'JPEG',
  webp: 'WebP',
  pdf: 'PDF',
  html: 'Web page',
  link: 'Link',
  map: 'Map file',
};

export const THEME_WORDS: Readonly<Record<ThemeName, string>> = {
  light: 'Light',
  dark: 'Dark',
  print: 'Print, grey',
  contrast: 'High contrast',
};

/** Sheets to print on, the usual ones of Europe and of America. */
export const SHEETS = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter'] as const;

export const SHEET_WORDS: Readonly<Record<(typeof SHEETS)[number], string>> = {
  A4: 'A4, printer paper',
  A3: 'A3, as large as two A4',
  A2: 'A2, as large as four A4',
  A1: 'A1, a poster',
  A0: 'A0, a large poster',
  Letter: 'Letter, American printer paper',
};

export interface Choices {
  kind: Kind;
  cards: 'full' | 'titles';
  theme: ThemeName;
  transparent: boolean;
  title: boolean;
  legend: boolean;
  sources: boolean;
  /** Asked for anew each time: as the map is seen. */
  sections: boolean;
  embed: boolean;
  fonts: boolean;
  /** Of PNG, JPEG and WebP. */
  scale: number;
  /** Pixels an inch; 0 for what the scale makes of 96. */
  dpi: number;
  sheet: string;
  /** How a PDF is cut: one sheet, or pages that lead to each other. */
  pages: boolean;
  landscape: boolean;
  /** Of the map as a file. */
  format: string;
}

const FIRST: Choices = {
  kind: 'svg',
  cards: 'full',
  theme: 'light',
  transparent: false,
  title: true,
  legend: true,
  sources: true,
  sections: false,
  embed: false,
  fonts: false,
  scale: 2,
  dpi: 0,
  sheet: 'auto',
  pages: false,
  landscape: true,
  format: 'crux',
};

const KEY = 'crux-export';

/** What is kept and understood; the rest as at first. */
export function readChoices(): Choices {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return { ...FIRST };
  }
  const known = Object.entries(kept ?? {}).filter(
    ([name, value]) => typeof value === typeof FIRST[name as keyof Choices],
  );
  const choices = { ...FIRST, ...Object.fromEntries(known) };
  return {
    ...choices,
    kind: KINDS.includes(choices.kind) ? choices.kind : FIRST.kind,
    theme: Object.hasOwn(THEME_WORDS, choices.theme) ? choices.theme : FIRST.theme,
    cards: choices.cards === 'titles' ? 'titles' : 'full',
    scale: choices.scale >= 0.05 && choices.scale <= 20 ? choices.scale : FIRST.scale,
  };
}

export function rememberChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing begins anew next time.
  }
}

/** Which ways of sending carry a link of so many characters. */
export function tellLinkLength(length: number): string {
  const count = `${length.toLocaleString('en')} characters`;
  if (length <= 2_000) return `${count}: chat, mail and every address bar carry it.`;
  if (length <= 8_000) return `${count}: mail and address bars carry it; some chats cut it.`;
  if (length <= 32_000)
    return `${count}: today's address bars carry it; many mail and chat programs cut it. A web page or a map file is safer.`;
  return `${count}: too long for most ways of sending. Save a web page or a map file instead.`;
}
export const LONGEST_LINK = 32_000;
