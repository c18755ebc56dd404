/** Whether the text is open, and in which form, from visit to visit. */
import type { TextForm } from '../../../graph/index.ts';

const OPEN = 'crux-text';
const FORM = 'crux-text-form';

export function isTextOpen(): boolean {
  return read(OPEN) === 'open';
}

export function rememberTextOpen(isOpen: boolean): void {
  keep(OPEN, isOpen ? 'open' : 'closed');
}

export function rememberedForm(): TextForm {
  return read(FORM) === 'outline' ? 'outline' : 'argdown';
}

export function rememberForm(form: TextForm): void {
  keep(FORM, form);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing begins without it next time.
  }
}
