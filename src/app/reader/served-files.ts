/** The one map that a web page of its own carries: it opens as a file would that `crux open` serves, and is never written. */
import type { ServedFile } from '../served-files.ts';

const NAME = 'served-0';

function holder(): HTMLElement | null {
  return document.getElementById('crux-map');
}

export function servedFiles(): readonly ServedFile[] {
  return [{ name: holder()?.dataset['name'] ?? 'map.crux.json', key: '', write: false }];
}

export function servedName(_index: number): string {
  return NAME;
}

export function firstServed(): string {
  return NAME;
}

export function findServed(map: string): { readonly index: number; readonly file: ServedFile } | null {
  const [file] = servedFiles();
  return map === NAME && file ? { index: 0, file } : null;
}

export function loadServed(_index: number): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(holder()?.textContent ?? ''));
}

export function writeServed(): Promise<boolean> {
  return Promise.reject(new Error('There is no file to write.'));
}

export function writeBesideServed(): Promise<number> {
  return Promise.reject(new Error('There is no file to write.'));
}

/** It never changes. */
export function followServed(_onchange: (index: number) => void): void {
  return;
}
