/** The one map that a web page of its own carries: it opens as a file would that `crux open` serves. */

const NAME = 'served-0';

function holder(): HTMLElement | null {
  return document.getElementById('crux-map');
}

export function servedFiles(): readonly string[] {
  return [holder()?.dataset['name'] ?? 'map.crux.json'];
}

export function servedName(_index: number): string {
  return NAME;
}

export function firstServed(): string {
  return NAME;
}

export function findServed(map: string): { readonly index: number; readonly fileName: string } | null {
  return map === NAME ? { index: 0, fileName: servedFiles()[0] ?? '' } : null;
}

export function loadServed(_index: number): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(holder()?.textContent ?? ''));
}

/** It never changes. */
export function followServed(_onchange: (index: number) => void): void {
  return;
}
