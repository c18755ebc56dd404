/** Light or dark: as the person chose last, else as their system is set; and the theme's colours for the page. */
import { THEMES, type ThemeName } from '../../../graph/index.ts';

const KEY = 'crux-theme';

export function preferredTheme(): ThemeName {
  const chosen = readChoice();
  if (chosen) return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function rememberTheme(name: ThemeName): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing follows the system next time.
  }
}

/** Sets the theme's colours as custom properties: `inkSoft` becomes `--ink-soft`. */
export function applyTheme(name: ThemeName): void {
  const root = document.documentElement;
  root.dataset['theme'] = name;
  root.style.colorScheme = name;
  const { camps, name: _name, patterns: _patterns, ...colours } = THEMES[name];
  for (const [key, colour] of Object.entries(colours)) {
    root.style.setProperty(`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  camps.forEach((colour, index) => root.style.setProperty(`--camp-${index + 1}`, colour));
}

function readChoice(): ThemeName | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}
